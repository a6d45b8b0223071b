package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// maxGoals is how many goals of an agreement a reader would underline.
const maxGoals = 5

// settleGoals gives the agreements the clauses that the rules read as what they
// are for, and list items under a sentence that announces goals.
func (r *reading) settleGoals() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title || s.heading {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			for _, f := range c.fills {
				if f.field != akkoord.FieldGoal || r.l.Speech[f.m.First] {
					continue
				}
				r.addGoal(r.about(s), int(f.m.First), int(f.m.End), s.index, c.match.Rule.ID)
			}
			if r.emits(c, akkoord.FieldGoal) {
				d := r.about(s)
				for _, t := range c.items {
					first, end := int(t.First), int(t.End)
					for first < end && r.bullet(first) {
						first++
					}
					r.addGoal(d, first, end, r.sentenceAt(first), c.match.Rule.ID)
				}
			}
		}
	}
	for _, d := range r.drafts {
		if len(d.goals) > maxGoals {
			d.goals = d.goals[:maxGoals]
		}
	}
}

// addGoal trims a clause to what states the goal and adds it, unless it lies in
// one that the draft has; a longer clause replaces the shorter one inside it.
func (r *reading) addGoal(d *draft, first, end, sentence int, rule string) {
	for first < end && r.trimmed(first) {
		first++
	}
	for end > first && r.doc.Tokens[end-1].Kind == text.Punct && r.doc.TokenText(end-1) != ")" && !strings.ContainsAny(r.doc.TokenText(end-1), "'’") {
		end--
	}
	if end-first < 3 {
		return
	}
	span := r.doc.SpanOf(first, end)
	for k, g := range d.goals {
		if g.Contains(span) {
			return
		}
		if span.Contains(g) || span.Overlaps(g) {
			if span.Len() > g.Len() {
				d.goals[k] = span
			}
			return
		}
	}
	d.goals = append(d.goals, span)
	d.prove(akkoord.FieldGoal, span.In(r.doc.Text), span, sentence, rule, "")
}

// trimmed tells marks and the word "om" at the start of a goal.
func (r *reading) trimmed(i int) bool {
	w := r.doc.TokenText(i)
	return r.doc.Tokens[i].Kind == text.Punct && w != "(" && !strings.ContainsAny(w, "'‘") || w == "om" || w == "Om"
}
