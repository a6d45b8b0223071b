package mention

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// DateGrammar finds dates, periods, durations, numbers and money. It may be
// used by several goroutines at once.
type DateGrammar struct {
	// Assistant makes the grammar read as a planning assistant reads a message,
	// which is what the shared date suite wants: bare weekdays, holidays and days
	// without a year look ahead, and what is rough is reckoned to days ("begin
	// 2021" is January to April, "drie jaar geleden" one day, "binnen vijf weken"
	// a period). Without it the text is news: "vrijdag" is past, a missing year is
	// the nearest, and no value is more precise than its words.
	Assistant bool

	words        []wordMeaning // by Word
	numerals     map[string]int64
	numeralStart [26][26]bool // the first two letters of compound numerals
}

// NewDateGrammar makes a grammar and adds its words to v.
func NewDateGrammar(v *Vocabulary) *DateGrammar {
	g := &DateGrammar{numerals: make(map[string]int64, 100)}
	for n := 1; n < 100; n++ {
		cardinal, _ := numeral(n)
		g.numerals[cardinal] = int64(n)
		g.numeralStart[cardinal[0]-'a'][cardinal[1]-'a'] = true
	}
	g.numeralStart['h'-'a']['o'-'a'] = true // honderd
	g.numeralStart['d'-'a']['u'-'a'] = true // duizend
	g.addDateWords(v)
	return g
}

// Find appends the mentions of classes Date, Period, Duration, Num and Money to
// l.Mentions, and their values to l.Dates, l.Durations and l.Numbers. l.Doc and
// l.Words must be filled. ref is the publication date, or zero: relative words
// then stay without a value, and days without a year take theirs from the full
// date that stands nearest before them in the text, else after them.
func (g *DateGrammar) Find(l *Layer, ref akkoord.Date) {
	if !ref.IsZero() {
		ref = ref.First()
	}
	p := datePass{g: g, l: l, ref: ref, assistant: g.Assistant}
	mentions, dates, durations, numbers := len(l.Mentions), len(l.Dates), len(l.Durations), len(l.Numbers)
	p.run()
	if p.firstFull.IsZero() {
		p.firstFull = p.ofPeriod
	}
	if p.waiting && !p.firstFull.IsZero() {
		// A day without a year stood before the first full date: read again with
		// that one known. Such texts are few.
		l.Mentions, l.Dates = l.Mentions[:mentions], l.Dates[:dates]
		l.Durations, l.Numbers = l.Durations[:durations], l.Numbers[:numbers]
		p = datePass{g: g, l: l, assistant: g.Assistant, full: p.firstFull}
		p.run()
	}
}

// datePass is one reading of one document.
type datePass struct {
	g         *DateGrammar
	l         *Layer
	ref       akkoord.Date // publication day, or zero
	assistant bool         // DateGrammar.Assistant
	lo, hi    int          // tokens of the sentence that is being read

	full, firstFull akkoord.Date // the last and the first day with a year in the text
	ofPeriod        akkoord.Date // the first such day that starts a period
	waiting         bool         // a day without a year found nothing to take one from
	lastDay         akkoord.Date // the day of the last date, for "die vrijdag" and "een dag later"
	told            akkoord.Date // the last date with a year, for "dat jaar" and "twee jaar later"
	lastYear        int          // token after the last bare year, for "in 2007 en 2009"
}

func (p *datePass) run() {
	p.lastYear = -1
	for i := range p.l.Doc.Sentences {
		s := &p.l.Doc.Sentences[i]
		p.lo, p.hi = int(s.First), min(int(s.End), len(p.l.Words), len(p.l.Doc.Tokens))
		p.sentence()
	}
}

// starts reports whether start reads something that the word begins.
func (g *DateGrammar) starts(w Word) bool {
	return int(w) < len(g.words) && starters[g.words[w].part]
}

// sentence reads on from left to right. What a token may start is told by its
// word alone, so that most tokens cost one look at the table.
func (p *datePass) sentence() {
	source, words, tokens, meanings, traits := p.l.Doc.Text, p.l.Words, p.l.Doc.Tokens, p.g.words, p.l.traits
	marked := p.hi <= len(traits) // by a Finder; a grammar by itself knows no traits
	for i := p.lo; i < p.hi; {
		if marked && traits[i]&mayDate == 0 {
			i++
			continue
		}
		part := noDateWord
		if w := int(words[i]); w < len(meanings) {
			part = meanings[w].part
		}
		end := i
		if part != noDateWord {
			if starters[part] {
				end = p.start(i, part)
			}
		} else if t := &tokens[i]; t.Kind == text.Number {
			end = p.start(i, anInteger)
		} else if t.Kind == text.Word && words[i] == 0 && p.g.odd(source[t.Start:t.End]) {
			end = p.unknown(i)
		}
		i = max(end, i+1)
	}
}

// starters are the parts that start reads; most words with a part only stand
// within a date.
var starters = [numDateWords]bool{
	anInteger: true, aCardinal: true, anOrdinal: true, aHalfCount: true, both: true, few: true, theArticleEen: true, aScale: true,
	euroWord: true, vanWord: true, betweenWord: true, tillWord: true, throughWord: true, fromWord: true, overWord: true,
	withinWord: true, afterWord: true, aYearAdjective: true, aHalfYear: true, aMonth: true, aShortMonth: true, aWeekday: true,
	aShortDay: true, aRelativeDay: true, aUnit: true, aShift: true, aPart: true, aSeason: true, aHoliday: true,
	aQuarterCode: true, goodWord: true, nightWord: true, laterWord: true, aDaytime: true,
}

// start reads what a token of this part may start, in the order of choice:
// period, date, duration, sum, number. It gives the token after it, or i.
func (p *datePass) start(i int, part dateWord) (end int) {
	switch part {
	case anInteger, aCardinal, anOrdinal, aHalfCount, both, few, theArticleEen, aScale:
		return p.startCount(i, part)
	case euroWord:
		return p.number(i)
	case vanWord, betweenWord:
		end, _ = p.period(i)
		return end
	case tillWord, throughWord, fromWord:
		return p.openPeriod(i)
	case overWord, withinWord, afterWord:
		return p.reckoned(i, part)
	case aYearAdjective, aHalfYear:
		return p.duration(i)
	case aMonth, aShortMonth, aWeekday, aShortDay, aRelativeDay, aUnit, aShift, aPart, aSeason, aHoliday, aQuarterCode, goodWord, nightWord, laterWord, aDaytime:
		if end = p.dated(i); end == i && part == aPart { // "half jaar"
			end = p.duration(i)
		}
		return end
	}
	return i
}

// startCount reads what may start with a count.
func (p *datePass) startCount(i int, part dateWord) (end int) {
	if part == theArticleEen && !p.startsWithEen(i) {
		return i
	}
	if part != theArticleEen && part != few {
		if end = p.dated(i); end > i {
			return end
		}
	}
	if end = p.duration(i); end > i {
		return end
	}
	if part == anOrdinal || part == few {
		return i
	}
	return p.number(i)
}

// startsWithEen tells cheaply whether "een" counts: nearly all are articles.
func (p *datePass) startsWithEen(i int) bool {
	switch m := p.at(i + 1); m.part {
	case aUnit, aLongUnit, aHalfYear, few:
		return true
	case aScale:
		return m.value != ton
	case aPart:
		return m.value == partMiddle
	}
	return false
}

// odd reports whether a word that the vocabulary does not know may still be a
// date or a number: "12e", "8-jarige", "05-aug-2016", "tweeduizendtwaalf".
func (g *DateGrammar) odd(s string) bool {
	return s[0] <= '9' || len(s) > 4 && (s[3] == '-' || s[4] == '-' || len(s) == 5 && s[0] == "’"[0] && s[3] <= '9') || len(s) >= 9 && g.startsNumeral(s)
}

// unknown reads an odd word.
func (p *datePass) unknown(i int) (end int) {
	if s := p.text(i); s[0] <= '9' || s[3] == '-' || s[4] == '-' || len(s) == 5 {
		if end = p.dated(i); end > i {
			return end
		}
		return p.duration(i)
	}
	if p.is(i-1, inWord) {
		if end = p.date(i); end > i {
			return end
		}
	}
	return p.number(i)
}
