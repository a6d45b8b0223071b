package corpus

import (
	"strings"
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

// termLabels open an entry with the days of an agreement: "Looptijd: 01-03-2019 –
// 28-02-2023".
var termLabels = []string{"looptijd", "duur:", "geldig", "periode", "ondertekend", "getekend", "ingangsdatum", "startdatum", "einddatum"}

// dateLine reads a line that is a date line and nothing more. Behind a dash a
// date line may have a short label ("- Leestijd: 3 min") but no sentence.
func dateLine(s string) (akkoord.Date, bool) {
	if !maybeDateLine(s) || startsWithAny(s, termLabels) {
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
	for _, read := range []func(string) (akkoord.Date, bool){mention.ParseIssueLine, datePart, postedDate, labelledDate} {
		if d, ok := read(s); ok {
			return d, true
		}
	}
	return akkoord.Date{}, false
}

// postedDate reads "Geplaatst door Els de Wit op 12 mei 2020" and "Auteur: Els
// de Wit Datum: 12 mei 2020": a word for publishing, and one date behind it.
func postedDate(s string) (akkoord.Date, bool) {
	dates := fullDates(s)
	if len(dates) != 1 || strings.HasSuffix(s, ".") {
		return akkoord.Date{}, false
	}
	for _, label := range []string{" datum: ", " Datum: "} {
		if i := strings.Index(s, label); i > 0 {
			return mention.ParseDateLine(s[i:])
		}
	}
	by, _, found := strings.Cut(s, " op ")
	return dates[0], startsWithAny(s, publishedWords) || found && isByline(by)
}

// labelledDate reads a date behind or before short labels and a mark that parts
// them from it: "Jeugd & gezin, 12 mei 2020", "De Brug, mei 2020", "12 mei 2020
// in Jeugd". The labels are names, for prose may hold a date in that place too.
func labelledDate(s string) (akkoord.Date, bool) {
	if mentionsAgreement(s) {
		return akkoord.Date{}, false // a title: "Pact voor Meerdam, 12 mei 2020"
	}
	if label, date := cutLast(s, ", "); isLabel(label) {
		date = strings.TrimPrefix(date, "d.d. ")
		if d, ok := mention.ParseDateLine(date); ok {
			return d, true
		}
		if d, ok := mention.ParseIssueLine(date); ok {
			return d, true
		}
	}
	if date, label, found := strings.Cut(s, " in "); found && isName(label) && isLabel(label) {
		return mention.ParseDateLine(date)
	}
	return akkoord.Date{}, false
}

func cutLast(s, mark string) (before, after string) {
	i := strings.LastIndex(s, mark)
	if i < 0 {
		return "", s
	}
	return s[:i], s[i+len(mark):]
}

// isLabel reports whether the words are names, numbers and what "&" joins.
func isLabel(s string) bool {
	words := strings.Fields(s)
	for k, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) && !unicode.IsDigit(c) && !smallNames[w] && w != "&" && !strings.HasPrefix(w, "num") && !strings.HasPrefix(w, "nr") && (k == 0 || words[k-1] != "&") {
			return false
		}
	}
	return len(words) > 0 && len(words) <= mastheadWords
}

// maybeDateLine spares most lines a closer look.
func maybeDateLine(s string) bool {
	return len(s) <= dateLineLength && strings.ContainsAny(s, "0123456789")
}

// changedWords open the part of a date line that tells of a later change.
var changedWords = []string{"laatst gewijzigd", "gewijzigd", "laatst bijgewerkt", "bijgewerkt", "aangepast", "laatste update", "laatste wijziging", "update"}

// datePart reads a date line of several parts, "12 mei 2020, Els de Wit" or
// "Wonen | 12 mei 2020 | gewijzigd 14 mei 2020". The first part that is a date
// line counts; what else stands there must be short and no sentence.
func datePart(s string) (akkoord.Date, bool) {
	if strings.HasSuffix(s, ".") {
		return akkoord.Date{}, false
	}
	var month akkoord.Date
	// The parts of a line with commas only are names or labels: in "Op 3 mei
	// 2020, na lang praten" the rest has no capital.
	for _, part := range strings.FieldsFunc(dashBars.Replace(s), isPartMark) {
		part = strings.TrimSpace(part)
		if startsWithAny(part, changedWords) {
			continue
		}
		if d, ok := mention.ParseDateLine(part); ok {
			return d, true
		}
		if d, ok := mention.ParseIssueLine(part); ok {
			if month.IsZero() {
				month = d
			}
			continue // "Nieuwsbrief juni 2012 – vrijdag 15 juni 2012"
		}
		head, tail, found := strings.Cut(part, ", ")
		if c, _ := utf8.DecodeRuneInString(tail); found && (startsWithAny(tail, changedWords) || unicode.IsUpper(c) && len(strings.Fields(tail)) < 6) {
			if d, ok := mention.ParseDateLine(head); ok {
				return d, true
			}
		}
	}
	return month, !month.IsZero()
}

var dashBars = strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|", " / ", "|")

func isPartMark(c rune) bool { return strings.ContainsRune("|•·>›»", c) }

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
// De tekst", "Zwolle, 31 maart 2021. De tekst" or "(31 maart 2021) De tekst". A
// sentence has to begin behind it: in "3 mei 2020 - de dag van het pact - …"
// the date is what the sentence is about.
func leadDate(s string) akkoord.Date {
	for _, mark := range leadMarks {
		for cut := strings.Index(s, mark); cut > 0 && cut < datelineReach; {
			head, rest := s[:cut], strings.TrimLeft(s[cut+len(mark):], " \t'\"‘“–—-")
			if c, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(c) && opensLead(head, mark) {
				if d, ok := mention.ParseDateLine(withComma(head)); ok {
					return d
				}
			}
			next := strings.Index(s[cut+1:], mark)
			if next < 0 {
				break
			}
			cut += 1 + next
		}
	}
	return akkoord.Date{}
}

// withComma puts a comma behind the place in "MEERDAM 3 mei 2020" and "Meerdam
// (3 mei 2020".
func withComma(head string) string {
	i := strings.IndexFunc(head, unicode.IsDigit)
	if i <= 0 {
		return head
	}
	place := strings.TrimRight(head[:i], " /(")
	if place == "" || !isShouted(place) && !strings.HasSuffix(head[:i], "(") {
		return head
	}
	return strings.TrimRight(place, ",|-– ") + ", " + head[i:]
}

var leadMarks = append([]string{". ", ") ", "): "}, dashes...)

// opensLead tells a dateline from the start of a sentence where no dash closes
// it: a place stands before the date, or brackets around it.
func opensLead(head, mark string) bool {
	switch mark {
	case ". ":
		return strings.Contains(head, ", ")
	case ") ", "): ":
		return strings.Contains(head, "(")
	}
	return true
}

// isChangedLine reads a line that only tells when the article was changed: the
// last resort where nothing tells when it appeared.
func isChangedLine(s string, d *akkoord.Date) bool {
	if !startsWithAny(s, changedWords) || len(s) > dateLineLength || strings.HasSuffix(s, ".") {
		return false
	}
	if dates := fullDates(s); len(dates) == 1 {
		*d = dates[0]
	}
	return !d.IsZero()
}
