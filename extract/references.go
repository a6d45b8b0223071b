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
	ref, s := to.ref, to.s
	if ref.We {
		if v, ok := r.publisher(); ok {
			r.addParty(d, v, s.index, ruleWe, false)
		}
		return
	}
	if ref.Count == 1 && to.noun != "" {
		if n, ok := r.namedBy(to.noun, s.index); ok {
			r.addParty(d, n.value, s.index, ruleReference, false)
			return
		}
	}
	if ref.Count > 1 && ref.Kind != "" && d.allOf(ref.Kind, ref.Count) {
		return // "beide ondernemingen" are the two that it has
	}
	if ref.Kind == "" && !ref.Pronoun && d.status == akkoord.Ended && s.index != d.sentence {
		return // "de vier partijen" of later sentences are those of what came after it
	}
	if ref.Kind == "" && !ref.Pronoun {
		// "de partijen", "de vijf": those of the main agreement.
		main := r.main()
		if main != d && len(d.parties) == 0 && s.index == d.sentence && (ref.Count == 0 || main.size(false) == ref.Count) {
			for _, p := range main.parties {
				r.addParty(d, p.value, s.index, ruleReference, false)
			}
			return
		}
		if q := r.earlierOf(d, ref.Count); q != nil && s.index == d.sentence && d.size(false) < ref.Count {
			for _, p := range q.parties {
				r.addParty(d, p.value, s.index, ruleReference, false)
			}
			return
		}
		if len(d.parties) > 0 || ref.Count == 0 {
			return
		}
	}
	if ref.Pronoun && s.index != d.sentence && len(d.parties) > 0 {
		return
	}
	if ref.Pronoun && r.weBefore(s) {
		if v, ok := r.publisher(); ok {
			r.addParty(d, v, s.index, ruleWe, false)
		}
	}
	found := &r.found
	found.reset()
	if ref.Pronoun {
		r.namedBefore(found, s)
	} else if !r.namedAs(found, to) {
		return
	}
	if ref.Kind == "gemeente" && ref.Count == 1 && len(found.list) == 0 {
		if v, at, ok := r.municipality(); ok {
			r.addParty(d, v, at, ruleOffice, false)
		}
		return
	}
	for i := range found.list {
		r.addParty(d, found.list[i].value, s.index, ruleReference, false)
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
