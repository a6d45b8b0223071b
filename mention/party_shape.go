package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// shaped reads a name by its capitals alone, where nothing says that it is the
// name of something else.
func (p *partyReader) shaped(i int) (PartyValue, int) {
	l := p.l
	if p.clipped(i) && i > p.first && p.l.Doc.Tokens[i-1].Shape == text.Lower && p.l.nouns[i-1] > 0 {
		// "buurthuis 't Trefpunt"
		if e := p.run(i+1, false); e > i+1 {
			span := l.Doc.SpanOf(i, e)
			return PartyValue{Name: span.In(l.Doc.Text), Span: span}, e
		}
	}
	if !capitalised(l, i) || p.f.small.pronoun.has(l.Words[i]) && !p.ours(i) || p.f.small.counted.has(l.Words[i]) || p.f.small.months.has(l.Words[i]) || p.f.instruments.words.has(l.Words[i]) {
		return PartyValue{}, i
	}
	opening := p.opening(i)
	e := p.run(i, false)
	if e == i {
		return PartyValue{}, i
	}
	single := e == i+1
	if single && i > p.first && l.newLine(i) && p.word(e) == ":" {
		return PartyValue{}, i // the label of a line: "Ondertekend: 20 februari 2019"
	}
	if single && noName(p.word(i)) || i > p.first && p.word(i-1) == "familie" {
		return PartyValue{}, i
	}
	if single && (p.f.roles.types.has(l.Words[i]) || p.f.gazetteer.given.has(l.Words[i]) || street(p.word(i))) {
		return PartyValue{}, i // "de Stad", "Marije", "de Neer-Andelseweg"
	}
	if single && l.Doc.Tokens[i].Shape == text.Capitalised {
		w := l.Words[i]
		if (p.f.gazetteer.adjectives.has(w) || p.adjectiveOfName(i)) && !isPlaceOnly(l, i, e) {
			return PartyValue{}, i
		}
		if opening && (p.f.small.common.has(w) || !isPlaceOnly(l, i, e) && !p.enumerates(e)) {
			return PartyValue{}, i
		}
	}
	surname := p.folded(i) == "van" && e >= i+4 // "Van Lieshout & Dochters"
	if !single && opening && p.f.small.common.has(l.Words[i]) && p.folded(i) != "het" && p.folded(i) != "de" && !surname && !p.opensName(i, e) {
		return PartyValue{}, i
	}
	if !single && p.personName(i, e) {
		return PartyValue{}, i
	}
	if _, k := p.f.placeAt(l, i, p.end, "gemeente"); k > e {
		e = k // "Aa en Hunze"
	}
	span := l.Doc.SpanOf(i, e)
	v := PartyValue{Name: span.In(l.Doc.Text), Span: span}
	if isPlaceOnly(l, i, e) {
		if p.f.small.place.has(l.Words[max(i-1, 0)]) && i > p.first {
			return PartyValue{}, i
		}
		place, _ := p.f.placeAt(l, i, e, "gemeente")
		if place.Kind != "gemeente" && place.Kind != "provincie" && place.Kind != "plaats" {
			return PartyValue{}, i
		}
		v.Place, v.Kind, v.ID, v.Row = true, "gemeente", place.ID, place.Row
		if place.Kind == "provincie" {
			v.Kind = "provincie"
		}
	}
	return v, e
}

// noName reports whether a word is a Roman numeral, a diminutive of letters or a
// compound with letters: "bastion VI", "een A4'tje", "CO2-opslag".
func noName(w string) bool {
	if at := strings.LastIndexByte(w, '-'); at > 0 && at+1 < len(w) && w[at+1] >= 'a' && w[at+1] <= 'z' && strings.ContainsAny(w[:at], "0123456789") {
		return true // "CO2-opslag"
	}
	return len(w) > 1 && strings.Trim(w, "IVX") == "" || strings.HasSuffix(w, "'tje") || strings.HasSuffix(w, "’tje") || strings.HasSuffix(w, "'tjes")
}

// ours reports whether a pronoun with a capital opens a name in the midst of a
// sentence: "tuinderij Ons Moes".
func (p *partyReader) ours(i int) bool {
	return i > p.first && (p.word(i) == "Ons" || p.word(i) == "Onze") && p.l.Doc.Tokens[i-1].Shape == text.Lower && p.l.Doc.Tokens[i-1].Kind == text.Word && i+1 < p.end && capitalised(p.l, i+1)
}

// street reports whether a word is the name of a street.
func street(w string) bool {
	for _, tail := range []string{"weg", "straat", "laan", "plein", "kade", "singel", "gracht", "steeg", "dreef"} {
		if len(w) > len(tail)+3 && strings.HasSuffix(w, tail) {
			return true
		}
	}
	return false
}

// personName reports whether the run [i, e) is a first name with a surname and
// no word in it for an organisation.
func (p *partyReader) personName(i, e int) bool {
	if !p.f.gazetteer.given.has(p.l.Words[i]) || e-i > 4 {
		return false
	}
	for k := i; k < e; k++ {
		w := p.word(k)
		if p.l.nouns[k] > 0 || p.f.roles.types.has(p.l.Words[k]) || w == "&" || w == "+" || p.l.Doc.Tokens[k].Shape == text.Upper {
			return false
		}
	}
	return p.f.roles.kindInName(p.l.Doc.SpanOf(i, e).In(p.l.Doc.Text)) == ""
}

// adjectiveOfName reports whether token i is an adjective made of a name and
// stands before its noun: "de Colombiaanse regering".
func (p *partyReader) adjectiveOfName(i int) bool {
	w := p.word(i)
	if i+1 >= p.end || !strings.HasSuffix(w, "se") && !strings.HasSuffix(w, "sche") {
		return false
	}
	next := p.l.Doc.Tokens[i+1]
	return next.Kind == text.Word && next.Shape == text.Lower && !isNameLink(p.l, i+1) && !p.f.refs.verbs.has(p.l.Words[i+1])
}

// enumerates reports whether another name follows the one that ends at token e,
// so that a capital at the start of the sentence may well be a name's.
func (p *partyReader) enumerates(e int) bool {
	next := p.separator(p.trailer(e))
	if next == e || next >= p.end {
		return next != e
	}
	if p.f.small.determiner.has(p.l.Words[next]) {
		next++
	}
	if next < p.end && capitalised(p.l, next) {
		return true
	}
	if next < p.end && p.f.roles.types.has(p.l.Words[next]) && capitalised(p.l, next+1) {
		return !p.people(p.first) // "Avri en de gemeente Maasdriel"
	}
	_, kind, _ := p.role(next)
	return kind != ""
}

// opensName reports whether a common word with a capital opens the name [i, e) of a
// body: "Lokaal Belang Doetinchem, CDA en VVD", "Wonen Dinkelland 1919".
func (p *partyReader) opensName(i, e int) bool {
	switch p.folded(i) {
	case "lokaal", "nieuw", "samen", "wonen", "natuur", "water", "zorg", "jongeren", "ouderen", "regionaal", "boeren", "huurders", "meer", "anders":
		return e >= p.end || p.separator(p.trailer(e)) > p.trailer(e) || p.f.refs.verbs.has(p.l.Words[e])
	}
	return false
}

// people reports whether a word is a plural for people, whose capital only opens
// the sentence: "Winkeliers en de gemeente".
func (p *partyReader) people(i int) bool {
	w := p.word(i)
	for _, tail := range []string{"ers", "aars", "eurs", "isten", "enten", "aren", "iers", "anten", "ieden"} {
		if strings.HasSuffix(w, tail) {
			return true
		}
	}
	return false
}

// opening reports whether token i is where a sentence or a quotation starts, so
// that its capital says nothing.
func (p *partyReader) opening(i int) bool {
	for k := i - 1; k >= p.first; k-- {
		switch p.l.Doc.Tokens[k].Kind {
		case text.Word:
			return false
		case text.Number:
			if k > p.first || p.word(k+1) != "." && p.word(k+1) != ")" {
				return false // not "2. Wie doen er mee?"
			}
		}
	}
	return true
}
