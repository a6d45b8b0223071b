package extract

import (
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
				r.addList(d, m, r.sentenceAt(int(m.First)), c.match.Rule.ID, false)
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
		if span := r.doc.SpanOf(first, end); !span.IsZero() && end-first <= 8 && r.doc.Tokens[first].Shape != text.Lower {
			r.addParty(d, mention.PartyValue{Name: span.In(r.doc.Text), Kind: r.l.KindOfName(span.In(r.doc.Text)), Span: span}, r.sentenceAt(first), c.match.Rule.ID, false)
		}
	}
}

func (r *reading) bullet(i int) bool {
	switch r.doc.TokenText(i) {
	case "-", "•", "*", "–", "·", "o":
		return true
	}
	return false
}

func isMark(s string) bool { return s == ";" || s == "." || s == "," }
