package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"net/mail"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"golang.org/x/net/html"

	"github.com/akkoord/akkoord"
)

// readFeed reads the entries of a feed (RSS 2.0, RSS 1.0 or Atom), an article
// each. What a feed holds in full goes before its summary.
func readFeed(r *reader, in input) error {
	data, reason := r.all(in)
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	feed, err := parseFeed(data)
	if errors.Is(err, gofeed.ErrFeedTypeNotDetected) {
		r.reject(in, "bad feed: it is neither RSS nor Atom")
		return nil
	} else if err != nil {
		r.reject(in, fmt.Sprintf("bad feed: %v", err))
		return nil
	}
	for i, item := range feed.Items {
		d := entryDraft(item)
		d.site = feedPublisher(feed)
		id := item.GUID
		if id == "" {
			id = item.Link
		}
		if id == "" && in.id != "" {
			id = fmt.Sprintf("%s#%d", in.id, i+1)
		}
		d.ID = r.id(id)
		name := fmt.Sprintf("%s!%d", in.name, i+1)
		if id != "" {
			name = in.name + "!" + id
		}
		if err := r.deliver(name, 0, d); err != nil {
			return err
		}
	}
	return nil
}

// parseFeed makes an error of what the library gives up on.
func parseFeed(data []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if v := recover(); v != nil {
			feed, err = nil, fmt.Errorf("the reader of feeds gave up: %v", v)
		}
	}()
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true
	if feed, err = p.Parse(bytes.NewReader(data)); err != nil {
		return nil, err
	}
	// The library takes the time of a change for that of publication.
	if original, ok := feed.OriginalFeed().(*atom.Feed); ok && len(original.Entries) == len(feed.Items) {
		for i, e := range original.Entries {
			if e.Published == "" {
				feed.Items[i].Published, feed.Items[i].PublishedParsed = "", nil
			}
		}
	}
	return feed, nil
}

// entryDraft makes an article of an entry, without its id.
func entryDraft(item *gofeed.Item) (d draft) {
	d.Title = akkoord.OptString(plainText(markupText(item.Title)))
	d.URL = pageURL(item.Link)
	content := item.Content
	if strings.TrimSpace(content) == "" {
		content = item.Description
	}
	blocks := fragmentBlocks(content)
	if d.Title != "" && !startsWithTitle(blocks, string(d.Title)) {
		blocks = append([]block{{text: string(d.Title), kind: akkoord.Heading}}, blocks...)
	}
	d.Text, d.kinds = joinBlocks(blocks)
	if published, ok := entryDate(item); ok {
		d.Published, d.PublishedFrom = published, akkoord.FromFeed
	}
	return d
}

// joinBlocks gives a text of the blocks, and their kinds.
func joinBlocks(blocks []block) (text string, kinds []akkoord.BlockKind) {
	texts := make([]string, len(blocks))
	for i, b := range blocks {
		texts[i] = b.text
		kinds = append(kinds, b.kind)
	}
	return strings.Join(texts, "\n\n"), kinds
}

// fragmentBlocks gives the blocks of HTML that is no page of its own. There is
// no furniture in it to speak of, so that all of it counts. Without any markup
// it is a text whose line feeds stand.
func fragmentBlocks(content string) []block {
	if !strings.ContainsAny(content, "<&") {
		content = "<pre>" + content + "</pre>"
	}
	root, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return nil
	}
	return withoutAsides(nodeBlocks(root))
}

// markupText takes the markup out of a title, which some feeds have in it.
func markupText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	blocks := fragmentBlocks(s)
	if len(blocks) != 1 {
		return s
	}
	return blocks[0].text
}

// entryDate gives the day of publication in the time zone of the feed. When an
// entry was changed is not when it was published.
func entryDate(item *gofeed.Item) (akkoord.Date, bool) {
	if item.Published == "" {
		return akkoord.Date{}, false
	}
	if d, ok := stampDate(item.Published); ok {
		return d, true
	}
	if t, err := mail.ParseDate(foldSpace(item.Published)); err == nil {
		return akkoord.DateOf(t), true
	}
	if d, ok := machineDate(item.Published); ok {
		return d, true
	}
	if item.PublishedParsed != nil {
		return akkoord.DateOf(*item.PublishedParsed), true
	}
	return akkoord.Date{}, false
}

// feedSections open the part of a feed's title that says what is in it.
var feedSections = []string{"nieuws", "nieuwsberichten", "actueel", "actualiteit", "actualiteiten", "persbericht", "persberichten", "berichten", "blog", "home", "rss", "rss-feed", "feed", "laatste", "alle"}

// feedPublisher gives the name of the site in the title of its feed: the only
// part that is not the name of a section, "Nieuws | Gemeente Meerdam".
func feedPublisher(feed *gofeed.Feed) akkoord.OptString {
	parts := []string{plainText(feed.Title)}
	for _, mark := range append([]string{": "}, titleMarks...) {
		var cut []string
		for _, p := range parts {
			cut = append(cut, strings.Split(p, mark)...)
		}
		parts = cut
	}
	name := ""
	for _, p := range parts {
		if p = strings.TrimSpace(p); p == "" || startsWithAny(p, feedSections) {
			continue
		}
		if name != "" {
			return "" // which of the two it is, nothing says
		}
		name = p
	}
	return publisherName(name)
}
