package mention

import (
	"strings"

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

// refTable knows the words for parties that stand elsewhere in the text.
type refTable struct {
	general wordSet // "partijen", "partners": any kind
	lead    wordSet // "de", "alle", "deze", "beide"
	verbs   wordSet // finite plurals: what follows "de vier" when no noun does
	after   wordSet // what may follow "de vier" when the verb stands before it
}

func newRefTable(v *Vocabulary) *refTable {
	set := func(words ...string) wordSet { return newWordSet(v, words...) }
	return &refTable{
		general: set("partijen", "partners", "organisaties", "deelnemers", "ondertekenaars", "betrokkenen", "instellingen", "samenwerkingspartners",
			"convenantpartners", "convenantpartijen", "ketenpartners", "contractpartners", "huizen", "bedrijven", "ondernemingen", "zorgpartijen", "verbondspartners", "steden",
			"overheden", "initiatiefnemers", "handtekeningen", "pactpartners", "akkoordpartijen", "dealpartners", "zorgpartners", "instanties", "clubs", "stichtingen", "verenigingen"),
		verbs: set("willen", "gaan", "hebben", "zijn", "kennen", "beloven", "hopen", "spreken", "werken", "tekenen", "tekenden", "vinden", "trekken", "zetten",
			"leggen", "maken", "verbinden", "zullen", "kunnen", "moeten", "delen", "slaan", "bundelen", "sluiten", "sloten", "waren", "werden", "worden",
			"committeren", "verwachten", "streven", "beogen", "richten", "stellen", "staan", "blijven", "besloten", "ondertekenden", "ondertekenen",
			"hadden", "gingen", "wilden", "doen", "nemen", "brengen", "starten", "onderzoeken", "afspraken", "verplichten", "spraken", "schrijven"),
		after: set("in", "de", "het", "een", "om", "met", "dat", "daarnaast", "ook", "zich", "samen", "nu", "voor", "op", "aan", "elkaar", "er", "hun", "gezamenlijk",
			"binnen", "tot", "uit", "af", "vast", "niet", "meer", "onder", "over", "voortaan"),
		lead: set("de", "het", "alle", "deze", "die", "dezelfde", "beide", "allebei"),
	}
}

// find reads "de vijf partijen", "beide corporaties", "de vier", "18 partijen",
// "zij" at token i, adds the mention and gives its end.
func (t *refTable) find(p *partyReader, i int) int {
	l := p.l
	add := func(end int, v RefValue) int {
		l.Mentions = append(l.Mentions, Mention{PartyRef, int32(i), int32(end), int32(len(l.Refs))})
		l.Refs = append(l.Refs, v)
		return end
	}
	if w := p.folded(i); w == "zij" || w == "ze" {
		return add(i+1, RefValue{Pronoun: true})
	}
	if i+2 < p.end && p.folded(i+1) == "en" && (!capitalised(l, i) || p.opening(i)) {
		// "Waterschap en gemeente sloten …"
		a, okA := p.singularNoun(i)
		b, okB := p.singularNoun(i + 2)
		if okA && okB && a != b {
			l.Mentions = append(l.Mentions, Mention{PartyRef, int32(i), int32(i + 1), int32(len(l.Refs))}, Mention{PartyRef, int32(i + 2), int32(i + 3), int32(len(l.Refs) + 1)})
			l.Refs = append(l.Refs, RefValue{Count: 1, Kind: a}, RefValue{Count: 1, Kind: b})
			return i + 3
		}
	}
	if i+2 < p.end && p.folded(i+1) == "en" && !capitalised(l, i) && p.groupNoun(i) && p.groupNoun(i+2) {
		// "bonden en werkgevers"
		return add(i+3, RefValue{})
	}
	j, lead, v := i, false, RefValue{}
	for j < p.end && t.lead.has(l.Words[j]) {
		if p.folded(j) == "beide" || p.folded(j) == "allebei" {
			v.Count, v.Both = 2, true
		}
		lead = true
		j++
	}
	if j < p.end && l.numberAt[j] > 0 && l.covered[j] == None && p.folded(j) != "beide" {
		v.Count = int(l.numberAt[j])
		j++
	}
	if j == i {
		return i
	}
	for k := j; k < p.end && k < j+3; k++ {
		tok := l.Doc.Tokens[k]
		if tok.Kind != text.Word || tok.Shape != text.Lower && !p.localAdjective(k) {
			break
		}
		if k > j && p.l.Doc.Tokens[k-1].Shape == text.Lower && !p.adjectival(k-1) && !strings.HasSuffix(p.word(k-1), "-") && p.folded(k-1) != "en" {
			break
		}
		if strings.HasSuffix(p.word(k), "-") && p.folded(k+1) == "en" {
			k++ // "47 artsen- en patiëntenverenigingen"
			continue
		}
		if t.general.has(l.Words[k]) {
			return add(k+1, v)
		}
		if p.isPlural(k) {
			v.Kind = p.kindOfPlural(k)
			return add(k+1, v)
		}
		if kind, ok := p.singular(k); ok && lead && v.Count == 0 {
			v.Count, v.Kind = 1, kind
			return add(k+1, v)
		}
	}
	if lead && v.Count > 1 && j == i+2 && t.bare(p, i, j) {
		return add(j, v)
	}
	return i
}

// groupNoun reports whether token k is a plural for parties.
func (p *partyReader) groupNoun(k int) bool {
	return p.isPlural(k) || p.f.refs.general.has(p.l.Words[k])
}

// bare reports whether "de vier" stands without a noun: a verb follows ("De
// vier willen …"), or stands before it and no noun follows ("zo willen de vier
// in 2030 …").
func (t *refTable) bare(p *partyReader, i, j int) bool {
	if j >= p.end {
		return false
	}
	if t.verbs.has(p.l.Words[j]) {
		return true
	}
	tok := p.l.Doc.Tokens[j]
	return t.after.has(p.l.Words[j]) || i > p.first && t.verbs.has(p.l.Words[i-1]) && tok.Kind != text.Word
}

// singularNoun is singular for a noun that stands without an article.
func (p *partyReader) singularNoun(k int) (akkoord.PartyKind, bool) {
	if k > p.first && p.f.small.link.has(p.l.Words[k-1]) && p.folded(k-1) != "en" {
		return "", false
	}
	return p.singular(k)
}

// singular tells "de gemeente", "het ziekenhuis": one party named elsewhere.
func (p *partyReader) singular(k int) (akkoord.PartyKind, bool) {
	if k+1 < p.end && capitalised(p.l, k+1) {
		return "", false
	}
	if kind, ok := p.f.roles.types.get(p.l.Words[k]); ok && kind != "" {
		return kind, true
	}
	r, ok := p.noun(k)
	return r.kind, ok && !r.plural && r.kind != ""
}

func (p *partyReader) localAdjective(k int) bool {
	return p.f.gazetteer.adjectives.has(p.l.Words[k])
}
