package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// maxGoals is how many goals of an agreement a reader would underline.
const maxGoals = 5

// settleGoals gives the agreements the clauses that the rules read as what they
// are for, and list items under a sentence that announces goals.
//
// A candidate counts only for an agreement that no sure rule gives a goal, or
// where its sentence goes on about goals just told: "Daarnaast …".
func (r *reading) settleGoals() {
	r.goalsOf(akkoord.Sure, func(*sentence, *cue, *draft) bool { return true })
	lacking := slices.DeleteFunc(slices.Clone(r.drafts), func(d *draft) bool { return len(d.goals) > 0 })
	r.goalsOf(akkoord.Candidate, func(s *sentence, c *cue, d *draft) bool {
		if r.goesOn(s, c) && r.toldBefore(s, d) {
			return true
		}
		return slices.Contains(lacking, d) && !r.restsOnGoal(s, c)
	})
	for _, d := range r.drafts {
		if len(d.goals) > maxGoals {
			d.goals = d.goals[:maxGoals]
		}
	}
}

// goalsOf adds the goals that rules of one strength read to the drafts that want
// them.
func (r *reading) goalsOf(strength akkoord.Strength, wants func(*sentence, *cue, *draft) bool) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			if c.match.Rule.Strength != strength {
				continue
			}
			for _, f := range c.fills {
				if f.field != akkoord.FieldGoal || r.l.Speech[f.m.First] || s.heading {
					continue
				}
				at := &r.sentences[r.sentenceAt(int(f.m.First))]
				if d := r.goalDraft(at, c, f.m); wants(at, c, d) && !r.wishOfAnother(c, f.m, d) && r.statesGoal(c, f.m) {
					r.addGoal(d, int(f.m.First), int(f.m.End), at.index, c.match.Rule.ID)
				}
			}
			if r.emits(c, akkoord.FieldGoal) {
				r.goalItems(c, func(d *draft) bool { return wants(s, c, d) })
			}
		}
	}
}

// goalItems adds the list items under a match.
func (r *reading) goalItems(c *cue, wants func(*draft) bool) {
	d := r.about(&r.sentences[c.match.Sentence])
	if !wants(d) {
		return
	}
	for _, t := range c.items {
		first, end := int(t.First), int(t.End)
		for first < end && r.bullet(first) {
			first++
		}
		r.addGoal(d, first, end, r.sentenceAt(first), c.match.Rule.ID)
	}
}

// goesOn reports whether a sentence opens as one that adds to what the one
// before told: "Ook …", "Daarnaast …", "En dat …".
func (r *reading) goesOn(s *sentence, c *cue) bool {
	switch r.word(s, s.body) {
	case "dat", "om":
		return int(c.match.First) <= s.body
	case "ook", "daarnaast", "verder", "tegelijk", "tegelijkertijd", "bovendien", "voorts", "tevens", "eveneens", "daarbij", "daarenboven", "en", "zo":
		return true
	}
	return false
}

// restsOnGoal reports whether a match reads a bare "dat …" or "om …" at the
// start of a sentence, which is a goal only behind another one.
func (r *reading) restsOnGoal(s *sentence, c *cue) bool {
	if int(c.match.First) > s.body {
		return false
	}
	switch r.word(s, s.body) {
	case "en", "dat":
		return true
	}
	return false
}

// toldBefore reports whether the sentence before, in the same block, gave the
// draft a goal; an earlier one of the block does where nothing else was read.
func (r *reading) toldBefore(s *sentence, d *draft) bool {
	block := r.doc.Sentences[s.index].Block
	for k := s.index - 1; k >= 0 && k >= s.index-2 && r.doc.Sentences[k].Block == block; k-- {
		span := r.span(k)
		if slices.ContainsFunc(d.goals, func(g akkoord.Span) bool { return span.Contains(g) }) {
			return true
		}
	}
	return false
}

// wishOfAnother reports whether the goal is what one named organisation wants
// that is no party of the agreement.
func (r *reading) wishOfAnother(c *cue, goal mention.Mention, d *draft) bool {
	s := &r.sentences[r.sentenceAt(int(goal.First))]
	for _, k := range s.lists {
		m := r.l.Mentions[k]
		if int(m.First) < max(int(c.match.First), s.first) || m.End > goal.First {
			continue
		}
		if members := r.l.Lists[m.Ref].Members; len(members) == 1 && len(d.parties) > 1 {
			return d.hasParty(r.l.PartyValues[members[0]]) < 0
		}
	}
	return false
}
