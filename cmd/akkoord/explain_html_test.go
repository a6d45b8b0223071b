package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
)

// element is a node of a page.
type element struct{ *html.Node }

// pageOf explains a file and parses the page.
func pageOf(t *testing.T, file string) element {
	t.Helper()
	code, out, log := runLine(t, "", "explain", file, "--html", "-")
	if code != exitDone {
		t.Fatalf("explain %s ends with %d: %s", file, code, log)
	}
	n, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return element{n}
}

// all gives the elements under e that have a class, or all for "".
func (e element) all(class string) []element {
	var found []element
	for n := range e.Descendants() {
		if n.Type == html.ElementNode && (class == "" || strings.Contains(" "+(element{n}).attr("class")+" ", " "+class+" ")) {
			found = append(found, element{n})
		}
	}
	return found
}

func (e element) attr(name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text gives what stands in an element, without the tags.
func (e element) text() string {
	var b strings.Builder
	for n := range e.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// articles reads the articles of a file as explain does.
func articles(t *testing.T, file string) []akkoord.Article {
	t.Helper()
	var all []akkoord.Article
	_, err := corpus.Read(context.Background(), []string{file}, corpus.Options{}, func(a akkoord.Article) error {
		all = append(all, a)
		return nil
	}, func(r corpus.Refusal) { t.Fatal(r) })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestPageHoldsTheArticle explains sample articles: the page has their text to
// the letter, every value leads to the stretch of text that it was read from, and
// back.
func TestPageHoldsTheArticle(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/w*.*")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d articles: %v", len(files), err)
	}
	reader := testExtractor(t).NewReader()
	for _, file := range files {
		a := articles(t, file)[0]
		page := pageOf(t, file)
		if got := page.all("text")[0].text(); got != a.Text {
			t.Errorf("%s: the text on the page is not that of the article:\n%s", file, got)
		}
		byID := page.byID(t)
		values := 0
		record := reader.Read(&a)
		for _, g := range record.Agreements {
			for _, ev := range g.Evidence {
				value := page.all("value")[values]
				values++
				if !strings.Contains(value.text(), ev.Path) || !strings.Contains(value.text(), ev.Rule) || !strings.Contains(value.text(), valueAt(&g, ev.Path)) {
					t.Errorf("%s: %s by %s is shown as %q", file, ev.Path, ev.Rule, value.text())
				}
				key := value.attr("data-key")
				if got := page.stretch(key); got != ev.Span.In(a.Text) {
					t.Errorf("%s: %s %s marks %q, want %q", file, ev.Path, key, got, ev.Span.In(a.Text))
				}
				if byID[key].Node == nil {
					t.Errorf("%s: %s leads to #%s, which is not there", file, ev.Path, key)
				}
			}
		}
		if n := len(page.all("value")); n != values {
			t.Errorf("%s: %d values on the page, want %d", file, n, values)
		}
	}
}

// byID gives the elements by id. Ids may not stand twice, and links within the
// page must lead somewhere.
func (e element) byID(t *testing.T) map[string]element {
	t.Helper()
	ids := map[string]element{}
	for _, el := range e.all("") {
		if id := el.attr("id"); id != "" {
			if ids[id].Node != nil {
				t.Errorf("the id %q stands twice", id)
			}
			ids[id] = el
		}
	}
	for _, el := range e.all("") {
		if to, ok := strings.CutPrefix(el.attr("href"), "#"); ok && ids[to].Node == nil {
			t.Errorf("a link leads to #%s, which is not there", to)
		}
	}
	return ids
}

// stretch gives the text in the elements of a stretch.
func (e element) stretch(key string) string {
	var b strings.Builder
	for _, text := range e.all("text") {
		for _, m := range text.all("") {
			if m.Data == "mark" && m.attr("data-key") == key {
				b.WriteString(m.text())
			}
		}
	}
	return b.String()
}

// TestPageNeedsNothingElse looks for what a browser would fetch.
func TestPageNeedsNothingElse(t *testing.T) {
	page := pageOf(t, "../../testdata/articles/woondeal-amersfoort.html")
	for _, el := range page.all("") {
		switch {
		case el.Data == "link", el.Data == "img", el.Data == "iframe", el.attr("src") != "":
			t.Errorf("the page has a <%s>", el.Data)
		case el.Data == "style" && strings.Contains(el.text(), "url("):
			t.Error("the style fetches something")
		}
	}
}

// TestPageOfHostileText shows markup in an article as text.
func TestPageOfHostileText(t *testing.T) {
	const text = "Zeist </div><script>alert(1)</script> & \"co\"\n\nDe gemeente <b>Zeist</b> en de provincie Utrecht ondertekenden het convenant Schone Lucht."
	code, out, log := runLine(t, text, "explain", "-", "--html", "-")
	if code != exitDone {
		t.Fatal(log)
	}
	n, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	page := element{n}
	if got := page.all("text")[0].text(); got != text {
		t.Errorf("the text on the page is %q", got)
	}
	for _, el := range page.all("text")[0].all("") {
		if el.Data == "script" || el.Data == "b" {
			t.Errorf("a <%s> of the article is one of the page", el.Data)
		}
	}
}
