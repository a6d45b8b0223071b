package extract

import (
	"github.com/akkoord/akkoord/text"
)

// cutLeading ends a purpose that opens its sentence before the main clause: at
// the comma ("Om X te bieden, is …"), at the verb that says what was done ("Om
// X te verbeteren ondertekenden …") or, when the purpose has no verb itself, at
// the first finite one ("Met het oog op schoon water hebben …").
func (r *reading) cutLeading(first, end, sentence int) int {
	s := &r.sentences[sentence]
	if first == 0 || first-1 > s.body+4 {
		return end
	}
	switch w := r.word(s, first-1); {
	case (w == "om" || w == "teneinde") && first-1 <= s.body:
		return r.cutInfinitive(s, first, end)
	case (w == "op" || w == "van" || w == "inzet") && (r.word(s, s.body) == "met" || r.word(s, s.body) == "ter" || r.word(s, s.body) == "ten"):
		for i := first + 1; i < end; i++ {
			if finites[r.word(s, i)] {
				if r.word(s, i-1) == "," {
					i--
				}
				return i
			}
		}
	}
	return end
}

// cutInfinitive ends a purpose with "te" that opens its sentence.
func (r *reading) cutInfinitive(s *sentence, first, end int) int {
	infinitive := false
	for i := first; i < end; i++ {
		switch r.word(s, i) {
		case "te":
			infinitive = true
		case ",":
			if infinitive && i+1 < end && r.doc.Tokens[i+1].Shape == text.Lower && r.word(s, i+1) != "en" && r.doc.TokenText(i-1) != "," && !r.enumerated(i, end) {
				return i
			}
		}
	}
	for _, c := range s.cues {
		if c.status != "" && c.match.First > first && c.match.First < end && infinitive && r.doc.TokenText(c.match.First-1) != "te" {
			return c.match.First
		}
	}
	return end
}

// enumerated reports whether the comma at token i parts elements of a list of
// purposes: another "te" follows before the clause ends.
func (r *reading) enumerated(i, end int) bool {
	for k := i + 1; k < end && k < i+12; k++ {
		if r.doc.TokenText(k) == "te" && k+1 < end && r.doc.TokenText(k+1) != "komen" {
			return k+2 < end && (r.doc.TokenText(k+2) == "en" || r.doc.TokenText(k+2) == ",")
		}
	}
	return false
}
