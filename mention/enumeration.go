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
	var members []int32
	end, start := i, -1
	p.both = p.folded(i) == "zowel" || p.folded(i-1) == "zowel"
	for j := i; j < p.end && len(members) < maxMembers; {
		values, e := p.unit(j, start >= 0)
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
			members = append(members, int32(len(p.l.PartyValues)-1))
		}
		end = p.trailer(e)
		next := p.separator(end)
		if next == end {
			break
		}
		j = next
	}
	if len(members) == 0 || len(members) == 1 && p.l.PartyValues[members[0]].Place && p.lonePlace(start) {
		p.l.PartyValues = p.l.PartyValues[:len(p.l.PartyValues)-len(members)]
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

// lonePlace reports whether a place on its own is no party here: after a
// preposition it is where something happens.
func (p *partyReader) lonePlace(i int) bool {
	if i == p.first {
		return false
	}
	area := areaWords[p.folded(i-1)]
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
	if v, e := p.collective(i); e > i {
		return []PartyValue{v}, e
	}
	j := i
	for j < p.end && j < i+3 && (p.f.small.determiner.has(p.l.Words[j]) && !capitalised(p.l, j) || p.folded(j) == "ook" || p.folded(j) == "zowel" || p.folded(j) == "als" || p.isBullet(j) || (j == i && p.folded(j) == "de" || p.folded(j) == "het") && !p.capitalName(j)) {
		j++
	}
	if v, e := p.plural(j); e > j {
		return v, e
	}
	if v, e := p.represented(j); e > j {
		return v, e
	}
	t := j
	for t < p.end && t < j+2 && p.l.Doc.Tokens[t].Shape == text.Lower && p.l.Doc.Tokens[t].Kind == text.Word && !p.f.roles.types.has(p.l.Words[t]) && p.adjectival(t) {
		t++
	}
	if t < p.end && p.f.roles.types.has(p.l.Words[t]) {
		if v, e := p.name(t, ""); e > t {
			return []PartyValue{v}, e
		}
	}
	k, kind, keep := p.role(j)
	if k == j && inList && p.unknownRole(j) {
		k = j + 1
	}
	v, e := p.name(k, kind)
	if e == k {
		return nil, i
	}
	if keep && v.Place && k > j {
		// "agrarisch collectief Krimpenerwaard": a role noun and a place only.
		v.Place, v.Kind, v.ID, v.Row, v.Known = false, kind, "", "", true
		v.Span = p.l.Doc.SpanOf(j, e)
		v.Name = v.Span.In(p.l.Doc.Text)
	}
	if k > j {
		v.Known = true
	}
	return []PartyValue{v}, e
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

// role passes over adjectives and a role noun before a name and gives the kind
// that the noun tells: "de regionale thuiszorgorganisatie Sensire".
func (p *partyReader) role(j int) (int, akkoord.PartyKind, bool) {
	for k := j; k < p.end && k < j+4; k++ {
		tok := p.l.Doc.Tokens[k]
		if tok.Kind != text.Word {
			return j, "", false
		}
		if tok.Shape != text.Lower && (k > j || !p.opening(k)) && !strings.Contains(p.word(k), "-") {
			if _, ok := p.f.gazetteer.adjectives.get(p.l.Words[k]); !ok {
				return j, "", false
			}
		}
		r, ok := p.noun(k)
		if !ok || r.plural && r.form != r.text {
			if !p.adjectival(k) || p.f.small.link.has(p.l.Words[k]) {
				return j, "", false
			}
			continue
		}
		if tok.Shape != text.Lower && clubNoun(p.word(k)) {
			return j, "", false
		}
		if k+1 < p.end && capitalised(p.l, k+1) && p.l.covered[k+1] != Person {
			return k + 1, r.kind, true
		}
		// "de woningcorporatie en welzijnsorganisatie Y": go on reading.
	}
	return j, "", false
}

// clubNoun tells the nouns that, with a capital, are a part of the name:
// "Korfbalvereniging Ventura", "Huisartsengroep Kanaalstreek".
func clubNoun(w string) bool {
	w = strings.ToLower(w)
	for _, tail := range []string{"vereniging", "stichting", "bond", "raad", "club", "groep", "kring", "school", "college", "museum", "bibliotheek", "collectief", "organisatie", "schap", "centrum", "fonds", "theater"} {
		if strings.HasSuffix(w, tail) {
			return w != "vakbond" && !strings.HasSuffix(w, "zorgorganisatie") && !strings.HasSuffix(w, "welzijnsorganisatie") && !strings.HasSuffix(w, "brancheorganisatie")
		}
	}
	return false
}

// plural reads "gemeenten Venlo en Weert", "provincies Groningen en Fryslân",
// "de hogescholen Howest en Vives", "ministeries van BZK en VWS" and completes
// every name.
func (p *partyReader) plural(i int) ([]PartyValue, int) {
	l := p.l
	k := i
	if p.l.numberAt[min(i, len(l.numberAt)-1)] > 0 {
		k++
	}
	for k < p.end && k < i+3 && l.Doc.Tokens[k].Kind == text.Word && l.Doc.Tokens[k].Shape == text.Lower && !p.isPlural(k) && p.adjectival(k) {
		k++
	}
	if k >= p.end || !p.isPlural(k) {
		return nil, i
	}
	r, isType := p.f.roles.typePlurals.get(l.Words[k])
	if !isType {
		r, _ = p.noun(k)
	}
	j := k + 1
	if p.folded(j) == "van" {
		j++
	}
	var out []PartyValue
	end := i
	for j < p.end {
		if !capitalised(l, j) || len(out) > 0 && p.typeWordAt(j) || l.covered[j] == Person {
			break
		}
		v, e := p.pluralMember(r, isType, j)
		if e == j {
			break
		}
		out = append(out, v)
		end = p.trailer(e)
		next := p.separator(end)
		if next == end {
			break
		}
		// After "en" a member of another sort may follow, with its own article
		// or type word: the plural ends before it.
		if p.folded(next) == "de" || p.folded(next) == "het" || !capitalised(l, next) || r.kind == "gemeente" && !p.bareMunicipality(next) {
			break
		}
		j = next
	}
	if len(out) == 0 {
		return nil, i
	}
	return out, end
}

// adjectival reports whether a word before a plural can be an adjective.
func (p *partyReader) adjectival(k int) bool {
	switch w := p.word(k); w {
	case "betrokken", "aangesloten", "verenigde":
		return true
	default:
		if p.f.small.determiner.has(p.l.Words[k]) || p.f.small.link.has(p.l.Words[k]) || !strings.HasSuffix(w, "e") {
			return false
		}
		// "voerde", "startte" are verbs; "deelnemende", "grootste" are not.
		return !strings.HasSuffix(w, "de") && !strings.HasSuffix(w, "te") || strings.HasSuffix(w, "nde") || strings.HasSuffix(w, "ste")
	}
}

// unknownRole reports whether, within an enumeration, a plain noun before a name
// can only be its role: "…, klimhal De Top en …".
func (p *partyReader) unknownRole(j int) bool {
	if j+1 >= p.end {
		return false
	}
	t := p.l.Doc.Tokens[j]
	w := p.l.Words[j]
	return t.Kind == text.Word && t.Shape == text.Lower && t.End-t.Start > 3 && !p.f.small.link.has(w) && !p.f.small.common.has(w) && !p.f.small.place.has(w) &&
		!p.f.refs.verbs.has(w) && p.l.covered[j] == None && capitalised(p.l, j+1) && p.l.covered[j+1] == None
}

func (p *partyReader) pluralMember(r role, isType bool, j int) (PartyValue, int) {
	l := p.l
	e := j
	if r.kind == "gemeente" || r.kind == "provincie" {
		_, e = p.f.placeAt(l, j, p.end, akkoord.RegionKind(r.kind))
	}
	if e == j && (r.kind == "waterschap" || !isType) {
		if v, ke := p.gazetteer(j); ke > j {
			if !isType || v.Kind == r.kind {
				e = ke
			}
		}
	}
	if e == j && (r.kind != "provincie" && (r.kind != "gemeente" || p.word(j-1) != ",")) {
		e = cutAtEn(l, j, p.run(j, false))
	}
	if e == j {
		return PartyValue{}, j
	}
	v := PartyValue{Name: l.Doc.SpanOf(j, e).In(l.Doc.Text), Kind: r.kind, Known: true, Span: l.Doc.SpanOf(j, e)}
	switch {
	case r.form == "gemeente" || r.form == "provincie":
		v = p.authority(v, j, e)
		v.Name = r.form + " " + v.Name
	case r.form == "stad":
		v = p.authority(v, j, e)
	case r.form == "ministerie":
		v.Name = "ministerie van " + v.Name
	case r.form == "waterschap" || r.form == "hoogheemraadschap":
		v.Name = r.form + " " + v.Name
	}
	if v.ID == "" {
		if k, ke := p.gazetteer(j); ke == e && k.Kind == v.Kind {
			v.ID, v.Row = k.ID, k.Row
		}
	}
	return v, e
}

func (p *partyReader) isPlural(k int) bool {
	if _, ok := p.f.roles.typePlurals.get(p.l.Words[k]); ok {
		return true
	}
	r, ok := p.noun(k)
	return ok && r.plural
}

func (p *partyReader) typeWordAt(j int) bool {
	return p.f.roles.types.has(p.l.Words[j])
}

func (p *partyReader) bareMunicipality(j int) bool {
	_, e := p.f.placeAt(p.l, j, p.end, "gemeente")
	if e == j {
		return false
	}
	_, o := p.gazetteer(j)
	return o <= e
}

// represented reads bodies through the persons who act for them: "de
// wethouders van de gemeenten Nijkerk en Putten", "een gedeputeerde van de
// provincie Gelderland", "directeur Anna Vos van Wonen Limburg".
func (p *partyReader) represented(i int) ([]PartyValue, int) {
	if p.depth > 2 {
		return nil, i
	}
	p.depth++
	defer func() { p.depth-- }()
	l := p.l
	j := i
	if j < p.end && l.covered[j] == Function || j < p.end && p.f.persons.office(l, j) || p.pluralOffice(j) {
		j++
	} else if j >= p.end || l.covered[j] != Person {
		return p.spokenFor(i)
	}
	for j < p.end && l.covered[j] == Person {
		j++
	}
	if p.word(j) == "," && p.f.persons.office(l, j+1) {
		j += 2
	}
	switch p.folded(j) {
	case "van", "namens":
		if p.folded(j) == "van" && p.portfolio(i, j+1) {
			return nil, i
		}
		values, e := p.unit(j+1, false)
		if e == j+1 {
			return nil, i
		}
		return p.actedFor(values, i, j), e
	case "(":
		values, e := p.unit(j+1, false)
		if e > j+1 && p.word(e) == ")" {
			return values, e + 1
		}
	}
	return nil, i
}

// actedFor notes the person in the tokens [first, end) with the one body that
// he acts for.
func (p *partyReader) actedFor(values []PartyValue, first, end int) []PartyValue {
	if len(values) != 1 {
		return values
	}
	for k := first; k < end; k++ {
		if p.l.covered[k] == Person {
			from := k
			for k < end && p.l.covered[k] == Person {
				k++
			}
			values[0].Representative = p.l.Doc.SpanOf(from, k).In(p.l.Doc.Text)
			break
		}
	}
	return values
}

// portfolio reports whether what follows "van" is what a minister or alderman is
// in charge of ("minister van Landbouw"), and no body.
func (p *partyReader) portfolio(i, k int) bool {
	switch p.folded(i) {
	case "minister", "staatssecretaris", "wethouder", "schepen", "gedeputeerde":
		return k < p.end && capitalised(p.l, k) && !p.known(k) && !isPlaceStart(p.l, k)
	}
	return false
}

// spokenFor reads "Ria Vlug van de Huurdersbelangenvereniging": two or three
// capitalised words that are no known name, "van" or "namens", and a body that
// the gazetteer or a type word makes sure of.
func (p *partyReader) spokenFor(i int) ([]PartyValue, int) {
	j := i
	for j < p.end && j < i+4 && (capitalised(p.l, j) || j > i && p.f.persons.prefix.has(p.l.Words[j]) && capitalised(p.l, j+1) && p.folded(j) != "van") && p.l.covered[j] == None {
		j++
	}
	if j < i+2 || p.known(i) || p.l.nouns[i] > 0 || p.folded(j) != "van" && p.folded(j) != "namens" {
		return nil, i
	}
	k := j + 1
	if p.f.small.determiner.has(p.l.Words[min(k, p.end-1)]) {
		k++
	}
	if k >= p.end || p.folded(j) == "van" && !p.known(k) && p.l.nouns[k] == 0 {
		return nil, i
	}
	values, e := p.unit(k, false)
	if e == k || len(values) == 1 && values[0].Place {
		return nil, i
	}
	if len(values) == 1 {
		values[0].Representative = p.l.Doc.SpanOf(i, j).In(p.l.Doc.Text)
	}
	return values, e
}

func (p *partyReader) pluralOffice(j int) bool {
	w := p.word(j)
	return strings.HasSuffix(w, "wethouders") || strings.HasSuffix(w, "burgemeesters") || strings.HasSuffix(w, "bestuurders") || w == "gedeputeerden" || strings.HasSuffix(w, "directeuren") || strings.HasSuffix(w, "vertegenwoordigers") || strings.HasSuffix(w, "voorzitters")
}
