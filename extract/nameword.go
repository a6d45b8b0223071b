package extract

import (
	"github.com/akkoord/akkoord"
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
			first := r.givesName(s, k)
			if first < 0 || r.l.Speech[first] || !r.capital(first) {
				continue
			}
			span := r.doc.SpanOf(first, r.titleEnd(first, first+1, s.end))
			d.name = span.In(r.doc.Text)
			r.changed()
			d.prove(akkoord.FieldName, "", span, i, ruleNameWord, "")
			break
		}
	}
}

// givesName gives the token at which a name starts when token k is a word that
// gives one to what was agreed, else -1.
func (r *reading) givesName(s *sentence, k int) int {
	switch r.word(s, k) {
	case "heet", "heten", "heette":
		switch r.word(s, k-1) {
		case "plan", "geheel", "akkoord", "convenant", "pact", "project", "verbond", "samenwerking", "overeenkomst", "initiatief", "programma", "document", "stuk",
			"samenwerkingsverband", "manifest", "werkagenda", "deal", "contract", "protocol", "verklaring":
			return k + 1
		}
	}
	return -1
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
