package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// maxGoals is how many goals of an agreement a reader would underline.
const maxGoals = 5

// maxGuesses is how many goals candidates may give an agreement, and guessRadius
// how far from the sentence that tells of it they are sought, in sentences: the
// nearest first.
const maxGuesses = 2

var guessRadius = [...]int{1, 4, 1 << 30}

// settleGoals gives the agreements the clauses that the rules read as what they
// are for, and list items under a sentence that announces goals.
//
// A candidate counts only for an agreement that no sure rule gives a goal, where
// its sentence goes on about goals just told ("Daarnaast …"), or where it is what
// a measure near by leads to ("…, zodat …").
func (r *reading) settleGoals() {
	r.goalsOf(akkoord.Sure, func(*sentence, *cue, *draft) bool { return true })
	r.deedItems()
	lacking := slices.DeleteFunc(slices.Clone(r.drafts), func(d *draft) bool { return len(d.goals) > 0 })
	for _, radius := range guessRadius {
		r.goalsOf(akkoord.Candidate, func(s *sentence, c *cue, d *draft) bool {
			return slices.Contains(lacking, d) && !r.restsOnGoal(s, c) && max(s.index-d.sentence, d.sentence-s.index) <= radius &&
				(len(d.goals) < maxGuesses || r.tells(s, d))
		})
	}
	r.goalsOf(akkoord.Candidate, func(s *sentence, c *cue, d *draft) bool {
		return !r.tells(s, d) && (r.goesOn(s, c) && r.toldBefore(s, d) || r.readsResult(c) && max(s.index-d.sentence, d.sentence-s.index) <= resultRadius)
	})
	for _, d := range r.drafts {
		if d.main && len(d.goals) == 0 && d.status != akkoord.Ended {
			r.dutyGoal(d)
		}
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
		if s.skip || s.title || s.header {
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
					r.addGoal(d, int(f.m.First), r.withResult(c, f.m), at.index, c.match.Rule.ID)
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
	if !wants(d) || r.itemsTellThemselves(c) {
		return
	}
	for _, t := range c.items {
		first, end := int(t.First), int(t.End)
		for first < end && r.bullet(first) {
			first++
		}
		first, end = r.trimGoal(first, end)
		r.keepGoal(d, first, end, r.sentenceAt(first), c.match.Rule.ID)
	}
}

// itemsTellThemselves reports whether an item says in so many words what it is all
// for ("Met het contract willen partijen …"): then the list is not one of goals.
func (r *reading) itemsTellThemselves(c *cue) bool {
	for _, t := range c.items {
		s := &r.sentences[r.sentenceAt(int(t.First))]
		for k := range s.cues {
			if o := &s.cues[k]; o != c && o.match.Rule.Strength == akkoord.Sure && slices.ContainsFunc(o.fills, func(f fill) bool { return f.field == akkoord.FieldGoal }) {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether a sentence adds to what the one before told: "Ook …",
// "Zij gaan daarnaast …", "En dat …". What is agreed besides is a measure as a
// rule ("Ook is afgesproken dat …").
func (r *reading) goesOn(s *sentence, c *cue) bool {
	for i := int(c.match.First); i < int(c.match.End) && i < s.end; i++ {
		switch r.word(s, i) {
		case "af", "afgesproken", "overeengekomen", "vastgelegd", "toegezegd":
			return false
		}
	}
	switch r.word(s, s.body) {
	case "dat":
		return int(c.match.First) <= s.body && s.index > 0 && r.opensWith(s.index-1, "dat")
	case "om":
		return false
	case "en":
		return true
	}
	for i := s.body; i < s.body+4; i++ {
		switch r.word(s, i) {
		case "ook", "daarnaast", "verder", "tegelijk", "tegelijkertijd", "bovendien", "voorts", "tevens", "eveneens", "daarbij", "daarenboven":
			return true
		}
	}
	return false
}

// opensWith reports whether a sentence begins with the word.
func (r *reading) opensWith(sentence int, word string) bool {
	s := &r.sentences[sentence]
	return r.word(s, s.body) == word
}

// restsOnGoal reports whether a match reads a bare "dat …" or "om …" or an "Ook
// moet …" at the start of a sentence, which is a goal only behind another one.
func (r *reading) restsOnGoal(s *sentence, c *cue) bool {
	if int(c.match.First) > s.body {
		return false
	}
	switch r.word(s, s.body) {
	case "ook", "daarnaast", "verder", "bovendien", "tevens", "voorts", "eveneens", "tegelijk", "tegelijkertijd":
		w := r.word(s, s.body+1)
		return w == "moet" || w == "moeten"
	case "dat":
		if w := r.word(s, s.body+1); w == "moet" || w == "moest" || w == "beoogt" {
			return false // "Dat moet de wachtlijsten korter maken"
		}
		fallthrough
	case "en", "om":
		return c.match.Rule.Strength == akkoord.Candidate
	}
	return false
}

// toldBefore reports whether the sentence before, or the one before that, gave
// the draft a goal in the same block.
func (r *reading) toldBefore(s *sentence, d *draft) bool {
	block := r.doc.Sentences[s.index].Block
	for k := s.index - 1; k >= 0 && k >= s.index-2 && r.doc.Sentences[k].Block == block; k-- {
		if r.tells(&r.sentences[k], d) {
			return true
		}
	}
	return false
}

// tells reports whether the sentence gave the draft a goal.
func (r *reading) tells(s *sentence, d *draft) bool {
	span := r.span(s.index)
	return slices.ContainsFunc(d.goals, func(g akkoord.Span) bool { return span.Contains(g) })
}

// wishOfAnother reports whether the goal is what one named organisation wants
// that is no party of the agreement, or wanted before there was one.
func (r *reading) wishOfAnother(c *cue, goal mention.Mention, d *draft) bool {
	s := &r.sentences[r.sentenceAt(int(goal.First))]
	for _, k := range s.lists {
		m := r.l.Mentions[k]
		if int(m.First) < max(int(c.match.First), s.first) || m.End > goal.First {
			continue
		}
		if members := r.l.Lists[m.Ref].Members; len(members) == 1 && len(d.parties) > 1 && r.wishes(s, c, goal) {
			return r.word(s, int(m.End)) == "wilde" || d.hasParty(&r.l.PartyValues[members[0]]) < 0
		}
	}
	return false
}

// wishes reports whether what leads to a goal is a wish: the names in "Het doel
// van het Platform is …" and "En, zegt Bos, om …" wish nothing.
func (r *reading) wishes(s *sentence, c *cue, goal mention.Mention) bool {
	wish := false
	for i := max(int(c.match.First), s.first); i < int(goal.First); i++ {
		switch r.word(s, i) {
		case "doel", "doelstelling", "bedoeling", "inzet", "streven", "ambitie", "opdracht", "missie", "bedoeld":
			return false
		case "wil", "wilde", "willen", "wilden", "hoopt", "hoopte", "hopen", "beoogt", "belooft", "streeft", "mikt", "zet", "gaat", "gaan", "verklaart":
			wish = true
		}
	}
	return wish
}
