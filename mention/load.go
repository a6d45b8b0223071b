package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
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

func (l *loader) enter(name string, t table, row int) {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(name, "'’"))
	upper := len(name) <= 5 && !strings.ContainsFunc(name, unicode.IsLower)
	e := entry{table: t, row: int32(row), capital: unicode.IsUpper(first), exact: upper}
	l.g.names.add(l.tokens(name), e)
	if old, ok := l.g.placeByName[name]; t != organisations && (!ok || l.g.placeRank(e, "") > l.g.placeRank(old, "")) {
		l.g.placeByName[name] = e
	}
}

func (l *loader) municipalities() error {
	g := l.g
	err := readTable("municipalities.csv", func(get func(string) string) error {
		from, err := akkoord.ParseDate(get("valid_from"))
		if err != nil {
			return err
		}
		to, err := akkoord.ParseDate(get("valid_to"))
		if err != nil {
			return err
		}
		row := len(g.municipalities)
		m := municipality{code: get("code"), name: get("name"), province: get("province"), corop: get("corop"),
			from: from, to: to, successors: list(get("successor_codes"))}
		m.id, m.rowName = strings.ToLower(m.code), "municipalities.csv:"+m.code
		g.byRow[m.rowName] = entry{table: municipalities, row: int32(row)}
		g.municipalities = append(g.municipalities, m)
		g.byCode[m.code] = int32(row)
		l.enter(m.name, municipalities, row)
		for _, alias := range append(list(get("alt_names")), get("cbs_name")) {
			if alias != "" && alias != m.name {
				l.enter(alias, municipalities, row)
			}
		}
		if get("current") == "1" {
			g.byName[Fold(m.name)] = int32(row)
		}
		return nil
	})
	return err
}

func (l *loader) settlements() error {
	return readTable("places.csv", func(get func(string) string) error {
		in, ok := l.g.byCode[get("municipality_code")]
		if !ok {
			in = -1
		}
		s := settlement{code: get("place_code"), name: get("place"), in: in}
		s.id, s.rowName = strings.ToLower(s.code), "places.csv:"+s.code
		l.g.byRow[s.rowName] = entry{table: settlements, row: int32(len(l.g.settlements))}
		l.g.settlements = append(l.g.settlements, s)
		l.enter(get("place"), settlements, len(l.g.settlements)-1)
		return nil
	})
}

func (l *loader) regions() error {
	g := l.g
	provinces := map[string]map[string]bool{}
	err := readTable("region_members.csv", func(get func(string) string) error {
		kind, name, code := get("kind"), get("region"), get("municipality_code")
		switch kind {
		case "corop", "zorgkantoorregio":
			g.within[code] = append(g.within[code], regionLink{kind, name})
		}
		key := kind + "|" + name
		if row, ok := g.byCode[code]; ok {
			g.members[key] = append(g.members[key], g.municipalities[row].name)
		}
		if provinces[key] == nil {
			provinces[key] = map[string]bool{}
		}
		if row, ok := g.byCode[code]; ok {
			provinces[key][g.municipalities[row].province] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	return readTable("regions.csv", func(get func(string) string) error {
		r := region{code: get("code"), name: get("name"), kind: get("kind")}
		if in := provinces[r.kind+"|"+r.name]; len(in) == 1 {
			for p := range in {
				r.province = p
			}
		}
		row := len(g.regions)
		plain, _, _ := strings.Cut(r.name, " (")
		r.plain, r.id, r.rowName = plain, r.kind+":"+r.name, "regions.csv:"+r.kind+":"+r.name
		if r.code != "" {
			r.id = strings.ToLower(r.code)
		}
		g.byRow[r.rowName] = entry{table: regions, row: int32(row)}
		g.regions = append(g.regions, r)
		l.enter(strings.TrimPrefix(plain, "Regio "), regions, row)
		for _, alias := range list(get("aliases")) {
			first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(strings.TrimPrefix(alias, "de "), "het "))
			// Adjectives and inhabitants stand in a table of their own, and a
			// type word is read by the grammar, not from here.
			if !unicode.IsUpper(first) || isAdjectiveOf(alias, plain) || strings.HasSuffix(alias, " gemeenten") || bodyAlias(alias) {
				continue
			}
			l.enter(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(alias, "Regio "), "de "), "het "), regions, row)
		}
		return nil
	})
}

// bodyAlias tells the aliases of a region that are the names of a body in it.
func bodyAlias(alias string) bool {
	for _, p := range []string{"Veiligheidsregio", "VR ", "GGD", "Sociaal Domein", "RSJ", "MGR", "ROB "} {
		if strings.HasPrefix(alias, p) {
			return true
		}
	}
	return false
}

// isAdjectiveOf tells "Twentse" among the aliases of "Twente".
func isAdjectiveOf(alias, name string) bool {
	if strings.Contains(alias, " ") || len(alias) < 4 || len(name) < 4 {
		return false
	}
	same := strings.EqualFold(alias[:3], name[:3])
	if _, last, ok := strings.Cut(name, "-"); ok && len(last) >= 3 {
		same = same || strings.EqualFold(alias[:3], last[:3]) // "Brabantse"
	}
	for _, end := range []string{"s", "se", "sch", "sche", "en", "er", "ers", "lands", "landse"} {
		if same && strings.HasSuffix(alias, end) && !strings.EqualFold(alias, name) {
			return true
		}
	}
	return false
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

func (l *loader) isPlace(name string) bool {
	found := false
	words := l.tokens(name)
	l.g.names.walk(words, func(n int, e entry) { found = found || n == len(words) && e.table != organisations })
	return found
}

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
