package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// ParseDateLine reads a line that tells when a news item was published:
// "Woensdag 15 mei 2019", "Gepubliceerd: 9 maart 2020, 14:02 uur", "12-07-2019
// 3319 keer bekeken", or a paragraph that opens with place and date: "ZWOLLE, 31
// maart 2021 - Kinderen …". A line of prose that merely holds a date is none,
// and neither is one with two dates. The date is a full day.
func ParseDateLine(line string) (akkoord.Date, bool) {
	d, _, ok := parseDateLine(line)
	return d, ok && d.Year != 0
}

// ParseYearlessDateLine reads a date line that leaves out the year: "Do 20 mei".
// weekday is 1 for Monday to 7 for Sunday, 0 when the line has none.
func ParseYearlessDateLine(line string) (weekday, day, month int, ok bool) {
	d, weekday, ok := parseDateLine(line)
	if !ok || d.Year != 0 {
		return 0, 0, 0, false
	}
	return weekday, d.Day, d.Month, true
}

// The words that may stand before the date of a date line, and after it.
const (
	wordsBeforeDate = " geplaatst gepubliceerd gepost verschenen publicatie publicatiedatum datum nieuws nieuwsbericht persbericht bericht artikel " +
		"redactie online op door van de onze verslaggever correspondent geschreven actueel nieuwsbrief editie uitgave toegevoegd eerder ter nieuwsitem blog uit krant "
	wordsAfterDate = " uur u om keer x bekeken gelezen weergaven views leestijd minuut minuten min redactie reacties reactie nieuws nieuwsbericht persbericht " +
		"bericht actueel delen print lezen gepubliceerd geplaatst "
)

// maxDateLine is the length in words of a line that is nothing but a date line;
// after a place and a dash any prose may follow.
const maxDateLine = 14

func parseDateLine(line string) (d akkoord.Date, weekday int, ok bool) {
	if len(line) > 4096 {
		line = line[:4096]
	}
	words := strings.Fields(line)
	place := false
	for k := 0; k < len(words) && k < 6; k++ {
		if d, weekday, n := dayAt(words[k:]); n > 0 {
			if d.Year == 0 && (place || weekday == 0 && k+n != len(words)) {
				return akkoord.Date{}, 0, false
			}
			if k > 0 && !place && !labels(words[:k]) {
				return akkoord.Date{}, 0, false
			}
			return d, weekday, closesDateLine(words[k+n-1:], place, k == 0)
		}
		place = endsPlace(words[:k+1])
	}
	return akkoord.Date{}, 0, false
}

// labels reports whether every word may stand before the date.
func labels(words []string) bool {
	for _, w := range words {
		w = bare(w)
		if w != "" && !strings.Contains(wordsBeforeDate, " "+w+" ") {
			return false
		}
	}
	return true
}

// endsPlace reports whether the words are a place as datelines have it: one to
// three names, closed by a comma, bar, dash or bracket.
func endsPlace(words []string) bool {
	last := words[len(words)-1]
	if len(words) > 5 || !strings.ContainsAny(last[len(last)-1:], ",|(-/") && last != "–" && last != "—" {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’("))
		mark := bare(w) == ""
		small := i > 0 && (w == "aan" || w == "den" || w == "de" || w == "en" || w == "op" || w == "bij")
		if !unicode.IsUpper(r) && !small && !(mark && i == len(words)-1 && i > 0) && !strings.HasPrefix(w, "'s-") {
			return false
		}
	}
	return true
}

// closesDateLine reports whether what follows the date leaves it a date line.
// rest[0] is the date's own last word, for the mark on it.
func closesDateLine(rest []string, place, first bool) bool {
	mark := rest[0][len(rest[0])-1]
	if len(rest) == 1 {
		return mark != ':' || !first
	}
	next := rest[1]
	for _, w := range rest[1:] {
		if _, _, n := dayAt([]string{w}); n > 0 {
			return false
		}
	}
	dash := next == "-" || next == "–" || next == "—"
	switch {
	case next == "|" || next == "•" || next == "·":
		return len(rest) <= maxDateLine
	case place && (dash || mark == '.' || mark == ':' || mark == ')' || next == "/"):
		return !dash || len(rest) == 2 || !secondDate(rest[2:])
	case dash && first && len(rest) > 2 && !secondDate(rest[2:]):
		r, _ := utf8.DecodeRuneInString(rest[2])
		return unicode.IsUpper(r) || unicode.IsDigit(r)
	}
	if len(rest) > maxDateLine {
		return false
	}
	for i, w := range rest[1:] {
		if b := bare(w); b == "door" || b == "redactie" || w == "|" { // a name follows
			return len(rest)-i < 8
		} else if b != "" && !isClock(b) && !strings.Contains(wordsAfterDate, " "+b+" ") {
			return false
		}
	}
	return true
}

// secondDate reports whether a range of dates goes on after a dash.
func secondDate(words []string) bool {
	_, _, n := dayAt(words)
	return n > 0
}

// dayAt reads a day at the start of the words and gives how many it takes; the
// year may be missing.
func dayAt(words []string) (d akkoord.Date, weekday, n int) {
	w := strings.TrimLeft(words[0], "(")
	if day := listed(bare(w), aWeekday, aShortDay); day != 0 && len(words) > 1 {
		d, _, n := dayAt(words[1:])
		if n == 0 {
			return d, 0, 0
		}
		return d, day, n + 1
	}
	w = bare(w)
	if i := strings.IndexByte(w, 't'); i == 10 { // 2019-07-12T14:02
		w = w[:i]
	}
	if i := strings.IndexAny(w, "-/."); i > 0 {
		sep := w[i : i+1]
		parts := strings.Split(w, sep)
		if len(parts) != 3 {
			return d, 0, 0
		}
		a, okA := integer(parts[0])
		b, okB := integer(parts[1])
		c, okC := integer(parts[2])
		d, ok := dateOf(int(a), int(b), int(c), len(parts[0]), len(parts[2]))
		if okA && okB && okC && ok && len(parts[1]) <= 2 {
			return d, 0, 1
		}
		return akkoord.Date{}, 0, 0
	}
	day, ok := integer(w)
	if !ok || len(words) < 2 || day < 1 || day > 31 {
		return d, 0, 0
	}
	month := listed(bare(words[1]), aMonth, aShortMonth)
	if month == 0 || int(day) > monthLength(0, month) {
		return d, 0, 0
	}
	d = akkoord.Date{Month: month, Day: int(day)}
	if len(words) > 2 {
		year := bare(words[2])
		if y, ok := integer(strings.TrimLeft(year, "'’")); ok && (len(year) == 4 && isYear(int(y)) || year[0] == '\'' && y < 100) {
			if d.Year = int(y); y < 100 {
				d.Year = twoDigitYear(int(y))
			}
			if d.Valid() {
				return d, 0, 3
			}
			return akkoord.Date{}, 0, 0
		}
	}
	return d, 0, 2
}

// bare gives a word in lower case without the marks around it.
func bare(w string) string { return strings.ToLower(strings.Trim(w, ",.:;|()[]-–—•·/*")) }

// isClock reports whether a word is a number or a time of day: "14:02", "09u15".
func isClock(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; (c < '0' || c > '9') && c != ':' && c != '.' && c != 'u' && c != 'h' {
			return false
		}
	}
	return w[0] >= '0' && w[0] <= '9'
}

// listed gives the value of a word in the lists of two parts, 0 for others.
func listed(form string, parts ...dateWord) int {
	for _, l := range dateWordLists {
		if l.part != parts[0] && l.part != parts[1] {
			continue
		}
		for rest := l.words; rest != ""; {
			var word string
			if word, rest, _ = strings.Cut(rest, " "); word == form {
				return int(l.value)
			}
		}
	}
	return 0
}
