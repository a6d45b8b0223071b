package mention

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

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
		if pe := p.placeRun(e); pe > e && !p.separated(e) {
			// "Veilig Thuis Rotterdam": the branch of a place.
			v.Span = l.Doc.SpanOf(i, pe)
			v.Name, v.ID, v.Row, e = v.Span.In(l.Doc.Text), "", "", pe
		} else if p.namedOn(e) && l.Doc.Tokens[e].Shape == text.Capitalised {
			// "Stichting Humanitas Noord"
			e = p.run(e, false)
			v.Span = l.Doc.SpanOf(i, e)
			v.Name, v.ID, v.Row = v.Span.In(l.Doc.Text), "", ""
		}
		return v, e
	}
	word := p.folded(i)
	j := i + 1
	for _, link := range []string{"van", "voor", "het", "de", "'t"} {
		if p.folded(j) == link && j+1 < p.end && word != "stad" {
			j++
		}
	}
	switch word {
	case "ggd", "ocmw":
		if l.Doc.Tokens[i].Shape == text.Upper && !capitalised(l, i+1) && p.folded(i+1) != "van" {
			return PartyValue{Name: p.word(i), Kind: kind, Known: true, Span: l.Doc.SpanOf(i, i+1)}, i + 1
		}
	case "politie", "brandweer", "parket":
		v := PartyValue{Name: p.word(i), Kind: kind, Known: true, Span: l.Doc.SpanOf(i, i+1)}
		if e := p.placeRun(i + 1); e > i+1 {
			v.Name, v.Span = l.Doc.SpanOf(i, e).In(l.Doc.Text), l.Doc.SpanOf(i, e)
			return v, e
		}
		if i+1 < p.end && p.f.small.compass.has(l.Words[i+1]) && capitalised(l, i+1) {
			v.Name, v.Span = l.Doc.SpanOf(i, i+2).In(l.Doc.Text), l.Doc.SpanOf(i, i+2)
			return v, i + 2 // "Brandweer Zuid"
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
	default:
		if !capital && !inFullName(word) && !isPlaceOnly(l, j, e) {
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

// inFullName reports whether a type word belongs to a name in lower case too:
// "stichting Het Veer", but "hogeschool Saxion" is Saxion.
func inFullName(word string) bool {
	switch word {
	case "gemeente", "stad", "provincie", "waterschap", "hoogheemraadschap", "wetterskip", "stichting", "vereniging", "vzw", "ggd", "ocmw", "veiligheidsregio", "omgevingsdienst",
		"politiezone", "umc", "parochie", "bisdom", "vv", "sv", "fc", "rkvv", "rksv", "zvv", "asv", "roc", "metropoolregio", "samenwerkingsverband", "v.v.", "s.v.", "r.k.s.v.", "c.v.v.":
		return true
	}
	return false
}
