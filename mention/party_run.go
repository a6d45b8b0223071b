package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

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
	case "nv", "bv", "vzw", "cv", "gmbh", "bvba", "cvba", "vof", "ag", "ltd", "inc", "asbl", "n.v.", "b.v.":
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
