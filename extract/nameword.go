package extract

import (
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleNameWord = "extract.name-behind-word"

// How far from the sentence of its agreement a name may be given.
const nameReach = 6

// nameBehindWord gives the main agreement the name that the text says it has,
// where that is no name that stands out by itself: "Het plan heet Noot voor
// Noot". What stands behind "de naam" is read by nameCalled.
func (r *reading) nameBehindWord(d *draft) {
	for i := max(0, d.sentence-nameReach); d.name == "" && i < len(r.sentences) && i <= d.sentence+nameReach; i++ {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title {
			continue
		}
		for k := s.body; k < s.end-1; k++ {
			first, end := r.givesName(s, k)
			if first < 0 || first >= s.end || r.l.Speech[first] || !r.capital(first) {
				continue
			}
			span := r.doc.SpanOf(first, end)
			r.giveName(d, span.In(r.doc.Text), span, i, ruleNameWord)
			d.noPartyIn(span)
			break
		}
	}
}

// givesName gives the tokens of a name when token k is a word that gives one to
// what was agreed, else -1.
func (r *reading) givesName(s *sentence, k int) (first, end int) {
	switch r.word(s, k) {
	case "heet", "heten", "heette":
		switch {
		case agreed[r.word(s, k-1)]:
			return k + 1, r.titleEnd(k+1, k+2, s.end) // "Het plan heet Noot voor Noot"
		case agreed[r.word(s, k+2)] && r.allCapital(s.body, k):
			return s.body, k // "Puur Oost heet het stuk"
		}
	case "gaat", "zal", "moet":
		if !agreed[r.word(s, k-1)] {
			break
		}
		for end = k + 2; end < s.end && end < k+8; end++ {
			if r.word(s, end) == "heten" {
				return k + 1, end // "De samenwerking gaat Zorg Dichtbij heten"
			}
		}
	case "noemen", "noemden", "doopten", "dopen", "gedoopt":
		if w := r.word(s, k+1); (w == "hun" || w == "het" || w == "de" || w == "die" || w == "dit") && agreed[r.word(s, k+2)] {
			return k + 3, r.titleEnd(k+3, k+4, s.end) // "Ze noemen hun verbond Zorg Dichtbij"
		}
	case "waarmee", "waaruit", "werd":
		first = k + 1
		if w := r.word(s, first); w == "het" || w == "de" {
			first++
		}
		if first >= s.end || !r.capital(first) {
			break
		}
		end = r.titleEnd(first, first+1, s.end)
		for i := end; i < end+4; i++ {
			if w := r.word(s, i); w == "geboren" || w == "ontstond" || w == "opgericht" && r.word(s, k) != "werd" {
				return first, end // "het convenant waarmee Taalpunt Roermond werd geboren"
			}
		}
	}
	return -1, -1
}

// agreed are the words for what was agreed or founded with it.
var agreed = map[string]bool{"plan": true, "geheel": true, "akkoord": true, "convenant": true, "pact": true, "project": true, "verbond": true, "samenwerking": true,
	"overeenkomst": true, "initiatief": true, "programma": true, "document": true, "stuk": true, "samenwerkingsverband": true, "manifest": true, "werkagenda": true, "deal": true,
	"contract": true, "protocol": true, "verklaring": true, "consortium": true, "alliantie": true, "netwerk": true, "platform": true, "papier": true, "afspraken": true}

// allCapital reports whether a few tokens are words with a capital, or small ones
// that names hold between such.
func (r *reading) allCapital(first, end int) bool {
	return end > first && end <= first+6 && r.capital(first) && r.titleEnd(first, first+1, end) == end
}

// capital reports whether a token is a word with a capital that is no place or
// organisation known by that name.
func (r *reading) capital(token int) bool {
	t := &r.doc.Tokens[token]
	if t.Kind != text.Word || t.Shape == text.Lower {
		return false
	}
	for _, m := range r.l.Between(token, token+1) {
		if m.Class == mention.Place || m.Class == mention.Party && r.l.PartyValues[m.Ref].Known {
			return false
		}
	}
	return true
}
