package extract

import (
	"slices"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleNameCalled = "extract.name-behind-word-for-it"

// nameCalled takes as name the capitalised words right behind one for a name, in
// the sentences around the event: "luistert naar de naam Kruisbestuiving", "met
// als titel Uit Huis", "Het kind heeft een naam: Dijkgenoten".
func (r *reading) nameCalled(d *draft) {
	if d == nil || d.name != "" {
		return
	}
	for i := max(0, d.sentence-2); i <= d.sentence+2 && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for k := s.body + 1; k+1 < s.end; k++ {
			if !nameNoun[r.word(s, k)] || !r.namesIt(s, k) {
				continue
			}
			first := k + 1
			for first < s.end && (r.doc.TokenText(first) == ":" || r.word(s, first) == "luidt" || r.word(s, first) == "is") {
				first++
			}
			if first+1 >= s.end || !r.opensName(s, first) {
				continue
			}
			end := r.titleEnd(first, first+1, s.end)
			if slices.ContainsFunc(r.l.Between(first, end), func(m mention.Mention) bool { return m.Class == mention.Person }) {
				continue
			}
			span := r.doc.SpanOf(first, end)
			r.giveName(d, span.In(r.doc.Text), span, i, ruleNameCalled)
			d.noPartyIn(span)
			return
		}
	}
}

// nameNoun are the words for what something is called.
var nameNoun = map[string]bool{"naam": true, "titel": true, "noemer": true, "roepnaam": true, "werktitel": true, "werknaam": true, "motto": true}

// namesIt reports whether the words before one for a name give one to something:
// "onder de naam", "kreeg als titel"; not "op naam van", "in naam van".
func (r *reading) namesIt(s *sentence, noun int) bool {
	switch r.word(s, noun-1) {
	case "de", "een", "als", "welluidende", "toepasselijke":
	default:
		return false
	}
	for i := noun - 2; i >= s.body && i >= noun-9; i-- {
		switch r.word(s, i) {
		case "boek", "film", "lied", "krant", "rapport", "bundel", "onderzoek", "stichting", "winkel", "bedrijf", "school":
			return false
		}
		if t := r.doc.Tokens[i]; t.Kind == text.Punct && r.doc.TokenText(i) != "," {
			break
		}
	}
	return true
}
