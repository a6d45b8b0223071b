package extract

import "slices"

// longestSpelled is how many a group may count that is replaced by names.
const longestSpelled = 12

// spellOut replaces groups by the names that the text gives for them elsewhere:
// "de twee Friese ziekenhuizen", "drie bedrijven: A, B en C".
func (r *reading) spellOut(d *draft) {
	for i := 0; i < len(d.parties); i++ {
		group := d.parties[i]
		if n := group.value.Count; !group.value.Collective || n == 0 || n > longestSpelled {
			continue
		}
		names := r.namesOf(d, &group)
		if names == nil {
			continue
		}
		d.setParties(slices.Delete(d.parties, i, i+1))
		i--
		for _, n := range names {
			if n.value.Kind == "" {
				n.value.Kind = group.value.Kind
			}
			r.addParty(d, n.value, n.sentence, ruleReference, false)
		}
	}
}

// namesOf gives the names for a group, just as many as it counts; nil when the
// text does not tell them.
func (r *reading) namesOf(d *draft, group *draftParty) []namedParty {
	count := group.value.Count
	if found := r.allOfKind(d, group); len(found) == count {
		return found
	}
	if group.value.Kind != "gemeente" {
		if found := r.listBehind(d, group); len(found) == count {
			return found
		}
	}
	if found := r.itemsUnder(group.sentence, count); len(found) == count {
		return found
	}
	return nil
}

// allOfKind gives the bodies of the kind of a group that the text names and that
// are no parties yet; it stops at one more than the group counts.
func (r *reading) allOfKind(d *draft, group *draftParty) []namedParty {
	var found []namedParty
	for k := range r.named {
		if n := &r.named[k]; n.value.Kind == group.value.Kind && !n.value.Collective && !r.l.Speech[n.m.First] {
			found = d.withNew(found, n)
		}
		if len(found) > group.value.Count {
			break
		}
	}
	return found
}

// listBehind gives the names of a list that comes soon behind a group and has just
// as many that are no parties yet, whatever their kind; nil when there is none.
func (r *reading) listBehind(d *draft, group *draftParty) []namedParty {
	var found []namedParty
	tried := int32(-1)
	for i := range r.named {
		n := &r.named[i]
		members := r.l.Lists[n.m.Ref].Members
		if n.value.Collective || n.sentence < group.sentence || n.sentence > group.sentence+3 || n.m.Ref == tried || len(members) < group.value.Count {
			continue
		}
		tried, found = n.m.Ref, found[:0]
		for _, k := range members {
			member := r.namedAt(k, n.m, n.sentence)
			if found = d.withNew(found, &member); len(found) > group.value.Count {
				break
			}
		}
		if len(found) == group.value.Count {
			return found
		}
	}
	return nil
}

// withNew adds a party to a list, unless it stands there or is one of the draft.
func (d *draft) withNew(list []namedParty, n *namedParty) []namedParty {
	for k := range list {
		if list[k].who.same(&n.who) {
			return list
		}
	}
	if d.find(&n.who) >= 0 {
		return list
	}
	return append(list, *n)
}
