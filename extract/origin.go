package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// origin reports whether a date tells from when an agreement is that now goes
// on: "hun contract uit 2016", "wat hen sinds 1 augustus 2019 bindt".
func (r *reading) origin(s *sentence, m mention.Mention) bool {
	v, p := r.l.Dates[m.Ref].From, r.a.Published
	if v.IsZero() || p.IsZero() || v.Last().Compare(p.AddMonths(-2).First()) >= 0 {
		return false
	}
	first := int(m.First)
	if m.Class == mention.Period {
		return r.l.Dates[m.Ref].To.IsZero() && r.word(s, first) == "sinds"
	}
	switch r.word(s, first-1) {
	case "uit", "sinds", "anno":
		return true
	case "van":
		return r.inInstrument(s, first-2)
	case "in", "op":
		// "dat in 2017 werd gesloten", of a paper that goes on
		return r.besideMaking(m)
	}
	return false
}

// startOfExtended gives an agreement that was extended the start that the
// sentence of the extension tells.
func (r *reading) startOfExtended(d *draft, e *event) {
	if d.status != akkoord.Extended || !d.from.IsZero() {
		return
	}
	for _, list := range [2][]int32{e.s.dates, e.s.periods} {
		for _, k := range list {
			m := r.l.Mentions[k]
			if r.l.Speech[m.First] || !r.origin(e.s, m) {
				continue
			}
			d.from = r.l.Dates[m.Ref].From
			d.prove(akkoord.FieldValidFrom, "", r.l.Span(m), e.s.index, e.cue.match.Rule.ID, "")
			return
		}
	}
}

// sinceSigning gives a draft the recent day since which it holds as the day of
// its signing, and reports whether a start is that: "zijn sinds maandag aan
// elkaar verbonden".
func (r *reading) sinceSigning(d *draft, s *sentence, m mention.Mention) bool {
	v := r.l.Dates[m.Ref].From
	if m.Class != mention.Period || d.status != akkoord.Signed && d.status != "" || d.kind == "samenwerking" || v.Day == 0 || r.word(s, int(m.First)) != "sinds" || !r.recent(v) {
		return false
	}
	if d.signed.IsZero() {
		r.sign(d, m, s.index, ruleDay)
	}
	return d.signed == v
}

// ofOtherPaper reports whether a date stands behind another instrument than that
// of the event and dates it: "opvolger van het akkoord uit 2019".
func (r *reading) ofOtherPaper(e *event, m mention.Mention) bool {
	if e.instrument < 0 || r.word(e.s, int(m.First)-1) != "uit" {
		return false
	}
	for _, k := range e.s.instruments {
		if o := r.l.Mentions[k]; o.End == m.First-1 {
			return k != e.instrument && r.l.Instruments[o.Ref].Name != ""
		}
	}
	return false
}
