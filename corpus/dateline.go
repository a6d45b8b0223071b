package corpus

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// Limits of date lines, in bytes.
const (
	dateLineLength = 90
	labelLength    = 40
	datelineReach  = 60 // "ZWOLLE, 31 maart 2021 - " in front of a paragraph
)

// dateLine reads a line that is a date line and nothing more. Behind a dash a
// date line may have a short label ("- Leestijd: 3 min") but no sentence.
func dateLine(s string) (akkoord.Date, bool) {
	if !maybeDateLine(s) {
		return akkoord.Date{}, false
	}
	for _, dash := range dashes {
		if i := strings.LastIndex(s, dash); i >= 0 && (len(s)-i > labelLength || strings.HasSuffix(s, ".")) {
			return akkoord.Date{}, false
		}
	}
	if d, ok := mention.ParseDateLine(s); ok {
		return d, true
	}
	return datePart(s)
}

// maybeDateLine spares most lines a closer look.
func maybeDateLine(s string) bool {
	return len(s) <= dateLineLength && strings.ContainsAny(s, "0123456789")
}

// changedWords open the part of a date line that tells of a later change.
var changedWords = []string{"laatst gewijzigd", "gewijzigd", "laatst bijgewerkt", "bijgewerkt", "aangepast", "laatste update", "update"}

// datePart reads a date line of several parts, "12 mei 2020, Els de Wit" or
// "Wonen | 12 mei 2020 | gewijzigd 14 mei 2020". The first part that is a date
// line counts; what else stands there must be short and no sentence.
func datePart(s string) (akkoord.Date, bool) {
	if strings.HasSuffix(s, ".") {
		return akkoord.Date{}, false
	}
	// The parts of a line with commas only are names or labels: in "Op 3 mei
	// 2020, na lang praten" the rest has no capital.
	for _, part := range strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|").Replace(s), isPartMark) {
		part = strings.TrimSpace(part)
		if startsWithAny(part, changedWords) {
			continue
		}
		if d, ok := mention.ParseDateLine(part); ok {
			return d, true
		}
		head, tail, found := strings.Cut(part, ", ")
		if c, _ := utf8.DecodeRuneInString(tail); found && (startsWithAny(tail, changedWords) || unicode.IsUpper(c) && len(strings.Fields(tail)) < 6) {
			if d, ok := mention.ParseDateLine(head); ok {
				return d, true
			}
		}
	}
	return akkoord.Date{}, false
}

func isPartMark(c rune) bool { return c == '|' || c == '•' || c == '·' }

func startsWithAny(s string, words []string) bool {
	for _, w := range words {
		if startsFold(s, w) {
			return true
		}
	}
	return false
}

var dashes = []string{" - ", " – ", " — "}

// leadDate reads the dateline that opens a paragraph: "ZWOLLE, 31 maart 2021 -
// De tekst". Behind the dash a sentence has to begin: in "3 mei 2020 - de dag
// van het pact - …" the date is what the sentence is about.
func leadDate(s string) akkoord.Date {
	for _, dash := range dashes {
		for cut := strings.Index(s, dash); cut > 0 && cut < datelineReach; {
			rest := strings.TrimLeft(s[cut+len(dash):], " '\"‘“")
			if c, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(c) {
				if d, ok := mention.ParseDateLine(s[:cut]); ok {
					return d
				}
			}
			next := strings.Index(s[cut+1:], dash)
			if next < 0 {
				break
			}
			cut += 1 + next
		}
	}
	return akkoord.Date{}
}

// A line at the foot tells the publication date when it opens with one of
// publishedWords, or with one of thisWords and goes on with one of
// appearedWords: "Dit bericht is op 3 mei 2020 geplaatst".
var (
	publishedWords = []string{"gepubliceerd", "geplaatst", "publicatiedatum", "datum publicatie", "gepost", "online sinds"}
	thisWords      = []string{"dit bericht", "dit artikel", "dit nieuwsbericht", "dit persbericht", "dit nieuws", "deze pagina", "dit stuk"}
	appearedWords  = []string{"gepubliceerd", "geplaatst", "verscheen", "verschenen"}
)

// footDate reads such a line among the last ones.
func (p *page) footDate() akkoord.Date {
	for i := len(p.lines) - 1; i >= 0 && i >= len(p.lines)-topLines; i-- {
		s := p.at(i)
		about := startsWithAny(s, thisWords) && slices.ContainsFunc(appearedWords, func(w string) bool { return strings.Contains(s, w) })
		if len(s) > dateLineLength || !about && !startsWithAny(s, publishedWords) {
			continue
		}
		d, ok := dateLine(s)
		if dates := fullDates(s); !ok && len(dates) > 0 {
			d, ok = dates[0], true
		}
		if ok {
			p.lines[i].kind = akkoord.Furniture
			return d
		}
	}
	return akkoord.Date{}
}

// yearlessDate reads a date line without a year ("Vr 22 februari") and settles
// its year from the full dates in the text.
func (p *page) yearlessDate(s string, d *akkoord.Date) bool {
	if !maybeDateLine(s) {
		return false
	}
	weekday, day, month, ok := mention.ParseYearlessDateLine(s)
	if ok {
		*d = resolveYear(p.text, weekday, day, month)
	}
	return ok
}

// resolveYear finds the year of a day and month in the full dates of the text.
// With a weekday it is the year around one of these dates in which the weekday
// fits, the nearest first. Without one all the dates have to be of one year.
// Otherwise the date stays unknown.
func resolveYear(text string, weekday, day, month int) akkoord.Date {
	var best akkoord.Date
	distance := 366 // days; a date further away says nothing
	for _, full := range fullDates(text) {
		for year := full.Year - 1; year <= full.Year+1; year++ {
			d := akkoord.Date{Year: year, Month: month, Day: day}
			if !d.Valid() || weekday == 0 && year != full.Year || weekday != 0 && weekdayOf(d) != weekday {
				continue
			}
			if weekday == 0 && !best.IsZero() && best != d {
				return akkoord.Date{}
			}
			if n := daysBetween(d, full); n < distance {
				best, distance = d, n
			}
		}
	}
	return best
}

// fullDate is a day written out or in digits.
var fullDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(\d{1,2})(?:\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+|-(\d{1,2})-)((?:19|20)\d\d)\b`)
})

var months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// fullDates gives the days with a year that the text holds, in its order.
func fullDates(text string) []akkoord.Date {
	var dates []akkoord.Date
	for _, m := range fullDate().FindAllStringSubmatch(text, -1) {
		var d akkoord.Date
		d.Day, _ = strconv.Atoi(m[1])
		d.Month, _ = strconv.Atoi(m[3])
		d.Year, _ = strconv.Atoi(m[4])
		for i, name := range months {
			if strings.EqualFold(name, m[2]) {
				d.Month = i + 1
			}
		}
		if d.Day > 0 && d.Month > 0 && d.Valid() {
			dates = append(dates, d)
		}
	}
	return dates
}

func daysBetween(a, b akkoord.Date) int {
	n := int(a.Time().Sub(b.Time()) / (24 * time.Hour))
	return max(n, -n)
}

// weekdayOf gives 1 for Monday to 7 for Sunday.
func weekdayOf(d akkoord.Date) int { return (int(d.Time().Weekday())+6)%7 + 1 }
