package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const ruleEndOfEnded = "extract.end-of-ended"

// endedReach is how many sentences behind that of its end the last day of an
// agreement may be told.
const endedReach = 2

// endOfEnded gives an agreement that has ended the only day near by from which
// things are otherwise: "Vanaf 1 februari zijn zij gescheiden van tafel en bed",
// "Per 31 december is het papier waardeloos".
func (r *reading) endOfEnded(d *draft) {
	if d.status != akkoord.Ended || !d.until.IsZero() || r.a.Published.IsZero() {
		return
	}
	var found mention.Mention
	var day akkoord.Date
	at := 0
	for i := max(0, d.sentence-1); i <= d.sentence+endedReach && i < len(r.sentences); i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech || r.about(s) != d {
			continue
		}
		for _, list := range [2][]int32{s.dates, s.periods} {
			for _, k := range list {
				m := r.l.Mentions[k]
				v := r.turn(s, m)
				if v.IsZero() || r.l.Speech[m.First] || v.Compare(d.signed) <= 0 || !d.canEnd(v) {
					continue
				}
				if found.Class != mention.None && v != day {
					return
				}
				found, day, at = m, v, i
			}
		}
	}
	if found.Class != mention.None {
		d.until = day
		d.prove(akkoord.FieldValidUntil, "", r.l.Span(found), at, ruleEndOfEnded, "")
	}
}

// turn gives the day from which things are otherwise, no date for any other
// mention: behind "per", "vanaf" or "met ingang van", and not long ago.
func (r *reading) turn(s *sentence, m mention.Mention) akkoord.Date {
	v := r.l.Dates[m.Ref]
	day, first := v.From, int(m.First)
	if day.Month == 0 || !v.To.IsZero() || day.Compare(r.a.Published.AddMonths(-6)) < 0 || day.Compare(r.a.Published.AddMonths(36)) > 0 {
		return akkoord.Date{}
	}
	switch {
	case m.Class == mention.Period && r.word(s, first) == "vanaf":
	case m.Class == mention.Date && r.word(s, first-1) == "per":
	case m.Class == mention.Date && r.word(s, first-1) == "van" && r.word(s, first-2) == "ingang":
	default:
		return akkoord.Date{}
	}
	if !r.saysYear(m) && day.Day > 0 && day.Compare(r.a.Published) < 0 {
		return day.AddMonths(12) // one that is over is told with its year
	}
	return day
}
