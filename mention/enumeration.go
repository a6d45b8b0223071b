package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// maxMembers is how many parties one enumeration may have; what is longer is a
// table or a mistake, and is read as several.
const maxMembers = 200

// list reads an enumeration of parties that starts at token i, adds it and its
// members, and gives its end; i when there is none. Separators are commas,
// "en" and its like, semicolons, slashes; brackets with an abbreviation, a
// branch ("afdeling Oost Gelre") and short relative clauses are passed over.
func (p *partyReader) list(i int) int {
	from := len(p.l.members)
	end, start := i, -1
	if p.inCharge(i) {
		return i
	}
	p.both = p.isBoth(i) || p.isBoth(i-1)
	for j := i; j < p.end && len(p.l.members)-from < maxMembers; {
		p.l.units = p.l.units[:0]
		values, e := p.unit(j, start >= 0)
		if e == j && start >= 0 {
			if k := p.aside(j); k > j {
				j = k
				values, e = p.unit(j, true)
			}
		}
		if e == j {
			break
		}
		if start < 0 {
			start = j
		}
		if len(values) == 1 {
			p.alias(e, values[0])
		}
		for _, v := range values {
			p.l.PartyValues = append(p.l.PartyValues, v)
			p.l.members = append(p.l.members, int32(len(p.l.PartyValues)-1))
		}
		end = p.trailer(e)
		next := p.separator(end)
		if next == end {
			break
		}
		j = p.repeated(start, next)
	}
	members := p.l.members[from:len(p.l.members):len(p.l.members)]
	if len(members) == 0 || len(members) == 1 && p.l.PartyValues[members[0]].Place && p.lonePlace(start) {
		p.l.PartyValues = p.l.PartyValues[:len(p.l.PartyValues)-len(members)]
		p.l.members = p.l.members[:from]
		return i
	}
	at := start
	for _, m := range members {
		v := p.l.PartyValues[m]
		first, e := p.tokensOf(v.Span.Start, v.Span.End, at, end)
		at = int(first)
		p.l.Mentions = append(p.l.Mentions, Mention{Party, first, e, m})
	}
	p.l.Mentions = append(p.l.Mentions, Mention{Parties, int32(start), int32(end), int32(len(p.l.Lists))})
	p.l.Lists = append(p.l.Lists, ListValue{Members: members})
	return end
}

// inCharge reports whether token i is what a minister is in charge of: "de
// minister voor Volkshuisvesting".
func (p *partyReader) inCharge(i int) bool {
	if i < p.first+2 || p.folded(i-1) != "voor" {
		return false
	}
	switch p.folded(i - 2) {
	case "minister", "staatssecretaris", "wethouder":
		return !p.f.roles.types.has(p.l.Words[i])
	}
	return false
}

// isBoth reports whether token i is "zowel".
func (p *partyReader) isBoth(i int) bool {
	return i >= p.first && p.l.traits[i]&aUnitLead != 0 && p.folded(i) == "zowel"
}

// lonePlace reports whether a place on its own is no party here: after a
// preposition it is where something happens.
func (p *partyReader) lonePlace(i int) bool {
	if i == p.first {
		return false
	}
	for k := i - 1; k > p.first+1 && (p.word(k) == "en" || p.word(k) == ",") && capitalised(p.l, k-1); k -= 2 {
		if p.f.small.place.has(p.l.Words[k-2]) && isPlaceOnly(p.l, k-1, k) {
			return true // "de lessen in Rijssen en Holten"
		}
	}
	area, _ := p.f.areaWords.get(p.l.Words[i-1])
	switch p.folded(i - 1) {
	case "vestiging", "locatie", "afdeling", "kantoor", "station":
		return true
	}
	return p.f.small.place.has(p.l.Words[i-1]) || p.word(i-1) == "van" || area != "" && area != "gemeente" && area != "provincie"
}

func (p *partyReader) tokensOf(start, end, lo, hi int) (int32, int32) {
	first, last := lo, lo+1
	for k := lo; k < hi && int(p.l.Doc.Tokens[k].Start) < end; k++ {
		if int(p.l.Doc.Tokens[k].Start) <= start {
			first = k
		}
		if int(p.l.Doc.Tokens[k].End) <= end {
			last = k + 1
		}
	}
	return int32(first), int32(max(last, first+1))
}

// unit reads one element of an enumeration: a name with the words before it, a
// plural with its names, persons who stand for a body, or a collective.
func (p *partyReader) unit(i int, inList bool) ([]PartyValue, int) {
	noun := p.nounAhead(i)
	if noun {
		if v, e := p.collective(i); e > i {
			if values, end := p.spelledOut(v, e); end > e {
				return values, end
			}
			return p.one(v), e
		}
	}
	j := i
	for j < p.end && j < i+3 && (p.l.traits[j]&aUnitLead != 0 && p.leads(j, i) || p.isBullet(j)) {
		j++
	}
	if v, e := p.councilOf(j); e > j {
		return p.one(v), e
	}
	if k := p.peopleOf(j); k > j {
		if values, e := p.unit(k, inList); e > k && (len(values) != 1 || !values[0].Place && !values[0].Collective) {
			return values, e
		}
	}
	if noun {
		if v, e := p.gazetteer(j); e > j+1 && p.isPlural(j) {
			return p.one(v), e // "Zorgverzekeraars Nederland"
		}
		if v, e := p.plural(j); e > j {
			return v, e
		}
	} else if !inList && !p.mayOpen(j) {
		return nil, i
	}
	if v, e := p.represented(j); e > j {
		return v, e
	}
	t := j
	for t < p.end && t < j+2 && p.l.Doc.Tokens[t].Shape == text.Lower && p.l.Doc.Tokens[t].Kind == text.Word && !p.f.roles.types.has(p.l.Words[t]) && p.adjectival(t) {
		t++
	}
	if j > i && (p.foreign(j) || p.demonym(j)) {
		j++ // "het Noorse Fjordgas AS"
		t = j
	}
	if t < p.end && p.f.roles.types.has(p.l.Words[t]) {
		if v, e := p.name(t, ""); e > t {
			return p.one(v), e
		}
	}
	k, kind, keep := j, akkoord.PartyKind(""), false
	if noun {
		k, kind, keep = p.role(j)
	}
	if k == j && inList && p.unknownRole(j) {
		k = j + 1
	}
	if k > j {
		if v, e := p.ownsBody(k); e > k && p.word(e-1) == ")" {
			return v, e
		}
	}
	v, e := p.name(k, kind)
	if e == k && k > j && kind == "bedrijf" {
		v, e = p.namedAfter(k)
	}
	if e == k {
		return nil, i
	}
	if keep && v.Place && k > j {
		// "agrarisch collectief Krimpenerwaard": a role noun and a place only;
		// "huisartsenvereniging De Kiel" has a name that a village has too.
		v.Place, v.Kind, v.ID, v.Row, v.Known = false, kind, "", "", true
		if article(p.folded(k)) && e > k+1 {
			return p.one(v), e
		}
		v.Span = p.l.Doc.SpanOf(j, e)
		v.Name = v.Span.In(p.l.Doc.Text)
	}
	if k > j {
		v.Known = true
	}
	return p.one(v), e
}

// leads reports whether token j, a determiner or a word of small.unitLead, stands
// before the name of the unit that starts at token i, and is no part of it.
func (p *partyReader) leads(j, i int) bool {
	if p.f.small.determiner.has(p.l.Words[j]) && !capitalised(p.l, j) {
		return true
	}
	switch p.folded(j) {
	case "ook", "zowel", "als":
		return true
	case "de":
		return j == i && !p.capitalName(j)
	case "het":
		return !p.capitalName(j)
	}
	return false
}

// one gives a party as the only one of its unit. Units need no memory of their
// own: they are taken over before the next is read.
func (p *partyReader) one(v PartyValue) []PartyValue {
	p.l.units = append(p.l.units, v)
	n := len(p.l.units)
	return p.l.units[n-1 : n : n]
}

// nounAhead reports whether a role noun or the plural of a type word stands
// within the next few tokens: most readings of a unit need one.
func (p *partyReader) nounAhead(i int) bool {
	for k := i; k < p.end && k < i+8; k++ {
		if p.l.traits[k]&(aNoun|aTypePlural) != 0 {
			return true
		}
	}
	return false
}

// mayOpen reports whether, without a role noun ahead, anything at token j could
// open a unit: a few looks that spare most words the readings.
func (p *partyReader) mayOpen(j int) bool {
	l := p.l
	if j >= p.end {
		return false
	}
	w, t := l.Words[j], l.traits[j]
	if t&(mayOffice|mayOffices) != 0 || l.covered[j] == Person || l.covered[j] == Function {
		return true
	}
	for k := j; k < p.end && k < j+3; k++ {
		if l.traits[k]&aTypeWord != 0 {
			return true
		}
	}
	if t&capital == 0 {
		form := p.folded(j)
		return p.f.gazetteer.names.startsSmall(w) || form == "gemeenteraad" || form == "college"
	}
	// The capital of a common word that opens the sentence says nothing, unless a
	// longer name opens with it.
	if j > p.first || !p.f.small.common.has(w) || p.f.gazetteer.names.starts(w) || l.aliases != nil {
		return true
	}
	switch p.folded(j) {
	case "de", "het", "van", "gemeenteraad", "college", "b":
		return true
	}
	return j+1 < p.end && (capitalised(l, j+1) || p.f.persons.prefix.has(l.Words[j+1]))
}

// capitalName reports whether an article with a capital belongs to a known name
// ("De Zorggroep", "Het Groninger Landschap").
func (p *partyReader) capitalName(j int) bool {
	_, e := p.gazetteer(j)
	return e > j+1 || j > p.first && capitalised(p.l, j) && capitalised(p.l, j+1)
}

func (p *partyReader) isBullet(j int) bool {
	if j != p.first {
		return false
	}
	switch p.word(j) {
	case "-", "•", "*", "–", "·", "o":
		return true
	}
	return false
}

func article(w string) bool { return w == "de" || w == "het" || w == "'t" }

// foreign reports whether token j tells behind an article from what country the
// body is whose name follows, and is no part of the name.
func (p *partyReader) foreign(j int) bool {
	if j+1 >= p.end || !capitalised(p.l, j) || !capitalised(p.l, j+1) || p.known(j) {
		return false
	}
	switch p.word(j) {
	case "Amerikaanse", "Belgische", "Braziliaanse", "Britse", "Canadese", "Chinese", "Deense", "Duitse", "Engelse", "Finse", "Franse", "Ierse", "Indiase", "Italiaanse",
		"Japanse", "Koreaanse", "Luxemburgse", "Noorse", "Oostenrijkse", "Poolse", "Schotse", "Spaanse", "Turkse", "Zuid-Koreaanse", "Zweedse", "Zwitserse", "Australische":
		return true
	}
	return false
}

// demonym reports whether token j tells behind "het" from what town a firm is
// whose name follows: "het Leuvense Photonix".
func (p *partyReader) demonym(j int) bool {
	if j+1 >= p.end || p.folded(j-1) != "het" || capitalised(p.l, j-1) || !capitalised(p.l, j+1) || p.known(j) || p.l.nouns[j+1] > 0 || p.f.roles.types.has(p.l.Words[j+1]) || p.f.small.common.has(p.l.Words[j+1]) {
		return false
	}
	_, ok := p.f.gazetteer.adjectives.get(p.l.Words[j])
	return ok && strings.HasSuffix(p.word(j), "se") && !clubNoun(p.word(j+1))
}

// repeated passes over a preposition before the next name of an enumeration that
// stands before the first one too: "door CZ, door VGZ en door Menzis".
func (p *partyReader) repeated(start, j int) int {
	switch w := p.folded(j); w {
	case "van", "door", "met", "namens", "tussen":
		if p.folded(start-1) == w && !capitalised(p.l, j) {
			return j + 1
		}
	}
	return j
}
