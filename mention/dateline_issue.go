package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
)

// issueWords name an issue of a magazine; behind one stands its number or, as
// in "Editie juni 2022", the month itself.
const issueWords = " nummer nr nr. no. jaargang jrg jrg. editie uitgave nieuwsbrief magazine datum publicatie "

// ParseIssueLine reads a line that tells in which month an issue appeared:
// "Nummer 6, juni 2022", "Jaargang 12 | nr. 3 | maart 2019", or nothing but
// "Juni 2022". The date is a month of a year. A line of prose with a month in it
// is none, and neither is one with two months.
func ParseIssueLine(line string) (akkoord.Date, bool) {
	if len(line) > 80 {
		return akkoord.Date{}, false
	}
	var d akkoord.Date
	words := strings.Fields(line)
	for i := 0; i < len(words); i++ {
		w := bare(words[i])
		if month := listed(w, aMonth, aShortMonth); month != 0 {
			if !d.IsZero() || i+1 == len(words) {
				return akkoord.Date{}, false
			}
			year, ok := integer(bare(words[i+1]))
			if !ok || !isYear(int(year)) {
				return akkoord.Date{}, false
			}
			d = akkoord.Date{Year: int(year), Month: month}
			i++
			continue
		}
		// Around the month: words for an issue and their numbers.
		if w == "" || strings.Contains(issueWords, " "+w+" ") {
			continue
		}
		_, number := integer(w)
		if !number || i == 0 || !strings.Contains(issueWords, " "+bare(words[i-1])+" ") {
			return akkoord.Date{}, false
		}
		// Without a mark between them, number and month are a day.
		if i+1 < len(words) && strings.HasSuffix(words[i], w) && listed(bare(words[i+1]), aMonth, aShortMonth) != 0 {
			return akkoord.Date{}, false
		}
	}
	return d, !d.IsZero()
}
