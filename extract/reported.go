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
	i := r.nearestWord(m, func(i int) bool {
		w := r.l.Folded(i)
		return (reportWords[w] || makeVerbs[w] || signingWords[w]) && !r.l.Speech[i] && !r.inInstrument(s, i)
	})
	return i >= 0 && reportWords[r.l.Folded(i)]
}

// verbReach is how far from a date, in tokens, the verb may stand that it belongs
// to: a clause that goes on longer is an enumeration.
const verbReach = 64

// nearestWord gives the token nearest to a mention, in its clause, of those that
// a function picks, of equals the one behind it; -1 for none.
func (r *reading) nearestWord(m mention.Mention, picks func(i int) bool) int {
	clause := r.l.ClauseOf[m.First]
	left, right := int(m.First), int(m.End)-1
	for range verbReach {
		if right++; right < len(r.l.ClauseOf) && r.l.ClauseOf[right] == clause && picks(right) {
			return right
		}
		if left--; left >= 0 && r.l.ClauseOf[left] == clause && picks(left) {
			return left
		}
	}
	return -1
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
		if r.origin(e.s, m) || !r.a.Published.IsZero() && v.Compare(r.a.Published.AddMonths(-2)) < 0 && !r.endDay(e, m) && r.besideMaking(m) {
			return m
		}
	}
	return mention.Mention{}
}

// besideMaking reports whether a verb of making stands in the clause of a date.
func (r *reading) besideMaking(m mention.Mention) bool {
	return r.nearestWord(m, func(i int) bool { return makeVerbs[r.l.Folded(i)] }) >= 0
}
