package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// venues are the ends of words for places where people meet.
var venues = []string{"zaal", "zaaltje", "hal", "loods", "kerk", "theater", "huis", "kantoor", "hotel", "restaurant", "café", "museum", "school", "bibliotheek", "boerderij",
	"fabriek", "schouwburg", "kasteel", "kantine", "centrum", "gebouw", "park", "haven", "station", "camping", "molen", "manege", "tent", "bakkerij", "winkel", "brouwerij",
	"locatie", "schip", "boot", "veerboot", "kas", "stal", "erf", "terrein", "stadion", "paviljoen", "bioscoop", "galerie", "toren", "tuin", "bar", "kroeg", "auditorium", "keet", "schuur", "kapel", "aula", "foyer", "oranjerie", "klooster", "abdij", "zolder", "kelder"}

// venue reports whether the list is the name of a place where something
// happens: "in een volle sporthal De Reynaert".
func (r *reading) venue(s *sentence, first int) bool {
	if r.whereAsked(first) {
		return true
	}
	if k := r.behindOf(s, first); k < first && r.venueNoun(s, k-1) {
		first = k // "in de perszaal van het Fortuna Sittard Stadion"
	}
	if !r.venueNoun(s, first-1) {
		// The noun may be the first word of the list: "theater De Spil".
		if first++; !r.venueNoun(s, first-1) {
			return false
		}
	}
	for i := first - 2; i >= s.body && i >= first-5; i-- {
		switch r.word(s, i) {
		case "in", "op", "bij", "te", "boven", "naast", "aan":
			return true
		case "van":
			return r.word(s, i-1) == "boord"
		case "met", "door", "tussen", "en", "voor", "namens":
			return false
		}
	}
	return false
}

// whereAsked reports whether a token answers the question where: "Waar? Sporthal De
// Emmelinge", "Locatie: Kasteel Rosendael".
func (r *reading) whereAsked(at int) bool {
	if at < 2 {
		return false
	}
	switch r.doc.TokenText(at - 1) {
	case "?", ":":
		switch r.l.Folded(at - 2) {
		case "waar", "locatie", "plaats", "adres":
			return true
		}
	}
	return false
}

// behindOf gives the token of the "van" that stands before a list, over its article;
// first when there is none.
func (r *reading) behindOf(s *sentence, first int) int {
	k := first - 1
	if w := r.word(s, k); w == "de" || w == "het" {
		k--
	}
	if r.word(s, k) == "van" {
		return k
	}
	return first
}

// venueNoun reports whether token i is a noun for a place where people meet.
func (r *reading) venueNoun(s *sentence, i int) bool {
	if i < s.body || i >= s.end || r.doc.Tokens[i].Kind != text.Word || r.doc.Tokens[i].Shape != text.Lower {
		return false
	}
	noun := r.word(s, i)
	return slices.ContainsFunc(venues, func(tail string) bool { return strings.HasSuffix(noun, tail) })
}

// placed reports whether a list is only where something happens: right behind a
// preposition of place, or as the name of a venue.
func (r *reading) placed(s *sentence, m mention.Mention) bool {
	if int(m.First) <= s.body+2 && r.word(s, s.body) == "naast" {
		return false // "Naast X tekenden ook …": nobody stands beside a body there
	}
	switch r.word(s, int(m.First)-1) {
	case "het", "de":
		// the rest of the look at "in het Parktheater"
		switch r.word(s, int(m.First)-2) {
		case "in", "te", "op", "naar", "langs", "boven", "achter", "naast", "tegenover":
			return r.word(s, int(m.First)-3) != "verenigd"
		}
	case "in":
		switch r.word(s, int(m.First)-2) {
		case "verenigd", "georganiseerd", "gebundeld", "verzameld", "vertegenwoordigd":
			return false
		}
		return true
	case "tussen":
		return r.stretch(s, m)
	case "te", "naar", "op", "langs", "rond", "nabij", "vanuit", "tegenover", "achter", "naast", "boven":
		return true
	}
	return r.venue(s, int(m.First))
}
