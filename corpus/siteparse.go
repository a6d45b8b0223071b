package corpus

import (
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/yamltree"
)

var (
	siteKeys        = []string{"doc", "hosts", "valid_until", "title", "date", "body", "drop", "examples"}
	siteRequired    = []string{"hosts", "valid_until", "body", "examples"}
	exampleKeys     = []string{"page", "title", "published", "text"}
	exampleRequired = []string{"page", "text"}
)

// SiteErrors is everything that is wrong in site files, by file and line.
type SiteErrors = yamltree.Errors

// siteFile reads one file.
type siteFile struct{ *yamltree.File }

var siteWords = yamltree.Wording{Files: "site files", Content: "one site", Foreign: ": text that starts with * or & needs quotes"}

// parseSite reads one file. What is wrong in it is added to errs; the site then
// is not to be used.
func parseSite(name string, src []byte, errs *SiteErrors) *Site {
	site := &Site{File: name}
	before := len(*errs)
	file, root := yamltree.Parse(name, src, siteWords, errs)
	f := &siteFile{file}
	if root == nil {
		if len(*errs) == before {
			errs.Add(yamltree.Position{File: name, Line: 1, Column: 1}, "the file is empty: write hosts, valid_until, body and examples")
		}
		return site
	}
	f.properties(root, "a site", siteKeys, siteRequired, func(key string, n ast.Node) {
		switch key {
		case "doc":
			site.Doc = f.text(n, key)
		case "hosts":
			for _, n := range f.list(n, key) {
				f.host(site, n)
			}
		case "valid_until":
			site.ValidUntil = f.day(n, key)
		case "title":
			site.title = f.selectors(n, key)
		case "date":
			site.date = f.selectors(n, key)
		case "body":
			site.body = f.selectors(n, key)
		case "drop":
			site.drop = f.selectors(n, key)
		case "examples":
			for _, n := range f.list(n, key) {
				site.examples = append(site.examples, f.example(n))
			}
		}
	})
	return site
}

// host adds a host or a pattern of hosts.
func (f *siteFile) host(site *Site, n ast.Node) {
	s := f.text(n, "a host")
	name := strings.TrimPrefix(s, "*.")
	switch {
	case s == "":
		return
	case strings.ContainsAny(name, "/:*?# ") || !strings.Contains(name, ".") || strings.ToLower(name) != name || strings.Trim(name, ".") != name:
		f.Errs.Add(f.At(n), "bad host %q: write www.meerdam.nl, or \"*.meerdam.nl\" for all hosts under it", s)
		return
	}
	site.Hosts = append(site.Hosts, s)
	site.hostsAt = append(site.hostsAt, f.At(n))
}

// day reads a whole date.
func (f *siteFile) day(n ast.Node, key string) akkoord.Date {
	s := f.text(n, key)
	d, err := akkoord.ParseDate(s)
	if s != "" && (err != nil || d.Day == 0) {
		f.Errs.Add(f.At(n), "bad %s %q: write a day, such as 2027-12-31", key, s)
	}
	return d
}

// selectors reads CSS selectors, one or a list of them.
func (f *siteFile) selectors(n ast.Node, key string) (all cascadia.SelectorGroup) {
	for _, n := range f.list(n, key) {
		s := f.text(n, key)
		if s == "" {
			continue
		}
		group, err := cascadia.ParseGroup(s)
		if err != nil {
			f.Errs.Add(f.At(n), "bad selector %q: %v", s, err)
			continue
		}
		all = append(all, group...)
	}
	return all
}

// example reads a page and what is to be read on it.
func (f *siteFile) example(n ast.Node) siteExample {
	ex := siteExample{at: f.At(n)}
	f.properties(n, "an example", exampleKeys, exampleRequired, func(key string, n ast.Node) {
		switch key {
		case "page":
			ex.page = f.text(n, key)
		case "title":
			ex.title = f.text(n, key)
		case "published":
			ex.published = f.day(n, key).String()
		case "text":
			ex.text = f.text(n, key)
		}
	})
	return ex
}

// properties calls each with the known keys of a mapping and their values;
// another key and a required one that is missing are errors.
func (f *siteFile) properties(n ast.Node, what string, known, required []string, each func(key string, value ast.Node)) {
	if !yamltree.IsMapping(n) {
		f.Properties(n, what, known) // tells what it is
		return
	}
	given := map[string]bool{}
	for _, p := range f.Properties(n, what, known) {
		given[p.Key] = true
		each(p.Key, p.Value)
	}
	for _, key := range required {
		if !given[key] {
			f.Errs.Add(f.At(n), "%s has no %q", what, key)
		}
	}
}

// text gives the text of a node without the blanks around it; "" when there is
// none, the error told.
func (f *siteFile) text(n ast.Node, what string) string {
	s, _ := f.Text(n, what)
	return strings.TrimSpace(s.Text)
}

// list gives the items of a list; one item stands for a list of one.
func (f *siteFile) list(n ast.Node, what string) []ast.Node {
	items := yamltree.Items(n)
	if len(items) == 0 {
		f.Errs.Add(f.At(n), "%s is an empty list", what)
	}
	return items
}
