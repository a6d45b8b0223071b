package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// partyReader reads the parties of one sentence: single names, enumerations,
// collectives, and words that refer to parties named elsewhere.
type partyReader struct {
	f          *Finder
	l          *Layer
	first, end int  // the sentence's tokens
	both       bool // "zowel" opened the enumeration, so that "als" goes on with it
	depth      int  // of bodies read through the persons who act for them
}

// parties appends the parties of the document.
func (f *Finder) parties(l *Layer) {
	l.aliases = nil
	l.numberAt = append(l.numberAt[:0], make([]int64, len(l.Doc.Tokens))...)
	for _, m := range l.Mentions {
		if m.Class == Num {
			l.numberAt[m.First] = l.Numbers[m.Ref]
		}
	}
	for s := range l.Doc.Sentences {
		p := partyReader{f: f, l: l, first: l.BodyStart(s), end: int(l.Doc.Sentences[s].End)}
		for i := p.first; i < p.end; {
			if !p.promising(i) {
				i++
				continue
			}
			if e := p.list(i); e > i {
				i = e
				continue
			}
			if e := f.refs.find(&p, i); e > i {
				i = e
				continue
			}
			i++
		}
	}
}

func (p *partyReader) word(i int) string {
	if i < p.first || i >= p.end {
		return ""
	}
	return p.l.Doc.TokenText(i)
}

// folded gives the folded form of a token that the vocabulary knows, "" of the
// others; the words of the grammar are all in it (see grammarWords).
func (p *partyReader) folded(i int) string {
	if i < p.first || i >= p.end {
		return ""
	}
	return p.f.vocabulary.Form(p.l.Words[i])
}

// promising reports whether a party, or a word for parties, can start at token
// i: a look at a few tables that spares most tokens the reading.
func (p *partyReader) promising(i int) bool {
	l := p.l
	if capitalised(l, i) || l.numberAt[i] > 0 || l.nouns[i] > 0 || l.covered[i] == Function || l.covered[i] == Person {
		return true
	}
	w := l.Words[i]
	if w == 0 {
		return p.pluralOffice(i)
	}
	if p.f.roles.types.has(w) || p.f.roles.typePlurals.has(w) || p.f.small.pronoun.has(w) {
		return true
	}
	if p.f.small.leading.has(w) {
		for k := i + 1; k < p.end && k < i+5; k++ {
			if capitalised(l, k) || l.numberAt[k] > 0 || l.nouns[k] > 0 || p.f.roles.types.has(l.Words[k]) || p.f.roles.typePlurals.has(l.Words[k]) || p.f.refs.general.has(l.Words[k]) {
				return true
			}
		}
		return false
	}
	// An adjective before a role noun: "lokale welzijnsorganisatie Ons Huis".
	for k := i + 1; k < p.end && k < i+3; k++ {
		if l.nouns[k] > 0 {
			return true
		}
	}
	return p.f.gazetteer.names.starts(w) && !p.f.small.common.has(w)
}

// name reads one organisation whose name starts at token i. kind is what a
// role noun before it said, "" when none did.
func (p *partyReader) name(i int, kind akkoord.PartyKind) (PartyValue, int) {
	if i >= p.end || (p.l.covered[i] == Person || p.l.covered[i] == Function) && !p.known(i) || p.l.covered[i] == Date || p.l.covered[i] == Instrument || p.l.covered[i] == Period || p.l.covered[i] == Place && !p.known(i) {
		return PartyValue{}, i
	}
	if v, e := p.typed(i); e > i {
		if v.Kind == "" {
			v.Kind = kind
		}
		return v, e
	}
	known, ke := p.gazetteer(i)
	if ke > i && ke < p.end && capitalised(p.l, ke) && p.l.covered[ke] == None && !p.startsParty(ke) {
		// "Leger des Heils ReShare": the text's name goes on after the known one.
		ke = p.run(ke, false)
		known.Span = p.l.Doc.SpanOf(i, ke)
		known.Name, known.ID, known.Row = known.Span.In(p.l.Doc.Text), "", ""
	}
	if v, ok := p.l.aliases[p.word(i)]; ok && ke <= i+1 && capitalised(p.l, i) && !capitalised(p.l, min(i+1, p.end-1)) {
		v.Span = p.l.Doc.SpanOf(i, i+1)
		return v, i + 1
	}
	shaped, se := p.shaped(i)
	if ke > i && ke >= se || ke > i && se > ke && p.linksTwo(ke, se) {
		if kind != "" && known.Kind == "overig" {
			known.Kind = kind
		}
		return known, ke
	}
	if se == i || p.l.covered[i] == Person {
		return PartyValue{}, i
	}
	if kind != "" {
		shaped.Kind, shaped.Known = kind, true
	}
	return shaped, se
}

// linksTwo reports whether the run goes on after a known name with a link word:
// "CZ en VGZ" is not one name because "VGZ" follows.
func (p *partyReader) linksTwo(known, run int) bool {
	return p.l.Doc.Tokens[known].Kind == text.Word && p.l.Doc.Tokens[known].Shape == text.Lower || run == known
}

func (p *partyReader) known(i int) bool {
	_, e := p.gazetteer(i)
	if e > i {
		return true
	}
	return p.f.roles.types.has(p.l.Words[i])
}

// SettleKinds fills in the kinds that the names of parties themselves tell:
// "Bibliotheek Zeist". Find leaves it out, since most texts name organisations
// and tell of no agreement.
func (l *Layer) SettleKinds() {
	for i := range l.PartyValues {
		if v := &l.PartyValues[i]; v.Kind == "" {
			v.Kind = l.finder.roles.kindInName(v.Name)
		}
	}
}

// typed reads a name that opens with its type word: "gemeente Zeist",
// "ministerie van Financiën", "Stichting Het Drentse Landschap", "de politie".
func (p *partyReader) typed(i int) (PartyValue, int) {
	l := p.l
	kind, ok := p.f.roles.types.get(l.Words[i])
	if !ok {
		return PartyValue{}, i
	}
	capital := capitalised(l, i)
	// A known name as a whole: "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties".
	// Municipalities and provinces go by their codes, in the singular and the plural.
	if v, e := p.gazetteerFrom(i, true); e > i+1 && kind != "gemeente" && kind != "provincie" {
		return v, e
	}
	word := p.folded(i)
	j := i + 1
	for _, link := range []string{"van", "voor", "het", "de"} {
		if p.folded(j) == link && j+1 < p.end && word != "stad" {
			j++
		}
	}
	switch word {
	case "politie", "brandweer", "parket":
		v := PartyValue{Name: p.word(i), Kind: kind, Known: true, Span: l.Doc.SpanOf(i, i+1)}
		if e := p.placeRun(i + 1); e > i+1 {
			v.Name, v.Span = l.Doc.SpanOf(i, e).In(l.Doc.Text), l.Doc.SpanOf(i, e)
			return v, e
		}
		return v, i + 1
	case "unie", "koninklijke", "college", "centrum", "bureau", "platform", "instituut", "bond", "veilig":
		// Common words: only a capital makes them a name.
		if !capital || i == p.first && !capitalised(l, i+1) {
			return PartyValue{}, i
		}
	}
	if word == "ministerie" {
		return p.ministry(i, j)
	}
	e := p.run(j, true)
	if e == j {
		if capital && i > p.first && (word == "college" || word == "centrum") {
			e = p.lowerTail(j)
		}
		if e == j || j > i+1 && e == j {
			return PartyValue{}, i
		}
	}
	if j > i+1 && !capitalised(l, j) {
		return PartyValue{}, i
	}
	switch word {
	case "gemeente", "stad", "provincie":
		e = p.authorityEnd(j, e)
	}
	v := PartyValue{Name: l.Doc.SpanOf(i, e).In(l.Doc.Text), Kind: kind, Known: true, Span: l.Doc.SpanOf(i, e)}
	switch word {
	case "gemeente", "stad", "provincie":
		v = p.authority(v, j, e)
	case "waterschap", "hoogheemraadschap", "wetterskip", "stichting", "vereniging", "vzw", "ggd", "ocmw", "veiligheidsregio", "omgevingsdienst",
		"politiezone", "umc", "roc", "metropoolregio", "samenwerkingsverband":
	default:
		if !capital && !isPlaceOnly(l, j, e) {
			// The lower-case word is a plain role noun: "hogeschool Saxion".
			v.Name, v.Span = l.Doc.SpanOf(j, e).In(l.Doc.Text), l.Doc.SpanOf(j, e)
		}
	}
	if v.ID == "" {
		if k, ke := p.gazetteer(j); ke == e {
			v.ID, v.Row = k.ID, k.Row
			if v.Kind == "" {
				v.Kind = k.Kind
			}
		}
	}
	return v, e
}

// authority adds what the gazetteer knows of "gemeente X" or "provincie X".
func (p *partyReader) authority(v PartyValue, first, end int) PartyValue {
	if place, e := p.f.placeAt(p.l, first, end, akkoord.RegionKind(v.Kind)); e == end && place.Kind == akkoord.RegionKind(v.Kind) {
		v.ID, v.Row = place.ID, place.Row
	}
	return v
}

// authorityEnd ends the name of a municipality or province at the longest place
// of the gazetteer, else at the run without what follows "en".
func (p *partyReader) authorityEnd(j, e int) int {
	if _, pe := p.f.placeAt(p.l, j, p.end, "gemeente"); pe > j {
		return pe
	}
	return cutAtEn(p.l, j, e)
}

// ministry reads "ministerie van Economische Zaken en Klimaat": "en" and commas
// belong to it as long as capitals follow.
func (p *partyReader) ministry(i, j int) (PartyValue, int) {
	l := p.l
	e := j
	for k := j; k < p.end; k++ {
		switch {
		case capitalised(l, k):
			e = k + 1
		case (p.word(k) == "en" || p.word(k) == "," || p.word(k) == "&") && capitalised(l, k+1) && !p.startsParty(k+1):
		default:
			k = p.end
		}
	}
	if e == j {
		return PartyValue{}, i
	}
	return PartyValue{Name: l.Doc.SpanOf(i, e).In(l.Doc.Text), Kind: "rijk", Known: true, Span: l.Doc.SpanOf(i, e)}, e
}

// startsParty reports whether a type word or an organisation known by more than
// one word starts at token k.
func (p *partyReader) startsParty(k int) bool {
	if k >= p.end {
		return false
	}
	if _, ok := p.f.roles.types.get(p.l.Words[k]); ok {
		return true
	}
	v, e := p.gazetteer(k)
	return e > k && v.Kind != "rijk"
}

// gazetteer reads the longest known organisation that starts at token i.
func (p *partyReader) gazetteer(i int) (PartyValue, int) { return p.gazetteerFrom(i, false) }

func (p *partyReader) gazetteerFrom(i int, anyCase bool) (PartyValue, int) {
	l := p.l
	n := 0
	var best entry
	p.f.gazetteer.names.walk(l.Words[i:p.end], func(k int, e entry) {
		if e.table != organisations || !anyCase && (e.capital && l.Doc.Tokens[i].Shape == text.Lower || e.exact && l.Doc.Tokens[i].Shape != text.Upper) {
			return
		}
		if k > n {
			n, best = k, e
		}
	})
	if n == 0 {
		return PartyValue{}, i
	}
	o := p.f.gazetteer.organisations[best.row]
	span := l.Doc.SpanOf(i, i+n)
	name := span.In(l.Doc.Text)
	if i == p.first && n == 1 && l.Doc.Tokens[i].Shape == text.Capitalised && p.f.small.common.has(l.Words[i]) {
		return PartyValue{}, i
	}
	if n == 1 && l.Doc.Tokens[i].Shape == text.Lower && p.l.nouns[i] > 0 {
		return PartyValue{}, i
	}
	for _, form := range o.ambiguous {
		if i == p.first && strings.EqualFold(form, name) && l.Doc.Tokens[i].Shape == text.Capitalised && !p.separated(i+n) {
			return PartyValue{}, i
		}
	}
	return PartyValue{Name: name, Kind: o.kind, ID: "org:" + slug(o.name), Row: "organisations.csv:" + o.name, Known: true, Span: span}, i + n
}

// separated reports whether an enumeration goes on after token i.
func (p *partyReader) separated(i int) bool {
	w := p.word(i)
	return w == "," || w == "en" || w == "(" || w == ";" || i >= p.end
}

// slug gives a name as part of an id: lower case, other marks as one hyphen.
func slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range strings.ToLower(name) {
		if r == '\'' || r == '’' {
			continue
		}
		if r < 128 && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
			dash = b.Len() > 0
			continue
		}
		if dash {
			b.WriteByte('-')
			dash = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
