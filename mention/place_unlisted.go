package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// areaTails end the names of valleys, polders and the like that no gazetteer
// lists: "Hunzedal", "Caumerbeek".
var areaTails = []string{"edal", "ldal", "rdal", "ndal", "sdal", "gebied", "streek", "waard", "polder", "delta", "vallei", "kust", "plassen", "beek", "heide", "woud",
	"veen", "wouden", "venen", "meren", "duinen", "bossen", "uiterwaarden", "kwelders", "terrein", "tocht", "gors", "wetering", "vliet"}

// areaNouns are the words that, with a capital behind another name, make one of
// a stream, moor or polder: "Steenbergse Vliet", "Ruiten Aa", "Hoge Kempen".
var areaNouns = map[string]bool{"vliet": true, "heide": true, "hei": true, "aa": true, "polder": true, "polders": true, "plas": true, "plassen": true, "meer": true, "meren": true,
	"bos": true, "bossen": true, "dal": true, "beek": true, "loop": true, "kanaal": true, "vaart": true, "diep": true, "gors": true, "gorzen": true, "schor": true, "schorren": true,
	"veen": true, "venen": true, "peel": true, "kempen": true, "waard": true, "waarden": true, "uiterwaarden": true, "duinen": true, "berg": true, "bergen": true, "rijn": true,
	"maas": true, "ijssel": true, "schelde": true, "leie": true, "dommel": true, "vecht": true, "linge": true, "vallei": true, "delta": true, "wouden": true, "kust": true,
	"broek": true, "landen": true, "biesbosch": true, "moeras": true, "weiden": true, "hout": true, "velden": true, "plaat": true}

func isAreaNoun(form string) bool {
	var buf [64]byte
	return areaNouns[string(appendFold(buf[:0], form))]
}

// unlisted reads a place that no gazetteer knows, by what stands before it, the
// end of the word or the parts that it is made of.
func (f *Finder) unlisted(l *Layer, i, first, limit int) (PlaceValue, int) {
	if v, ok := f.compounded(l, i); ok {
		return v, i + 1
	}
	if e := f.park(l, i, limit); e > i {
		return f.guess(l, i, e, "regio"), e
	}
	if e := f.landOf(l, i, limit); e > i {
		return f.guess(l, i, e, "regio"), e
	}
	if e := f.unknownPlace(l, i, first, limit); e > i {
		return f.guess(l, i, e, "plaats"), e
	}
	if i > first && l.covered[i] == None && isDeterminer(l, i-1) {
		if e := f.describedArea(l, i, limit); e > i {
			return f.guess(l, i, e, "regio"), e
		}
	}
	if e := f.flowing(l, i, first, limit); e > i {
		return f.guess(l, i, e, "regio"), e
	}
	if l.Words[i] == 0 && l.covered[i] != Instrument && i > first && f.areaTails.find(l.Doc.TokenText(i), 3) >= 0 && !isSortOfArea(l.Doc.TokenText(i)) {
		return f.guess(l, i, i+1, "regio"), i + 1
	}
	return PlaceValue{}, i
}

// areaSorts are the words for areas of any name: "Veilig Buitengebied Salland" is
// about Salland.
var areaSorts = map[string]bool{"buitengebied": true, "grensgebied": true, "kustgebied": true, "werkgebied": true, "leefgebied": true, "natuurgebied": true, "woongebied": true,
	"stadsgebied": true, "havengebied": true, "stationsgebied": true, "poldergebied": true, "rivierengebied": true, "landbouwgebied": true, "veenweidegebied": true,
	"bedrijventerrein": true, "haventerrein": true, "fabrieksterrein": true, "industrieterrein": true, "schoolterrein": true,

	"heidegebied": true, "duingebied": true, "bosgebied": true, "industriegebied": true, "centrumgebied": true, "grondgebied": true, "beheergebied": true,
	"zorggebied": true, "vakgebied": true, "stroomgebied": true, "grensstreek": true, "kuststreek": true, "plattelandsgebied": true}

func isSortOfArea(word string) bool {
	var buf [64]byte
	return areaSorts[string(appendFold(buf[:0], word))]
}

func (f *Finder) guess(l *Layer, i, e int, kind akkoord.RegionKind) PlaceValue {
	return PlaceValue{Name: l.Doc.SpanOf(i, e).In(l.Doc.Text), Kind: kind, Guess: true}
}

// compounded reads a known place between points of the compass: "West-Brabant-West",
// "Amsterdam-Zuidoost", which is a part of a town.
func (f *Finder) compounded(l *Layer, i int) (PlaceValue, bool) {
	whole := l.Doc.TokenText(i)
	if strings.IndexByte(whole, '-') < 0 || l.Words[i] != 0 || l.covered[i] != None && l.covered[i] != Instrument {
		return PlaceValue{}, false
	}
	mid, tail := whole, false
	if k := strings.LastIndexByte(mid, '-'); f.isCompass(mid[k+1:]) {
		mid, tail = mid[:k], true
	}
	v := f.gazetteer.lookUpPlace(mid)
	if k := strings.IndexByte(mid, '-'); v.Row == "" && k > 0 && f.isCompass(mid[:k]) {
		v = f.gazetteer.lookUpPlace(mid[k+1:])
	}
	switch {
	case v.Row == "" && (tail && strings.IndexByte(mid, '-') < 0 || f.villageLead(whole)):
		// "Batau-Noord", "Achter-Drempt"
		kind := akkoord.RegionKind("plaats")
		if tail {
			kind = "wijk"
		}
		return PlaceValue{Name: whole, Kind: kind, Guess: true}, true
	case v.Row == "":
		return v, false
	case tail && v.Kind == "gemeente" && len(mid) == len(v.Name):
		return PlaceValue{Name: whole, Kind: "wijk", Guess: true}, true
	}
	return PlaceValue{Name: whole, Kind: "regio", Guess: true}, true
}

// villageLead reports whether a name opens like one half of a village.
func (f *Finder) villageLead(whole string) bool {
	k := strings.IndexByte(whole, '-')
	switch whole[:k] {
	case "Voor", "Achter", "Oud", "Nieuw", "Nieuwe", "Oude", "Groot", "Klein", "Boven", "Beneden", "Hoog", "Laag", "Opper", "Neder", "Over":
		return k+1 < len(whole) && 'A' <= whole[k+1] && whole[k+1] <= 'Z'
	}
	return false
}

func (f *Finder) isCompass(word string) bool { return f.small.compass.has(f.vocabulary.Lookup(word)) }

// withCompass takes a point of the compass behind a place with it: "Midden-Limburg
// Oost", "Rotterdam Zuid".
func (f *Finder) withCompass(l *Layer, v PlaceValue, first, e, limit int) (PlaceValue, int) {
	if e >= limit || v.Kind == "land" || !capitalised(l, e) || !f.small.compass.has(l.Words[e]) || l.covered[e] != None {
		return v, e
	}
	kind := akkoord.RegionKind("regio")
	if v.Kind == "gemeente" {
		kind = "wijk"
	}
	return f.guess(l, first, e+1, kind), e + 1
}

// park reads "Nationaal Park Hoge Kempen", "Nationaal Landschap Groene Hart".
func (f *Finder) park(l *Layer, i, limit int) int {
	if l.known(i) != "nationaal" || i+2 >= limit || l.covered[i+1] == Instrument {
		return i
	}
	if w := l.known(i + 1); w != "park" && w != "landschap" {
		return i
	}
	e := i + 2
	for e < limit && e < i+6 && capitalised(l, e) {
		e++
	}
	if e == i+2 {
		return i
	}
	return e
}

// landOf reads "Kop van Zuid", "Zak van Zuid-Beveland".
func (f *Finder) landOf(l *Layer, i, limit int) int {
	switch l.Doc.TokenText(i) {
	case "Kop", "Zak", "Land", "Rijk", "Hart", "Oevers", "Rand":
	default:
		return i
	}
	if i+2 >= limit || l.known(i+1) != "van" || !capitalised(l, i+2) || l.covered[i+2] == Person {
		return i
	}
	return i + 3
}

// describedArea reads a name of two words of which the second tells what it is:
// "Steenbergse Vliet", "Ruiten Aa".
func (f *Finder) describedArea(l *Layer, i, limit int) int {
	if i+1 >= limit || !capitalised(l, i+1) || l.covered[i+1] != None && l.covered[i+1] != l.covered[i] || l.Doc.Tokens[i].Shape != text.Capitalised || len(l.Doc.TokenText(i)) < 4 || !isAreaNoun(l.Doc.TokenText(i+1)) {
		return i
	}
	if i+2 < limit && capitalised(l, i+2) {
		return i // a longer name, most likely of an organisation
	}
	return i + 2
}

// builtTails end the names of streets and the like, which are no areas.
var builtTails = []string{"straat", "weg", "laan", "dijk", "plein", "kade", "pad", "steeg", "brug", "markt", "gracht", "hof", "zaal", "huis", "kerk", "tunnel", "toren", "hal"}

// flowing reads a name that nothing is known of behind "langs de", "rond het",
// where streams, lakes and moors stand.
func (f *Finder) flowing(l *Layer, i, first, limit int) int {
	if i < first+2 || l.Words[i] != 0 || l.covered[i] != None || l.Doc.Tokens[i].Shape != text.Capitalised || i+1 < limit && capitalised(l, i+1) {
		return i
	}
	if w := l.known(i - 1); w != "de" && w != "het" {
		return i
	}
	switch l.known(i - 2) {
	case "langs", "rond", "rondom", "polder":
	default:
		return i
	}
	form := Fold(l.Doc.TokenText(i))
	for _, t := range builtTails {
		if strings.HasSuffix(form, t) {
			return i
		}
	}
	return i + 1
}

// unknownPlace gives the end of a capitalised name behind "in" that no gazetteer
// knows; i when there is none. It may be a quarter, a building or a firm, so its
// kind is a guess and it has no id.
func (f *Finder) unknownPlace(l *Layer, i, first, limit int) int {
	if i == first || l.covered[i] != None || f.small.compass.has(l.Words[i]) || !f.opensPlace(l, i, first) || f.roles.types.has(l.Words[i]) || l.nouns[i] > 0 || l.Doc.Tokens[i].Shape == text.Upper {
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

// opensPlace reports whether the word before token i asks for a place: "in X",
// "tussen X en Y", "op De X".
func (f *Finder) opensPlace(l *Layer, i, first int) bool {
	if f.small.inside.has(l.Words[i-1]) {
		return true
	}
	switch l.known(i - 1) {
	case "tussen":
		return i+2 < len(l.Words) && l.known(i+1) == "en" && capitalised(l, i+2)
	case "en":
		k := i - 2
		for k > first && k > i-5 && capitalised(l, k) {
			k--
		}
		return k < i-2 && l.known(k) == "tussen"
	case "op":
		return l.Doc.TokenText(i) == "De" || l.Doc.TokenText(i) == "Het"
	}
	return false
}
