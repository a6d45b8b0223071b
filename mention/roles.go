package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
)

// roleTable knows the nouns that tell what an organisation is: type words that
// belong to a name ("gemeente Zeist"), role nouns that only stand before it
// ("zorgverzekeraar CZ"), and words inside a name that give its kind away
// ("Bibliotheek Zeist").
type roleTable struct {
	types       map[Word]akkoord.PartyKind // singular type words
	typePlurals map[Word]role              // "gemeenten" → gemeente
	words       map[Word]role              // role nouns of the table as they are, singular and plural
	tails       []role                     // role nouns that compounds end in, longest first
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
	t := &roleTable{types: map[Word]akkoord.PartyKind{}, typePlurals: map[Word]role{}, words: map[Word]role{}}
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
				if w := v.Add(r.text); t.words[w].text == "" {
					t.words[w] = r
				}
				t.tails = append(t.tails, r)
			}
		}
		return nil
	})
	sortByLength(t.tails)
	return t, err
}

func sortByLength(roles []role) {
	for i := 1; i < len(roles); i++ {
		for j := i; j > 0 && len(roles[j].text) > len(roles[j-1].text); j-- {
			roles[j], roles[j-1] = roles[j-1], roles[j]
		}
	}
}

// noun tells whether a folded word is a role noun, as it is or as the end of a
// compound ("wijkwelzijnsorganisatie").
func (t *roleTable) noun(w Word, folded string) (role, bool) {
	if r, ok := t.words[w]; ok && w != 0 {
		return r, true
	}
	if len(folded) < 6 {
		return role{}, false
	}
	for _, r := range t.tails {
		if len(r.text) >= 4 && len(folded) > len(r.text)+1 && strings.HasSuffix(folded, r.text) {
			return r, true
		}
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
