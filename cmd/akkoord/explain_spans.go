package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
)

// stretch is a stretch of text to be marked.
type stretch struct {
	akkoord.Span
	number int // 0 for what is not a value
}

// numberSpans numbers the stretches of text that values stand on, in the order
// of the text; two values on the same bytes share a number.
func numberSpans(r *akkoord.Record) map[akkoord.Span]int {
	numbers := map[akkoord.Span]int{}
	var spans []akkoord.Span
	for i := range r.Agreements {
		for _, ev := range r.Agreements[i].Evidence {
			if _, seen := numbers[ev.Span]; !seen && ev.Span.Len() > 0 {
				numbers[ev.Span] = 0
				spans = append(spans, ev.Span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b akkoord.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	for i, s := range spans {
		numbers[s] = i + 1
	}
	return numbers
}

// stretches lists the numbered stretches that stand in a text.
func stretches(s string, numbers map[akkoord.Span]int) []stretch {
	var all []stretch
	for span, n := range numbers {
		if span.In(s) != "" {
			all = append(all, stretch{span, n})
		}
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.number, b.number) })
	return all
}

// edge is where a stretch opens or shuts.
type edge struct {
	stretch
	at    int
	opens bool
}

// edges gives the edges of stretches in the order of the text. Of those at one
// place the ones that shut come first, the shortest before the longer; then the
// others open, the longest first. So stretches within one another nest; those
// that overlap do not.
func edges(all []stretch) []edge {
	var list []edge
	for _, s := range all {
		list = append(list, edge{s, s.Start, true}, edge{s, s.End, false})
	}
	slices.SortStableFunc(list, func(a, b edge) int {
		switch {
		case a.at != b.at:
			return cmp.Compare(a.at, b.at)
		case a.opens && b.opens:
			return cmp.Or(cmp.Compare(b.Len(), a.Len()), cmp.Compare(a.number, b.number))
		case a.opens:
			return 1
		case b.opens:
			return -1
		}
		return cmp.Or(cmp.Compare(a.Len(), b.Len()), cmp.Compare(b.number, a.number))
	})
	return list
}

// text puts the marks of all numbered stretches into a text.
func (m marks) text(s string, numbers map[akkoord.Span]int) string {
	var b strings.Builder
	at := 0
	for _, e := range edges(stretches(s, numbers)) {
		b.WriteString(s[at:e.at])
		at = e.at
		if e.opens {
			b.WriteString(m.open)
		} else {
			fmt.Fprintf(&b, "%s[%d]", m.shut, e.number)
		}
	}
	b.WriteString(s[at:])
	return b.String()
}
