package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// aheadDay moves a month without a year that was resolved to the past to the
// next time it comes, when the signing is told in the present tense and the
// sentence says that what is signed begins only after that: "in november zetten
// zij hun handtekening onder een overeenkomst, die op 1 januari 2024 ingaat",
// published in March 2023.
func (r *reading) aheadDay(e *event, m mention.Mention, day akkoord.Date) akkoord.Date {
	p := r.a.Published
	if next := r.comingWeekday(e, m, day); !next.IsZero() {
		return next
	}
	if e.status == akkoord.Announced {
		return r.toCome(e, m, day)
	}
	if e.status != akkoord.Signed || m.Class != mention.Date || day.Month == 0 || p.Month == 0 || day.Year >= p.Year+1 || day.Compare(p) >= 0 {
		return day
	}
	if !presentTense[r.l.Folded(e.verb)] || r.noFinite(e.s, e.verb) || r.yearIn(m) || day.Day > 0 && (m.End == m.First+1 || r.saysYear(m)) {
		return day // "zetten dinsdag hun handtekening onder de afspraken voor 2024"
	}
	next := day
	for !next.IsZero() && next.Compare(p) < 0 {
		next = next.AddMonths(12)
	}
	for _, k := range e.s.dates {
		o := r.l.Mentions[k]
		v := r.l.Dates[o.Ref].From
		if o.First != m.First && v.Compare(next) > 0 && v.Year-next.Year <= 1 {
			return next
		}
	}
	return day
}

// comingWeekday gives the next such day for a bare weekday that was resolved to
// the week before, when several sign in the present tense: "Vrijdag tekenen de
// gemeente en de corporatie een convenant", read on a Wednesday.
func (r *reading) comingWeekday(e *event, m mention.Mention, day akkoord.Date) akkoord.Date {
	p := r.a.Published
	if e.status == akkoord.Ended || e.s.caption || m.Class != mention.Date || m.End != m.First+1 || day.Day == 0 || p.Day == 0 ||
		day.Compare(p) >= 0 || day.AddDays(7).Compare(p) <= 0 {
		return akkoord.Date{}
	}
	if !weekdays[r.word(e.s, int(m.First))] {
		return akkoord.Date{}
	}
	if i := int(m.First) - 1; i >= e.s.first && (r.word(e.s, i) == "afgelopen" || r.word(e.s, i) == "vorige") {
		return akkoord.Date{}
	}
	switch r.word(e.s, int(m.End)) {
	case "komen", "komt", "gaan", "gaat", "reizen", "reist", "schuiven", "schuift", "verzamelen", "wordt", "worden", "volgt", "volgen", "mogen", "mag":
		return day.AddDays(7) // "Woensdag komen zij bijeen om het te tekenen"
	}
	if r.noFinite(e.s, e.verb) {
		return akkoord.Date{}
	}
	switch r.l.Folded(e.verb) {
	case "tekenen", "ondertekenen", "tekent", "ondertekent", "paraferen", "parafeert":
		return day.AddDays(7)
	}
	return akkoord.Date{}
}

// toCome gives the day of an event that is announced: a weekday or a month that
// was resolved to the past is the next one. "Maandag gaan zij tekenen."
func (r *reading) toCome(e *event, m mention.Mention, day akkoord.Date) akkoord.Date {
	p := r.a.Published
	if p.Day == 0 || m.Class != mention.Date || day.Month == 0 || day.Last().Compare(p) >= 0 || r.yearIn(m) {
		return day
	}
	switch {
	case m.End-m.First == 1 && weekdays[r.word(e.s, int(m.First))] && day.Compare(p.AddDays(-7)) > 0:
		return day.AddDays(7)
	case day.Day == 0 && m.End-m.First == 1:
		return day.AddMonths(12)
	}
	return day
}

// presentTense are the verbs of signing in a form that is present, or may be.
var presentTense = map[string]bool{
	"teken": true, "tekent": true, "tekenen": true, "ondertekent": true, "ondertekenen": true, "sluit": true, "sluiten": true,
	"zet": true, "zetten": true, "plaatst": true, "plaatsen": true, "parafeert": true, "paraferen": true, "legt": true, "leggen": true,
	"bekrachtigt": true, "bekrachtigen": true, "bezegelt": true, "bezegelen": true,
}

// noFinite reports whether a verb in a form that may be present is an infinitive
// or a noun: "om te tekenen", "bij het tekenen van".
func (r *reading) noFinite(s *sentence, verb int) bool {
	switch r.word(s, verb-1) {
	case "te", "het", "na", "bij", "door", "van", "tot":
		return true
	}
	return false
}

// isPast reports whether a day lies before that of publication or, where that is
// not known, is one on which the text had something signed.
func (r *reading) isPast(day akkoord.Date) bool {
	if p := r.a.Published; !p.IsZero() {
		return day.First().Compare(p.First()) < 0 || day == p
	}
	for _, d := range r.drafts {
		if d.status == akkoord.Signed && d.signed == day {
			return true
		}
	}
	return false
}

// yearIn reports whether a date as it is written names its year.
func (r *reading) yearIn(m mention.Mention) bool {
	for i := int(m.First); i < int(m.End); i++ {
		if w := r.doc.TokenText(i); len(w) == 4 && '0' <= w[0] && w[0] <= '9' {
			return true
		}
	}
	return false
}

// thenDay gives the day that "Dan" at the start of an event's sentence stands
// for: the last of the sentence before, whatever block that is in.
func (r *reading) thenDay(e *event) mention.Mention {
	if w := r.word(e.s, e.s.first); w != "dan" && w != "toen" || e.s.index == 0 {
		return mention.Mention{}
	}
	before := &r.sentences[e.s.index-1]
	for n := len(before.dates) - 1; n >= 0; n-- {
		m := r.l.Mentions[before.dates[n]]
		if v := r.l.Dates[m.Ref].From; v.Day > 0 && !r.taken(before, m) && !r.l.Speech[m.First] {
			return m
		}
	}
	return mention.Mention{}
}

// pastDay moves a month without a year that was resolved to a time after the day
// of publication a year back, when the signing is told as done: "In maart hebben
// we getekend", published in November.
func (r *reading) pastDay(e *event, m mention.Mention, day akkoord.Date) akkoord.Date {
	if next := r.comingWeekday(e, m, day); !next.IsZero() {
		return next
	}
	if e.status != akkoord.Signed || m.Class != mention.Date || day.Month == 0 || r.a.Published.IsZero() || day.Compare(r.a.Published) <= 0 || r.yearIn(m) {
		return day
	}
	for i := e.cue.match.First; i < e.cue.match.End; i++ {
		switch r.l.Folded(i) {
		case "hebben", "heeft", "werd", "werden", "tekende", "tekenden", "ondertekende", "ondertekenden", "sloot", "sloten":
			return day.AddMonths(-12) // 29 February too
		}
	}
	return day
}

// aheadOfText reports whether a text without a day of publication tells of a
// signing in the present tense that is still to come: it asks to come and see
// it, or tells of an earlier day of that year as past. "Wij kwamen op 20 januari
// bijeen … Op vrijdag 14 maart tekenen wij het pact."
func (r *reading) aheadOfText(d *draft) bool {
	p, ok := d.proofOf(akkoord.FieldStatus)
	if !ok || d.signed.Day == 0 && !d.signed.IsZero() {
		return false
	}
	verb, ok := r.tokenAt(p.span.Start)
	if s := &r.sentences[p.sentence]; !ok || s.caption || len(s.dates) == 0 || !presentTense[r.l.Folded(verb)] || r.noFinite(s, verb) {
		return false
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || i == p.sentence {
			continue
		}
		for k := s.body; k < s.end; k++ {
			switch r.word(s, k) {
			case "welkom", "aanmelden", "aanmelding", "bijwonen", "uitnodiging", "nodigen":
				return true
			}
		}
		if d.signed.IsZero() || !r.toldAsPast(s) {
			continue
		}
		for _, k := range s.dates {
			day := r.l.Dates[r.l.Mentions[k].Ref].From
			if day.Day > 0 && int(r.l.Mentions[k].First) >= s.body && day.Compare(d.signed) < 0 && d.signed.Compare(day.AddMonths(6)) < 0 {
				return true
			}
		}
	}
	return false
}

// toldAsPast reports whether a sentence tells of a gathering that has been.
func (r *reading) toldAsPast(s *sentence) bool {
	for i := s.body; i < s.end; i++ {
		switch r.word(s, i) {
		case "kwam", "kwamen", "was", "waren", "vond", "vonden", "maakte", "maakten", "vertelde", "vertelden", "stemde", "stemden", "besloot", "besloten":
			return true
		}
	}
	return false
}
