package corpus

import (
	"strings"
	"unicode"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/akkoord/akkoord"
)

// sitePage is what a site rule reads on a page.
type sitePage struct {
	title     akkoord.OptString
	published akkoord.Date
	blocks    []block
}

// read applies the rule to a page; missed says that body selects no text.
func (s *Site) read(root *html.Node) (p sitePage, missed bool) {
	if n := cascadia.Query(root, s.title); s.title != nil && n != nil {
		p.title = akkoord.OptString(foldSpace(textOfBlocks(nodeBlocks(n))))
	}
	p.published = s.day(root)
	dropped := map[*html.Node]bool{}
	for _, n := range cascadia.QueryAll(root, s.drop) {
		dropped[n] = true
	}
	w := blockWriter{skip: dropped}
	taken := map[*html.Node]bool{}
next:
	for _, n := range cascadia.QueryAll(root, s.body) { // in document order
		for up := range n.Ancestors() {
			if taken[up] || dropped[up] {
				continue next
			}
		}
		taken[n] = true
		w.walk(n, around{box: n})
		w.flush(around{box: n})
	}
	p.blocks = w.blocks
	return p, strings.IndexFunc(textOfBlocks(p.blocks), unicode.IsLetter) < 0
}

// day reads the publication date: from the attribute of a time or meta element,
// else from the text.
func (s *Site) day(root *html.Node) akkoord.Date {
	if s.date == nil {
		return akkoord.Date{}
	}
	for _, n := range cascadia.QueryAll(root, s.date) {
		for _, stated := range []string{attribute(n, "datetime"), attribute(n, "content"), textOf(n)} {
			if d, ok := machineDate(stated); ok {
				return d
			}
		}
	}
	return akkoord.Date{}
}

func textOfBlocks(blocks []block) string {
	text, _ := joinBlocks(blocks)
	return text
}

// expired reports whether a page of a day is later than the rule is good for. A
// page of an unknown day is taken for one that the rule is about; of a day that
// is known in part only what is surely later counts.
func (s *Site) expired(day akkoord.Date) bool {
	return !day.IsZero() && s.ValidUntil.Compare(day.First()) < 0
}

// Check tries the examples of the sites and gives what they read otherwise than
// they say.
func (s *Sites) Check() error {
	var errs SiteErrors
	for _, site := range s.All() {
		site.check(&errs)
	}
	return errs.Sorted()
}

func (s *Site) check(errs *SiteErrors) {
	for _, ex := range s.examples {
		address := "https://" + strings.Replace(s.Hosts[0], "*.", "www.", 1) + "/"
		d, reason := parsePage([]byte(ex.page), visit{url: address, sites: &Sites{byName: map[string]*Site{s.Hosts[0]: s}}, day: s.ValidUntil})
		if reason != "" {
			errs.Add(ex.at, "the example cannot be read: %s", reason)
			continue
		}
		if d.use.Outcome != SiteUsed {
			errs.Add(ex.at, "body selects nothing on the page of the example")
			continue
		}
		d.complete()
		for _, v := range []struct{ what, want, got string }{
			{"title", ex.title, string(d.Title)},
			{"published", ex.published, d.Published.String()},
			{"text", ex.text, d.content()},
		} {
			if v.want != "" && v.want != v.got {
				errs.Add(ex.at, "the example gives %s %q, want %q", v.what, v.got, v.want)
			}
		}
	}
}

// content is the text without furniture, its blocks parted by blank lines.
func (d *draft) content() string {
	var kept []string
	for _, b := range d.Blocks {
		if b.Kind != akkoord.Furniture {
			kept = append(kept, b.Span.In(d.Text))
		}
	}
	return strings.Join(kept, "\n\n")
}
