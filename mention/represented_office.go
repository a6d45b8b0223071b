package mention

import "github.com/akkoord/akkoord/text"

// officeIn passes over the office within the brackets behind a name and the
// preposition after it: "(voorzitter van Stichting X)", "(directeur Y)".
func (p *partyReader) officeIn(i int) int {
	k := i
	for k < p.end && k < i+3 && (p.f.persons.office(p.l, k) || k+1 < p.end && p.adjectival(k) && p.f.persons.office(p.l, k+1)) {
		k++
	}
	if k == i {
		return i
	}
	switch p.folded(k) {
	case "van", "bij", "namens":
		k++
	case ",":
		k++
	}
	return k
}

// portfolios passes over what several office holders are in charge of: "de
// portefeuillehouders Wonen van Achtkarspelen en Dantumadiel". The token at j is
// the one behind the office, which starts somewhere from i on.
func (p *partyReader) portfolios(i, j int) int {
	if j == i || !p.pluralOffice(j-1) {
		return j
	}
	for k := j; k < p.end && k < j+6; k++ {
		switch {
		case p.folded(k) == "van" && k > j:
			return k
		case capitalised(p.l, k), p.folded(k) == "en", p.word(k) == ",", p.folded(k) == "voor" && k == j:
		default:
			return j
		}
	}
	return j
}

// whoIs passes over the opening of a relative clause that says for whom a person
// acts, up to its preposition: ", die voorzitter is van Stichting X". The clause
// may put the verb before or behind the office.
func (p *partyReader) whoIs(j int) int {
	if p.word(j) != "," || p.folded(j+1) != "die" {
		return j
	}
	is := false
	for k := j + 2; k < p.end && k < j+9; k++ {
		switch p.folded(k) {
		case "is", "was":
			is = true
		case "van", "bij", "namens":
			if is || p.folded(k) == "namens" {
				return k
			}
			if p.folded(k) == "bij" {
				return j
			}
		case ",", ".", ";":
			return j
		}
	}
	return j
}

// spokenForPlace reads "Digna Pippel voor West Betuwe": two capitalised words in
// which nothing speaks of an organisation, and for whom that person signs, a
// municipality or a body with its type word.
func (p *partyReader) spokenForPlace(i, j int) ([]PartyValue, int) {
	person := p.l.Doc.SpanOf(i, j).In(p.l.Doc.Text)
	if j > i+3 || p.known(i) || p.f.roles.kindInName(person) != "" {
		return nil, i
	}
	for k := i; k < j; k++ {
		if p.l.nouns[k] > 0 || p.f.roles.types.has(p.l.Words[k]) || p.l.Doc.Tokens[k].Shape != text.Capitalised {
			return nil, i
		}
	}
	if _, e := p.f.placeAt(p.l, j+1, p.end, "gemeente"); e > j+1 || p.f.roles.types.has(p.l.Words[min(j+1, p.end-1)]) || p.f.roles.types.has(p.l.Words[min(j+2, p.end-1)]) {
		values, e := p.unit(j+1, false)
		if e > j+1 && len(values) == 1 {
			values[0].Representative = person
			return values, e
		}
	}
	return nil, i
}

// ownsBody reads the body in the brackets behind a person who is named by what he
// does: "reder Sijtze Brouwer (Rederij Brouwer & Zonen)".
func (p *partyReader) ownsBody(k int) ([]PartyValue, int) {
	if k == 0 || k >= p.end || p.l.Doc.Tokens[k-1].Shape != text.Lower || p.l.Doc.Tokens[k].Shape != text.Capitalised {
		return nil, k
	}
	return p.spokenFor(k)
}
