package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// areaWords are the words before a place that tell what sort of area is meant.
// They do not belong to its name.
var areaWords = map[string]akkoord.RegionKind{
	"regio": "regio", "arbeidsmarktregio": "regio", "streek": "regio", "zorgregio": "regio", "jeugdregio": "regio", "jeugdhulpregio": "regio",
	"subregio": "regio", "veiligheidsregio": "regio", "gemeente": "gemeente", "stad": "gemeente", "provincie": "provincie", "wijk": "wijk",
	"buurt": "wijk", "stadsdeel": "wijk", "stadswijk": "wijk", "woonwijk": "wijk", "bedrijventerrein": "wijk", "dorp": "plaats", "plaats": "plaats",
	"kern": "plaats", "gebied": "regio", "eiland": "regio", "polder": "regio", "natuurgebied": "regio", "beekdal": "regio",
}

// areaTails end the names of valleys, polders and the like that no gazetteer
// lists: "Hunzedal", "Caumerbeek".
var areaTails = []string{"edal", "ldal", "rdal", "ndal", "sdal", "gebied", "streek", "waard", "polder", "delta", "vallei", "kust", "plassen", "beek", "heide", "woud", "veen", "wouden", "venen", "meren", "duinen"}

// places appends the places of the document: gazetteer names, adjectives
// ("Twentse") and names after an area word ("wijk Batau-Noord").
func (f *Finder) places(l *Layer) {
	doc := l.Doc
	for s := range doc.Sentences {
		first, end := int(doc.Sentences[s].First), int(doc.Sentences[s].End)
		for i := first; i < end; i++ {
			if l.traits[i]&(capital|anAreaWord) == 0 || l.covered[i] == Person || l.covered[i] == Date || l.covered[i] == Period {
				continue
			}
			if kind, ok := f.areaWords.get(l.Words[i]); ok && l.covered[i] != Instrument && i+1 < end {
				if e := f.area(l, i, kind, end); e > i {
					i = e - 1
					continue
				}
			}
			if !capitalised(l, i) {
				continue
			}
			if e := f.elidedPlace(l, i, end); e > i {
				i = e - 1
				continue
			}
			if v, e := f.placeAt(l, i, end, ""); e > i {
				if e == i+1 && f.small.common.has(l.Words[i]) {
					continue
				}
				l.addPlace(v, i, i, e)
				i = e - 1
				continue
			}
			if a, ok := f.gazetteer.adjectives.get(l.Words[i]); ok {
				start, name := i, a.place
				if i > first && f.small.compass.has(l.Words[i-1]) && capitalised(l, i-1) {
					// "Midden Limburgse" in two words
					start, name = i-1, doc.TokenText(i-1)+"-"+a.place
				}
				l.addPlace(f.gazetteer.lookUpPlace(name), start, start, i+1)
				continue
			}
			if e := f.unknownPlace(l, i, first, end); e > i {
				l.addPlace(PlaceValue{Name: doc.SpanOf(i, e).In(doc.Text), Kind: "plaats"}, i, i, e)
				i = e - 1
				continue
			}
			if l.Words[i] == 0 && l.covered[i] != Instrument && i > first && f.areaTails.find(doc.TokenText(i), 3) >= 0 {
				l.addPlace(PlaceValue{Name: doc.TokenText(i), Kind: "regio"}, i, i, i+1)
			}
		}
	}
}

// unknownPlace gives the end of a capitalised name behind "in" that no gazetteer
// knows; i when there is none. It may be a quarter, a building or a firm, so its
// kind is a guess and it has no id.
func (f *Finder) unknownPlace(l *Layer, i, first, limit int) int {
	if i == first || l.covered[i] != None || f.small.compass.has(l.Words[i]) || !f.small.inside.has(l.Words[i-1]) || f.roles.types.has(l.Words[i]) || l.nouns[i] > 0 || l.Doc.Tokens[i].Shape == text.Upper {
		return i
	}
	known := false
	f.gazetteer.names.walk(l.Words[i:limit], func(int, entry) { known = true })
	if known {
		return i
	}
	e := i + 1
	for e < limit && e < i+3 && capitalised(l, e) && l.covered[e] == None {
		e++
	}
	return e
}

// area reads "regio Midden-Limburg-West", "de wijk Batau-Noord".
func (f *Finder) area(l *Layer, i int, kind akkoord.RegionKind, limit int) int {
	j := i + 1
	if j < limit && (l.Doc.TokenText(j) == "van" || l.Doc.TokenText(j) == "rond" || l.Doc.TokenText(j) == "rondom") {
		j++
	}
	if j >= limit || !capitalised(l, j) || l.covered[j] == Person {
		return i
	}
	if e := f.elidedPlace(l, j, limit); e > j {
		return e
	}
	v, e := f.placeAt(l, j, limit, kind)
	run := nameRun(l, j, limit)
	for run > j && (l.Doc.Tokens[run-1].Shape == text.Lower || l.covered[run-1] == Person) {
		run--
	}
	switch {
	case e > j && kind == "wijk":
		v = PlaceValue{Name: v.Name, Kind: kind} // not the village of that name elsewhere
	case e > j:
	case run > j && run-j <= 4:
		e = cutAtEn(l, j, run)
		v = PlaceValue{Name: l.Doc.SpanOf(j, e).In(l.Doc.Text), Kind: kind}
	default:
		return i
	}
	if kind == "regio" || kind == "wijk" {
		v.Kind = kind
	}
	l.addPlace(v, i, j, e)
	return e
}

// cutAtEn ends a run of names before "en": "regio Zwolle en Kampen" are two.
func cutAtEn(l *Layer, first, end int) int {
	for k := first; k < end; k++ {
		if l.Doc.TokenText(k) == "en" {
			return k
		}
	}
	return end
}

// elidedPlace reads "Noord- en Midden-Limburg" as Noord-Limburg and
// Midden-Limburg.
func (f *Finder) elidedPlace(l *Layer, i, limit int) int {
	name := elidedName(l, i, limit)
	if name == "" {
		return i
	}
	second, e := f.placeAt(l, i+2, limit, "")
	if e == i+2 {
		return i
	}
	v := f.gazetteer.lookUpPlace(name)
	v.Kind = second.Kind
	l.addPlace(v, i, i, i+1)
	l.addPlace(second, i+2, i+2, e)
	return e
}

// elidedName completes a name that shares the end of the next: "Noord-" before
// "en Midden-Limburg" is Noord-Limburg. It gives "" for other words.
func elidedName(l *Layer, i, limit int) string {
	part := l.Doc.TokenText(i)
	if !strings.HasSuffix(part, "-") || i+2 >= limit || !capitalised(l, i+2) {
		return ""
	}
	if w := l.Doc.TokenText(i + 1); w != "en" && w != "of" {
		return ""
	}
	whole := l.Doc.TokenText(i + 2)
	cut := strings.LastIndexByte(whole, '-')
	if cut < 0 {
		return ""
	}
	return strings.TrimSuffix(part, "-") + whole[cut:]
}

// placeAt gives the place whose name starts at token i, and where it ends; want
// narrows the choice between places of one name.
func (f *Finder) placeAt(l *Layer, i, limit int, want akkoord.RegionKind) (PlaceValue, int) {
	best, n := -1, 0
	var choice entry
	f.gazetteer.names.walk(l.Words[i:limit], func(k int, e entry) {
		if e.table == organisations || e.exact && l.Doc.Tokens[i].Shape != text.Upper {
			return
		}
		if r := f.gazetteer.placeRank(e, want); k > n || r > best {
			best, n, choice = r, k, e
		}
	})
	if n == 0 {
		return PlaceValue{}, i
	}
	v := f.gazetteer.place(choice)
	v.Name = l.Doc.SpanOf(i, i+n).In(l.Doc.Text)
	return v, i + n
}

// placeRank orders places of one name: what an area word before it asks for,
// else municipalities that exist, settlements, provinces, regions.
func (g *Gazetteer) placeRank(e entry, want akkoord.RegionKind) int {
	switch e.table {
	case municipalities:
		if want == "gemeente" {
			return 9
		}
		if g.municipalities[e.row].to.IsZero() {
			return 6
		}
		return 3
	case settlements:
		if want == "plaats" {
			return 9
		}
		return 4
	}
	kind := regionKind(g.regions[e.row].kind)
	switch {
	case want != "" && kind == want:
		return 8
	case kind == "provincie" || kind == "land":
		return 5
	case g.regions[e.row].kind == "streek":
		return 2
	}
	return 1
}

func regionKind(table string) akkoord.RegionKind {
	switch table {
	case "provincie", "be-provincie":
		return "provincie"
	case "land":
		return "land"
	case "be-stad":
		return "gemeente"
	}
	return "regio"
}

// place gives what the gazetteer knows of an entry.
func (g *Gazetteer) place(e entry) PlaceValue {
	switch e.table {
	case municipalities:
		m := g.municipalities[e.row]
		return PlaceValue{Name: m.name, Kind: "gemeente", ID: m.id, Row: m.rowName}
	case settlements:
		s := g.settlements[e.row]
		return PlaceValue{Name: s.name, Kind: "plaats", ID: s.id, Row: s.rowName}
	}
	r := g.regions[e.row]
	return PlaceValue{Name: r.plain, Kind: regionKind(r.kind), ID: r.id, Row: r.rowName}
}

// Within lists the areas that hold a place, small to large: "gemeente:Zeist",
// "corop:Utrecht", "provincie:Utrecht".
func (l *Layer) Within(v PlaceValue) []string {
	g := l.finder.gazetteer
	in := []string{}
	e, ok := g.byRow[v.Row]
	if !ok {
		return in
	}
	row := e.row
	switch e.table {
	case regions:
		if r := g.regions[row]; r.province != "" && v.Kind != "provincie" {
			in = append(in, "provincie:"+r.province)
		}
		return in
	case settlements:
		if row = g.settlements[row].in; row < 0 {
			return in
		}
		in = append(in, "gemeente:"+g.municipalities[row].name)
	}
	m := g.municipalities[row]
	for _, r := range g.within[m.code] {
		in = append(in, r.kind+":"+r.name)
	}
	if m.province != "" {
		in = append(in, "provincie:"+m.province)
	}
	return in
}

// lookUpPlace gives the place of a name as the gazetteer writes it, or a bare
// region of that name.
func (g *Gazetteer) lookUpPlace(name string) PlaceValue {
	if e, ok := g.placeByName[name]; ok {
		return g.place(e)
	}
	return PlaceValue{Name: name, Kind: "regio"}
}

func (l *Layer) addPlace(v PlaceValue, first, name, end int) {
	v.Span = l.Doc.SpanOf(name, end)
	l.Mentions = append(l.Mentions, Mention{Place, int32(first), int32(end), int32(len(l.Places))})
	for i := first + 1; i < end; i++ {
		// No other name starts within this one.
		if l.covered[i] == None {
			l.covered[i] = Place
		}
	}
	l.Places = append(l.Places, v)
}
