package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// eventDate gives the date of an event: the one of the sentence that stands
// nearest to the verb, days before months before years; None when there is
// none that can be it.
func (r *reading) eventDate(e *event) mention.Mention {
	if m, ok := e.cue.fill(akkoord.FieldSigned); ok {
		return m
	}
	best, score := mention.Mention{}, 1<<30
	for _, i := range e.s.dates {
		m := r.l.Mentions[i]
		v := r.l.Dates[m.Ref]
		if v.From.IsZero() || int(m.First) < e.s.body || r.l.Speech[m.First] && !(r.hearing && r.said(e.cue)) || r.taken(e.s, m) || !r.dayOfEvent(e, m) {
			continue
		}
		d := e.verb - int(m.End)
		if d < 0 {
			d = int(m.First) - e.verb
		}
		switch {
		case v.From.Month == 0:
			d += 40
		case v.From.Day == 0:
			d += 20
		}
		if d < score {
			best, score = m, d
		}
	}
	for _, i := range e.s.periods {
		// "staan sinds woensdag 1 juni op papier"
		m := r.l.Mentions[i]
		if v := r.l.Dates[m.Ref]; best.Class == mention.None && v.To.IsZero() && (v.From.Day > 0 || (v.From.Month > 0 || r.standsThere(e)) && e.instrument >= 0) && !r.taken(e.s, m) && r.word(e.s, int(m.First)) == "sinds" && r.dayOfEvent(e, m) {
			return m
		}
	}
	if best.Class != mention.None {
		return best
	}
	before, week := r.dateBefore(e), r.week(e.s)
	if before.Class == mention.None || week.Class != mention.None && !r.within(before, week) {
		if week.Class == mention.None {
			week = r.weekBefore(e)
		}
		if week.Class == mention.None {
			return r.dayAbove(e)
		}
		return week
	}
	return before
}

// standsThere reports whether an event tells that an agreement is there: since what
// year is when it was made. "Daarvoor bestaat er sinds 2018 een protocol".
func (r *reading) standsThere(e *event) bool {
	for i := e.cue.match.First; i < e.cue.match.End; i++ {
		switch r.l.Folded(i) {
		case "bestaat", "bestaan", "ligt", "liggen", "geldt", "gelden", "loopt":
			return true
		}
	}
	return false
}

// dayAbove takes the day from the line of a diary that stands right above what
// it holds: "Wo 4 juni, 15.00 uur – Bibliotheek" and under it "Feestelijke
// ondertekening van het Taalpact". The day of publication is none.
func (r *reading) dayAbove(e *event) mention.Mention {
	if e.s.index == 0 {
		return mention.Mention{}
	}
	s := &r.sentences[e.s.index-1]
	if len(s.dates) == 0 || s.end-s.first > headerTokens || int(r.l.Mentions[s.dates[0]].First) > s.first {
		return mention.Mention{}
	}
	m := r.l.Mentions[s.dates[0]]
	if v := r.l.Dates[m.Ref].From; v.Day == 0 || v == r.a.Published || r.word(s, s.end-1) == "." || r.a.Published.IsZero() {
		return mention.Mention{}
	}
	return m
}

// dateBefore takes the day from the sentence before, in the same paragraph,
// when it names one only: "Vrijdag stonden ze op de dijk. Ze sloten er …".
func (r *reading) dateBefore(e *event) mention.Mention {
	i := e.s.index - 1
	if i < 0 || r.doc.Sentences[i].Block != r.doc.Sentences[e.s.index].Block || e.s.item {
		return mention.Mention{}
	}
	s := &r.sentences[i]
	found := mention.Mention{}
	if r.decides(s) {
		return found
	}
	for _, k := range s.dates {
		m := r.l.Mentions[k]
		v := r.l.Dates[m.Ref]
		if v.From.Day == 0 && !(v.From.Month > 0 && r.nearHoliday(s, m)) || int(m.First) < s.body || r.l.Speech[m.First] && !(r.hearing && r.said(e.cue)) || r.taken(s, m) {
			continue
		}
		if found.Class != mention.None {
			return mention.Mention{}
		}
		found = m
	}
	if found.Class != mention.None {
		return found
	}
	for _, k := range s.periods {
		// "Dat staat sinds donderdag op papier. Zij legden toen …"
		if m := r.l.Mentions[k]; r.sinceDay(s, m) && int(m.First) >= s.body && !r.l.Speech[m.First] {
			return m
		}
	}
	return found
}

// sinceDay reports whether a mention is a recent day since which something holds.
func (r *reading) sinceDay(s *sentence, m mention.Mention) bool {
	v := r.l.Dates[m.Ref]
	return v.To.IsZero() && v.From.Day > 0 && r.word(s, int(m.First)) == "sinds" && r.recent(v.From)
}

// taken reports whether a rule of the sentence has read the date as the start
// or the end of a term.
func (r *reading) taken(s *sentence, m mention.Mention) bool {
	for _, c := range s.cues {
		for _, f := range c.fills {
			switch f.field {
			case akkoord.FieldValidUntil:
				if f.m.Class == mention.Period && r.l.Dates[f.m.Ref].To.IsZero() {
					continue // "zijn sinds gisteren aan elkaar verbonden" tells of no end
				}
				if f.m.Class == mention.Date && r.word(s, int(f.m.First)-1) == "uit" {
					continue
				}
				fallthrough
			case akkoord.FieldValidFrom, akkoord.FieldDuration:
				if f.m.First <= m.First && m.End <= f.m.End {
					return true
				}
			}
		}
	}
	return false
}

// dayOfEvent leaves out dates by which something must be done ("voor 2030")
// and dates of another clause with a verb of its own.
func (r *reading) dayOfEvent(e *event, m mention.Mention) bool {
	if e.status == akkoord.Extended && r.origin(e.s, m) || r.ofOtherPaper(e, m) || r.ofReport(e.s, m) {
		return false
	}
	switch r.word(e.s, int(m.First)-1) {
	case "voor", "vóór", "na":
		return r.nearHoliday(e.s, m)
	case "tegen", "tot", "uiterlijk", "vanaf", "tussen":
		return false
	}
	switch r.word(e.s, int(m.End)) {
	case "aflopen", "verlopen", "vervallen", "eindigen":
		return false // "zou in juli aflopen"
	}
	return !r.habit(e.s, m)
}

// nearHoliday reports whether a date is that of a holiday which something came
// shortly before or after, "vlak voor Kerst": it has no day then.
func (r *reading) nearHoliday(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)-2) {
	case "vlak", "kort", "net", "pal", "juist", "even":
		return r.l.Dates[m.Ref].From.Day == 0
	}
	return false
}

// habit reports whether a weekday by itself tells of a custom: "elke vrijdag",
// "op woensdag en zaterdag", "'s avonds en op zondag".
func (r *reading) habit(s *sentence, m mention.Mention) bool {
	i := int(m.First)
	if m.End-m.First != 1 || !weekdays[r.word(s, i)] {
		return false
	}
	if next := r.word(s, i+1); (next == "en" || next == "of") && (weekdays[r.word(s, i+2)] || weekdays[r.word(s, i+3)]) {
		return true
	}
	if r.word(s, i-1) == "op" {
		i--
	}
	switch r.word(s, i-1) {
	case "elke", "iedere", "voortaan", "altijd", "alleen", "telkens":
		return true
	case "en", "of":
		return i < int(m.First) || weekdays[r.word(s, i-2)] // "'s avonds en op zondag"
	}
	return false
}

var weekdays = map[string]bool{
	"maandag": true, "dinsdag": true, "woensdag": true, "donderdag": true, "vrijdag": true, "zaterdag": true, "zondag": true,
}
