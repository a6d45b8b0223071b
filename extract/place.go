package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// place finds or makes the draft of an event and gives it what the event says:
// its word and name, its status, its day and its parties.
func (r *reading) place(e *event) {
	date := r.dayTold(e)
	d := r.resolve(e, date)
	if d == nil {
		return
	}
	e.draft = d
	if e.cue.match.Rule.About == rules.AboutFormer {
		after := e.s.first
		if e.instrument >= 0 {
			after = int(r.l.Mentions[e.instrument].End)
		}
		r.formerDays(d, e.s, after, e.rule())
		date = mention.Mention{}
	}
	r.giveWord(d, e)
	if e.status == akkoord.Announced && d.status == akkoord.Signed && d.signed.Day > 0 && r.isPast(d.signed) && e.s.index != d.sentence {
		return // what was signed last week is not still to be signed: the sentence tells of another one
	}
	r.giveStatus(d, e)
	date = r.dayMade(d, e, date)
	r.giveDay(d, e, date)
	if day, span := r.season(e); date.Class == mention.None && d.signed.IsZero() && !day.IsZero() {
		d.signed = day
		d.prove(akkoord.FieldSigned, "", span, e.s.index, e.rule(), "")
	}
	r.startOfExtended(d, e)
	r.eventParties(e)
}

// rule gives the rule that read the event.
func (e *event) rule() string { return e.cue.match.Rule.ID }

// dayTold gives the date that the text tells of an event, none where that is of
// something else.
func (r *reading) dayTold(e *event) mention.Mention {
	date := r.eventDate(e)
	if date.Class == mention.None {
		date = r.thenDay(e)
	}
	before := int(date.End) <= e.s.first // in the sentence before
	switch {
	case date.Class == mention.None:
	case before && e.instrument >= 0 && r.likened(r.l.Mentions[e.instrument]):
		return mention.Mention{} // the day before is that of the text's own
	case e.instrument < 0 && e.status != akkoord.Ended && r.word(e.s, int(date.End)-1) == "later" && len(r.drafts) > 0:
		return mention.Mention{} // "Enschede tekende een dag later": the same agreement
	case before && e.status == akkoord.Announced && r.isPast(r.dateOf(date)):
		return mention.Mention{} // the day on which something else was signed
	}
	return date
}

// giveWord gives a draft the kind and the name of the event's word for it, where
// that says more than the draft has: "de overeenkomst", and later which one.
func (r *reading) giveWord(d *draft, e *event) {
	if e.instrument < 0 {
		if e.kind == d.kind {
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(e.cue.match.First, e.cue.match.End), e.s.index, e.rule(), "")
		}
		return
	}
	m := r.l.Mentions[e.instrument]
	at := r.sentenceAt(int(m.First))
	v := r.l.Instruments[m.Ref]
	exact := generalKinds[d.kind] && !generalKinds[v.Kind] && refersTo(d.kind, v.Kind) && v.Definite
	if d.weak && !vague(v) || d.kind == "" || exact {
		d.kind, d.weak, d.lead = v.Kind, false, int(v.Head)
	}
	if d.name == "" && v.Name != "" {
		r.nameAsTold(d, m, at, e.rule())
	}
	d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), at, e.rule(), "")
}

// giveStatus gives a draft the status that an event tells.
func (r *reading) giveStatus(d *draft, e *event) {
	if e.status == akkoord.Ended && d.status == akkoord.Signed && r.recent(d.signed) && e.s.index != d.sentence {
		e.status = akkoord.Signed // what was signed last week is not over: the sentence tells of its term
	}
	if d.status == akkoord.Ended && e.status == akkoord.Extended && e.s.index > d.sentence {
		d.status = akkoord.Extended // it was to end, and then did not
	} else {
		d.status = stronger(d.status, e.status)
	}
	if e.status != "" {
		d.prove(akkoord.FieldStatus, string(e.status), r.doc.SpanOf(e.verb, e.verb+1), e.s.index, e.rule(), "")
	}
}

// dayMade gives the date on which the agreement of an event was made. Of an end it
// is not the date that stands beside it, which is the last day of the agreement or
// that of the notice, but one that the sentence tells besides.
func (r *reading) dayMade(d *draft, e *event, date mention.Mention) mention.Mention {
	if r.ended(d, e, date) {
		date = mention.Mention{}
	}
	if e.status != akkoord.Ended {
		return date
	}
	if date.Class == mention.Date && !r.a.Published.IsZero() && r.l.Dates[date.Ref].From.First().Compare(r.a.Published.Last()) > 0 {
		// Still to come: its last day.
		if d.until.IsZero() {
			d.until = r.l.Dates[date.Ref].From
			d.prove(akkoord.FieldValidUntil, "", r.l.Span(date), r.sentenceAt(int(date.First)), e.rule(), "")
		}
		date = mention.Mention{}
	}
	if date.Class == mention.None || r.recent(r.l.Dates[date.Ref].From) {
		return r.madeDay(e)
	}
	return date
}

// giveDay gives a draft the day of an event. What was extended has the day of the
// extension as that of its signing, and the first one as its start.
func (r *reading) giveDay(d *draft, e *event, date mention.Mention) {
	if date.Class == mention.None {
		return
	}
	day := r.pastDay(e, date, r.aheadDay(e, date, r.dateOf(date)))
	if day.IsZero() {
		return // "in maart" in a text of no known year
	}
	span, at := r.l.Span(date), r.sentenceAt(int(date.First))
	if e.status == akkoord.Signed && d.status == akkoord.Extended && d.from.IsZero() && !d.signed.IsZero() && day.Compare(d.signed) < 0 {
		d.from = day
		d.prove(akkoord.FieldValidFrom, "", span, at, e.rule(), "")
	}
	if e.status == akkoord.Extended && !d.signed.IsZero() && d.signed != day {
		if d.from.IsZero() {
			d.from = d.signed
			if p, ok := d.proofOf(akkoord.FieldSigned); ok {
				d.prove(akkoord.FieldValidFrom, "", p.span, p.sentence, p.rule, "")
			}
		}
		d.signed = akkoord.Date{}
	}
	if d.signed.IsZero() || d.signed.Covers(day) && d.signed != day {
		d.signed = day
		d.prove(akkoord.FieldSigned, "", span, at, e.rule(), "")
	}
}
