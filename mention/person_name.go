package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// nameEnd gives the end of a person's name that starts at token i: capitalised
// words and the small words of surnames ("de", "van der", "ter") between them.
func (t *personTable) nameEnd(l *Layer, i, limit int) int {
	if i >= limit {
		return i
	}
	least := i + 1 // a name before "van" has a first name, or an office before it
	if i > 0 && t.office(l, i-1) && !l.finder.gazetteer.given.has(l.Words[i]) {
		least = i
	}
	end := i
	for j := i; j < limit && j < i+6; j++ {
		switch {
		case l.covered[j] != None || j > i && l.newLine(j):
			return end
		case capitalised(l, j):
			end = j + 1
		case t.prefix.has(l.Words[j]) && j-end < 2 && j+1 < limit:
			if preposition(l, j) && (t.complete(l, i, end) || capitalised(l, j+1)) || l.Doc.TokenText(j) == "voor" {
				return end // "Ria Mulder in de Torenstraat", "Renate Blok voor …"
			}
			if (end > least || j == i) && t.body(l, j, limit) || t.complete(l, i, end) && t.ofSomething(l, j, limit) {
				// "Maarten Ooms van Centrada": of a body, not a surname.
				return end
			}
		case t.titles.has(l.Words[j]) && end == j:
			if j == end {
				end = j + 1
			}
		default:
			return end
		}
	}
	return end
}

// preposition reports whether a small word of surnames ("in 't Veld") is more
// often a preposition behind one.
func preposition(l *Layer, i int) bool {
	switch l.Doc.TokenText(i) {
	case "in", "op", "uit", "aan", "bij", "onder", "over", "tot", "voor":
		return true
	}
	return false
}

// complete reports whether the tokens hold a first name and a surname, behind
// which "van" seldom goes on with the surname.
func (t *personTable) complete(l *Layer, first, end int) bool {
	given := &l.finder.gazetteer.given
	return end >= first+2 && given.has(l.Words[first]) && !given.has(l.Words[end-1])
}

// ofSomething reports whether "van" at token j leads to a capital, over "de" or
// "het" at most.
func (t *personTable) ofSomething(l *Layer, j, limit int) bool {
	if l.Doc.TokenText(j) != "van" {
		return false
	}
	k := j + 1
	if k < limit && (l.Doc.TokenText(k) == "de" || l.Doc.TokenText(k) == "het") {
		k++
	}
	return k < limit && capitalised(l, k)
}

// organisation reports whether the run is (the start of) a known organisation
// or begins with a type word.
func (t *personTable) organisation(l *Layer, first, end int) bool {
	if _, ok := l.finder.roles.types.get(l.Words[first]); ok || end > first+1 && firmWord(l.Doc.TokenText(end-1)) {
		return true
	}
	found := false
	l.finder.gazetteer.names.walk(l.Words[first:min(end+4, len(l.Words))], func(n int, e entry) {
		found = found || e.table == organisations && (n > 1 || n == end-first)
	})
	if found {
		return true
	}
	return l.finder.roles.kindInName(l.Doc.SpanOf(first, end).In(l.Doc.Text)) != "" && end-first > 1 && !l.finder.gazetteer.given.has(l.Words[first])
}

// firmWord reports whether the last word of what looks like a person's name is what
// a firm deals in: "Jan de Wit Transport".
func firmWord(w string) bool {
	switch w {
	case "Transport", "Transporten", "Bouw", "Techniek", "Vastgoed", "Advies", "Logistiek", "Groep", "Group", "Holding", "Beheer", "Makelaars", "Makelaardij", "Installaties", "Installatietechniek",
		"Schilders", "Schilderwerken", "Hoveniers", "Mode", "Reizen", "Tours", "Verhuur", "Catering", "Architecten", "Advocaten", "Notarissen", "Accountants", "Interieur", "Interieurs", "Design", "Media",
		"Software", "Recycling", "Sloopwerken", "Dakwerken", "Metaal", "Staal", "Betonbouw", "Zonen", "Zn", "BV", "NV", "Trading", "Rijwielen", "Tweewielers", "Optiek", "Keukens", "Meubelen", "Automotive", "Agro", "Fruit", "Zuivel", "Infra", "Energie":
		return true
	}
	return false
}

// body reports whether "van" or "uit" at token j leads to an organisation or a
// place.
func (t *personTable) body(l *Layer, j, limit int) bool {
	if w := l.Doc.TokenText(j); w != "van" && w != "uit" {
		return false
	}
	k := j + 1
	if k < limit && l.finder.small.determiner.has(l.Words[k]) && !capitalised(l, k) {
		k++
	}
	if k >= limit || !capitalised(l, k) && !l.finder.roles.types.has(l.Words[k]) {
		return false
	}
	if l.finder.roles.types.has(l.Words[k]) || l.Doc.Tokens[k].Shape == text.Upper {
		return true
	}
	found := false
	l.finder.gazetteer.names.walk(l.Words[k:limit], func(int, entry) { found = true })
	return found
}

// placeAfter guards against "Jan van Galenstraat"-like names of streets.
func (t *personTable) placeAfter(l *Layer, first, end int) bool {
	last := strings.ToLower(l.Doc.TokenText(end - 1))
	for _, tail := range []string{"straat", "laan", "weg", "plein", "kade", "school", "college", "huis", "stichting", "fonds", "museum", "groep"} {
		if strings.HasSuffix(last, tail) {
			return true
		}
	}
	return false
}
