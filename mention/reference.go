package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// refTable knows the words for parties that stand elsewhere in the text.
type refTable struct {
	general wordSet          // "partijen", "partners": any kind
	lead    wordSet          // "de", "alle", "deze", "beide"
	verbs   wordSet          // finite plurals: what follows "de vier" when no noun does
	after   wordSet          // what may follow "de vier" when the verb stands before it
	groups  wordTable[int64] // "drietal": 3
	of      wordTable[int64] // "met z'n drieën": 3
	opens   wordSet          // what a word for parties may open with, besides a number, a noun before "en" and those of lead
	and     Word             // "en"
	marks   wordSet          // what stands for its party: "vijf handtekeningen"
	things  wordSet          // of general, what a bare number mostly counts as things: "300 huizen" are built, "de vier huizen" sign
}

// groupsOf are the words for a group of so many, from two on, and the forms
// behind "met z'n".
var (
	groupsOf = []string{"tweetal duo", "drietal trio", "viertal kwartet", "vijftal", "zestal", "zevental", "achttal", "negental", "tiental", "elftal", "twaalftal"}
	withAll  = []string{"tweeën", "drieën", "vieren", "vijven", "zessen", "zevenen", "achten", "negenen", "tienen"}
)

func newRefTable(v *Vocabulary) *refTable {
	set := func(words ...string) wordSet { return newWordSet(v, words...) }
	t := &refTable{
		general: set("partijen", "partners", "organisaties", "deelnemers", "ondertekenaars", "betrokkenen", "instellingen", "samenwerkingspartners",
			"convenantpartners", "convenantpartijen", "ketenpartners", "contractpartners", "huizen", "bedrijven", "ondernemingen", "zorgpartijen", "verbondspartners", "steden",
			"overheden", "initiatiefnemers", "handtekeningen", "pactpartners", "akkoordpartijen", "dealpartners", "zorgpartners", "instanties", "clubs", "stichtingen", "verenigingen", "korpsen", "besturen", "colleges", "blijvers", "bondgenoten", "signatarissen", "contractanten", "contractpartijen", "projectpartners", "netwerkpartners", "kernpartners", "alliantiepartners"),
		verbs: set("willen", "gaan", "hebben", "zijn", "kennen", "beloven", "hopen", "spreken", "werken", "tekenen", "tekenden", "vinden", "trekken", "zetten",
			"leggen", "maken", "verbinden", "zullen", "kunnen", "moeten", "delen", "slaan", "bundelen", "sluiten", "sloten", "waren", "werden", "worden",
			"committeren", "verwachten", "streven", "beogen", "richten", "stellen", "staan", "blijven", "besloten", "ondertekenden", "ondertekenen",
			"hadden", "gingen", "wilden", "verklaren", "verklaarden", "kijken", "beogen", "vonden", "namen", "kwamen", "gaven", "legden", "maakten", "bundelden", "sloegen", "stelden", "dragen", "steken", "krijgen", "houden", "bouwen", "zoeken", "hielden", "helpen", "pakken", "doen", "nemen", "brengen", "starten", "onderzoeken", "afspraken", "verplichten", "spraken", "schrijven", "begonnen", "beginnen", "zagen", "kozen", "rekenen", "kregen", "deden", "zochten", "trokken", "zetten", "bogen", "kochten", "beheren"),
		after: set("van", "in", "de", "het", "een", "om", "met", "dat", "daarnaast", "ook", "zich", "samen", "nu", "voor", "op", "aan", "elkaar", "er", "hun", "gezamenlijk",
			"binnen", "die", "tot", "uit", "af", "vast", "niet", "meer", "onder", "over", "voortaan", "of", "weer", "al", "daarmee", "bij"),
		lead:   set("de", "het", "alle", "deze", "die", "dezelfde", "beide", "allebei"),
		opens:  set("zij", "ze", "hen", "wij", "we", "ons", "onze", "partijen", "het", "dit", "dat", "met"),
		and:    v.Add("en"),
		things: set("huizen"),
		marks:  set("namen", "krabbels", "pennen", "paraaf", "parafen", "handtekeningen"),
	}
	for i, words := range groupsOf {
		for w := range strings.FieldsSeq(words) {
			t.groups.set(v.Add(w), int64(i+2))
		}
	}
	for i, w := range withAll {
		t.of.set(v.Add(w), int64(i+2))
	}
	return t
}

// find reads "de vijf partijen", "beide corporaties", "de vier", "18 partijen",
// "zij" at token i, adds the mention and gives its end.
func (t *refTable) find(p *partyReader, i int) int {
	l := p.l
	if w := l.Words[i]; l.numberAt[i] <= 0 && !t.opens.has(w) && !t.lead.has(w) && (i+1 >= p.end || l.Words[i+1] != t.and) {
		return i
	}
	add := func(end int, v RefValue) int {
		l.Mentions = append(l.Mentions, Mention{PartyRef, int32(i), int32(end), int32(len(l.Refs))})
		l.Refs = append(l.Refs, v)
		return end
	}
	switch p.folded(i) {
	case "zij", "ze", "hen":
		return add(i+1, RefValue{Pronoun: true})
	case "wij", "we":
		return add(i+1, RefValue{Pronoun: true, We: true})
	case "ons", "onze":
		// "onze voorzitter Marijke Steen"
		if i+1 < p.end && p.f.persons.office(l, i+1) {
			return add(i+1, RefValue{Pronoun: true, We: true})
		}
		return i
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
	if p.folded(i) == "partijen" && (i == p.first || !p.f.small.link.has(l.Words[i-1]) && !p.adjectival(i-1)) {
		return add(i+1, RefValue{})
	}
	if e, n := t.group(p, i); e > i {
		return add(e, RefValue{Count: n})
	}
	j, lead, v := i, false, RefValue{}
	for j < p.end && t.lead.has(l.Words[j]) {
		if p.folded(j) == "beide" || p.folded(j) == "allebei" {
			v.Count, v.Both = 2, true
		}
		lead = true
		j++
	}
	if lead && j+1 < p.end && (p.folded(j) == "overige" || p.folded(j) == "andere") && l.numberAt[j+1] > 0 {
		j++ // "de overige zes gemeenten"
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
		if t.general.has(l.Words[k]) && (lead || !t.things.has(l.Words[k])) || v.Count > 1 && k == j && t.marks.has(l.Words[k]) {
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

// group reads "het drietal" and "met z'n drieën": as many parties as the word
// says.
func (t *refTable) group(p *partyReader, i int) (end, count int) {
	l := p.l
	switch w := p.folded(i); {
	case w == "het" || w == "dit" || w == "dat":
		if i+1 < p.end {
			if n, ok := t.groups.get(l.Words[i+1]); ok {
				return i + 2, int(n)
			}
		}
	case w == "met" && i+2 < p.end && (p.folded(i+1) == "zijn" || p.folded(i+1) == "z'n" || p.folded(i+1) == "hun"):
		if n, ok := t.of.get(l.Words[i+2]); ok {
			return i + 3, int(n)
		}
	}
	return i, 0
}

// groupNoun reports whether token k is a plural for parties.
func (p *partyReader) groupNoun(k int) bool {
	return p.isPlural(k) || p.f.refs.general.has(p.l.Words[k])
}

// bare reports whether "de vier" stands without a noun: a verb follows ("De
// vier willen …"), or stands before it and no noun follows ("zo willen de vier
// in 2030 …").
func (t *refTable) bare(p *partyReader, i, j int) bool {
	if j >= p.end || p.share(i) {
		return false
	}
	if t.verbs.has(p.l.Words[j]) {
		return true
	}
	if i == p.first && j+1 < p.end && strings.HasSuffix(p.word(j), "en") && p.l.Doc.Tokens[j].Shape == text.Lower {
		switch p.folded(j + 1) {
		case "elkaar", "zich", "ermee", "daarmee", "erin", "daarin":
			return true // "De zes geven elkaar inzage"
		}
	}
	tok := p.l.Doc.Tokens[j]
	return t.after.has(p.l.Words[j]) || i > p.first && t.verbs.has(p.l.Words[i-1]) && tok.Kind != text.Word
}

// share reports whether "de drie" at token i is of a share: "twee van de drie", "één
// op de vier".
func (p *partyReader) share(i int) bool {
	switch p.folded(i - 1) {
	case "van", "op":
		if i-2 < p.first {
			return false
		}
		switch p.folded(i - 2) {
		case "een", "één", "elke", "geen":
			return true
		}
		return p.l.numberAt[i-2] > 0
	}
	return false
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
