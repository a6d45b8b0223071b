package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// wellKnown are national accords that texts only name as background, never as
// the name of the agreement that they tell of.
var wellKnown = map[string]bool{
	"Aanvullend Zorg- en Welzijnsakkoord": true, "Akkoord van Parijs": true, "Bestuursakkoord Water": true, "Betonakkoord": true,
	"Energieakkoord": true, "Europese Green Deal": true, "Gezond en Actief Leven Akkoord": true, "Grondstoffenakkoord": true,
	"Hoofdlijnenakkoord": true, "Integraal Zorg Akkoord": true, "Integraal Zorgakkoord": true, "Kinderrechtenverdrag": true,
	"Klimaatakkoord": true, "Nationaal Isolatieakkoord": true, "Nationaal Preventieakkoord": true,
	"Nationaal Schuldenakkoord": true, "Nationaal Sportakkoord": true, "Nationale Preventieakkoord": true, "Natuurpact": true,
	"Noordzeeakkoord": true, "Pensioenakkoord": true, "Preventieakkoord": true, "Regeerakkoord": true, "Schone Lucht Akkoord": true,
	"Sociaal Akkoord": true, "Taalakkoord": true,
}

// background reports whether a sentence only mentions an instrument: a national
// accord that everybody knows, or agreements of any kind ("dertig jaar lang zijn
// er convenanten en pacten ondertekend"), without a day and without anybody who
// makes them.
func (r *reading) background(s *sentence, instrument int32) bool {
	v := r.l.Instruments[r.l.Mentions[instrument].Ref]
	if !wellKnown[v.Name] && !r.anyOfThem(v) || len(s.dates) > 0 {
		return false
	}
	for _, i := range s.lists {
		if r.actor(s, r.l.Mentions[i]) {
			return false
		}
	}
	return true
}

// draftOf reports whether an instrument is only a version of one that was made
// later, or never: "een eerste versie van de overeenkomst".
func (r *reading) draftOf(s *sentence, instrument int32) bool {
	i := int(r.l.Mentions[instrument].First)
	if isArticle(r.word(s, i)) {
		i--
	} else if i--; isArticle(r.word(s, i)) {
		i--
	}
	if w := r.word(s, i); w != "van" && w != "voor" {
		return false
	}
	switch r.word(s, i-1) {
	case "versie", "concept", "conceptversie", "ontwerp", "opzet", "proeve", "aanzet", "kladversie", "voorstel", "voorontwerp":
		return true
	}
	return false
}

// anyOfThem reports whether an instrument is a plural without name or article.
// "Afspraken" are a plural by their nature.
func (r *reading) anyOfThem(v mention.InstrumentValue) bool {
	if v.Name != "" || v.Definite || v.Kind == "overig" || v.Kind == "prestatieafspraken" {
		return false
	}
	w := r.l.Folded(int(v.Head))
	return strings.HasSuffix(w, "en") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "deals")
}
