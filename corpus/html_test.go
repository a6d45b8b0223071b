package corpus

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

// show writes an article as a user would check it: what is known about it, then
// its blocks.
func show(a akkoord.Article) string {
	var b strings.Builder
	field := func(name string, v akkoord.OptString) {
		if v != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, v)
		}
	}
	field("title", a.Title)
	field("published", akkoord.OptString(a.Published.String()))
	field("from", a.PublishedFrom)
	field("source", a.Source)
	field("url", a.URL)
	if a.TextFrom != akkoord.TextByReadability {
		field("text from", a.TextFrom)
	}
	for _, bl := range a.Blocks {
		fmt.Fprintf(&b, "%s| %s\n", bl.Kind, strings.ReplaceAll(bl.Span.In(a.Text), "\n", " / "))
	}
	return b.String()
}

// long makes a paragraph long enough for readability to believe in it.
const long = " De partijen spraken af dat zij elkaar ieder kwartaal zien, dat zij de cijfers delen en dat zij samen kijken wat er beter kan, zodat bewoners er iets van merken."

var pages = []struct {
	name, page, want string
}{
	{
		name: "a municipal page with metadata, menu, list and share bar",
		page: `<!doctype html><html lang="nl"><head><title>Zes partijen tekenen Havenpact | Gemeente Duinstad</title>
<meta property="og:title" content="Zes partijen tekenen Havenpact | Gemeente Duinstad"><meta property="og:site_name" content="Gemeente Duinstad">
<meta property="article:published_time" content="2021-06-18T09:30:00+02:00"><link rel="canonical" href="https://duinstad.example/nieuws/havenpact"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">Nieuws</a></li></ul></nav>
<main><article><h1>Zes partijen tekenen Havenpact</h1>
<p>De <b>ge</b>meente Duinstad en vijf bedrijven tekenden donderdag het <em>Havenpact</em>.` + long + `</p>
<p>Aan het pact doen mee:</p><ul><li><a href="/a">Rederij De Ster</a></li><li>Visafslag&nbsp;Duinstad</li><li><p>Werf Noord</p></li></ul>
<h2>Schoner water</h2><p>Het water wordt schoner.` + long + `</p>
<blockquote><p>Dit hadden we eerder moeten doen.</p></blockquote>
<div class="share-bar"><a href="#">Facebook</a><a href="#">Twitter</a></div></article></main>
<footer><p>© Gemeente Duinstad</p></footer></body></html>`,
		want: `title: Zes partijen tekenen Havenpact
published: 2021-06-18
from: meta
source: Gemeente Duinstad
url: https://duinstad.example/nieuws/havenpact
heading| Zes partijen tekenen Havenpact
paragraph| De gemeente Duinstad en vijf bedrijven tekenden donderdag het Havenpact.` + long + `
paragraph| Aan het pact doen mee:
item| Rederij De Ster
item| Visafslag Duinstad
item| Werf Noord
heading| Schoner water
paragraph| Het water wordt schoner.` + long + `
quote| Dit hadden we eerder moeten doen.
`,
	},
	{
		name: "JSON-LD in a graph, and Bron in the text",
		page: `<html><head><title>Nieuws</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"X"},
{"@type":["NewsArticle"],"headline":"Zorgpact voor Oostdam","datePublished":"2020-03-09T14:02:00Z","publisher":{"@type":"Organization","name":"De Oostdammer"},"url":"https://oostdam.example/1"}]}</script></head>
<body><div id="content"><h1>Zorgpact voor Oostdam</h1><div>Het ziekenhuis en de huisartsen sloten een pact.` + long + `</div><div>Zij gaan samen de wachttijd verkorten.` + long + `</div><p>Bron: Ziekenhuis Oostdam</p></div></body></html>`,
		want: `title: Zorgpact voor Oostdam
published: 2020-03-09
from: json-ld
source: Ziekenhuis Oostdam
url: https://oostdam.example/1
heading| Zorgpact voor Oostdam
paragraph| Het ziekenhuis en de huisartsen sloten een pact.` + long + `
paragraph| Zij gaan samen de wachttijd verkorten.` + long + `
furniture| Bron: Ziekenhuis Oostdam
`,
	},
	{
		name: "an old page of line breaks, with a date line in the text",
		page: `<html><head><title>Akkoord over de polder - Waterschap Zuidland</title></head><body><table><tr><td><font size=4>Akkoord over de polder</font><br>
12 oktober 2017<br><br>Het waterschap en de boeren werden het eens.<br>Het peil gaat omhoog.` + long + `<br><br>Dat is een begin, zegt de dijkgraaf.` + long + `</td></tr></table></body></html>`,
		want: `title: Akkoord over de polder
published: 2017-10-12
from: text
heading| Akkoord over de polder
furniture| 12 oktober 2017
paragraph| Het waterschap en de boeren werden het eens. / Het peil gaat omhoog.` + long + `
paragraph| Dat is een begin, zegt de dijkgraaf.` + long + `
`,
	},
	{
		name: "a time element; those of other articles do not count",
		page: `<html><head><title>Cao rond</title></head><body><aside><time datetime="2024-01-01">1 januari</time></aside>
<article><h1>Cao voor zwembaden rond</h1><time datetime="2019-05-20">maandag</time><p>De bonden en de werkgevers zijn het eens.` + long + `</p>
<figure><img src="a.jpg"><figcaption>De bonden aan tafel</figcaption></figure><p>De leden stemmen nog.` + long + `</p></article></body></html>`,
		want: `title: Cao voor zwembaden rond
published: 2019-05-20
from: time
heading| Cao voor zwembaden rond
furniture| maandag
paragraph| De bonden en de werkgevers zijn het eens.` + long + `
caption| De bonden aan tafel
paragraph| De leden stemmen nog.` + long + `
`,
	},
	{
		name: "tables, a wrapper with a misleading class, related links",
		page: `<html><head><title>Pact rond</title></head><body><div class="with-sidebar"><h1>Pact rond</h1><p>Geplaatst op 3 mei 2020</p><p>Wie betaalt wat?` + long + `</p>
<table><tr><th>Partij</th><th>Bedrag</th></tr><tr><td>Meerdam</td><td>5 miljoen</td></tr></table><p>Daarna volgt de rest.` + long + `</p>
<div class="related"><h3>Gerelateerd nieuws</h3><ul><li><a href="/b">Ander bericht</a></li></ul></div></div></body></html>`,
		want: `title: Pact rond
published: 2020-05-03
from: text
heading| Pact rond
furniture| Geplaatst op 3 mei 2020
paragraph| Wie betaalt wat?` + long + `
paragraph| Partij
paragraph| Bedrag
paragraph| Meerdam
paragraph| 5 miljoen
paragraph| Daarna volgt de rest.` + long + `
`,
	},
	{
		name: "the publisher behind the © of the foot, that of a picture is none",
		page: `<html><head><title>Lezen in Meerdam - Huis van het Boek</title><meta property="og:title" content="Lezen in Meerdam"></head><body>
<main><h1>Lezen in Meerdam</h1><figure><figcaption>Foto © Jan Bos</figcaption></figure><p>De school leest voor.` + long + `</p><p>Dat gaat goed.` + long + `</p></main>
<footer><p>&copy; 2021 Huis van het Boek &middot; Postbus 1</p><p><a href="/c">Contact</a></p></footer></body></html>`,
		want: `title: Lezen in Meerdam
source: Huis van het Boek
heading| Lezen in Meerdam
caption| Foto © Jan Bos
paragraph| De school leest voor.` + long + `
paragraph| Dat gaat goed.` + long + `
`,
	},
	{
		name: "a page too small for readability",
		page: `<html><head><title>Kort</title></head><body><nav>Menu</nav><h1>Pact getekend</h1><p>De gemeente en de school tekenden een pact.</p></body></html>`,
		want: `title: Pact getekend
heading| Pact getekend
paragraph| De gemeente en de school tekenden een pact.
`,
	},
}

func TestHTML(t *testing.T) {
	for _, tt := range pages {
		t.Run(tt.name, func(t *testing.T) {
			got := readOne(t, "-", tt.page)
			if diff := cmp.Diff(tt.want, show(got)); diff != "" {
				t.Errorf("page differs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHTMLEncodings(t *testing.T) {
	page := func(head, word string) string {
		return "<html><head>" + head + "<title>De " + word + "</title></head><body><p>De " + word + " en de gemeente tekenden een pact.</p></body></html>"
	}
	for name, data := range map[string]string{
		"windows-1252 by meta":    page(`<meta charset="windows-1252">`, "co\xf6peratie"),
		"windows-1252, unstated":  page("", "co\xf6peratie"),
		"UTF-8 that says latin-1": page(`<meta charset="iso-8859-1">`, "coöperatie"),
		"UTF-8 with mark":         "\ufeff" + page("", "coöperatie"),
		"entities":                page("", "co&ouml;peratie"),
		"soft hyphens":            page("", "co&ouml;pe&shy;ratie"),
	} {
		if a := readOne(t, "-", data); a.Title != "De coöperatie" || !strings.Contains(a.Text, "De coöperatie en") {
			t.Errorf("%s: title %q, text %q", name, a.Title, a.Text)
		}
	}
}

// FuzzHTML: no page may panic, blocks lie in order and hold no blank line, and
// words of two block elements are never one word.
func FuzzHTML(f *testing.F) {
	for _, p := range pages {
		f.Add(p.page, "p")
	}
	f.Add("<table><tr><td>a<td>b", "div")
	f.Add("<svg><p><![CDATA[x]]><math><mtext><table>", "li")
	f.Fuzz(func(t *testing.T, page, tag string) {
		switch tag {
		case "p", "div", "li", "td", "h2", "section", "blockquote", "dd":
		default:
			tag = "div"
		}
		page += fmt.Sprintf("</title></style></script></textarea><%[1]s>woordeen</%[1]s><%[1]s>woordtwee</%[1]s>", tag)
		d, reason := parsePage([]byte(page), visit{})
		if reason != "" {
			return
		}
		d.complete()
		if strings.Contains(d.Text, "woordeenwoordtwee") {
			t.Errorf("words of two %s elements are glued: %q", tag, d.Text)
		}
		checkBlocks(t, d.Article)
	})
}

// checkBlocks asserts that the blocks hold every letter of the text, in order.
func checkBlocks(t *testing.T, a akkoord.Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(a.Text) {
			t.Fatalf("block %v after offset %d in a text of %d bytes", b, end, len(a.Text))
		}
		if s := a.Text[end:b.Span.Start]; strings.TrimSpace(s) != "" {
			t.Fatalf("%q is in no block", s)
		}
		end = b.Span.End
	}
	if s := a.Text[end:]; strings.TrimSpace(s) != "" {
		t.Fatalf("%q is in no block", s)
	}
}
