package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// settleCounts reads the number of parties that the text states and lets it
// settle the candidates: names that may or may not be parties are taken as far
// as the number asks for them.
func (r *reading) settleCounts() {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			for _, f := range c.fills {
				if f.field != akkoord.FieldPartyCount || r.l.Speech[f.m.First] || r.ofOthers(s, f.m) {
					continue
				}
				d := r.about(s)
				if s.title || s.heading {
					d = r.main()
				}
				if n := r.number(f.m); n >= 2 && n < 1000 && (r.ofAll(d, f.m, n) || s.index == d.sentence && d.size(false) < n) && (d.count == 0 || d.count != d.size(false) && n == d.size(false) || r.tellsMore(d, f.m)) {
					d.count, d.countKind = n, r.kindCounted(f.m)
					d.proveCount(r.l.Span(f.m), s.index, c.match.Rule.ID)
				}
			}
		}
	}
	for _, d := range r.drafts {
		r.voices(d)
		r.settleCandidates(d)
		if d.count == 0 && d.main {
			r.countOfGroup(d)
			r.countOfAll(d)
		}
	}
}

// ofOthers reports whether a number is of those who are not meant: "twee andere
// verenigingen", or of the members of one party, who don't sign themselves: "de 300
// aangesloten winkels".
func (r *reading) ofOthers(s *sentence, m mention.Mention) bool {
	for k := int(m.First); k < int(m.End); k++ {
		switch r.word(s, k) {
		case "andere", "overige", "resterende", "nieuwe":
			return true
		case "aangesloten":
			if memberNoun(r.word(s, int(m.End)-1)) {
				return true
			}
		}
	}
	return false
}

// memberNoun tells the nouns for firms, clubs and the like, whose association signs
// for them; "aangesloten gemeenten" and "aangesloten organisaties" sign themselves.
func memberNoun(noun string) bool {
	return slices.ContainsFunc([]string{"bedrijven", "ondernemingen", "ondernemers", "clubs", "winkels", "winkeliers", "leden", "verenigingen", "praktijken", "boeren"},
		func(tail string) bool { return strings.HasSuffix(noun, tail) })
}

// kindCounted gives the kind of organisation that a number counts, "" for a
// number of parties of any kind.
func (r *reading) kindCounted(m mention.Mention) akkoord.PartyKind {
	if m.Class == mention.PartyRef {
		return r.l.Refs[m.Ref].Kind
	}
	return ""
}

// tellsMore reports whether a number counts partners of any kind where the one
// found so far counts schools only, which may be but a part of them.
func (r *reading) tellsMore(d *draft, m mention.Mention) bool {
	return d.countKind != "" && m.Class == mention.PartyRef && r.kindCounted(m) == "" && d.count != d.size(false)
}

// countOfGroup takes the number from a group that turned out to be all parties:
// "de twee Brabantse ondernemingen".
func (r *reading) countOfGroup(d *draft) {
	for _, names := range [][]namedParty{r.named, r.titled} {
		for i := range names {
			n := &names[i]
			if n.value.Collective && n.value.Count > 1 && n.value.Count == d.size(false) && d.hasParty(&n.value) < 0 {
				d.count = n.value.Count
				d.proveCount(n.value.Span, n.sentence, ruleCount)
				return
			}
		}
	}
	r.countOfPeople(d)
}

// countOfPeople takes the number from a noun for those who agreed that is no word for
// a body, where it is just as many: "De drie wijnboeren willen …".
func (r *reading) countOfPeople(d *draft) {
	n := d.size(false)
	if n < 2 {
		return
	}
	for i := d.sentence; i < min(d.sentence+5, len(r.sentences)); i++ {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title {
			continue
		}
		for _, m := range r.l.Between(s.body, s.end) {
			k := int(m.End)
			if m.Class != mention.Num || int(r.l.Numbers[m.Ref]) != n || k+1 >= s.end || r.word(s, int(m.First)-1) != "de" || r.l.Speech[m.First] {
				continue
			}
			t := r.doc.Tokens[k]
			noun := r.word(s, k)
			if t.Kind != text.Word || t.Shape != text.Lower || !strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "en") {
				continue
			}
			if wants(r.word(s, k+1)) || int(m.First) >= s.body+2 && wants(r.word(s, int(m.First)-2)) {
				d.count = n
				d.proveCount(r.l.Span(m), i, ruleCount)
				return
			}
		}
	}
}

// wants reports whether a verb is one that tells what those who agreed are up to.
func wants(verb string) bool {
	switch verb {
	case "willen", "wilden", "hopen", "hoopten", "beloven", "beloofden", "spreken", "spraken", "tekenden", "tekenen", "ondertekenden", "gaan", "hebben", "verwachten", "streven", "beogen":
		return true
	}
	return false
}

// countOfAll takes the number from the only party, a group: "Twintig Haagse
// amateurclubs scharen zich achter het manifest".
func (r *reading) countOfAll(d *draft) {
	if len(d.parties) != 1 || d.count > 0 {
		return
	}
	if p := &d.parties[0]; p.value.Collective && p.value.Count > 1 {
		d.count = p.value.Count
		d.proveCount(p.value.Span, r.sentenceOfSpan(p.value.Span), ruleCount)
	}
}

// proveCount keeps the evidence of one count only: a later one that agrees with
// the list replaces an earlier one that did not.
func (d *draft) proveCount(span akkoord.Span, sentence int, rule string) {
	d.evidence = slices.DeleteFunc(d.evidence, func(p proof) bool { return p.field == akkoord.FieldPartyCount })
	d.prove(akkoord.FieldPartyCount, "", span, sentence, rule, "")
}

// ofAll reports whether a number counts all parties: "de vijf partijen" does,
// "de drie bonden" only where the parties are three bonden and nothing else.
func (r *reading) ofAll(d *draft, m mention.Mention, n int) bool {
	if m.Class != mention.PartyRef {
		return true
	}
	ref := r.l.Refs[m.Ref]
	if ref.Both {
		return false
	}
	if ref.Kind == "" {
		return true
	}
	for _, p := range d.parties {
		if p.value.Kind != ref.Kind && p.value.Kind != "" {
			return false
		}
	}
	return d.size(false) == n
}

func (r *reading) number(m mention.Mention) int {
	switch m.Class {
	case mention.Num:
		return int(r.l.Numbers[m.Ref])
	case mention.PartyRef:
		return r.l.Refs[m.Ref].Count
	}
	return 0
}

// size counts the parties, a group by its number.
func (d *draft) size(candidates bool) int {
	n := 0
	for _, p := range d.parties {
		if p.candidate && !candidates {
			continue
		}
		n += max(1, p.value.Count)
	}
	return n
}

// settleCandidates keeps as many candidates as the stated number asks for; with
// no number, none.
func (r *reading) settleCandidates(d *draft) {
	if d.main && d.count > d.size(true) {
		r.searchCandidates(d)
		r.refsNear(d)
	}
	room := d.count - d.size(false)
	kept := d.parties[:0]
	for _, p := range d.parties {
		if p.candidate {
			if room < max(1, p.value.Count) {
				continue
			}
			room -= max(1, p.value.Count)
		}
		p.candidate = false
		kept = append(kept, p)
	}
	d.setParties(kept)
	r.orderParties(d)
}
