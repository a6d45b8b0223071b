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
	var all, linked, own, led, teasers int
	since := teaserReach + 1 // blocks since the last link without a text
	for i, b := range main {
		n := len(b.text)
		all, linked = all+n, linked+b.linked
		switch {
		case b.linked*2 >= n && n >= len("Lees meer"):
			if since++; i > 0 && isTeaserLink(b.text) {
				continue // the link stands under its text
			}
			since = 0
		case n < leastSentence || b.kind == akkoord.Heading || b.kind == akkoord.Caption || findCue(b.text) != nil:
			since++
		case since <= teaserReach && n <= teaserLength:
			teasers++
			led += n
			since = teaserReach + 1
		case i+1 < len(main) && n <= teaserLength && main[i+1].linked > 0 && isTeaserLink(main[i+1].text):
			teasers++
			led += n
			since = teaserReach + 1
		default:
			own += n
			since++
		}
	}
	if teasers >= leastTeasers && led > own && own < ownLead {
		return true
	}
	return linked*2 > all && own+led < 2*leastText
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
