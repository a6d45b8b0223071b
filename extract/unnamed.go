package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// unnamedEvent gives the draft of an event that names no instrument: "Zij
// tekenden vrijdag." It is the last one that its day fits, else one that it makes
// of an instrument close by; nil when the text has told of nothing.
func (r *reading) unnamedEvent(c *claim) *draft {
	e := c.e
	switch first := len(r.drafts) == 0; {
	case e.status == akkoord.Ended && !first:
		return r.earlier(e.s)
	case e.status == akkoord.Ended && e.kind == "" && e.cue.match.Rule.About != rules.AboutBefore:
		return nil // "Daarmee is het voorbij", and the text has not said what
	case first && e.kind == "":
		return r.nearby(e)
	case first || r.apart(c):
		return r.newDraft(e.kind, e.s, e.verb, true) // "Zij gaan samenwerken"
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		signedAgain := e.status == akkoord.Signed && d.status == akkoord.Ended && d.sentence < e.s.index && r.anyCurrent()
		if c.fits(r, d) && !signedAgain {
			return d
		}
	}
	if e.status == akkoord.Extended {
		for _, d := range r.byDistance(e.s) {
			if d.sentence < e.s.index && e.s.index-d.sentence <= 3 {
				return d // "In 2015 sloten zij een convenant. Gisteren is het verlengd."
			}
		}
	}
	if d := r.nearby(e); d != nil {
		return d
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		if r.drafts[n].status != akkoord.Ended {
			return r.drafts[n] // what has ended is not signed again
		}
	}
	return r.drafts[len(r.drafts)-1]
}

// apart reports whether an event that names no paper tells of an agreement beside
// those of the text: with its own day and with a party that none of them has.
// "Sinds 1 september werken wij samen met de apotheek."
func (r *reading) apart(c *claim) bool {
	e := c.e
	m, ok := e.cue.fill(akkoord.FieldSignatory)
	if !ok || e.kind == "" || m.Class != mention.Parties || len(r.drafts) == 0 {
		return false
	}
	for _, d := range r.drafts {
		if d.sentence == e.s.index {
			return false
		}
		for _, p := range r.l.Lists[m.Ref].Members {
			if d.hasParty(&r.l.PartyValues[p]) >= 0 {
				return false
			}
		}
	}
	return !slices.ContainsFunc(r.drafts, func(d *draft) bool { return c.fits(r, d) }) || len(e.s.periods) > 0
}

// nearby makes the draft of an event that names no instrument from one that a
// sentence close by names; nil when none does.
func (r *reading) nearby(e *event) *draft {
	for _, i := range []int{0, -1, 1, -2, 2, -3, 3, 4} {
		k := e.s.index + i
		if i == 0 && e.status == akkoord.Signed {
			continue // the rules for signing take their instrument themselves
		}
		if k < 0 || k >= len(r.sentences) {
			continue
		}
		s := &r.sentences[k]
		if s.skip || s.speech || r.generic(s) {
			continue
		}
		for _, n := range s.instruments {
			m := r.l.Mentions[n]
			v := r.l.Instruments[m.Ref]
			if vague(v) || r.l.Speech[m.First] {
				continue
			}
			d := r.newDraft(v.Kind, e.s, e.verb, false)
			d.inferred = v.Name == "" && !v.Definite
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), k, e.cue.match.Rule.ID, "")
			if v.Name != "" {
				r.nameAsTold(d, m, k, e.cue.match.Rule.ID)
			}
			return d
		}
	}
	return nil
}

// earlier gives the agreement before the main one that a sentence about an end
// speaks of; nil when the text has told of one agreement only.
func (r *reading) earlier(s *sentence) *draft {
	for n := len(r.drafts) - 1; n > 0; n-- {
		if d := r.drafts[n]; s.index-d.sentence <= 3 {
			return d
		}
	}
	if d := r.justTold(s); d != nil {
		return d
	}
	return r.outdated(s)
}

// pointedAt gives the instrument of the sentence before that "Die", "Dat" or
// "Het" at the start of a sentence stands for; -1 when there is none. One that
// the text has told of already is left to the order of the drafts.
func (r *reading) pointedAt(s *sentence) int32 {
	switch r.word(s, s.first) {
	case "die", "dat", "deze", "dit", "het":
	default:
		return -1
	}
	if s.index == 0 || !finites[r.word(s, s.first+1)] {
		return -1 // "Het waterschap …"
	}
	before := &r.sentences[s.index-1]
	if before.skip || before.title || r.doc.Sentences[before.index].Block != r.doc.Sentences[s.index].Block {
		return -1
	}
	for n := len(before.instruments) - 1; n >= 0; n-- {
		v := r.l.Instruments[r.l.Mentions[before.instruments[n]].Ref]
		if !vague(v) || v.Kind == "overig" {
			return before.instruments[n]
		}
	}
	return -1
}

// headed gives the agreement that the heading above a sentence names, when the
// sentence is of the first few under it and the text has not told of it yet: "En
// het sociaal plan?"; -1 when there is none.
func (r *reading) headed(s *sentence) int32 {
	for i := s.index - 1; i >= 0 && i >= s.index-4; i-- {
		h := &r.sentences[i]
		if h.title || h.skip {
			return -1
		}
		if !h.heading && r.word(h, h.end-1) != "?" {
			continue
		}
		for _, k := range h.instruments {
			v := r.l.Instruments[r.l.Mentions[k].Ref]
			if !vague(v) && v.Definite {
				return k
			}
		}
		return -1
	}
	return -1
}
