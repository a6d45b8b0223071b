package extract

import (
	"github.com/akkoord/akkoord"
)

// ofSigning reports whether a line is of the signing.
func (r *reading) ofSigning(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		if signingWords[r.word(s, i)] {
			return true
		}
	}
	return false
}

// dayInCaption takes the day from the caption of a picture of the signing:
// "Foto: de ondertekening, vorige week donderdag in Midwolda."
func (r *reading) dayInCaption(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.caption || !r.ofSigning(s) || len(s.dates) != 1 {
			continue
		}
		if m := r.l.Mentions[s.dates[0]]; r.l.Dates[m.Ref].From.Day > 0 {
			r.sign(d, m, i, ruleCaption)
			return true
		}
	}
	return false
}

// dayOfProgram takes the day from the line of an invitation: "Datum: vrijdag 13
// april 2018", where the program holds the signing. Such a day is still to come;
// a date line with one that is not tells of the publication.
func (r *reading) dayOfProgram(d *draft) bool {
	if r.a.Published.IsZero() {
		return false
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if len(s.dates) != 1 || !r.programLine(s) {
			continue
		}
		m := r.l.Mentions[s.dates[0]]
		v := r.l.Dates[m.Ref].From
		if v.Day == 0 || v.Compare(r.a.Published) <= 0 {
			continue
		}
		if !r.tellsOfSigning() {
			return false
		}
		r.sign(d, m, i, ruleProgram)
		if d.status == akkoord.Signed || d.status == "" {
			d.status = akkoord.Announced
			d.prove(akkoord.FieldStatus, string(d.status), r.l.Span(m), i, ruleProgram, "")
		}
		return true
	}
	return false
}

// tellsOfSigning reports whether any sentence of the article is about a signing.
func (r *reading) tellsOfSigning() bool {
	for i := range r.sentences {
		if r.ofSigning(&r.sentences[i]) {
			return true
		}
	}
	return false
}

// programLine reports whether a sentence is a label with the date behind it.
func (r *reading) programLine(s *sentence) bool {
	m := r.l.Mentions[s.dates[0]]
	switch r.word(s, s.first) {
	case "datum", "wanneer", "dag":
		return m.First-int32(s.first) <= 6
	}
	return false
}
