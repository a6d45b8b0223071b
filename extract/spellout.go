package extract

import "slices"

// spellOut replaces groups by the names that the text gives for them elsewhere:
// "de twee Friese ziekenhuizen", "drie bedrijven: A, B en C".
func (r *reading) spellOut(d *draft) {
	for i := 0; i < len(d.parties); i++ {
		p := d.parties[i]
		if !p.value.Collective || p.value.Count == 0 || p.value.Count > 12 {
			continue
		}
		var found []namedParty
		add := func(n namedParty) {
			for k := range found {
				if found[k].who.same(&n.who) {
					return
				}
			}
			if d.find(&n.who) < 0 {
				found = append(found, n)
			}
		}
		for k := range r.named {
			if n := &r.named[k]; n.value.Kind == p.value.Kind && !n.value.Collective && !r.l.Speech[n.m.First] {
				add(*n)
			}
			if len(found) > p.value.Count {
				break
			}
		}
		if len(found) != p.value.Count && p.value.Kind != "gemeente" {
			// Names whose kind nothing tells, in one list of just that length.
			tried := int32(-1)
			for i := range r.named {
				n := &r.named[i]
				if n.value.Collective || n.sentence < p.sentence || n.sentence > p.sentence+3 || n.m.Ref == tried || len(r.l.Lists[n.m.Ref].Members) < p.value.Count {
					continue
				}
				tried, found = n.m.Ref, found[:0]
				for _, k := range r.l.Lists[n.m.Ref].Members {
					if add(r.namedAt(k, n.m, n.sentence)); len(found) > p.value.Count {
						break
					}
				}
				if len(found) == p.value.Count {
					break
				}
				found = found[:0]
			}
		}
		if len(found) != p.value.Count {
			found = r.itemsUnder(p.sentence, p.value.Count)
		}
		if len(found) != p.value.Count {
			continue
		}
		d.setParties(slices.Delete(d.parties, i, i+1))
		i--
		for _, n := range found {
			if n.value.Kind == "" {
				n.value.Kind = p.value.Kind
			}
			r.addParty(d, n.value, n.sentence, ruleReference, false)
		}
	}
}
