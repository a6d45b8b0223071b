package extract

const ruleDealing = "extract.party-by-dealing"

// dealings completes an agreement of which no two parties were found with the
// two that the sentence of its event or the one before tells to have to do with
// each other, whatever preposition they stand behind: "Gedetineerden van PI
// Lelystad repareren fietsen voor Het Goed. Daarover ligt er een overeenkomst."
func (r *reading) dealings(d *draft) {
	if d.size(true) > 1 || !d.main {
		return
	}
	for i := d.sentence; i >= max(d.sentence-1, 0); i-- {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title || s.heading || r.quotes(s) {
			continue
		}
		found := r.dealers(d, i)
		if d.size(true)+len(found) == 2 {
			for k := range found {
				r.addParty(d, found[k].value, i, ruleDealing, false)
			}
			r.orderParties(d)
			return
		}
	}
}

// dealers gives the organisations that a sentence names besides the parties of
// the draft, each once; those that only house, watch or pay for something don't
// count.
func (r *reading) dealers(d *draft, sentence int) []namedParty {
	s := &r.sentences[sentence]
	found := &r.found
	found.reset()
	for i := range r.named {
		p := &r.named[i]
		if p.sentence != sentence || d.find(&p.who) >= 0 || found.find(&p.who) >= 0 {
			continue
		}
		v := &p.value
		if v.Collective || v.Place || aloof(v.Name) || !v.Known && v.Kind == "" || r.bystander(s, p.m) || r.placed(s, p.m) {
			continue
		}
		switch r.word(s, int(p.m.First)-1) {
		case "volgens", "over", "tegen", "in", "uit":
			continue
		}
		found.add(*p)
	}
	return found.list
}
