package mention

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// collective reads a group that is not spelled out: "de elf gemeenten in
// IJsselland", "de 14 Twentse gemeenten", "dertien sportverenigingen". A
// definite group without a place ("de drie gemeenten") refers to parties named
// elsewhere and is not read here.
func (p *partyReader) collective(i int) (PartyValue, int) {
	l := p.l
	j := i
	definite := false
	for j < p.end && (p.folded(j) == "de" || p.folded(j) == "alle" || p.folded(j) == "dezelfde" || p.folded(j) == "ruim" || p.folded(j) == "bijna" || p.folded(j) == "zo'n") {
		definite = definite || p.folded(j) == "de" || p.folded(j) == "alle" || p.folded(j) == "dezelfde"
		j++
	}
	count := 0
	if p.folded(j) == "beide" {
		return PartyValue{}, i
	}
	if j < p.end && l.numberAt[j] > 0 && l.covered[j] == None {
		count = int(l.numberAt[j])
		j++
	}
	local := false
	noun := -1
	for k := j; k < p.end && k < j+4 && l.Doc.Tokens[k].Kind == text.Word; k++ {
		if a, ok := p.f.gazetteer.adjectives.get(l.Words[k]); ok && !a.inhabitant && capitalised(l, k) {
			local = true
			continue
		}
		if l.covered[k] != None {
			break
		}
		if p.isPlural(k) {
			noun = k
			// "de vijf Waddengemeenten"
			local = local || capitalised(l, k) && k > i
			break
		}
		if capitalised(l, k) && k > i || !capitalised(l, k) && !p.adjectival(k) {
			break
		}
	}
	if noun < 0 || noun+1 < p.end && capitalised(l, noun+1) {
		return PartyValue{}, i
	}
	e := noun + 1
	if t := p.placeAfter(e); t > e {
		local = true
		e = t
	} else if t := p.groundAfter(e); t > e && (definite || count > 0) {
		local = true
		e = t
	}
	switch {
	case local && (definite || count > 0):
	case count > 1 && !definite && p.specific(noun):
	default:
		return PartyValue{}, i
	}
	first := i
	v := PartyValue{Count: count, Collective: true, Known: true, Kind: p.kindOfPlural(noun), Span: l.Doc.SpanOf(first, e)}
	v.Name = v.Span.In(l.Doc.Text)
	return v, e
}

// specific reports whether a plural names a sort of organisation, not just
// "organisaties" or "partijen".
func (p *partyReader) specific(noun int) bool {
	return p.kindOfPlural(noun) != ""
}

func (p *partyReader) kindOfPlural(noun int) akkoord.PartyKind {
	if r, ok := p.f.roles.typePlurals.get(p.l.Words[noun]); ok {
		return r.kind
	}
	r, _ := p.noun(noun)
	return r.kind
}

// groundAfter gives the end of "langs het kanaal", "op het terrein": a place that
// has no name of its own.
func (p *partyReader) groundAfter(j int) int {
	switch p.folded(j) {
	case "in", "op", "langs", "rond", "aan":
	default:
		return j
	}
	if k := j + 1; k+1 < p.end && (p.folded(k) == "het" || p.folded(k) == "de") {
		switch p.word(k + 1) {
		case "gebied", "terrein", "kanaal", "regio", "streek", "provincie", "stad", "wijk", "dorp", "haven", "rivier", "kust", "eiland", "park", "bedrijventerrein", "omgeving":
			return k + 2
		}
	}
	return j
}

// placeAfter gives the end of "in IJsselland", "van de regio Hart van Brabant".
func (p *partyReader) placeAfter(j int) int {
	switch p.folded(j) {
	case "in", "uit", "van", "rond", "op":
	default:
		return j
	}
	k := j + 1
	for k < p.end && k < j+3 && (p.folded(k) == "de" || p.folded(k) == "het" || p.f.areaWords.has(p.l.Words[k])) && !capitalised(p.l, k) {
		k++
	}
	if e := p.placeRun(k); e > k {
		return e
	}
	if k > j+1 && p.f.areaWords.has(p.l.Words[k-1]) {
		if e := cutAtEn(p.l, k, p.run(k, false)); e > k {
			return e
		}
	}
	return j
}
