package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

func (r *reading) emits(c *cue, field akkoord.Field) bool {
	for _, e := range c.match.Rule.Emit {
		if e.Field == field && e.Capture == "items" {
			return true
		}
	}
	return false
}

// addItems adds the parties of the list items under a match; an item that holds
// no name by its shape is taken whole.
func (r *reading) addItems(d *draft, c cue) {
	for _, t := range c.items {
		n := 0
		for _, m := range r.l.Between(t.First, t.End) {
			if m.Class == mention.Parties && m.End <= int32(t.End) {
				if v, ok := r.oneOfTwo(m, int(t.End)); ok {
					r.addParty(d, v, r.sentenceAt(int(m.First)), c.match.Rule.ID, false)
				} else {
					r.addList(d, m, r.sentenceAt(int(m.First)), c.match.Rule.ID, false)
				}
				n++
			}
		}
		if n > 0 {
			continue
		}
		first, end := int(t.First), int(t.End)
		for first < end && r.bullet(first) {
			first++
		}
		for end > first && isMark(r.doc.TokenText(end-1)) {
			end--
		}
		if v, ok := r.lowerItem(first, end); ok {
			r.addParty(d, v, r.sentenceAt(first), c.match.Rule.ID, false)
			continue
		}
		if span := r.doc.SpanOf(first, end); !span.IsZero() && end-first <= 8 && r.doc.Tokens[first].Shape != text.Lower {
			r.addParty(d, mention.PartyValue{Name: span.In(r.doc.Text), Kind: r.l.KindOfName(span.In(r.doc.Text)), Span: span}, r.sentenceAt(first), c.match.Rule.ID, false)
		}
	}
}

// lowerItem reads an item of a text that writes no capitals: a noun that tells
// what a body is, and its name, "tuincentrum de groene wal".
func (r *reading) lowerItem(first, end int) (mention.PartyValue, bool) {
	if end-first < 2 || end-first > 7 {
		return mention.PartyValue{}, false
	}
	kind, typed, ok := r.l.BodyNoun(first)
	if !ok {
		return mention.PartyValue{}, false
	}
	for i := first; i < end; i++ {
		if r.doc.Tokens[i].Kind == text.Word && r.doc.Tokens[i].Shape != text.Lower {
			return mention.PartyValue{}, false
		}
	}
	if !typed {
		first++
	}
	span := r.doc.SpanOf(first, end)
	return mention.PartyValue{Name: span.In(r.doc.Text), Kind: kind, Span: span, Known: true}, true
}

// oneOfTwo reads two names with "en" between them as one: an item of a list of
// parties is one party, "Vlugheid en Kracht", unless the second name is known to
// be one of its own.
func (r *reading) oneOfTwo(m mention.Mention, end int) (mention.PartyValue, bool) {
	members := r.l.Lists[m.Ref].Members
	if len(members) != 2 {
		return mention.PartyValue{}, false
	}
	a, b := r.l.PartyValues[members[0]], r.l.PartyValues[members[1]]
	between := strings.TrimSpace(r.doc.Text[a.Span.End:max(a.Span.End, b.Span.Start)])
	if between != "en" && between != "&" || a.Place || a.Collective || a.ID != "" || b.Known || b.Place || b.ID != "" {
		return mention.PartyValue{}, false
	}
	if k := int(m.End); k < end && !isMark(r.doc.TokenText(k)) && r.doc.TokenText(k) != "(" {
		return mention.PartyValue{}, false
	}
	a.Span.End = b.Span.End
	a.Name = a.Span.In(r.doc.Text)
	return a, true
}

func (r *reading) bullet(i int) bool {
	switch r.doc.TokenText(i) {
	case "-", "•", "*", "–", "·", "o":
		return true
	}
	return false
}

func isMark(s string) bool { return s == ";" || s == "." || s == "," }
