package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// Limits of the lines above the body. A title may be long when it opens the
// text; one under a masthead has to look like one.
const (
	titleLength     = 200 // bytes; a longer line is a paragraph
	underMasthead   = 160 // bytes
	mastheadLength  = 80  // bytes
	mastheadWords   = 5   // in a name or a part of it
	leastTitleWords = 3   // in a line that makes the one above it a masthead
)

// headLine reports whether line i may head the text under it: it is short and
// not the start of a paragraph that is wrapped. A sentence has to stand alone.
func (p *page) headLine(i int) bool {
	s := p.at(i)
	end := p.groupEnd(i)
	if len(s) > underMasthead || strings.ContainsAny(s[len(s)-1:], ":;,") || strings.IndexFunc(s, unicode.IsLetter) < 0 || p.startsItem(i) {
		return false
	}
	if strings.HasSuffix(s, ".") {
		return len(s) <= headingLength && end == i+1 && p.firstOfGroup(i)
	}
	if end == i+1 || !p.content(i+1) {
		return true
	}
	// What is wrapped ends in a stop, on a line about as long as this one.
	last := p.at(end - 1)
	next := p.lines[i+1].span.Len()
	return !strings.ContainsAny(last[len(last)-1:], ".:;,") || next >= 2*len(s) && next > headingLength
}

// pickTitle chooses the title from the lines above the body, in order: the
// first that is not a masthead. The mastheads above it become furniture.
func (p *page) pickTitle(heads []int) int {
	t := 0
	for t+1 < len(heads) && p.isMasthead(heads, t) {
		p.lines[heads[t]].kind = akkoord.Furniture
		t++
	}
	p.lines[heads[t]].kind = akkoord.Heading
	return heads[t]
}

// isMasthead reports whether head line t is the name of a paper, site or
// section, or a slogan under one, and not the title. A line after it can be the
// title. What names an agreement is the title, and so is, unless its words
// tell otherwise, what a date line follows.
func (p *page) isMasthead(heads []int, t int) bool {
	i, s := heads[t], p.at(heads[t])
	next := heads[t+1]
	if isIssue(s) && len(s) <= underMasthead {
		return true
	}
	if len(s) > mastheadLength || namesAgreement(s) || strings.ContainsAny(s[len(s)-1:], "?!") {
		return false
	}
	dated := i+1 < len(p.lines) && p.furniture(i+1) && !isCrumbs(p.at(i+1))
	if opensSmall(s) || isDomain(s) || isRubric(s) || isSectionBar(s, dated) {
		return true
	}
	under := p.lines[next].group != p.lines[i].group
	apart := under || p.lines[heads[len(heads)-1]].group != p.lines[i].group
	words, after := len(strings.Fields(s)), len(strings.Fields(p.at(next)))
	if !apart || strings.HasSuffix(p.at(next), ".") {
		return false
	}
	if !under {
		// Name and slogan, and the title apart from them.
		return words <= 2 || words <= mastheadWords && (isName(s) || t > 0 && p.furniture(heads[t-1]))
	}
	switch {
	case after < leastTitleWords || words > mastheadWords || after <= words && !isShouted(s):
		return false
	case dated && !isName(s):
		// A byline between a column's own name and the title.
		return words < leastTitleWords+1 && isByline(p.at(i+1))
	case t > 0 && p.lines[heads[t-1]].group == p.lines[i].group:
		return true // what is under a name and above a blank line
	}
	return isShouted(s) && !isShouted(p.at(next)) || isName(s) && !isName(p.at(next)) || words <= 2 || words < mastheadWords && startsWithAny(s, placeWords)
}

// placeWords open the name of a section: "Uit de raad", "Rond de kerk".
var placeWords = []string{"uit", "in", "op", "van", "rond", "rondom", "langs", "achter", "binnen"}

// rubricWords are what papers and sites call themselves and their sections. They
// also end in one: "Meerdams Weekblad", "Streeknieuws".
var rubricWords = []string{
	"nieuws", "actueel", "actualiteit", "nieuwsbericht", "persbericht", "nieuwsbrief", "nieuwsblad", "dagblad", "weekblad", "vakblad", "maandblad", "kwartaalblad", "blad",
	"krant", "courant", "koerier", "bode", "gazet", "post", "stem", "gids", "bulletin", "omroep", "omrop", "journaal", "magazine", "tijdschrift", "nieuwsbureau", "persbureau", "persdienst", "nieuwsplein",
	"column", "opinie", "achtergrond", "interview", "reportage", "ingezonden", "regio", "binnenland", "buitenland", "economie", "politiek", "online", "vandaag", "media", "redactie",
}

// isRubric reports whether a short line is such a word, opens with one, or is
// a name with one in it.
func isRubric(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 || len(words) > mastheadWords {
		return false
	}
	for k, w := range words {
		w = strings.Trim(w, ".,:;()‘’'\"")
		for _, r := range rubricWords {
			if w == r && (len(words) == 1 || isName(s) || k == 0 && slices.Contains(openRubrics, w) && slices.Contains(afterRubric, words[1])) ||
				len(r) > 3 && strings.HasSuffix(w, r) && isName(s) {
				return true
			}
		}
	}
	return false
}

// openRubrics go on with one of afterRubric: "Nieuws uit de polder".
var openRubrics = []string{"nieuws", "actueel", "bericht", "berichten", "achtergrond", "opinie", "column"}
var afterRubric = []string{"uit", "en", "van", "voor", "over", "rond", "in", "&"}

// titleWords are the stems of what makes a short line a title and no masthead.
var titleWords = []string{"convenant", "overeenkomst", "akkoord", "pact", "deal", "teken", "manifest", "intentie", "charter", "verklaring"}

func namesAgreement(s string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(titleWords, func(w string) bool { return strings.Contains(s, w) })
}

// barMarks stand between the parts of a masthead; behind a dash there may also
// be the rest of a sentence.
var (
	barMarks  = strings.NewReplacer(" | ", "\n", " / ", "\n", " • ", "\n", " · ", "\n", " ° ", "\n", " > ", "\n", " › ", "\n", " » ", "\n", " – ", "\t", " — ", "\t", " - ", "\t")
	quoteRune = "‘’'\"“”„"
)

// isSectionBar reports whether the line is made of short parts with marks
// between them, "De Koerier | Zorg & welzijn", and none of them quotes or asks.
// A longer last part is a title behind its section: "COLUMN | Niemand leest nog
// een boek"; where a date or byline follows, three words are enough.
func isSectionBar(s string, dated bool) bool {
	marked := barMarks.Replace(s)
	parts := strings.FieldsFunc(marked, func(c rune) bool { return c == '\n' || c == '\t' })
	if len(parts) < 2 {
		return false
	}
	rubric := false
	for _, part := range parts {
		if len(strings.Fields(part)) > mastheadWords || strings.ContainsAny(part, quoteRune+":?!") {
			return false
		}
		rubric = rubric || isRubric(part) || isDomain(part)
	}
	last := strings.TrimSpace(parts[len(parts)-1])
	if n := len(strings.Fields(last)); !opensSmall(last) && !isName(last) && !isRubric(last) && (n >= 4 || n == 3 && dated) {
		return false
	}
	if strings.Contains(marked, "\n") || rubric {
		return true
	}
	return isName(parts[0]) && (opensSmall(parts[1]) || isName(parts[1]))
}

// opensSmall reports whether a line starts with a small letter, as a slogan
// does and no title.
func opensSmall(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsLower(c) && !unicode.IsUpper(next)
}

// isDomain reports whether the line is the address of a site and nothing more.
func isDomain(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot < 3 || strings.ContainsAny(s, " @") {
		return false
	}
	return strings.IndexFunc(s[dot+1:], func(c rune) bool { return c < 'a' || c > 'z' }) < 0
}

// isName reports whether every word has a capital but the small ones of names.
func isName(s string) bool {
	names := 0
	for _, w := range strings.Fields(s) {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, quoteRune+"("))
		switch {
		case unicode.IsUpper(c):
			names++
		case !smallNames[w] && w != "&" && w != "+" && w != "op" && w != "aan":
			return false
		}
	}
	return names > 0
}

// isIssue reports whether the line opens with "Nieuwsbrief" or ends in the
// number of an issue: "De Brug, nr. 14".
func isIssue(s string) bool {
	if startsFold(s, "nieuwsbrief") {
		return !strings.ContainsAny(s, quoteRune+"?!")
	}
	words := strings.Fields(strings.ToLower(s))
	if len(words) < 2 {
		return false
	}
	last, before := words[len(words)-1], words[len(words)-2]
	return strings.Trim(last, "0123456789") == "" && (before == "nr." || before == "nr" || before == "nummer" || before == "jaargang" || before == "editie")
}

// isShouted reports whether the line has capitals only.
func isShouted(s string) bool {
	return strings.IndexFunc(s, unicode.IsUpper) >= 0 && strings.IndexFunc(s, unicode.IsLower) < 0
}
