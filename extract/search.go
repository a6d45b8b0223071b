package extract

import (
	"cmp"
	"slices"

	"github.com/akkoord/akkoord"
)

// suspect is an organisation that may be one of the parties that a stated number
// says are missing.
type suspect struct {
	namedParty
	weight int
}

// searchCandidates looks for the parties that the number says are missing among
// the organisations that act in the text. Where more of them act than are
// missing, those count that the text speaks of most and nearest to the event, if
// it makes a difference between them and the others.
func (r *reading) searchCandidates(d *draft) {
	if r.listOfAll(d) {
		return
	}
	missing := d.count - d.size(true)
	found := r.suspects(d)
	if len(found) > missing {
		slices.SortStableFunc(found, heavier)
		if found[missing-1].weight == found[missing].weight {
			return
		}
		found = found[:missing]
	}
	for _, f := range found {
		r.addParty(d, f.value, f.sentence, ruleCount, true)
	}
}

func heavier(a, b suspect) int { return cmp.Compare(b.weight, a.weight) }

// Nobody agrees with himself: a draft with one party or none gets those that
// stand near its event, at most mostNear, or the two that come nearest to it.
const (
	nearWeight = 4
	mostNear   = 6
)

// secondParty looks for the parties of a draft that has fewer than two.
func (r *reading) secondParty(d *draft) {
	if d.size(true) > 1 || d.size(true) == 0 && d.status == akkoord.Ended && !d.main {
		return // whose the accord before this one was is seldom told by who stands near it
	}
	found := r.suspects(d)
	slices.SortStableFunc(found, heavier)
	for k, f := range found {
		if f.weight < nearWeight && (d.size(true) > 1 || !d.main) || k == mostNear {
			break
		}
		// who stands beside him in one enumeration comes with him
		r.addList(d, f.m, f.sentence, ruleNear, false)
	}
	r.orderParties(d)
}

// suspects gives the organisations that act in the text and are no party of the
// draft yet.
func (r *reading) suspects(d *draft) []suspect {
	var found []suspect
	known := &r.known
	known.reset()
	for i := range r.named {
		n := &r.named[i]
		if n.value.Collective || n.value.Place && n.value.Representative == "" || d.find(&n.who) >= 0 || aloof(n.value.Name) || !r.acts(n) {
			continue
		}
		k := known.find(&n.who)
		if k < 0 {
			if n.sentence-d.sentence >= 8 {
				continue // who comes up later only comments
			}
			found = append(found, suspect{*n, r.weight(n, d)})
			known.add(n.who)
			continue
		}
		found[k].weight++
	}
	return found
}

// acts reports whether a party stands in the text as one that acts, and not only
// as a place, a speaker or a bystander.
func (r *reading) acts(n *namedParty) bool {
	s := &r.sentences[n.sentence]
	v := &n.value
	named := v.Known || v.Kind != "" || v.Representative != "" || len(r.l.Lists[n.m.Ref].Members) > 1 || r.amongItems(s)
	return named && (!v.Place || v.Representative != "") && !r.l.Speech[n.m.First] && r.actor(s, n.m) && !r.bystander(s, n.m) && !r.quotes(s)
}

// amongItems reports whether a sentence is one of the items of a list, of which the
// names are of one sort.
func (r *reading) amongItems(s *sentence) bool {
	return s.item && (s.index > 0 && r.sentences[s.index-1].item || s.index+1 < len(r.sentences) && r.sentences[s.index+1].item)
}

// mostQuoted is how many tokens, with their marks, are but a word that is quoted:
// "'Zij', dat is Reststroom Rijnmond".
const mostQuoted = 3

// quotes reports whether a sentence quotes somebody: who stands in it may only have
// the floor.
func (r *reading) quotes(s *sentence) bool {
	if s.speaks == unsettled {
		s.speaks = no
		n := 0
		for _, speech := range r.l.Speech[s.first:s.end] {
			if speech {
				n++
			}
		}
		if n > mostQuoted {
			s.speaks = yes
		}
	}
	return s.speaks == yes
}

// weight says how near a party stands to the event of a draft: in its sentence,
// in an enumeration, in the sentences just before and after.
func (r *reading) weight(n *namedParty, d *draft) int {
	w := 0
	switch distance := n.sentence - d.sentence; {
	case distance == 0:
		w += 4
	case -3 <= distance && distance <= 2:
		w += 2
	}
	if len(r.l.Lists[n.m.Ref].Members) > 1 {
		w += 2
	}
	if n.value.Known {
		w++
	}
	return w
}

// listOfAll takes the enumeration that holds just as many names as the text says
// there are parties, municipalities by their bare names too, when those found so
// far stand in it.
func (r *reading) listOfAll(d *draft) bool {
	if d.count < 3 {
		return false
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title || s.header {
			continue
		}
		for _, k := range s.lists {
			m := r.l.Mentions[k]
			members := r.l.Lists[m.Ref].Members
			if r.headcount(members) != d.count || r.l.Speech[m.First] || r.bystander(s, m) || !r.actor(s, m) || !r.holdsAll(d, members) {
				continue
			}
			r.addList(d, m, s.index, ruleCount, true)
			return true
		}
	}
	return false
}

// headcount counts the members of a list, a group by its number.
func (r *reading) headcount(members []int32) int {
	n := 0
	for _, m := range members {
		n += max(1, r.l.PartyValues[m].Count)
	}
	return n
}

// holdsAll reports whether the parties of a draft are all members of a list, but
// for candidates.
func (r *reading) holdsAll(d *draft, members []int32) bool {
	var all roster
	for _, m := range members {
		all.add(identityOf(&r.l.PartyValues[m]))
	}
	for i := range d.parties {
		p := &d.parties[i]
		if p.candidate {
			continue
		}
		if who := identityOf(&p.value); all.find(&who) < 0 {
			return false
		}
	}
	return true
}

// refsNear resolves the nouns for parties beside the event, "de brouwerij, het
// waterschap en ZLTO spreken af", as long as the stated number asks for more.
func (r *reading) refsNear(d *draft) {
	for i := max(d.sentence-2, 0); i <= min(d.sentence+1, len(r.sentences)-1); i++ {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title || i == d.sentence {
			continue
		}
		for _, k := range s.refs {
			m := r.l.Mentions[k]
			ref := r.l.Refs[m.Ref]
			if d.size(true) >= d.count {
				return
			}
			if ref.Count != 1 || ref.Kind == "" || r.l.Speech[m.First] || r.bystander(s, m) || r.placed(s, m) || !r.actor(s, m) {
				continue
			}
			r.addReferred(d, reference{ref, s, r.word(s, int(m.End)-1)})
		}
	}
}

// lead gives the main agreement the parties of the sentences around the event,
// when neither that nor a rule named any: an enumeration of those who act in
// the lead, at last that of the title.
func (r *reading) lead() {
	d := r.main()
	if n := d.size(true) - r.chained(d); n > 2 || n > 0 && d.count == 0 && d.status == akkoord.Signed {
		return
	}
	take := func(from []namedParty, near bool) {
		for _, n := range from {
			s := &r.sentences[n.sentence]
			if members := r.l.Lists[n.m.Ref].Members; len(members) < 2 || near && (n.sentence < d.sentence-3 || n.sentence > d.sentence+1) ||
				r.l.Speech[n.m.First] || !r.actor(s, n.m) || r.bystander(s, n.m) || n.value.Place && near {
				continue
			}
			r.addParty(d, n.value, n.sentence, ruleLead, false)
		}
	}
	take(r.named, true)
	if d.size(true) == 0 {
		take(r.titled, false)
	}
}
