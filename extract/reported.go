package extract

import "github.com/akkoord/akkoord/mention"

// reportWords tell that something was made known; the day beside them is that of
// the report.
var reportWords = map[string]bool{
	"bekend": true, "bekendgemaakt": true, "bekendmaakte": true, "bekendmaakten": true, "meldt": true, "melden": true, "meldde": true,
	"meldden": true, "gemeld": true, "mededeelde": true, "mededeelden": true, "meegedeeld": true, "meedeelde": true,
	"meedeelden": true, "berichtte": true, "berichtten": true,
}

// ofReport reports whether a date stands nearer to a word for making something
// known than to one for making an agreement, in its clause: "zo maakten zij
// gisteren bekend" is not the day of the signing.
func (r *reading) ofReport(s *sentence, m mention.Mention) bool {
	clause, best, report := r.l.ClauseOf[m.First], 1<<30, false
	for i := s.first; i < s.end; i++ {
		w := r.word(s, i)
		if r.l.Speech[i] || r.inInstrument(s, i) || r.l.ClauseOf[i] != clause || !reportWords[w] && !makeVerbs[w] && !signingWords[w] {
			continue
		}
		d := int(m.First) - i
		if d < 0 {
			d = i - int(m.End)
		}
		if d < best {
			best, report = d, reportWords[w]
		}
	}
	return report
}

// madeDay gives the day on which an agreement that has ended was made, where the
// sentence of its end tells that too: "zegt het convenant uit 2015 op", "stapt
// uit het akkoord dat zij in 2016 sloot".
func (r *reading) madeDay(e *event) mention.Mention {
	for _, k := range e.s.dates {
		m := r.l.Mentions[k]
		v := r.l.Dates[m.Ref].From
		if v.IsZero() || r.l.Speech[m.First] || r.taken(e.s, m) {
			continue
		}
		if r.origin(e.s, m) || !r.a.Published.IsZero() && v.Compare(r.a.Published.AddMonths(-2)) < 0 && !r.endDay(e, m) && r.besideMaking(e.s, m) {
			return m
		}
	}
	return mention.Mention{}
}

// besideMaking reports whether a verb of making stands in the clause of a date.
func (r *reading) besideMaking(s *sentence, m mention.Mention) bool {
	clause := r.l.ClauseOf[m.First]
	for i := s.first; i < s.end; i++ {
		if r.l.ClauseOf[i] == clause && makeVerbs[r.word(s, i)] {
			return true
		}
	}
	return false
}
