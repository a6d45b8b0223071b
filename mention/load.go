package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord/text"
)

// LoadGazetteer reads the embedded tables and adds their words to v.
func LoadGazetteer(v *Vocabulary) (*Gazetteer, error) {
	hash, err := gazetteerHash()
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		names:       newTrie(),
		byCode:      make(map[string]int32, 1<<10),
		byName:      make(map[string]int32, 1<<10),
		within:      make(map[string][]regionLink, 1<<9),
		members:     make(map[string][]string, 1<<9),
		placeByName: make(map[string]entry, 1<<12),
		byRow:       make(map[string]entry, 1<<12),
		hash:        hash,
	}
	l := loader{g: g, v: v}
	for _, step := range []func() error{l.municipalities, l.settlements, l.regions, l.organisations, l.adjectives, l.persons, l.themes} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// loader holds what the steps of loading share.
type loader struct {
	g     *Gazetteer
	v     *Vocabulary
	doc   text.Document
	words []Word
}

// tokens splits a name as the text will be split.
func (l *loader) tokens(name string) []Word {
	text.Dutch{}.Segment(&l.doc, name, nil)
	l.words = l.words[:0]
	for i := range l.doc.Tokens {
		l.words = append(l.words, l.v.Add(l.doc.TokenText(i)))
	}
	return l.words
}

// enter adds a name of a row. A place keeps the row that ranks highest.
func (l *loader) enter(name string, t table, row int) {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(name, "'’"))
	upper := len(name) <= 5 && !strings.ContainsFunc(name, unicode.IsLower)
	e := entry{table: t, row: int32(row), capital: unicode.IsUpper(first), exact: upper}
	l.g.names.add(l.tokens(name), e)
	if old, ok := l.g.placeByName[name]; t != organisations && (!ok || l.g.placeRank(e, "") > l.g.placeRank(old, "")) {
		l.g.placeByName[name] = e
	}
}

func (l *loader) organisations() error {
	return readTable("organisations.csv", func(get func(string) string) error {
		row := len(l.g.organisations)
		o := organisation{name: get("name"), ambiguous: list(get("ambiguous_forms"))}
		o.id, o.rowName = "org:"+slug(o.name), "organisations.csv:"+o.name
		o.kind = partyKindOf(get("kind"), o.name)
		l.g.organisations = append(l.g.organisations, o)
		for _, form := range append([]string{o.name}, list(get("aliases"))...) {
			// "Ambt Delden" as a corporation would swallow the place.
			if len(form) > 1 && !l.isPlace(form) {
				l.enter(form, organisations, row)
			}
		}
		return nil
	})
}

// isPlace reports whether a name is also that of a place.
func (l *loader) isPlace(name string) bool {
	found := false
	words := l.tokens(name)
	l.g.names.walk(words, func(n int, e entry) { found = found || n == len(words) && e.table != organisations })
	return found
}

// adjectives reads what is made of the name of a place, "Zeister" and "Zeistenaar". Of
// places that share one the larger has it, and a form that is known before one that
// is only derived.
func (l *loader) adjectives() error {
	rank := map[string]int{"gemeente": 0, "streek": 1, "provincie": 2, "corop": 3, "woonplaats": 8}
	have := map[Word]int{}
	return readTable("adjectives.csv", func(get func(string) string) error {
		form := get("form")
		if get("status") == "derived" && len(form) < 6 {
			return nil
		}
		w := l.v.Add(form)
		r, ok := rank[get("place_kind")]
		if !ok {
			r = 5
		}
		if get("status") == "derived" {
			r += 10
		}
		if old, ok := have[w]; ok && old <= r {
			return nil
		}
		have[w] = r
		l.g.adjectives.set(w, adjective{place: get("place"), inhabitant: get("form_type") == "inwoner"})
		return nil
	})
}

// persons reads the first names; offices and the small words of surnames are read
// by newPersonTable.
func (l *loader) persons() error {
	return readTable("names.csv", func(get func(string) string) error {
		if get("kind") == "voornaam" {
			l.g.given.add(l.v.Add(get("name")))
		}
		return nil
	})
}

// themeTable tells the themes that cue words speak for.
type themeTable struct {
	keys []string           // in alphabetical order
	cues wordTable[[]uint8] // indexes into keys; single words only: phrases hold one of them
}

// themes reads the words that speak for a theme.
func (l *loader) themes() error {
	keys := map[Word][]string{}
	err := readTable("themes.csv", func(get func(string) string) error {
		words := l.tokens(get("cue"))
		if len(words) == 1 {
			keys[words[0]] = append(keys[words[0]], get("key"))
		}
		return nil
	})
	t := &l.g.themes
	for _, list := range keys {
		t.keys = append(t.keys, list...)
	}
	slices.Sort(t.keys)
	t.keys = slices.Compact(t.keys)
	for w, list := range keys {
		var cues []uint8
		for _, key := range list {
			i, _ := slices.BinarySearch(t.keys, key)
			cues = append(cues, uint8(i))
		}
		t.cues.set(w, cues)
	}
	return err
}
