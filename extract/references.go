package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// refer notes a word for parties in a sentence about a draft.
func (r *reading) refer(d *draft, ref reference) {
	if r.refs < mostRefs {
		r.refs++
		d.refs = append(d.refs, ref)
	}
}

// addReferred resolves "de vijf partijen", "beide corporaties", "de gemeente",
// "zij" to parties that the text has named, the nearest first.
func (r *reading) addReferred(d *draft, to reference) {
	ref := to.ref
	switch {
	case ref.We:
		r.addPublisher(d, to.s)
	case r.addOpened(d, to):
	case ref.Count > 1 && ref.Kind != "" && d.allOf(ref.Kind, ref.Count):
		// "beide ondernemingen" are the two that it has
	case ref.Pronoun:
		r.addThey(d, to.s)
	case ref.Kind != "" || !r.partiesOfMain(d, to):
		r.addNamedAs(d, to)
	}
}

// addPublisher adds whoever published the text: "wij".
func (r *reading) addPublisher(d *draft, s *sentence) {
	if v, ok := r.publisher(); ok {
		r.addParty(d, v, s.index, ruleWe, false)
	}
}

// addOpened adds the one whose name opens with the noun that comes back to it:
// "de brouwerij" after "Brouwerij De Kroon". It reports whether there is one.
func (r *reading) addOpened(d *draft, to reference) bool {
	if to.ref.Count != 1 || to.noun == "" {
		return false
	}
	n, ok := r.namedBy(to.noun, to.s.index)
	if ok {
		r.addParty(d, n.value, to.s.index, ruleReference, false)
	}
	return ok
}

// addThey adds whom "zij" stands for, in the sentence of the event or for an
// agreement that has nobody yet.
func (r *reading) addThey(d *draft, s *sentence) {
	if s.index != d.sentence && len(d.parties) > 0 {
		return
	}
	if r.weBefore(s) {
		r.addPublisher(d, s)
	}
	found := &r.found
	found.reset()
	r.namedBefore(found, s)
	r.addFound(d, s)
}

// partiesOfMain settles "de partijen" and "de vijf", which say no more of whom
// they mean than how many: those of the main agreement, "In 2016 sloten de
// partijen al een convenant", or those of one told before. It reports whether
// nothing is left to add: also where the agreement has parties, where nobody says
// how many there are, and where the words are of later sentences about one that
// has ended and so mean those of what came after it.
func (r *reading) partiesOfMain(d *draft, to reference) bool {
	count, own := to.ref.Count, to.s.index == d.sentence
	if d.status == akkoord.Ended && !own {
		return true
	}
	from := r.earlierOf(d, count)
	if main := r.main(); main != d && len(d.parties) == 0 && own && (count == 0 || main.size(false) == count) {
		from = main
	} else if !own || d.size(false) >= count {
		from = nil
	}
	if from == nil {
		return len(d.parties) > 0 || count == 0
	}
	for _, p := range from.parties {
		r.addParty(d, p.value, to.s.index, ruleReference, false)
	}
	return true
}

// addNamedAs adds whom a noun stands for. "De gemeente" without a name is the only
// municipality that the text speaks of.
func (r *reading) addNamedAs(d *draft, to reference) {
	found := &r.found
	found.reset()
	if !r.namedAs(found, to) {
		return
	}
	if to.ref.Kind == "gemeente" && to.ref.Count == 1 && len(found.list) == 0 {
		if v, at, ok := r.municipality(); ok {
			r.addParty(d, v, at, ruleOffice, false)
		}
		return
	}
	r.addFound(d, to.s)
}

// addFound adds the parties that were gathered for a word in a sentence.
func (r *reading) addFound(d *draft, s *sentence) {
	for i := range r.found.list {
		r.addParty(d, r.found.list[i].value, s.index, ruleReference, false)
	}
}

// earlierOf gives the draft told last before another one that has just so many
// parties: "dezelfde twee steden sloten vorig jaar met X een raamovereenkomst".
func (r *reading) earlierOf(d *draft, count int) *draft {
	var best *draft
	if count < 2 {
		return nil
	}
	for _, q := range r.drafts {
		if q != d && q.sentence < d.sentence && q.size(false) == count && (best == nil || q.sentence > best.sentence) {
			best = q
		}
	}
	return best
}

// allOf reports whether a draft has just so many parties, and none that is known to
// be of another kind.
func (d *draft) allOf(kind akkoord.PartyKind, count int) bool {
	for i := range d.parties {
		if k := d.parties[i].value.Kind; k != kind && k != "" {
			return false
		}
	}
	return d.size(false) == count
}

// namedBefore finds whom "zij" stands for: those of the sentences before, who
// act there before all others.
func (r *reading) namedBefore(found *gathered, s *sentence) {
	for _, acting := range []bool{true, false} {
		for i := range r.named {
			n := &r.named[i]
			if r.before(n, s) && !n.value.Place && found.find(&n.who) < 0 && !r.l.Speech[n.m.First] && !r.standsBy(n) && r.actsAs(n) == acting {
				found.add(*n)
			}
		}
		if len(found.list) > 1 {
			return
		}
	}
}

// namedAs finds whom a noun stands for, "de vijf partijen" or "beide
// corporaties", among all that the text names. It reports false when the text
// does not name as many as the noun counts, or does not say how many there are.
func (r *reading) namedAs(found *gathered, to reference) bool {
	ref := to.ref
	for i := range r.named {
		n := &r.named[i]
		if ref.Kind == "gemeente" && n.value.Place && (strings.HasPrefix(n.value.ID, "wp") || aloof(n.value.Name)) {
			continue // a village is not the municipality, nor Den Haag that of The Hague
		}
		if (ref.Kind == "" || r.ofKind(n, ref.Kind)) && !n.value.Collective && !(n.value.Place && ref.Kind == "") && found.find(&n.who) < 0 && (r.actsAs(n) || r.isParty(&n.who)) &&
			r.fits(n, to.noun) && (ref.Kind == "" || !r.standsBy(n) || r.isParty(&n.who)) {
			found.add(*n)
		}
	}
	if ref.Count == 1 && ref.Kind != "gemeente" && len(found.list) == 0 {
		r.whoever(found, ref.Kind)
	}
	if ref.Kind == "" && ref.Count != len(found.list) {
		if ref.Count == 0 || ref.Count > len(found.list) {
			return false
		}
		found.list = r.listOf(found.list[:0], ref.Count, to.s.index)
	}
	if ref.Count > len(found.list) && ref.Kind != "" {
		r.fromTitle(found, ref)
	}
	if ref.Count > 0 && len(found.list) > ref.Count && ref.Kind != "" {
		if ref.Count == 1 && ref.Kind != "gemeente" {
			r.likeliest(found.list, ref.Kind, to.s)
		}
		found.list = found.list[:ref.Count]
	}
	return true
}

// weBefore reports whether the sentence before speaks of "wij" or "onze
// voorzitter", whom "zij" then takes in.
func (r *reading) weBefore(s *sentence) bool {
	if s.index == 0 {
		return false
	}
	o := &r.sentences[s.index-1]
	for _, i := range o.refs {
		if m := r.l.Mentions[i]; r.l.Refs[m.Ref].We && !r.l.Speech[m.First] && r.doc.Sentences[o.index].Block == r.doc.Sentences[s.index].Block {
			return true
		}
	}
	return false
}

// before reports whether a party stands where "zij" in a sentence can point: in
// one of the two sentences before, or as the first word of one further up in the
// same paragraph.
func (r *reading) before(n *namedParty, s *sentence) bool {
	d := s.index - n.sentence
	known := n.value.Known || strings.Contains(n.value.Name, " ")
	if d < 1 {
		return false
	}
	if d <= 2 && known {
		return true
	}
	o := &r.sentences[n.sentence]
	return d <= 4 && r.doc.Sentences[o.index].Block == r.doc.Sentences[s.index].Block && int(n.m.First) <= o.body+3
}

// listOf appends the members of the last enumeration before a sentence that has
// just so many, if there is one: who "de drie" are.
func (r *reading) listOf(found []namedParty, count, sentence int) []namedParty {
	for k := len(r.named) - 1; k >= 0; k-- {
		n := &r.named[k]
		members := r.l.Lists[n.m.Ref].Members
		if n.sentence > sentence || len(members) != count || r.l.Speech[n.m.First] || n.value.Collective {
			continue
		}
		for _, m := range members {
			found = append(found, r.namedAt(m, n.m, n.sentence))
		}
		break
	}
	return found
}

// fromTitle adds the parties of a kind that only the title names: "Hilversum,
// Laren en Blaricum" for "de drie gemeenten".
func (r *reading) fromTitle(found *gathered, ref mention.RefValue) {
	for i := range r.titled {
		if n := &r.titled[i]; n.value.Kind == ref.Kind && found.find(&n.who) < 0 {
			found.add(*n)
		}
	}
}
