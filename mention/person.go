package mention

import "strings"

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

func (t *personTable) add(l *Layer, first, end int) {
	l.Mentions = append(l.Mentions, Mention{Person, int32(first), int32(end), -1})
}
