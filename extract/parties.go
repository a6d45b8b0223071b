package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// ruleEventParty and its kin name the parts of assembly that make a value, in
// the same place where a rule's id stands.
const (
	ruleEventParty = "extract.party-of-event"
	ruleReference  = "extract.party-by-reference"
	ruleCount      = "extract.party-by-count"
	ruleLead       = "extract.party-of-lead"
	ruleNear       = "extract.party-near-event"
)

// eventParties gives the draft of an event the parties that its sentence names,
// and those that it refers to ("de gemeente en beide corporaties").
func (r *reading) eventParties(e *event) {
	for _, i := range e.s.lists {
		m := r.l.Mentions[i]
		if r.l.Speech[m.First] || !r.actor(e.s, m) || r.bystander(e.s, m) || r.otherEvent(e, m) {
			continue
		}
		r.addList(e.draft, m, e.s.index, ruleEventParty, false)
	}
	for _, i := range e.s.refs {
		m := r.l.Mentions[i]
		if r.l.Speech[m.First] || r.bystander(e.s, m) || r.otherEvent(e, m) || r.placed(e.s, m) {
			continue
		}
		r.refer(e.draft, reference{r.l.Refs[m.Ref], e.s, r.word(e.s, int(m.End)-1)})
	}
	r.offices(e)
	r.comeBack(e)
}

func (r *reading) addList(d *draft, m mention.Mention, sentence int, rule string, candidate bool) {
	for _, p := range r.l.Lists[m.Ref].Members {
		r.addParty(d, r.l.PartyValues[p], sentence, rule, candidate)
	}
}

func (r *reading) addParty(d *draft, v mention.PartyValue, sentence int, rule string, candidate bool) {
	if v = r.inFull(v); noBody(v.Name) || candidate && aloof(v.Name) {
		return
	}
	if rule != ruleReference && !candidate {
		d.own += max(1, v.Count)
	}
	who := identityOf(&v)
	if k := d.find(&who); k >= 0 {
		have := &d.parties[k]
		have.candidate = have.candidate && candidate
		if have.value.Kind == "" || have.value.Kind == "overig" {
			have.value.Kind = v.Kind
		}
		if have.value.Place && !v.Place || strings.HasPrefix(v.Name, have.value.Name+" ") && !v.Place {
			// The text gives the name in full.
			have.value = v
			d.roster.replace(k, who)
			r.everyone.add(who)
		}
		return
	}
	if len(d.parties) >= mostParties {
		return
	}
	d.roster.add(who)
	r.everyone.add(who)
	d.parties = append(d.parties, draftParty{value: v, sentence: sentence, candidate: candidate, rule: rule})
}

// settleParties adds the parties that the rules find outside the events, and
// puts every list in text order.
func (r *reading) settleParties() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, c := range s.cues {
			for _, f := range c.fills {
				if f.field != akkoord.FieldSignatory || r.bystander(s, f.m) || r.l.Speech[f.m.First] || r.placed(s, f.m) {
					continue
				}
				if f.strength == akkoord.Candidate && c.match.Rule.About != rules.AboutRow && r.word(s, int(f.m.First)-1) == "van" && !r.actor(s, f.m) {
					continue // "De pabo van Saxion levert begeleiders"
				}
				d := r.about(s)
				if c.match.Rule.About == rules.AboutRow {
					d = r.beside(s)
				}
				switch f.m.Class {
				case mention.Parties:
					r.addList(d, f.m, s.index, c.match.Rule.ID, f.strength == akkoord.Candidate)
					if f.strength == akkoord.Sure {
						r.alongside(d, s, f.m, c.match.Rule.ID)
					}
				case mention.Party:
					r.addParty(d, r.l.PartyValues[f.m.Ref], s.index, c.match.Rule.ID, f.strength == akkoord.Candidate)
				case mention.Person:
					r.addParty(d, mention.PartyValue{Name: r.l.Text(f.m), Kind: "persoon", Span: r.l.Span(f.m), Known: true}, s.index, c.match.Rule.ID, false)
				case mention.PartyRef:
					r.refer(d, reference{r.l.Refs[f.m.Ref], s, r.word(s, int(f.m.End)-1)})
				}
			}
			if len(c.items) > 0 && r.emits(&c, akkoord.FieldSignatory) {
				r.addItems(r.about(s), c)
			}
		}
	}
	r.captions()
	r.whoAnswers()
	r.represented()
	for _, d := range r.drafts {
		r.fragment(d)
		r.chain(d)
		r.orderParties(d)
	}
	r.lead()
	for _, d := range r.drafts {
		for _, ref := range d.refs {
			r.addReferred(d, ref)
		}
		r.orderParties(d)
	}
}

// orderParties sorts by place in the text and takes out groups that the text
// spells out after all: "vier aanbieders" beside four names of that kind.
func (r *reading) orderParties(d *draft) {
	r.spellOut(d)
	slices.SortStableFunc(d.parties, func(a, b draftParty) int { return cmp.Compare(a.value.Span.Start, b.value.Span.Start) })
	d.setParties(slices.DeleteFunc(d.parties, func(p draftParty) bool {
		if !p.value.Collective {
			return false
		}
		if rest := r.doc.Text[p.value.Span.End:]; strings.HasPrefix(rest, ":") && len(d.parties) > 1 {
			return true // "drie bedrijven: A, B en C"
		}
		n := 0
		for _, q := range d.parties {
			if !q.value.Collective && q.value.Kind == p.value.Kind {
				n++
			}
		}
		if n > 0 && p.value.Count > 0 && p.value.Kind != "gemeente" && p.value.Kind != "" && !strings.HasPrefix(mention.Fold(p.value.Name), "de ") {
			return true
		}
		return n >= max(p.value.Count, 2)
	}))
}
