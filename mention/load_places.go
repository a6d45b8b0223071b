package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// municipalities reads the municipalities of all years, each with when it was one
// and what came after it.
func (l *loader) municipalities() error {
	g := l.g
	return readTable("municipalities.csv", func(get func(string) string) error {
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
}

// settlements reads the towns and villages, each with its municipality.
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

// regions reads the regions and provinces with the names that they go by.
func (l *loader) regions() error {
	g := l.g
	provinces, err := l.regionMembers()
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

// regionMembers reads which municipalities a region has. It gives the provinces
// that each region, by kind and name, lies in.
func (l *loader) regionMembers() (map[string]map[string]bool, error) {
	g := l.g
	provinces := map[string]map[string]bool{}
	err := readTable("region_members.csv", func(get func(string) string) error {
		kind, name, code := get("kind"), get("region"), get("municipality_code")
		switch kind {
		case "corop", "zorgkantoorregio":
			g.within[code] = append(g.within[code], regionLink{kind, name})
		}
		key := kind + "|" + name
		if provinces[key] == nil {
			provinces[key] = map[string]bool{}
		}
		if row, ok := g.byCode[code]; ok {
			g.members[key] = append(g.members[key], g.municipalities[row].name)
			provinces[key][g.municipalities[row].province] = true
		}
		return nil
	})
	return provinces, err
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
