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
	"subregio": "regio", "veiligheidsregio": "regio", "grensregio": "regio", "energieregio": "regio", "kustregio": "regio", "eerstelijnszone": "regio",
	"gemeente": "gemeente", "stad": "gemeente", "provincie": "provincie",
	"wijk": "wijk", "buurt": "wijk", "stadsdeel": "wijk", "stadswijk": "wijk", "woonwijk": "wijk", "nieuwbouwwijk": "wijk", "flatwijk": "wijk",
	"volkswijk": "wijk", "aandachtswijk": "wijk", "volksbuurt": "wijk", "bedrijventerrein": "wijk", "bedrijvenpark": "wijk", "industrieterrein": "wijk",
	"industriegebied": "wijk", "businesspark": "wijk", "haventerrein": "wijk", "bedrijvenzone": "wijk", "industriezone": "wijk", "stationsgebied": "wijk",
	"dorp": "plaats", "plaats": "plaats", "kern": "plaats", "buurtschap": "plaats", "gehucht": "plaats", "deelgemeente": "plaats", "kustplaats": "plaats",
	"badplaats": "plaats", "dorpskern": "plaats", "gebied": "regio", "eiland": "regio", "waddeneiland": "regio", "polder": "regio", "natuurgebied": "regio",
	"beekdal": "regio", "rivier": "regio", "beek": "regio", "riviertje": "regio", "beekje": "regio", "natuurpark": "regio", "veenweidegebied": "regio",
	"duingebied": "regio", "groeve": "regio", "zandwinplas": "regio", "recreatieplas": "regio", "waterplas": "regio", "zwemplas": "regio", "heidegebied": "regio", "bosgebied": "regio", "poldergebied": "regio", "weidevogelgebied": "regio", "stroomgebied": "regio",
}

// areaPlurals are the words before several places of one sort: "de wijken
// Bloemendaal en Plaswijck". "gemeenten" is not among them: those sign.
var areaPlurals = map[string]akkoord.RegionKind{
	"wijken": "wijk", "buurten": "wijk", "stadsdelen": "wijk", "stadswijken": "wijk", "woonwijken": "wijk", "bedrijventerreinen": "wijk", "industrieterreinen": "wijk",
	"dorpen": "plaats", "kernen": "plaats", "plaatsen": "plaats", "buurtschappen": "plaats", "gehuchten": "plaats", "deelgemeenten": "plaats", "dorpskernen": "plaats",
	"regio's": "regio", "streken": "regio", "polders": "regio", "eilanden": "regio", "natuurgebieden": "regio", "beekdalen": "regio", "beken": "regio",
}

// area reads "regio Midden-Limburg-West", "de wijk Batau-Noord".
func (f *Finder) area(l *Layer, i int, kind akkoord.RegionKind, limit int) int {
	j := i + 1
	if j < limit && (l.Doc.TokenText(j) == "van" || l.Doc.TokenText(j) == "rond" || l.Doc.TokenText(j) == "rondom") {
		j++
	}
	if j+1 < limit && (l.Doc.TokenText(j) == "de" || l.Doc.TokenText(j) == "het") && (kind == "wijk" || kind == "regio") && capitalised(l, j+1) {
		j++ // "de wijk de Worp", "de rivier de Linge"
	}
	if j >= limit || !capitalised(l, j) || l.covered[j] == Person {
		return i
	}
	if j == i+1 && capitalised(l, i) && f.roles.types.has(l.Words[j]) {
		return i // "Regio College"
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
		v = PlaceValue{Name: l.Doc.SpanOf(j, e).In(l.Doc.Text), Kind: kind, Guess: true}
	default:
		return i
	}
	if kind == "regio" || kind == "wijk" {
		v.Kind = kind
	}
	l.addPlace(v, i, j, e)
	return e
}

// cutAtEn ends a run of names before "en" and before where the area lies: "regio
// Zwolle en Kampen" are two, "wijk Oostergast in Zuidhorn" too.
func cutAtEn(l *Layer, first, end int) int {
	for k := first; k < end; k++ {
		switch l.Doc.TokenText(k) {
		case "en", "in", "bij", "te":
			return k
		}
	}
	return end
}

// areas reads a list of names behind a word for several areas: "de wijken
// Bloemendaal, Plaswijck en Achterwillens". It gives the end of the last.
func (f *Finder) areas(l *Layer, i int, kind akkoord.RegionKind, limit int) int {
	last := i
	for j := i + 1; j < limit; {
		if w := l.Doc.TokenText(j); j > i+1 && (w == "," || w == "en") || (w == "de" || w == "het") && j+1 < limit {
			j++
			continue
		}
		if !capitalised(l, j) || l.covered[j] == Person || l.covered[j] == Instrument {
			break
		}
		v, e := f.placeAt(l, j, limit, kind)
		if e == j {
			for e = j + 1; e < limit && capitalised(l, e) && l.covered[e] == None; e++ {
			}
			v = PlaceValue{Name: l.Doc.SpanOf(j, e).In(l.Doc.Text), Guess: true}
		}
		if kind == "wijk" {
			v = PlaceValue{Name: v.Name, Guess: v.Guess}
		}
		v.Kind = kind
		first := j
		if last == i {
			first = i
		}
		l.addPlace(v, first, j, e)
		last, j = e, e
		if j < limit && l.Doc.TokenText(j) != "," && l.Doc.TokenText(j) != "en" {
			break
		}
	}
	return last
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
