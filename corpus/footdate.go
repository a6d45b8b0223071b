package corpus

import (
	"slices"
	"strings"
	"unicode"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// A line at the foot tells the publication date when it opens with one of
// publishedWords, or with one of thisWords and goes on with one of
// appearedWords: "Dit bericht is op 3 mei 2020 geplaatst".
var (
	publishedWords = []string{"gepubliceerd", "geplaatst", "publicatiedatum", "datum publicatie", "gepost", "verschenen", "online sinds"}
	thisWords      = []string{"dit bericht", "dit artikel", "dit nieuwsbericht", "dit persbericht", "dit nieuws", "deze pagina", "dit stuk"}
	appearedWords  = []string{"gepubliceerd", "geplaatst", "verscheen", "verschenen"}
)

// footDate reads such a line among the last ones, or else the one line there
// that is nothing but a date, signed or not.
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
	return p.signedDate()
}

// signedDate reads the date that an article is closed with: "4 juli 2019", "MK
// 4 juli 2019", "De Koerier / 4 juli 2019". It stands apart, behind the last
// sentence; a second one makes it a calendar, and so does a heading above it.
func (p *page) signedDate() akkoord.Date {
	at := -1
	var found akkoord.Date
	for i := len(p.lines) - 1; i > 0 && i >= len(p.lines)-2*topLines; i-- {
		_, d, ok := signature(p.at(i))
		if !ok {
			continue
		}
		if at >= 0 {
			return akkoord.Date{}
		}
		at, found = i, d
	}
	if at < 0 || !p.behindSentence(at) {
		return akkoord.Date{}
	}
	p.lines[at].kind = akkoord.Furniture
	return found
}

// behindSentence reports whether the lines of the article directly above line
// at end a sentence and none goes on below it.
func (p *page) behindSentence(at int) bool {
	for i := at + 1; i < len(p.lines); i++ {
		if p.content(i) && p.lines[i].span.Len() > itemLength {
			return false
		}
	}
	for i := at - 1; i >= 0; i-- {
		if s := p.at(i); p.content(i) && strings.IndexFunc(s, unicode.IsLetter) >= 0 {
			end := strings.TrimRight(s, "’'\"”)")
			return end != "" && strings.ContainsAny(end[len(end)-1:], ".?!")
		}
	}
	return false
}

// signature reads a line that is a date with at most a name before it, and
// gives the name: initials, or what a comma, dash or slash closes.
func signature(s string) (name string, d akkoord.Date, ok bool) {
	if !maybeDateLine(s) {
		return "", d, false
	}
	digit := strings.IndexFunc(s, unicode.IsDigit)
	if d, ok = mention.ParseDateLine(strings.Trim(s[digit:], "().")); !ok || len(fullDates(s)) > 1 {
		return "", akkoord.Date{}, false
	}
	name = strings.TrimSpace(s[:digit])
	if words := strings.Fields(name); len(words) > 0 && isWeekday(words[len(words)-1]) {
		name = strings.TrimSpace(strings.TrimSuffix(name, words[len(words)-1]))
	}
	bare := strings.TrimRight(name, " ,/|-–—•·(")
	closed := bare != name || len(bare) <= 4 && isShouted(bare)
	return bare, d, bare == "" || closed && isName(bare) && len(bare) <= sourceLength
}

var weekdays = []string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za", "zo"}

func isWeekday(w string) bool {
	return slices.Contains(weekdays, strings.ToLower(strings.Trim(w, ".,")))
}
