package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// personTable knows offices, titles and the small words of surnames.
type personTable struct {
	offices wordSet
	tails   *tailTable // compounds with these ends are offices: "bestuursvoorzitter"
	prefix  wordSet
	titles  wordSet
	plurals *tailTable // "wethouders", "bestuurders"
}

func newPersonTable(v *Vocabulary) *personTable {
	t := &personTable{
		plurals: newTailTable([]string{"wethouders", "burgemeesters", "bestuurders", "gedeputeerden", "directeuren", "vertegenwoordigers", "voorzitters", "portefeuillehouders", "secretarissen",
			"dijkgraven", "bestuursleden", "directieleden", "delegaties", "teamchefs", "onderhandelaars"}),
		tails: newTailTable([]string{"voorzitter", "voorzitster", "bestuurder", "directeur", "directrice", "wethouder", "burgemeester", "chef", "leider", "manager", "onderhandelaar",
			"formateur", "meester", "secretaris", "commissaris", "inspecteur", "inkoper", "adviseur", "coördinator", "arts", "houder",
			"woordvoerder", "woordvoerster", "coach", "werker", "verpleegkundige", "boer", "boerin", "eigenaar", "oprichter", "makelaar", "ambtenaar", "minister", "wachter", "graaf", "slid", "Kamerlid", "trekker", "loods", "officier", "rector", "decaan", "docent", "leraar", "loog", "econoom", "ondernemer", "ondernemster", "topman", "topvrouw"})}
	_ = readTable("names.csv", func(get func(string) string) error {
		switch name := get("name"); get("kind") {
		case "functie":
			if !strings.Contains(name, " ") {
				t.offices.add(v.Add(name))
			}
		case "tussenvoegsel":
			for _, w := range strings.Fields(name) {
				t.prefix.add(v.Add(w))
			}
		case "titel":
			t.titles.add(v.Add(name))
		}
		return nil
	})
	for _, w := range []string{"mevrouw", "meneer", "heer", "dokter", "prof.", "dr.", "drs.", "mr.", "ir.", "ing."} {
		t.titles.add(v.Add(w))
	}
	return t
}

// office reports whether token i names an office, on its own or as the head of
// a compound.
func (t *personTable) office(l *Layer, i int) bool {
	if i >= len(l.Words) || l.traits[i]&mayOffice == 0 {
		return false
	}
	tok := l.Doc.Tokens[i]
	if t.offices.has(l.Words[i]) {
		return !t.namesFirm(l, i)
	}
	if tok.Kind != text.Word || tok.End-tok.Start < 8 {
		return false
	}
	form := l.Doc.Text[tok.Start:tok.End]
	if tok.Shape != text.Lower && i > 0 && strings.IndexByte(form, '-') < 0 && midst(l, i) {
		return false // "met Zoutmeester Delden": in the midst of a sentence a name
	}
	for _, firm := range []string{"verwerker", "concessiehouder", "vergunninghouder", "aandeelhouder"} {
		if strings.HasSuffix(form, firm) {
			return false
		}
	}
	return t.tails.find(form, 1) >= 0 && !t.namesFirm(l, i)
}

// namesFirm reports whether a noun that is one for a person as well as for a firm
// stands before the name of a firm: one that opens with no first name, "aannemer
// Heijmans", but not "aannemer Jan Smit".
func (t *personTable) namesFirm(l *Layer, i int) bool {
	if i+1 >= len(l.Words) || !capitalised(l, i+1) || l.newLine(i+1) || l.finder.gazetteer.given.has(l.Words[i+1]) {
		return false
	}
	w := l.Doc.TokenText(i)
	for _, noun := range []string{"aannemer", "ontwikkelaar", "makelaar", "opleider"} {
		if strings.HasSuffix(w, noun) {
			return true
		}
	}
	return false
}

// midst reports whether token i stands in the midst of a sentence, where a capital
// is a name's.
func midst(l *Layer, i int) bool {
	prev := l.Doc.Tokens[i-1]
	if prev.Kind == text.Word && prev.Shape == text.Lower {
		return true
	}
	switch l.Doc.TokenText(i - 1) {
	case ",", "De", "Het":
		return !l.newLine(i)
	}
	return false
}

// find appends the persons of the document: a first name or an office or title
// with capitalised words after it, and the offices themselves.
func (t *personTable) find(l *Layer) {
	doc := l.Doc
	for s := range doc.Sentences {
		first, end := int(doc.Sentences[s].First), int(doc.Sentences[s].End)
		for i := first; i < end; i++ {
			if l.traits[i]&(mayOffice|aTitle|aGivenName) == 0 || l.covered[i] != None {
				continue
			}
			switch {
			case t.office(l, i):
				l.Mentions = append(l.Mentions, Mention{Function, int32(i), int32(i + 1), -1})
				if e := t.portfolioPerson(l, i, end); e > i {
					i = e - 1
					continue
				}
				// "wethouder Marga Tielen", "wethouder van Welzijn Griet Van Hoorebeke",
				// "teamchef Nathalie Schreurs"
				if e := t.nameEnd(l, i+1, end); e > i+1 && (!t.organisation(l, i+1, e) || t.holder(l, i, e)) && !ofBody(l, i+1) {
					t.add(l, i+1, e)
					i = e - 1
				}
			case t.titles.has(l.Words[i]):
				if e := t.nameEnd(l, i+1, end); e > i+1 {
					t.add(l, i+1, e)
					i = e - 1
				}
			case l.finder.gazetteer.given.has(l.Words[i]) && capitalised(l, i):
				if e := t.nameEnd(l, i, end); e > i+1 && !t.organisation(l, i, e) && !t.placeAfter(l, i, e) {
					t.add(l, i, e)
					i = e - 1
				}
			}
		}
	}
}

// portfolioPerson reads an office with what it is in charge of and the person:
// "schepen van Welzijn Griet Van Hoorebeke".
func (t *personTable) portfolioPerson(l *Layer, i, limit int) int {
	if i+3 >= limit || !holdsPortfolio(l.Doc.TokenText(i)) || l.Doc.TokenText(i+1) != "van" || !capitalised(l, i+2) || !capitalised(l, i+3) || t.body(l, i+1, limit) {
		return i
	}
	e := t.nameEnd(l, i+3, limit)
	if e < i+5 {
		return i
	}
	l.Mentions = append(l.Mentions, Mention{Function, int32(i + 1), int32(i + 3), -1})
	t.add(l, i+3, e)
	return e
}

// holdsPortfolio reports whether an office is one of a government, named with
// what it is in charge of.
func holdsPortfolio(office string) bool {
	switch strings.ToLower(office) {
	case "minister", "staatssecretaris", "wethouder", "schepen", "gedeputeerde", "burgemeester":
		return true
	}
	return false
}

func (t *personTable) add(l *Layer, first, end int) {
	l.Mentions = append(l.Mentions, Mention{Person, int32(first), int32(end), -1})
}

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
