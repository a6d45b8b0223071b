package extract

import "github.com/akkoord/akkoord/mention"

const ruleDealing = "extract.party-by-dealing"

// dealings completes an agreement of which no two parties were found with the
// two that the sentence before its event tells to have to do with each other,
// whatever preposition they stand behind: "Gedetineerden van PI Lelystad
// repareren fietsen voor Het Goed. Daarover ligt er een overeenkomst."
func (r *reading) dealings(d *draft) {
	if d.size(true) > 1 || !d.main {
		return
	}
	for i := d.sentence; i >= max(d.sentence-1, 0); i-- {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title || s.heading || r.quotes(s) {
			continue
		}
		found, n := r.dealers(d, i)
		if n == 2 {
			for _, v := range found {
				r.addParty(d, v, i, ruleDealing, false)
			}
			r.orderParties(d)
			return
		}
	}
}

// dealers gives the organisations of a sentence with the parties of the draft
// that it names, and how many they are together; those that only house, watch or
// pay for something don't count.
func (r *reading) dealers(d *draft, sentence int) (found []mention.PartyValue, n int) {
	s := &r.sentences[sentence]
	n = d.size(true)
	for i := range r.named {
		p := &r.named[i]
		if p.sentence != sentence || d.hasParty(&p.value) >= 0 {
			continue
		}
		v := p.value
		if v.Collective || v.Place || aloof(v.Name) || !v.Known && v.Kind == "" || r.bystander(s, p.m) || r.placed(s, p.m) {
			continue
		}
		if k := int(p.m.First) - 1; r.word(s, k) == "volgens" || r.word(s, k) == "over" || r.word(s, k) == "tegen" || r.word(s, k) == "in" || r.word(s, k) == "uit" {
			continue
		}
		found = append(found, v)
		n++
	}
	return found, n
}
