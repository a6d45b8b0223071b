package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
)

const (
	ruleSameDay      = "extract.start-same-day"
	ruleLengthInWord = "extract.length-in-word"
)

// sameDayReach is how many sentences behind that of the signing the start may be
// told.
const sameDayReach = 4

// sameDay starts an agreement on the day of its signing where the text says so:
// "Het convenant ging dezelfde dag in".
func (r *reading) sameDay(d *draft) {
	if !d.from.IsZero() || d.signed.Day == 0 || d.status != akkoord.Signed && d.status != "" {
		return
	}
	for i := d.sentence; i <= d.sentence+sameDayReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || r.about(s) != d {
			continue
		}
		for k := s.body; k+1 < s.end; k++ {
			if w := r.word(s, k); w != "dezelfde" && w != "diezelfde" || r.word(s, k+1) != "dag" {
				continue
			}
			if r.startsHere(s, k) {
				d.from = d.signed
				d.prove(akkoord.FieldValidFrom, "", r.doc.SpanOf(k, k+2), i, ruleSameDay, "")
			}
			return
		}
	}
}

// startsHere reports whether the words around token k say that something comes
// into force: "ging dezelfde dag nog in", "trad op dezelfde dag in werking".
func (r *reading) startsHere(s *sentence, k int) bool {
	for i := max(s.body, k-6); i < min(s.end, k+6); i++ {
		switch r.word(s, i) {
		case "ingegaan", "inging", "ingingen", "kracht", "werking":
			return true
		case "ging", "gingen", "gaat", "gaan":
			for j := k + 2; j < min(s.end, k+5); j++ {
				if r.word(s, j) == "in" {
					w := r.word(s, j+1)
					return w == "." || w == "," || w == "en" || w == ";" || j+1 >= s.end
				}
			}
		}
	}
	return false
}

// lengthInWord reads the length that stands in the word for the agreement
// itself: "een vijfjarenconvenant".
func (r *reading) lengthInWord(d *draft) {
	if !d.until.IsZero() || d.duration.Months != 0 {
		return
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			head := int(r.l.Instruments[m.Ref].Head)
			w := r.word(s, head)
			at := strings.Index(w, "jaren")
			if at < 3 || at+len("jaren") == len(w) {
				continue
			}
			if n := yearsOf[w[:at]]; n > 0 {
				d.duration.Months = 12 * n
				d.prove(akkoord.FieldDuration, "", r.l.Span(m), s.index, ruleLengthInWord, "")
				return
			}
		}
	}
}

// yearsOf are the numbers that stand before "jaren" in such a word.
var yearsOf = map[string]int{"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "vijftien": 15,
	"twintig": 20}
