package mention

import "github.com/akkoord/akkoord/text"

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
	if w := p.folded(i); w == "gemeenteraad" || w == "college" && !capitalised(l, i+1) {
		j++
		if p.folded(j) == "van" && p.aldermen(j+1) > j+1 {
			j = p.aldermen(j + 1)
		}
	} else if e := p.aldermen(j); e > j {
		j = e
	} else if v, e := p.hyphened(j); e > j {
		return p.one(v), e
	} else if j < p.end && l.covered[j] == Function || j < p.end && p.f.persons.office(l, j) || p.pluralOffice(j) {
		j++
	} else if j >= p.end || l.covered[j] != Person {
		return p.spokenFor(i)
	}
	for j < p.end && l.covered[j] == Person {
		j++
	}
	if k := p.officeBehind(j); k > j {
		j = k
	} else if k := p.portfolios(i, j); k > j {
		j = k
	} else if k := p.whoIs(j); k > j {
		j = k
	}
	switch p.folded(j) {
	case "bij":
		if p.folded(j-1) != "is" && p.folded(j-1) != "was" {
			return nil, i
		}
		fallthrough
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
		k := p.officeIn(j + 1)
		values, e := p.unit(k, false)
		if e > k && p.word(e) == ")" {
			return p.actedFor(values, i, j), e + 1
		}
	}
	return nil, i
}

// officeBehind gives the end of ", voorzitter" or ", de algemeen directeur" behind
// a name; j when no office follows.
func (p *partyReader) officeBehind(j int) int {
	if p.word(j) != "," {
		return j
	}
	for k := j + 1; k < p.end && k < j+4; k++ {
		if p.f.persons.office(p.l, k) {
			return k + 1
		}
		if !p.f.small.determiner.has(p.l.Words[k]) && p.l.Doc.Tokens[k].Shape != text.Lower {
			return j
		}
	}
	return j
}

// aldermen gives the end of "B en W" or "B&W", of which the letters are no names.
func (p *partyReader) aldermen(j int) int {
	switch {
	case p.word(j) == "B&W":
		return j + 1
	case p.word(j) == "B" && (p.word(j+1) == "en" || p.word(j+1) == "&") && p.word(j+2) == "W":
		return j + 3
	}
	return j
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
	for j < p.end && j < i+4 && (capitalised(p.l, j) || j > i && p.f.persons.prefix.has(p.l.Words[j]) && capitalised(p.l, j+1) && p.folded(j) != "van" && p.folded(j) != "voor") && p.l.covered[j] == None {
		j++
	}
	if j < i+2 {
		return nil, i
	}
	if p.word(j) == "(" && !p.known(i) && p.l.nouns[i] == 0 {
		// "Lidy de Feijter (ZorgSaam)"
		person := p.l.Doc.SpanOf(i, j).In(p.l.Doc.Text)
		k := p.officeIn(j + 1)
		if v, e := p.gazetteer(k); e > k && p.word(e) == ")" && !abbreviates(v.Name, person) {
			v.Representative = person
			return p.one(v), e + 1
		}
		if k < p.end && (k > j+1 || p.l.nouns[k] > 0 || p.f.roles.types.has(p.l.Words[k])) {
			// "reder Sijtze Brouwer (Rederij Brouwer & Zonen)"
			if values, e := p.unit(k, false); e > k && p.word(e) == ")" && len(values) == 1 {
				values[0].Representative = person
				return values, e + 1
			}
		}
	}
	if w := p.whoIs(j); w > j {
		j = w
	}
	if p.folded(j) == "voor" {
		return p.spokenForPlace(i, j)
	}
	if p.known(i) || p.l.nouns[i] > 0 || p.folded(j) != "van" && p.folded(j) != "namens" && (p.folded(j) != "bij" || p.folded(j-1) != "is") {
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

// pluralOffice reports whether token j is the plural of an office.
func (p *partyReader) pluralOffice(j int) bool {
	if j >= p.end || p.l.traits[j]&mayOffices == 0 {
		return false
	}
	t := p.l.Doc.Tokens[j]
	return t.End-t.Start >= 10 && p.f.persons.plurals.find(p.word(j), 0) >= 0
}
