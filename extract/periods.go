package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleNameYears = "extract.term-in-name"
	ruleDuration  = "extract.term-from-duration"
)

// settlePeriods gives the agreements their terms: what the rules read as start,
// end and length, the years in a name, an end that stands close by, and an end
// counted from a start.
func (r *reading) settlePeriods() {
	r.terms(akkoord.Sure, false)
	r.terms(akkoord.Candidate, false)
	r.answers()
	r.terms(akkoord.Sure, true)
	for _, d := range r.drafts {
		r.yearsInName(d)
	}
	r.endNear(r.main())
	r.lengthNear(r.main())
	r.endInTitle(r.main())
	r.lengthInWord(r.main())
	r.startNear(r.main())
	for _, d := range r.drafts {
		r.endOfEnded(d)
	}
	for _, d := range r.drafts {
		r.sameDay(d)
		r.count(d)
	}
}

// terms takes what the rules of one strength read in what is told, or in what is
// said, in text order.
func (r *reading) terms(strength akkoord.Strength, speech bool) {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.title {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			if c.match.Rule.Strength != strength || r.l.Speech[c.match.First] != speech || !c.hasTerm() || r.foreign(s, c) || r.otherSubject(s, c) {
				continue
			}
			for _, f := range c.fills {
				switch f.field {
				case akkoord.FieldValidFrom, akkoord.FieldValidUntil, akkoord.FieldDuration:
					if d := r.termDraft(s, c); !r.ofOther(s, c, d) {
						r.term(d, s, c, f)
					}
				}
			}
		}
	}
}

// hasTerm reports whether a cue says anything of a term.
func (c *cue) hasTerm() bool {
	for _, f := range c.fills {
		switch f.field {
		case akkoord.FieldValidFrom, akkoord.FieldValidUntil, akkoord.FieldDuration:
			return true
		}
	}
	return false
}

func (r *reading) term(d *draft, s *sentence, c *cue, f fill) {
	if p, ok := d.proofOf(akkoord.FieldSigned); ok && f.m.Class == mention.Date && p.span == r.l.Span(f.m) && d.status == akkoord.Announced {
		return // one date, one field
	}
	if w := r.word(s, int(f.m.First)); f.m.Class == mention.Period && (w == "komende" || w == "afgelopen") {
		return // "de komende vier jaar" is a length; a rule for lengths reads it
	}
	if f.field == akkoord.FieldValidUntil && f.m.Class == mention.Date && r.word(s, int(f.m.First)-1) == "uit" {
		return // "daarmee vervalt het convenant uit 2012"
	}
	if r.wholeYear(c, f) && !r.canBeYear(d, f.m) {
		return // "het pakket voor 2018", signed in December 2017
	}
	switch f.field {
	case akkoord.FieldDuration:
		if d.duration == (mention.DurationValue{}) && f.m.Class == mention.Duration {
			d.duration = r.l.Durations[f.m.Ref]
			d.prove(akkoord.FieldDuration, "", r.l.Span(f.m), s.index, c.match.Rule.ID, "")
		}
	case akkoord.FieldValidFrom:
		r.begin(d, s, c, f.m)
	case akkoord.FieldValidUntil:
		r.end(d, s, c, f.m)
	}
}

// wholeYear reports whether a cue reads one date as both start and end.
func (r *reading) wholeYear(c *cue, f fill) bool {
	if f.m.Class != mention.Date || f.field == akkoord.FieldDuration {
		return false
	}
	n := 0
	for _, o := range c.fills {
		if o.m.First == f.m.First && (o.field == akkoord.FieldValidFrom || o.field == akkoord.FieldValidUntil) {
			n++
		}
	}
	return n == 2
}

// canBeYear reports whether a date can be the only year of an agreement: no day
// or month, and not over when it was signed.
func (r *reading) canBeYear(d *draft, m mention.Mention) bool {
	v := r.l.Dates[m.Ref].From
	return v.Month == 0 && (d.signed.IsZero() || v.Year > d.signed.Year || v.Year == d.signed.Year && d.signed.Month < 10)
}

// begin gives a draft its start. One that was extended keeps the first.
func (r *reading) begin(d *draft, s *sentence, c *cue, m mention.Mention) {
	v := r.l.Dates[m.Ref].From
	if w := mention.Whole(r.l.Dates[m.Ref]); m.Class == mention.Period && !w.IsZero() {
		v = w // "vorige week"
	}
	if r.sinceSigning(d, s, m) {
		return
	}
	v = r.ahead(s, c, m, v, graceOfStart)
	if v.IsZero() || !d.from.IsZero() && !(d.status == akkoord.Extended && v.Compare(d.from) < 0) || !d.until.IsZero() && v.First().Compare(d.until.Last()) > 0 {
		return
	}
	if d.status == akkoord.Signed && !d.signed.IsZero() && (v.Year < d.signed.Year-2 || v.Year < d.signed.Year && c.match.Rule.Strength == akkoord.Candidate) {
		return // since when they know each other
	}
	d.from = v
	d.reprove(akkoord.FieldValidFrom, r.l.Span(m), s.index, c.match.Rule.ID)
}

// end gives a draft its end; one that lies before its start or its signing is
// that of an earlier agreement. Of one that was extended the last end counts.
func (r *reading) end(d *draft, s *sentence, c *cue, m mention.Mention) {
	v := r.l.Dates[m.Ref].To
	if m.Class == mention.Date {
		v = r.l.Dates[m.Ref].From
	}
	v = r.ahead(s, c, m, v, 0)
	if v.IsZero() {
		return
	}
	if (!d.canEnd(v) || d.longBefore(v)) && !r.shortTerm(d, s, c, v) {
		if d = r.earlierFor(d, s, v); d == nil {
			return
		}
	}
	if d.until.IsZero() || d.status == akkoord.Extended && v.Compare(d.until) > 0 {
		d.until = v
		d.reprove(akkoord.FieldValidUntil, r.l.Span(m), s.index, c.match.Rule.ID)
	}
}

// shortTerm reports whether the only agreement of a text ends within weeks of its
// signing, as a rule says outright: "De afspraak geldt tot 1 augustus".
func (r *reading) shortTerm(d *draft, s *sentence, c *cue, v akkoord.Date) bool {
	if len(r.drafts) > 1 || d.status != akkoord.Signed || d.signed.Day == 0 || v.Compare(d.signed.AddDays(14)) < 0 || c.match.Rule.Strength != akkoord.Sure {
		return false
	}
	for i := s.first; i < s.end; i++ {
		if r.formerAt(s, i) {
			return false
		}
		switch w := r.word(s, i); w {
		case "huidige", "bestaande", "lopende", "loopt", "liep", "afloopt", "verloopt":
			return false
		case "geldt", "gelden", "geldig", "duurt":
			return d.from.IsZero() || d.from.First().Compare(v.Last()) <= 0
		}
	}
	return false
}

// yearsInName reads a range of years in the agreement's name as its term; a
// single year is none.
func (r *reading) yearsInName(d *draft) {
	if d.name == "" || !d.from.IsZero() || !d.until.IsZero() {
		return
	}
	for _, m := range r.l.Mentions {
		if m.Class != mention.Period {
			continue
		}
		v := r.l.Dates[m.Ref]
		if v.From.IsZero() || v.To.IsZero() || v.From.Month != 0 || v.To.Month != 0 {
			continue
		}
		for _, e := range d.evidence {
			if e.field == akkoord.FieldName && e.span.End > 0 && m.First > 0 {
				span := r.l.Span(m)
				if e.span.Contains(span) || span.Start >= e.span.End && span.Start-e.span.End <= 1 {
					d.from, d.until = v.From, v.To
					d.prove(akkoord.FieldValidFrom, "", span, e.sentence, ruleNameYears, "")
					d.prove(akkoord.FieldValidUntil, "", span, e.sentence, ruleNameYears, "")
					return
				}
			}
		}
	}
}

// count ends a term that is stated by its length: from a stated start to the
// same precision, from the signing day only to a year.
func (r *reading) count(d *draft) {
	months := d.duration.Months
	if months == 0 || !d.until.IsZero() {
		return
	}
	var until akkoord.Date
	switch {
	case !d.from.IsZero() && d.status != akkoord.Extended:
		until = d.from.AddMonths(months)
	case !d.signed.IsZero() && d.status != akkoord.Announced && months >= 12:
		until = akkoord.Date{Year: d.signed.AddMonths(months).Year}
	default:
		return
	}
	d.until = until
	for _, e := range d.evidence {
		if e.field == akkoord.FieldDuration {
			d.prove(akkoord.FieldValidUntil, "", e.span, e.sentence, ruleDuration, "")
			return
		}
	}
}
