package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

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
		d, reason = parsePage(data, visit{sites: r.opt.Sites, day: r.opt.Day})
	}
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	d.ID = r.id(in.id)
	return r.deliver(in.name, 0, d)
}

// A visit says where a page was fetched, and when, and by which rules its site is
// read. The zero value knows nothing of that.
type visit struct {
	contentType string // the header of that name
	url         string
	day         akkoord.Date // zero: the day of publication is what there is to go by
	sites       *Sites
}

// parsePage reads a page without an id. The reason says why it cannot be read.
func parsePage(data []byte, v visit) (d draft, reason string) {
	root, err := html.Parse(strings.NewReader(decodeAs(data, v.contentType)))
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
	main := d.readSite(root, v)
	if main == nil {
		main, d.TextFrom = mainBlocks(root, body, ld.body)
	}
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
	d.list = d.TextFrom != akkoord.TextBySite && isList(main)
	d.Text, d.kinds = joinBlocks(main)
	return d, ""
}

// readSite reads a page by the rule of its site and gives its main text; nil
// where there is no rule, or where it no longer holds.
func (d *draft) readSite(root *html.Node, v visit) []block {
	address := v.url
	if address == "" {
		address = string(d.URL)
	}
	site := v.sites.For(address)
	if site == nil {
		return nil
	}
	page, missed := site.read(root)
	day := v.day
	for _, known := range []akkoord.Date{d.Published, page.published} {
		if day.IsZero() {
			day = known
		}
	}
	d.use = SiteUse{site, address, SiteUsed}
	switch {
	case site.expired(day):
		d.use.Outcome = SiteExpired
		return nil
	case missed:
		d.use.Outcome = SiteMissed
		return nil
	}
	if page.title != "" {
		d.Title = page.title
	}
	if !page.published.IsZero() {
		d.Published, d.PublishedFrom = page.published, akkoord.FromSite
	}
	d.TextFrom = akkoord.TextBySite
	return page.blocks
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
