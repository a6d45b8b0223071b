package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// otherEvent reports whether a list belongs to another instrument of the
// sentence: it stands in the clause of that one and not in this one's.
func (r *reading) otherEvent(e *event, m mention.Mention) bool {
	if e.instrument < 0 {
		return false
	}
	own := r.l.ClauseOf[r.l.Mentions[e.instrument].First]
	if r.l.ClauseOf[m.First] == own {
		return false
	}
	for _, i := range e.s.instruments {
		o := r.l.Mentions[i]
		if i != e.instrument && !vague(r.l.Instruments[o.Ref]) && r.l.ClauseOf[o.First] == r.l.ClauseOf[m.First] && r.l.ClauseOf[e.verb] != r.l.ClauseOf[m.First] {
			return true
		}
	}
	return false
}

// actor reports whether a list stands where one who acts can stand: not behind
// a preposition of place or topic.
func (r *reading) actor(s *sentence, m mention.Mention) bool {
	first := int(m.First)
	if r.venue(s, first) || r.shortForm(m) {
		return false
	}
	prev := r.word(s, first-1)
	if prev == "de" || prev == "het" || prev == "een" {
		prev = r.word(s, first-2)
	}
	switch prev {
	case "in", "bij", "te", "uit", "naar", "op", "over", "aan", "rond", "rondom", "nabij", "richting", "onder", "boven", "buiten", "binnen", "volgens", "dankzij", "per", "via",
		"langs", "tegen", "achter", "tijdens", "naast", "tegenover", "kasteel", "vanuit", "sinds", "behalve", "wegens":
		return false
	case "van":
		// "de handtekening van X", "vertegenwoordigers van X": the list itself
		// takes in persons; after other nouns it is whose, not who.
		for k := first - 2; k >= max(s.first, first-4); k-- {
			switch r.word(s, k) {
			case "handtekening", "handtekeningen", "namens", "bestuurders", "vertegenwoordigers", "initiatief", "delegatie", "kant", "zijde":
				return true
			}
		}
		return r.afterInstrument(s, first-1)
	case "voor":
		return r.verbBefore(s, first-1)
	case "tussen":
		return !r.stretch(s, m)
	case "programma", "project", "plan", "actieplan", "campagne", "rapport", "boek", "bundel", "film", "tijdschrift", "blad", "website", "app", "wet", "regeling", "festival":
		return false // that is what it is called
	}
	return !r.inQuotedName(s, first, int(m.End))
}

// stretch reports whether a list behind "tussen" tells where something runs, "een
// kabel tussen Arnhem en Nijmegen", and not between whom something is agreed.
func (r *reading) stretch(s *sentence, m mention.Mention) bool {
	if m.Class != mention.Parties {
		return false
	}
	for _, p := range r.l.Lists[m.Ref].Members {
		if !r.l.PartyValues[p].Place {
			return false
		}
	}
	switch k := int(m.First) - 2; r.word(s, k) {
	case "samenwerking", "afspraken", "afspraak":
		return false
	}
	return !r.afterInstrument(s, int(m.First)-1)
}

// shortForm reports whether a list is but the letters in brackets behind a word for
// an agreement: "het Afsprakenkader Huisvesting (AHA)".
func (r *reading) shortForm(m mention.Mention) bool {
	first, end := int(m.First), int(m.End)
	if end != first+1 || first < 2 || end >= len(r.doc.Tokens) || r.doc.TokenText(first-1) != "(" || r.doc.TokenText(end) != ")" {
		return false
	}
	for _, i := range r.l.Between(first-8, first) {
		if i.Class == mention.Instrument && int(i.First) < first && int(i.End) >= first-1 {
			return true
		}
	}
	return r.initials(first)
}

// initials reports whether the letters at a token are those that the words before
// their bracket begin with: "een power purchase agreement (PPA)".
func (r *reading) initials(at int) bool {
	letters := r.doc.TokenText(at)
	n := len(letters)
	if n < 2 || at-1-n < 0 {
		return false
	}
	for k := 0; k < n; k++ {
		t := r.doc.Tokens[at-1-n+k]
		if t.Kind != text.Word || t.Shape != text.Lower || r.doc.Text[t.Start] != letters[k]|0x20 {
			return false
		}
	}
	return true
}

// inQuotedName reports whether the tokens [first, end) are but a part of what stands in
// quotation marks: 'Licht uit op de Veluwezoom'.
func (r *reading) inQuotedName(s *sentence, first, end int) bool {
	if first <= s.first+1 {
		return false
	}
	switch r.doc.TokenText(first - 1) {
	case "'", "‘", "\"", "“", "„", "’":
	default:
		return false
	}
	return end < s.end && r.doc.Tokens[end].Kind == text.Word && r.doc.Tokens[end].Shape == text.Lower
}

// afterInstrument reports whether token i follows a word for an agreement: "het
// sportakkoord van de gemeente Hulst".
func (r *reading) afterInstrument(s *sentence, i int) bool {
	for _, k := range s.instruments {
		if m := r.l.Mentions[k]; int(m.End) == i || int(m.End) == i-1 {
			return true
		}
	}
	return false
}

// verbBefore reports whether a signing verb stands just before "voor": "tekende
// voor waterschap X", and also "Voor de stad Kortrijk tekende".
func (r *reading) verbBefore(s *sentence, i int) bool {
	if i == s.first {
		return true
	}
	for _, c := range s.cues {
		if c.status == akkoord.Signed && (c.match.First == i-1 || c.match.End == i) {
			return true
		}
	}
	switch r.word(s, i-1) {
	case "tekende", "tekenden", "tekent", "tekenen", "ondertekende", "ondertekenden":
		return true
	}
	return false
}

// bystander reports whether a rule says that a list of the sentence is no
// party: it hosts, pays, attends.
func (r *reading) bystander(s *sentence, m mention.Mention) bool {
	if !s.bystanders {
		return false // most sentences, and every name of them is asked for
	}
	for _, c := range s.cues {
		for _, f := range c.fills {
			if f.field == akkoord.FieldBystander && f.m.First < m.End && m.First < f.m.End {
				return true
			}
		}
	}
	return false
}
