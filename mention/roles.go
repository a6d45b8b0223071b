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
	types       wordTable[akkoord.PartyKind] // singular type words
	typePlurals wordTable[role]              // "gemeenten" → gemeente
	nouns       []role                       // role nouns, singular and plural
	byWord      wordTable[int16]             // index into nouns, plus one
	tails       *tailTable                   // the nouns that compounds end in
	tailNoun    []int16                      // of tails: index into nouns, plus one
	ends        *tailTable                   // what a word of a name ends in: the nouns, and some that are only read there
	endKind     []akkoord.PartyKind          // of ends
	inside      []role                       // cues within a name, in table order of strength
	cuesBy      intTable                     // from the first three bytes of a cue of four or more to an index into cueLists
	cueLists    [][]int16                    // indexes into inside
	cueWords    map[string]int16             // of inside: cues that are a whole word
}

// role is one noun with what it says.
type role struct {
	form   string // singular
	plural bool   // this form is the plural
	text   string // the form itself, folded
	kind   akkoord.PartyKind
	whole  bool // a cue that must be the whole word
	weak   bool // a cue that counts only where no other word of the name tells
}

func loadRoles(v *Vocabulary) (*roleTable, error) {
	t := &roleTable{}
	var tails, ends []string
	end := func(word string, kind akkoord.PartyKind) {
		if len(word) >= 4 && kind != "" {
			ends = append(ends, word)
			t.endKind = append(t.endKind, kind)
		}
	}
	err := readTable("roles.csv", func(get func(string) string) error {
		word, plural, kind := get("word"), get("plural"), akkoord.PartyKind(get("kind"))
		switch get("use") {
		case "type":
			t.types.set(v.Add(word), kind)
			if plural != "" {
				t.typePlurals.set(v.Add(plural), role{form: word, plural: true, text: plural, kind: kind})
			}
		case "name", "hint":
			t.inside = append(t.inside, role{text: word, kind: kind, whole: get("match") == "word", weak: get("use") == "hint"})
		case "end":
			end(word, kind)
			end(plural, kind)
		default:
			for _, r := range []role{{form: word, text: word, kind: kind}, {form: word, text: plural, plural: true, kind: kind}} {
				if r.text == "" {
					continue
				}
				t.nouns = append(t.nouns, r)
				n := int16(len(t.nouns))
				if w := v.Add(r.text); !t.byWord.has(w) {
					t.byWord.set(w, n)
				}
				if len(r.text) >= 4 {
					tails = append(tails, r.text)
					t.tailNoun = append(t.tailNoun, n)
				}
				end(r.text, r.kind)
			}
		}
		return nil
	})
	t.tails, t.ends = newTailTable(tails), newTailTable(ends)
	t.indexCues()
	return t, err
}

// mark notes for every token the role noun that it is or ends in.
func (t *roleTable) mark(l *Layer) {
	l.nouns = l.nouns[:0]
	for i := range l.Doc.Tokens {
		if l.traits[i]&mayNoun == 0 {
			l.nouns = append(l.nouns, 0)
			continue
		}
		tok := &l.Doc.Tokens[i]
		n, _ := t.byWord.get(l.Words[i])
		if n == 0 && tok.Kind == text.Word && tok.End-tok.Start >= 6 {
			// The ends of compounds are lower case whatever their first letter.
			if k := t.tails.find(l.Doc.Text[tok.Start:tok.End], 2); k >= 0 && !bindsVerb(l.Doc.Text[tok.Start:tok.End]) {
				n = t.tailNoun[k]
			}
		}
		if n > 0 {
			l.traits[i] |= aNoun
		}
		l.nouns = append(l.nouns, n)
	}
}

// bindsVerb reports whether a word that ends as "bonden" does is a form of a verb:
// "gisteren verbonden CZ en Menzis zich".
func bindsVerb(w string) bool {
	switch w {
	case "verbonden", "ontbonden", "gebonden", "ongebonden", "onverbonden":
		return true
	}
	return false
}

// noun gives the role noun of a token, as it is or as the end of a compound
// ("wijkwelzijnsorganisatie").
func (p *partyReader) noun(i int) (role, bool) {
	if n := p.l.nouns[i]; n > 0 {
		return p.f.roles.nouns[n-1], true
	}
	return role{}, false
}

// BodyNoun reports whether token i is a noun that tells what a body is, of what
// kind, and whether it belongs to the name, as "gemeente" does.
func (l *Layer) BodyNoun(i int) (kind akkoord.PartyKind, typed, ok bool) {
	if kind, ok := l.finder.roles.types.get(l.Words[i]); ok {
		return kind, inFullName(l.finder.vocabulary.Form(l.Words[i])), true
	}
	if n := l.nouns[i]; n > 0 && !l.finder.roles.nouns[n-1].plural {
		return l.finder.roles.nouns[n-1].kind, false, true
	}
	return "", false, false
}

// partyKindOf maps the kinds of the organisations table to those of records.
func partyKindOf(table, name string) akkoord.PartyKind {
	switch table {
	case "woningcorporatie", "zorgverzekeraar", "welzijn", "waterschap", "provincie", "natuur", "kennisinstelling", "cultuur_sport", "veiligheid", "overig":
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
	case "bedrijf", "nutsbedrijf", "netbeheerder", "ov-bedrijf", "bank", "media":
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
	case name == "UWV":
		return "overig"
	case has("Rijksinstituut", "RIVM"):
		return "kennisinstelling"
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
