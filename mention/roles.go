package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// roleTable knows the nouns that tell what an organisation is: type words that
// belong to a name ("gemeente Zeist"), role nouns that only stand before it
// ("zorgverzekeraar CZ"), and words inside a name that give its kind away
// ("Bibliotheek Zeist").
type roleTable struct {
	types       map[Word]akkoord.PartyKind // singular type words
	typePlurals map[Word]role              // "gemeenten" → gemeente
	nouns       []role                     // role nouns, singular and plural
	byWord      map[Word]int16             // index into nouns, plus one
	tails       *tailTable                 // the nouns that compounds end in
	tailNoun    []int16                    // of tails: index into nouns, plus one
	inside      []role                     // cues within a name, in table order of strength
}

// role is one noun with what it says.
type role struct {
	form   string // singular
	plural bool   // this form is the plural
	text   string // the form itself, folded
	kind   akkoord.PartyKind
	whole  bool // a cue that must be the whole word
}

func loadRoles(v *Vocabulary) (*roleTable, error) {
	t := &roleTable{types: map[Word]akkoord.PartyKind{}, typePlurals: map[Word]role{}, byWord: map[Word]int16{}}
	var tails []string
	err := readTable("roles.csv", func(get func(string) string) error {
		word, plural, kind := get("word"), get("plural"), akkoord.PartyKind(get("kind"))
		switch get("use") {
		case "type":
			t.types[v.Add(word)] = kind
			if plural != "" {
				t.typePlurals[v.Add(plural)] = role{form: word, plural: true, text: plural, kind: kind}
			}
		case "name":
			t.inside = append(t.inside, role{text: word, kind: kind, whole: get("match") == "word"})
		default:
			for _, r := range []role{{form: word, text: word, kind: kind}, {form: word, text: plural, plural: true, kind: kind}} {
				if r.text == "" {
					continue
				}
				t.nouns = append(t.nouns, r)
				n := int16(len(t.nouns))
				if w := v.Add(r.text); t.byWord[w] == 0 {
					t.byWord[w] = n
				}
				if len(r.text) >= 4 {
					tails = append(tails, r.text)
					t.tailNoun = append(t.tailNoun, n)
				}
			}
		}
		return nil
	})
	t.tails = newTailTable(tails)
	return t, err
}

// mark notes for every token the role noun that it is or ends in.
func (t *roleTable) mark(l *Layer) {
	l.nouns = l.nouns[:0]
	for i := range l.Doc.Tokens {
		tok := &l.Doc.Tokens[i]
		n := int16(0)
		if w := l.Words[i]; w != 0 {
			n = t.byWord[w]
		}
		if n == 0 && tok.Kind == text.Word && tok.End-tok.Start >= 6 {
			// The ends of compounds are lower case whatever their first letter.
			if k := t.tails.find(l.Doc.Text[tok.Start:tok.End], 2); k >= 0 {
				n = t.tailNoun[k]
			}
		}
		l.nouns = append(l.nouns, n)
	}
}

// noun gives the role noun of a token, as it is or as the end of a compound
// ("wijkwelzijnsorganisatie").
func (p *partyReader) noun(i int) (role, bool) {
	if n := p.l.nouns[i]; n > 0 {
		return p.f.roles.nouns[n-1], true
	}
	return role{}, false
}

// kindInName gives the kind that a name's own words tell, "" when none does.
func (t *roleTable) kindInName(name string) akkoord.PartyKind {
	for _, w := range strings.FieldsFunc(Fold(name), func(r rune) bool { return r == ' ' || r == '-' || r == '(' || r == ')' }) {
		for _, c := range t.inside {
			if c.whole && w == c.text || !c.whole && (len(c.text) > 3 && strings.Contains(w, c.text) || w == c.text) {
				return c.kind
			}
		}
	}
	return ""
}

// partyKindOf maps the kinds of the organisations table to those of records.
func partyKindOf(table, name string) akkoord.PartyKind {
	switch table {
	case "woningcorporatie", "zorgverzekeraar", "welzijn", "waterschap", "provincie":
		return akkoord.PartyKind(table)
	case "vvt/thuiszorg", "ziekenhuis", "gehandicaptenzorg", "ggz", "jeugdzorg", "ggd", "ambulancedienst", "regionale zorgorganisatie":
		return "zorgaanbieder"
	case "koepel/belangenorganisatie", "werkgeversorganisatie", "vakbond":
		return "belangenorganisatie"
	case "roc/mbo", "hogeschool", "universiteit":
		return "onderwijs"
	case "ministerie":
		return "rijk"
	case "veilig thuis", "sociaal werkbedrijf":
		return "welzijn"
	case "veiligheidsregio", "politie":
		return "veiligheid"
	case "gemeenschappelijke regeling", "omgevingsdienst":
		return "samenwerkingsverband"
	case "nutsbedrijf", "netbeheerder", "ov-bedrijf", "bank", "media":
		return "bedrijf"
	case "pensioenfonds":
		return "fonds"
	}
	return publicKind(table, name)
}

// publicKind sorts out the two mixed groups of the organisations table, public
// bodies and funds, by what the names say.
func publicKind(table, name string) akkoord.PartyKind {
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(name, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("ProRail"):
		return "bedrijf"
	case has("Staatsbosbeheer", "Landschap", "landschap", "Natuur", "natuur", "Vogel", "Fryske Gea", "IVN", "Dieren", "Milieu", "Sportvisserij"):
		return "natuur"
	case has("Openbaar Ministerie", "Halt", "Reclassering", "Justiti", "Kinderbescherming", "Douane", "Terrorisme"):
		return "veiligheid"
	case has("TNO", "Deltares", "Trimbos", "Nivel", "Verwey", "Vilans", "Pharos", "Nictiz", "Planbureau", "Statistiek", "RIVM", "Rijksinstituut", "Wetenschap", "Integraal Kanker"):
		return "kennisinstelling"
	case has("NOC", "KNVB", "Kenniscentrum Sport"):
		return "belangenorganisatie"
	case has("Vereniging Sport", "Greenpeace", "Urgenda", "Energie Samen", "Arbeid", "Slachtofferhulp"):
		return "belangenorganisatie"
	case table == "uitvoeringsorganisatie":
		return "rijk"
	case table == "fonds":
		return "fonds"
	}
	return "overig"
}
