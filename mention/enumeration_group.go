package mention

import "strings"

// spelledOut reads the members of a group that stand in brackets behind it, "de
// vier Kempengemeenten (Bergeijk, Bladel, Eersel en Reusel-De Mierden)", as long as
// they are as many as it counts.
func (p *partyReader) spelledOut(group PartyValue, at int) ([]PartyValue, int) {
	if group.Count < 2 || p.word(at) != "(" {
		return nil, at
	}
	from := len(p.l.units)
	k := at + 1
	for k < p.end && len(p.l.units)-from <= group.Count {
		v, e := p.member(group, k)
		if e == k {
			break
		}
		p.l.units = append(p.l.units, v)
		k = p.separator(e)
		if k == e {
			break
		}
	}
	n := len(p.l.units)
	if p.word(k) != ")" || n-from != group.Count {
		p.l.units = p.l.units[:from]
		return nil, at
	}
	return p.l.units[from:n:n], k + 1
}

// member reads one of a group of bodies of one kind.
func (p *partyReader) member(group PartyValue, k int) (PartyValue, int) {
	if group.Kind != "gemeente" && group.Kind != "provincie" {
		return p.name(k, group.Kind)
	}
	r := role{form: string(group.Kind), kind: group.Kind}
	if v, e := p.elided(r, k); e > k {
		return v, e
	}
	return p.pluralMember(r, true, k)
}

// councilOf reads a council by the body whose council it is: "de studentenraad van
// UHasselt". The council of a municipality is that municipality, and is read
// elsewhere.
func (p *partyReader) councilOf(i int) (PartyValue, int) {
	if i >= p.end || p.l.covered[i] != None || p.folded(i+1) != "van" {
		return PartyValue{}, i
	}
	w := p.word(i)
	council := false
	for _, tail := range []string{"ntenraad", "rlingenraad", "erenraad", "ouderraad", "bewonersraad", "huurdersraad", "ondernemingsraad", "dorpsraad", "wijkraad", "oudervereniging", "personeelsvereniging"} {
		council = council || strings.HasSuffix(w, tail)
	}
	if !council {
		return PartyValue{}, i
	}
	k := i + 2
	if k < p.end && p.f.small.determiner.has(p.l.Words[k]) && !capitalised(p.l, k) {
		k++
	}
	if k < p.end && p.l.nouns[k] > 0 && !capitalised(p.l, k) {
		k++ // "van basisschool De Linde"
	}
	_, e := p.name(k, "")
	if e == k {
		return PartyValue{}, i
	}
	span := p.l.Doc.SpanOf(i, e)
	return PartyValue{Name: span.In(p.l.Doc.Text), Kind: "belangenorganisatie", Known: true, Span: span}, e
}

// namedAfter reads a firm that has the name of a person, behind the noun for it:
// "rederij Cornelis Vrolijk".
func (p *partyReader) namedAfter(k int) (PartyValue, int) {
	e := k
	for e < p.end && p.l.covered[e] == Person {
		e++
	}
	if e == k {
		return PartyValue{}, k
	}
	span := p.l.Doc.SpanOf(k, e)
	return PartyValue{Name: span.In(p.l.Doc.Text), Kind: "bedrijf", Known: true, Span: span}, e
}

// agent reports whether a noun for a firm is as well one for a person: "aannemer",
// "teler", "makelaar".
func agent(noun string) bool {
	for _, tail := range []string{"er", "aar", "eur", "or", "ist"} {
		if strings.HasSuffix(noun, tail) {
			return true
		}
	}
	return false
}
