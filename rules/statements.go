package rules

import (
	"cmp"
	"slices"
	"sort"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// Statements appends what a match says: for every line of the rule's emit one
// statement a capture of that name, and one for each member of an enumeration.
// A capture without a value for the field (a date that cannot be resolved, an
// instrument without a name) says nothing. Constants stand on the bytes of the
// whole match.
//
// About is "current" when the rule's about says which agreement it is without
// naming it. Otherwise it is the text of the captured mention that the rule's
// about names or, where it names none, of the first instrument captured;
// "current" when there is none.
func (s *Set) Statements(l *mention.Layer, m Match, dst []akkoord.Statement) []akkoord.Statement {
	base := akkoord.Statement{
		Strength: m.Rule.Strength,
		Sentence: l.Doc.Sentences[m.Sentence].Span,
		Rule:     m.Rule.ID,
		About:    about(l, &m),
	}
	var buf [8]value
	for _, e := range m.Rule.Emit {
		values := buf[:0]
		switch e.Capture {
		case "":
			values = append(values, value{e.Constant, l.Doc.SpanOf(m.First, m.End)})
		case ItemsCapture:
			values = itemValues(values, l, e.Field, m.Items)
		default:
			for _, c := range m.Captures {
				if c.Name == e.Capture {
					values = appendValues(values, l, e.Field, c.Mention)
				}
			}
		}
		for _, v := range values {
			st := base
			st.Field, st.Value, st.Span = e.Field, v.text, v.span
			if !st.Sentence.Contains(v.span) { // a list item, or the next sentence
				st.Sentence = sentenceAround(l, v.span, m.Sentence)
			}
			dst = append(dst, st)
		}
	}
	return dst
}

func about(l *mention.Layer, m *Match) string {
	if slices.Contains(aboutNames, m.Rule.About) {
		return AboutCurrent
	}
	for _, c := range m.Captures {
		if "$"+c.Name == m.Rule.About || m.Rule.About == "" && c.Mention.Class == mention.Instrument {
			return l.Text(c.Mention)
		}
	}
	return AboutCurrent
}

// itemValues reads list items: for a goal the item itself, for other fields the
// first mention of the class that the table of fields names first, of those
// that the item has.
func itemValues(dst []value, l *mention.Layer, field akkoord.Field, items []TokenRange) []value {
	for _, it := range items {
		if field == akkoord.FieldGoal {
			dst = appendValues(dst, l, field, mention.Mention{Class: mention.Clause, First: int32(it.First), End: int32(it.End)})
		} else if m, ok := itemMention(l, fieldNamed(string(field)).classes, it); ok {
			dst = appendValues(dst, l, field, m)
		}
	}
	return dst
}

func itemMention(l *mention.Layer, classes []mention.Class, it TokenRange) (mention.Mention, bool) {
	from := sort.Search(len(l.Mentions), func(i int) bool { return int(l.Mentions[i].First) >= it.First })
	for _, class := range classes {
		for _, m := range l.Mentions[from:] {
			if int(m.First) >= it.End {
				break
			}
			if m.Class == class && int(m.End) <= it.End {
				return m, true
			}
		}
	}
	return mention.Mention{}, false
}

// sentenceAround gives the sentence that holds a span, looking from sentence s
// on.
func sentenceAround(l *mention.Layer, span akkoord.Span, s int) akkoord.Span {
	sentences := l.Doc.Sentences
	for i := s; i < len(sentences) && sentences[i].Span.Start < span.End; i++ {
		if sentences[i].Span.Contains(span) {
			return sentences[i].Span
		}
	}
	return sentences[s].Span
}

// Settle makes the statements of a document's matches. Where several say
// something of the same field, bytes and agreement, the first stays in the
// order of choice: a sure one before a candidate, then as Compare orders their
// matches. The others are given as lost, for explanations; those that say
// exactly the same are among them.
func (s *Set) Settle(l *mention.Layer, matches []Match) (won, lost []akkoord.Statement) {
	matches = slices.Clone(matches)
	slices.SortStableFunc(matches, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Rule.Strength, b.Rule.Strength), Compare(a, b))
	})
	type key struct {
		field akkoord.Field
		span  akkoord.Span
		about string
	}
	taken := make(map[key]bool)
	var all []akkoord.Statement
	for _, m := range matches {
		all = s.Statements(l, m, all)
	}
	for _, st := range all {
		k := key{st.Field, st.Span, st.About}
		if taken[k] {
			lost = append(lost, st)
			continue
		}
		taken[k] = true
		won = append(won, st)
	}
	for _, list := range [][]akkoord.Statement{won, lost} {
		slices.SortStableFunc(list, func(a, b akkoord.Statement) int {
			return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
		})
	}
	return won, lost
}
