package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// markFurniture settles the lines that stand around the article: what the cues
// tell, bars of menu words, crumbs, agency lines and the boilerplate "Over X".
func (p *page) markFurniture() {
	for i := 0; i < len(p.lines); {
		i = p.markAt(i)
	}
	p.markBoilerplate()
}

// markAt looks at line i and gives the line to look at next.
func (p *page) markAt(i int) int {
	s := p.at(i)
	kind, far := akkoord.BlockKind(""), lineOnly
	if c := findCue(s); c != nil {
		kind, far = akkoord.Furniture, c.reach
		if c.kind != "" {
			kind = c.kind
		}
	} else if isCrumbs(s) && i < topLines || isAgencyLine(s) || isBar(s) && !p.listed(i) {
		kind = akkoord.Furniture
	}
	if kind == "" {
		return i + 1
	}
	end := i + 1
	if far != lineOnly {
		end = p.groupEnd(i)
	}
	// "Noot voor de redactie:" and a blank line: the note comes after it.
	if far == toGroup && end == i+1 && strings.HasSuffix(s, ":") && end < len(p.lines) {
		end = p.groupEnd(end)
	}
	if far == toList {
		end = p.listEnd(end)
	}
	for j := i; j < end; j++ {
		p.lines[j].kind = kind
	}
	return end
}

// topLines is how many lines from the top may hold crumbs, date and byline.
const topLines = 6

// listEnd gives the end of the groups of short lines from line i on: links have
// no full stop. A longer line, or one with a full stop, is the article again.
func (p *page) listEnd(i int) int {
	for i < len(p.lines) {
		end := p.groupEnd(i)
		for j := i; j < end; j++ {
			if s := p.at(j); len(s) > itemLength || strings.HasSuffix(s, ".") {
				return i
			}
		}
		i = end
	}
	return i
}

// listed reports whether line i stands in a list under a colon, where the name
// of a company is a name and not a button.
func (p *page) listed(i int) bool {
	first := i
	for first > 0 && p.lines[first-1].group == p.lines[i].group {
		first--
		if strings.HasSuffix(p.at(first), ":") {
			return true
		}
	}
	return first > 0 && !p.furniture(first-1) && strings.HasSuffix(p.at(first-1), ":")
}

// cueIndex holds the cues by the first byte of their words, so that most lines
// are compared with a few of them only.
var cueIndex = func() (index [256][]cueWord) {
	add := func(w string, c *cue, whole bool) {
		index[w[0]] = append(index[w[0]], cueWord{w, c, whole})
	}
	for i := range cues {
		for _, w := range cues[i].starts {
			add(w, &cues[i], false)
		}
		for _, w := range cues[i].whole {
			add(w, &cues[i], true)
		}
	}
	return index
}()

type cueWord struct {
	word  string // in lower case
	cue   *cue
	whole bool
}

// findCue gives the first cue that takes the line, nil for none. A cue for the
// whole line goes before those for its start.
func findCue(s string) *cue {
	if len(s) > 400 {
		return nil
	}
	var found *cue
	bare := strings.Trim(s, " \u00a0.:!…()[]-–")
	for _, w := range cueIndex[lower(s[0])] {
		switch {
		case w.whole && strings.EqualFold(bare, w.word):
			return w.cue
		case found == nil && !w.whole && startsFold(s, w.word) && w.cue.allows(s):
			found = w.cue
		}
	}
	if found == nil && bare != "" && bare[0] != s[0] {
		for _, w := range cueIndex[lower(bare[0])] {
			if w.whole && strings.EqualFold(bare, w.word) {
				return w.cue
			}
		}
	}
	return found
}

func (c *cue) allows(s string) bool {
	limit := c.max
	if limit == 0 {
		limit = 100
	}
	return len(s) <= limit && (c.open || !strings.HasSuffix(s, ".")) && (c.has == "" || strings.Contains(strings.ToLower(s), c.has))
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}

// startsFold reports whether s begins with the words w, whatever the case, and
// no letter or digit goes on with its last word.
func startsFold(s, w string) bool {
	if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(w)
	next, _ := utf8.DecodeRuneInString(s[len(w):])
	return !unicode.IsLetter(last) && !unicode.IsDigit(last) || !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '-'
}

// barWords are the words of buttons and menus. A line made of nothing else, with
// marks between them, is a bar.
var barWords = []string{
	"menu", "zoeken", "zoek", "home", "contact", "mijn gemeente", "inloggen", "mijn account", "sluiten", "naar de inhoud", "ga naar de inhoud", "direct naar de inhoud", "naar inhoud", "spring naar inhoud",
	"facebook", "twitter", "x", "linkedin", "whatsapp", "pinterest", "instagram", "youtube", "bluesky", "mastodon", "e-mail", "email", "e-mailen", "mail", "print", "printen", "afdrukken", "kopieer link", "link kopiëren", "delen", "deel",
	"ja", "nee", "akkoord", "accepteren", "weigeren", "instellingen aanpassen",
	"vorige bericht", "volgende bericht", "vorig bericht", "vorige", "volgende", "vorig artikel", "volgend artikel", "vorige artikel", "volgende artikel",
}

var barIndex = func() (index [256][]string) {
	for _, w := range barWords {
		index[w[0]] = append(index[w[0]], w)
	}
	return index
}()

// isBar reports whether bar words and marks cover the line. "X" and "Akkoord"
// alone are too little to go by.
func isBar(s string) bool {
	if len(s) > 120 {
		return false
	}
	words := 0
	for rest := s; ; words++ {
		rest = strings.TrimLeft(rest, " \t\u00a0|/·•,>»<«-–")
		if rest == "" {
			break
		}
		longest := ""
		for _, w := range barIndex[lower(rest[0])] {
			if len(w) > len(longest) && startsFold(rest, w) {
				longest = w
			}
		}
		if longest == "" || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "•") {
			return false
		}
		rest = rest[len(longest):]
	}
	return words > 1 || words == 1 && len(s) > 1 && !strings.EqualFold(s, "akkoord")
}

// isCrumbs reports whether the line is a path of pages: "Home > Nieuws > Regio".
func isCrumbs(s string) bool {
	if len(s) > 150 || strings.HasSuffix(s, ".") {
		return false
	}
	marks := strings.Count(s, " > ") + strings.Count(s, " › ") + strings.Count(s, " » ")
	if marks == 0 {
		return startsFold(s, "u bent hier") || startsFold(s, "je bent hier")
	}
	return marks > 1 || startsFold(s, "home") || startsFold(s, "nieuws") || startsFold(s, "actueel") || startsFold(s, "startpagina")
}

// boilerplateWords show that a text under "Over X" tells of the agreement and
// is no description of a company.
var boilerplateWords = []string{"convenant", "overeenkomst", "akkoord", "pact", "deal", "onderteken", "partijen", "partners", "samenwerking", "programma", "manifest", "intentie"}

// markBoilerplate settles what press releases end with: "Over Bedrijf BV" and a
// paragraph on it. Nothing but such pieces and furniture may come after, and
// the name has a capital: "Over de samenwerking" is the article.
func (p *page) markBoilerplate() {
	for end := len(p.lines); end > 0; {
		start := end - 1
		for start > 0 && (p.furniture(start) || !isAboutHeading(p.at(start))) {
			if !p.furniture(start) && end-start > 4 {
				return
			}
			start--
		}
		if start == 0 || !isAboutHeading(p.at(start)) || start+1 == end {
			return
		}
		for j := start + 1; j < end; j++ {
			if !p.furniture(j) && mentionsAgreement(p.at(j)) {
				return
			}
		}
		for j := start; j < end; j++ {
			p.lines[j].kind = akkoord.Furniture
		}
		end = start
	}
}

func isAboutHeading(s string) bool {
	if len(s) > 60 || !strings.HasPrefix(s, "Over ") || strings.ContainsAny(s[len(s)-1:], ".?") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[len("Over "):])
	return unicode.IsUpper(next) || strings.EqualFold(s, "over ons")
}

func mentionsAgreement(s string) bool {
	s = strings.ToLower(s)
	for _, w := range boilerplateWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
