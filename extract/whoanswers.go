package extract

import (
	"slices"

	"github.com/akkoord/akkoord/text"
)

// ruleInAnswer names the parties with which a paragraph answers the heading over
// it that asks for them.
const ruleInAnswer = "extract.party-in-answer"

// whoAnswers gives the main agreement the parties that open the paragraph under
// "Wie doen er mee?" or "Met wie?", in an interview also those that the answer
// names in direct speech.
func (r *reading) whoAnswers() {
	for i := 0; i+1 < len(r.sentences); i++ {
		if !r.asksWho(&r.sentences[i]) {
			continue
		}
		s := &r.sentences[i+1]
		if s.skip || s.item || r.doc.Sentences[i].Block == r.doc.Sentences[i+1].Block {
			continue // in one paragraph a rule reads it
		}
		for _, k := range s.lists {
			m := r.l.Mentions[k]
			if int(m.First) > s.body+3 && len(r.l.Lists[m.Ref].Members) < 2 || r.bystander(s, m) || !r.actor(s, m) {
				continue
			}
			r.addList(r.about(s), m, s.index, ruleInAnswer, false)
		}
	}
}

// asksWho reports whether a short sentence asks who takes part, or with whom.
func (r *reading) asksWho(s *sentence) bool {
	if s.skip || s.end-s.first > 9 || r.word(s, s.end-1) != "?" {
		return false
	}
	has := func(words ...string) bool {
		for i := s.first; i < s.end; i++ {
			if r.doc.Tokens[i].Kind == text.Word && slices.Contains(words, r.word(s, i)) {
				return true
			}
		}
		return false
	}
	if !has("wie", "welke") || has("niet", "geen", "kan", "kunnen", "mag", "mogen", "wil", "willen", "wilde", "nog") {
		return false
	}
	return has("mee", "meedoen", "tekende", "tekenden", "tekenen", "ondertekende", "ondertekenden", "deelnemers", "partijen", "partners", "betrokken", "samen", "aangesloten", "aangehaakt", "erbij", "bij", "ingestapt") ||
		r.word(s, s.first) == "met" && s.end-s.first <= 4
}
