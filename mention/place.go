package mention

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

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
			if e := f.areaFrom(l, i, end); e > i {
				i = e - 1
				continue
			}
			if !capitalised(l, i) {
				continue
			}
			if e := f.elidedPlace(l, i, end); e > i {
				i = e - 1
				continue
			}
			if v, e := f.placeAt(l, i, end, ""); e > i {
				v, e = f.withCompass(l, v, i, e, end)
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
				if e := f.describedArea(l, i, end); e > i {
					// "de Steenbergse Vliet" is a stream of its own
					l.addPlace(PlaceValue{Name: doc.SpanOf(start, e).In(doc.Text), Kind: "regio", Guess: true}, start, start, e)
					i = e - 1
					continue
				}
				v := f.gazetteer.lookUpPlace(name)
				v.Adjective, v.Inhabitant = true, a.inhabitant
				l.addPlace(v, start, start, i+1)
				continue
			}
			if v, e := f.unlisted(l, i, first, end); e > i {
				l.addPlace(v, i, i, e)
				i = e - 1
			}
		}
	}
	f.repeated(l)
}

// areaFrom reads the area or areas that the word for one at token i stands
// before, and gives the end; i when there are none.
func (f *Finder) areaFrom(l *Layer, i, end int) int {
	if l.traits[i]&anAreaWord == 0 || i+1 >= end {
		return i
	}
	if kind, ok := f.areaWords.get(l.Words[i]); ok && l.covered[i] != Instrument && !f.startsName(l, i, end) {
		if e := f.area(l, i, kind, end); e > i {
			return e
		}
	}
	if kind, ok := f.areaPlurals.get(l.Words[i]); ok {
		return f.areas(l, i, kind, end)
	}
	return i
}

// startsName reports whether an area word opens a name of more words: "Stad aan
// 't Haringvliet".
func (f *Finder) startsName(l *Layer, i, end int) bool {
	if !capitalised(l, i) {
		return false
	}
	_, e := f.placeAt(l, i, end, "")
	return e > i+1
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
	case "buitenland":
		return "buitenland"
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
