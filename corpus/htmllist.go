package corpus

import (
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// Limits for telling an article from a page that lists others, in bytes.
const (
	leastText     = 80  // of running text that makes a page an article
	leastSentence = 25  // of a block that counts for it
	teaserLength  = 400 // of the longest text under a link to an article
	teaserReach   = 2   // blocks between such a link and its text: a date, a rubric
	leastTeasers  = 3
	ownLead       = 600 // of the text of a list before its first link
)

// isList reports whether the main text of a page leads to other pages and says
// little itself: links that each have a short text under or above them, or
// hardly anything but links.
func isList(main []block) bool {
	c := countTeasers(main)
	if c.teasers >= leastTeasers && c.led > c.own && c.own < ownLead {
		return true
	}
	return c.linked*2 > c.all && c.own+c.led < 2*leastText
}

// teaserCount counts the texts that stand with a link, and bytes.
type teaserCount struct {
	teasers     int
	led, own    int // of the texts of teasers and of other texts
	linked, all int
}

func countTeasers(main []block) (c teaserCount) {
	since := teaserReach + 1 // blocks since the last link without a text
	for i, b := range main {
		n := len(b.text)
		c.all, c.linked = c.all+n, c.linked+b.linked
		under := i+1 < len(main) && main[i+1].linked > 0 && isTeaserLink(main[i+1].text)
		switch {
		case b.linked*2 >= n && n >= len("Lees meer"):
			if since++; i == 0 || !isTeaserLink(b.text) { // else it stands under its text
				since = 0
			}
		case n < leastSentence || b.kind == akkoord.Heading || b.kind == akkoord.Caption || findCue(b.text) != nil:
			since++
		case n <= teaserLength && (since <= teaserReach || under):
			c.teasers++
			c.led += n
			since = teaserReach + 1
		default:
			c.own += n
			since++
		}
	}
	return c
}

// teaserLinks are the words of a link to the rest of an article.
var teaserLinks = []string{"lees meer", "lees verder", "lees het", "meer informatie", "bekijk", "verder lezen", "meer lezen", "naar het bericht"}

func isTeaserLink(s string) bool { return len(s) <= itemLength && startsWithAny(s, teaserLinks) }

// runs reports whether there is running text: a long paragraph or quote, or
// sentences that together are as long.
func (d *draft) runs() bool {
	sentences := 0
	for _, b := range d.Blocks {
		s := b.Span.In(d.Text)
		if b.Kind != akkoord.Paragraph && b.Kind != akkoord.Quote && b.Kind != akkoord.Item {
			continue
		}
		if b.Kind != akkoord.Item && len(s) >= leastText {
			return true
		}
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "'\"’”)"))
		if len(s) >= leastSentence && strings.ContainsRune(".!?", last) {
			sentences += len(s)
		}
	}
	return sentences >= leastText
}
