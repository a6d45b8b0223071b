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

// run gives the end of a run of capitalised words from token i, with small
// words between them. A run after a type word may hold "en".
func (p *partyReader) run(i int, typed bool) int {
	l := p.l
	end := i
	for j := i; j < p.end && j < i+12; j++ {
		tok := l.Doc.Tokens[j]
		w := p.word(j)
		switch {
		case j > i && l.newLine(j):
			return end
		case l.covered[j] == Date || l.covered[j] == Period || l.covered[j] == Instrument:
			return end
		case (l.covered[j] == Person || l.covered[j] == Function) && (!p.known(i) || p.knownBefore(i, j)):
			return end
		case tok.Kind == text.Word && tok.Shape != text.Lower:
			if j > i && p.f.small.months.has(l.Words[j]) {
				return end
			}
			end = j + 1
			if strings.HasSuffix(w, "-") && p.word(j+1) == "en" {
				// "Noord- en Oost-Gelderland", "Zorg- en Veiligheidshuis"
				j++
			}
		case tok.Kind == text.Number && j == end && j > i && !p.numberStarts(j):
			end = j + 1
		case j == end && j > i && (legalForm(w) || w == "e.o."):
			end = j + 1
		case w == "." && j == end && j > i && j+1 < p.end && shortened(p.word(j-1)):
			end = j + 1 // "Van Houtum & Zn. Textielservice"
		case w == "in" && j == i+1 && j == end && p.inside(i, j):
		case w == "&" || w == "+" && !tok.Space || w == "'":
			if j == i || j != end {
				return end
			}
		case w == "!" && j == end && j+1 < p.end:
			end = j + 1
		case w == "–" && tok.Space && j+1 < p.end && !l.Doc.Tokens[j+1].Space:
			// "MEE –Noord & Midden-Limburg"
		case w == "en":
			if j == end && j > i && p.folded(j+1) == "omstreken" {
				end = j + 2
				j++
				continue // "Stichting Het Groene Hart en omstreken"
			}
			if j == end && j > i {
				if _, k := p.f.placeAt(l, j-1, p.end, ""); k > j {
					end = k
					j = k - 1
					continue // "Natuurvereniging Berg en Dal"
				}
			}
			if !typed && p.fieldsOf(i, j) {
				continue // "Agentschap voor Natuur en Bos"
			}
			if !typed || !p.joinsEn(i-1) || !capitalised(l, j+1) || j != end || p.startsParty(j+1) || p.laterLink(j+1) || p.twoAct(i-1, j) {
				return end
			}
		case j > i && p.inName(j) && j-end < 2:
		default:
			return end
		}
	}
	return end
}

// knownBefore reports whether a known name starts at token i and ends before
// token j: "het ABVV Hilde Vanneste".
func (p *partyReader) knownBefore(i, j int) bool {
	_, e := p.gazetteer(i)
	return e > i && e <= j
}

// legalForm reports whether a word in lower case is the legal form of a firm.
func legalForm(w string) bool {
	switch w {
	case "nv", "bv", "vzw", "cv", "gmbh", "bvba", "vof", "asbl", "n.v.", "b.v.":
		return true
	}
	return false
}

// shortened reports whether a word in a firm's name is one that is cut short with
// a full stop.
func shortened(w string) bool { return w == "Zn" || w == "Co" || w == "Gebr" || w == "Fa" }

// joinsEn reports whether names after the type word at token i are wont to hold
// "en": "Vereniging Sport en Gemeenten", but not "GGD Flevoland en …".
func (p *partyReader) joinsEn(i int) bool {
	switch p.folded(i) {
	case "van", "voor", "vereniging", "stichting", "federatie", "coöperatie", "platform", "instituut", "centrum", "hoogheemraadschap", "waterschap", "samenwerkingsverband", "unie", "bond":
		return true
	}
	return false
}

// inName reports whether token j is a small word that names hold.
func (p *partyReader) inName(j int) bool {
	switch p.folded(j) {
	case "van", "de", "der", "den", "het", "'t", "'n", "voor", "ter", "ten", "te", "of", "for", "the", "aan", "op", "oan", "fan", "am", "im", "und", "zur":
		return true
	}
	return false
}

// numberStarts reports whether a number starts an expression of its own.
func (p *partyReader) numberStarts(j int) bool { return p.l.covered[j] != None }

// inside reports whether the "in" at token j stands in a name of which the first
// word is the token i: one capitalised word that is no place follows, "Wijzer in
// Opvang", "Wind in de Rug".
func (p *partyReader) inside(i, j int) bool {
	k := j + 1
	if article(p.folded(k)) && !capitalised(p.l, k) {
		k++
	}
	if k >= p.end || !capitalised(p.l, k) || p.l.covered[k] != None || k+1 < p.end && capitalised(p.l, k+1) || p.known(i) || p.known(k) || p.l.Doc.Tokens[i].Shape != text.Capitalised {
		return false
	}
	return !isPlaceStart(p.l, k) && !isPlaceStart(p.l, i)
}

// fieldsOf reports whether the "en" at token j joins two fields that the body
// whose name starts at token i works in, both behind "voor".
func (p *partyReader) fieldsOf(i, j int) bool {
	return j >= i+3 && p.folded(j-2) == "voor" && capitalised(p.l, j-1) && capitalised(p.l, j+1) && !p.startsParty(j+1) && !p.known(j+1) && !p.laterLink(j+1) && !capitalised(p.l, j+2)
}

// laterLink reports whether an enumeration goes on after the word at j, so that
// the "en" before it most likely enumerates too.
func (p *partyReader) laterLink(j int) bool {
	return p.word(j+1) == "," && capitalised(p.l, j+2)
}

// twoAct reports whether the verb is a plural beside a name that opens with the type
// word at token i and holds "en" at token j, and stands alone: then they are two,
// "gaven Coöperatie Sallands Goed en Plus Hulleman elkaar de hand".
func (p *partyReader) twoAct(i, j int) bool {
	switch p.folded(i - 1) {
	case "en", ",":
		return false
	case "de", "het":
		i--
	}
	if i > p.first && p.f.refs.verbs.has(p.l.Words[i-1]) {
		return true
	}
	e := j + 1
	for e < p.end && (capitalised(p.l, e) || p.inName(e) && e+1 < p.end && capitalised(p.l, e+1)) {
		e++
	}
	return e < p.end && p.f.refs.verbs.has(p.l.Words[e])
}

// lowerTail reads the lower-case rest of names such as "Centrum voor jeugd en
// gezin": one noun, or two with "en" between them.
func (p *partyReader) lowerTail(j int) int {
	if j >= p.end || p.l.Doc.Tokens[j].Kind != text.Word {
		return j
	}
	e := j + 1
	if p.word(e) == "en" && e+1 < p.end && p.l.Doc.Tokens[e+1].Kind == text.Word && p.l.Doc.Tokens[e+1].Shape == text.Lower && (p.separated(e+2) || p.word(e+2) == ".") {
		e += 2
	}
	return e
}

// placeRun gives the end of a place name that starts at token i.
func (p *partyReader) placeRun(i int) int {
	if i >= p.end || !capitalised(p.l, i) {
		return i
	}
	_, e := p.f.placeAt(p.l, i, p.end, "")
	return e
}
