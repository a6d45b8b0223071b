package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/akkoord/akkoord"
)

// readHTML reads a web page as one article: the blocks of its main text, and
// title, date, publisher and address from its metadata.
func readHTML(r *reader, in input) error {
	data, reason := r.all(in)
	if reason == "" {
		reason = binaryContent(data)
	}
	var d draft
	if reason == "" {
		d, reason = parsePage(data)
	}
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	d.ID = r.id(in.id)
	return r.deliver(in.name, 0, d)
}

// parsePage reads a page without an id. The reason says why it cannot be read.
func parsePage(data []byte) (d draft, reason string) { return parsePageAs(data, "") }

// parsePageAs reads a page that came with a Content-Type header.
func parsePageAs(data []byte, contentType string) (d draft, reason string) {
	root, err := html.Parse(strings.NewReader(decodeAs(data, contentType)))
	if err != nil {
		return d, fmt.Sprintf("bad HTML: %v", err)
	}
	parts := partsOf(root)
	ld := readJSONLD(parts.jsonLD)
	meta := readMeta(parts, ld)
	d.URL, d.Title, d.site = meta.url, meta.title, meta.site
	d.Published, d.PublishedFrom = meta.published, meta.publishedFrom

	body := nodeBlocks(root)
	if d.site == "" {
		d.site = footCopyright(body)
	}
	main := mainBlocks(root, body)
	if d.Published.IsZero() {
		d.Published, d.PublishedFrom = dateNearTitle(body, string(d.Title))
	}
	if d.Published.IsZero() {
		if day, ok := dateInURL(string(d.URL)); ok {
			d.inURL = day
		}
	}
	if d.Title != "" && !startsWithTitle(main, string(d.Title)) {
		main = append([]block{{text: string(d.Title), kind: akkoord.Heading}}, main...)
	}
	d.Text, d.kinds = joinBlocks(main)
	return d, ""
}

// decodeAs gives a page in UTF-8. What is valid UTF-8 is taken as such: pages
// say ISO-8859-1 more often than they use it. Else the charset of the header
// counts, then that of the page.
func decodeAs(data []byte, contentType string) string {
	if isUTF16(data) || utf8.Valid(data) {
		return decode(data)
	}
	e, name, certain := charset.DetermineEncoding(data, contentType)
	if !certain || name == "utf-8" {
		return decode(data)
	}
	s, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return decode(data)
	}
	return dropReturns(string(bytes.TrimPrefix(s, []byte("\xef\xbb\xbf"))))
}

// mainBlocks picks the main text out of the blocks of a page. Readability says
// where it is; the text itself is taken from the page, because readability
// drops lists of parties for their links and headings for their brevity.
func mainBlocks(root *html.Node, body []block) []block {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.CharThresholds = 200 // a short release is a release
	readable, err := parser.ParseAndMutate(leanCopy(root), nil)
	if err != nil || readable.Node == nil {
		return withoutAsides(body)
	}
	found := nodeBlocks(readable.Node)
	first, last, inMain := align(found, body)
	switch {
	case len(found) == 0:
		return withoutAsides(body)
	case len(inMain)*4 < len(found)*3:
		return found // readability has rebuilt the page: believe it
	}
	// A class like "with-sidebar" around the whole page says nothing of it.
	trust := 0
	for i := range inMain {
		if body[i].aside {
			trust -= len(body[i].text)
		} else {
			trust += len(body[i].text)
		}
	}
	main := make([]block, 0, len(found))
	for i := first; i <= last; i++ {
		b := body[i]
		switch {
		case b.aside && (trust >= 0 || !inMain[i]):
		case inMain[i] || b.linked*2 < len(b.text):
			main = append(main, b)
		}
	}
	return main
}

// align finds the blocks of readability in those of the page, in order.
func align(found, body []block) (first, last int, at map[int]bool) {
	at = map[int]bool{}
	next := 0
	for _, b := range found {
		for i := next; i < len(body); i++ {
			if body[i].text != b.text {
				continue
			}
			if len(at) == 0 {
				first = i
			}
			at[i], last, next = true, i, i+1
			break
		}
	}
	return first, last, at
}

// withoutAsides is the whole page without navigation, for pages in which
// readability finds no article.
func withoutAsides(body []block) []block {
	var kept []block
	for _, b := range body {
		if !b.aside {
			kept = append(kept, b)
		}
	}
	return kept
}

// startsWithTitle reports whether the title is among the first blocks.
func startsWithTitle(blocks []block, title string) bool {
	for _, b := range blocks[:min(len(blocks), 4)] {
		firstLine, _, _ := strings.Cut(b.text, "\n")
		if strings.EqualFold(firstLine, title) || strings.EqualFold(foldSpace(b.text), title) {
			return true
		}
	}
	return false
}

// footCopyright gives the publisher that the foot of the page names behind a ©.
// Above running text a © belongs to a picture.
func footCopyright(body []block) akkoord.OptString {
	for i := len(body) - 1; i >= 0 && (body[i].aside || len(body[i].text) < longLine); i-- {
		for _, s := range strings.Split(body[i].text, "\n") {
			if name := copyrightOf(strings.TrimSpace(s)); name != "" {
				return name
			}
		}
	}
	return ""
}

// dateNearTitle reads a date line that readability left out: one directly above
// the title or within three blocks under it.
func dateNearTitle(body []block, title string) (akkoord.Date, akkoord.PublishedFrom) {
	for i, b := range body {
		if title == "" || b.aside || len(b.text) > 2*len(title) || !strings.EqualFold(foldSpace(b.text), title) {
			continue
		}
		for _, j := range []int{i + 1, i + 2, i + 3, i - 1} {
			if j < 0 || j >= len(body) || body[j].aside {
				continue
			}
			if d, ok := dateLine(body[j].text); ok {
				return d, akkoord.FromText
			}
		}
	}
	return akkoord.Date{}, ""
}
