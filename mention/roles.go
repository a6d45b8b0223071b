package mention

import (
	"bytes"
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
}

func loadRoles(v *Vocabulary) (*roleTable, error) {
	t := &roleTable{}
	var tails []string
	err := readTable("roles.csv", func(get func(string) string) error {
		word, plural, kind := get("word"), get("plural"), akkoord.PartyKind(get("kind"))
		switch get("use") {
		case "type":
			t.types.set(v.Add(word), kind)
			if plural != "" {
				t.typePlurals.set(v.Add(plural), role{form: word, plural: true, text: plural, kind: kind})
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
				if w := v.Add(r.text); !t.byWord.has(w) {
					t.byWord.set(w, n)
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
			if k := t.tails.find(l.Doc.Text[tok.Start:tok.End], 2); k >= 0 {
				n = t.tailNoun[k]
			}
		}
		if n > 0 {
			l.traits[i] |= aNoun
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

// indexCues prepares kindInName.
func (t *roleTable) indexCues() {
	t.cueWords = map[string]int16{}
	for i, c := range t.inside {
		if c.whole || len(c.text) <= 3 {
			if _, ok := t.cueWords[c.text]; !ok {
				t.cueWords[c.text] = int16(i)
			}
			continue
		}
		key := uint64(c.text[0])<<16 | uint64(c.text[1])<<8 | uint64(c.text[2])
		list, ok := t.cuesBy.get(key)
		if !ok {
			list = int32(len(t.cueLists))
			t.cueLists = append(t.cueLists, nil)
			t.cuesBy.set(key, list)
		}
		t.cueLists[list] = append(t.cueLists[list], int16(i))
	}
}

// kindInName gives the kind that a name's own words tell, "" when none does. The
// first word that tells one decides, and in it the cue that stands first in the
// table.
func (t *roleTable) kindInName(name string) akkoord.PartyKind {
	var buf [96]byte
	folded := appendFold(buf[:0], name)
	for _, form := range []string{" bv", " b.v.", " b.v", " nv", " n.v.", " gmbh", " bvba"} {
		if bytes.HasSuffix(folded, []byte(form)) {
			return "bedrijf" // whatever it deals in
		}
	}
	for start := 0; start < len(folded); {
		end := start
		for end < len(folded) && folded[end] != ' ' && folded[end] != '-' && folded[end] != '(' && folded[end] != ')' {
			end++
		}
		word := folded[start:end]
		start = end + 1
		best := int16(-1)
		if i, ok := t.cueWords[string(word)]; ok {
			best = i
		}
		for k := 0; k+4 <= len(word); k++ {
			list, ok := t.cuesBy.get(uint64(word[k])<<16 | uint64(word[k+1])<<8 | uint64(word[k+2]))
			if !ok {
				continue
			}
			for _, i := range t.cueLists[list] {
				if (best < 0 || i < best) && bytes.HasPrefix(word[k:], []byte(t.inside[i].text)) {
					best = i
				}
			}
		}
		if best >= 0 {
			return t.inside[best].kind
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
