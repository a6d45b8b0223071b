package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const ruleGoalDuty = "extract.goal-as-duty"

// dutyRadius is how many sentences behind that of the agreement a duty may stand.
const dutyRadius = 3

// dutyGoal takes what must come about as the goal of an agreement that no rule
// gives one: "Klachten over feesten moeten halveren", next to the sentence that
// tells of it.
func (r *reading) dutyGoal(d *draft) {
	for _, step := range [...]int{0, 1, 2, dutyRadius, -1} {
		i := d.sentence + step
		if i < 0 || i >= len(r.sentences) {
			continue
		}
		s := &r.sentences[i]
		if s.skip || s.title || s.header || s.heading || s.speech || step != 0 && r.about(s) != d {
			continue
		}
		if first := r.duty(s); first >= 0 {
			r.addGoal(d, first, s.end, i, ruleGoalDuty)
			return
		}
	}
}

// duty gives the token at which a sentence begins to say what must come about, -1
// when it says no such thing. Where the verb stands before the subject ("In de
// stad moeten alle keukens …") the part behind it says so.
func (r *reading) duty(s *sentence) int {
	last := s.end - 1
	for last > s.body && r.doc.Tokens[last].Kind == text.Punct {
		if w := r.word(s, last); w != "." && w != "!" {
			return -1
		}
		last--
	}
	at := -1
	for i := s.body; i <= last; i++ {
		switch w := r.word(s, i); w {
		case "moet", "moeten":
			if at >= 0 || i == s.body || i > s.body+10 {
				return -1
			}
			at = i
		case ",", ";", ":":
			if at < 0 {
				return -1 // a clause stands before it
			}
		case "ik", "je", "we", "wij", "u", "men", "nog", "eerst", "volgens", "zei", "zegt", "raad", "gemeenteraad", "kabinet", "rechter", "wet", "worden", "blijken", "toch":
			return -1
		case "hoort", "horen", "dient", "dienen":
			if at < 0 && i > s.body && i <= s.body+10 && r.hasWord(s, i, s.end, "te") {
				at = i
			}
		case "het":
			if at < 0 && (i+1 >= s.end || closesDuty[r.word(s, i+1)] || r.word(s, i+1) == "moet" || finites[r.word(s, i+1)]) {
				return -1 // a pronoun, not an article
			}
		default:
			if at < 0 && r.doc.Tokens[i].Kind == text.Word && (closesDuty[w] || finites[w]) {
				return -1
			}
		}
	}
	if at < 0 || last-at < 1 || r.tellsEvent(s) || r.dutyOfPerson(s, at) {
		return -1
	}
	switch r.word(s, s.body) {
	case "in", "op", "bij", "voor", "door", "met", "vanaf", "tegen", "binnen", "tussen", "langs", "per", "uit", "over", "na", "straks", "voortaan":
		for at++; at < last; at++ {
			if w := r.word(s, at); w != "daardoor" && w != "daarmee" && w != "hiermee" && w != "hierdoor" && w != "zo" && w != "dus" {
				return at
			}
		}
		return -1
	}
	return s.body
}

// closesDuty are words before the verb of duty that make it another's or a matter
// of course.
var closesDuty = map[string]bool{"die": true, "wie": true, "wat": true, "dat": true, "dit": true, "hij": true, "er": true, "daar": true, "daarvoor": true, "als": true,
	"hoe": true, "waar": true, "ze": true, "zij": true, "wel": true, "maar": true, "dan": true, "burgemeester": true, "wethouder": true, "minister": true}

// dutyOfPerson reports whether who must do something is named: a person or one
// organisation, whose task it is rather than the goal of all.
func (r *reading) dutyOfPerson(s *sentence, verb int) bool {
	for _, m := range r.l.Between(s.body, verb) {
		if m.Class == mention.Person || m.Class == mention.Party && r.knownParty(m) && !r.l.PartyValues[m.Ref].Place && int(m.End) == verb {
			return true
		}
	}
	return false
}

// tellsEvent reports whether the sentence tells of signing or of a step towards it:
// "De raad moet het nog goedkeuren", "De handtekeningen moeten er vrijdag liggen".
func (r *reading) tellsEvent(s *sentence) bool {
	for i := range s.cues {
		if s.cues[i].status != "" {
			return true
		}
	}
	for i := s.body; i < s.end; i++ {
		if w := r.word(s, i); paperStep(w) {
			return true
		}
	}
	return false
}

// paperStep tells the infinitives of what is done about an agreement rather than
// by it: it is signed, approved, voted on, waited for, paid for or lies ready.
func paperStep(verb string) bool {
	switch verb {
	case "stemmen", "instemmen", "liggen", "besluiten", "beslissen", "vergaderen", "onderhandelen":
		return true // but "afstemmen" may be what they are after
	}
	return slices.ContainsFunc([]string{"tekenen", "betalen", "keuren", "wachten"}, func(tail string) bool { return strings.HasSuffix(verb, tail) })
}
