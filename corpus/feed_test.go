package corpus

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

const rssHead = `<?xml version="1.0" encoding="utf-8"?>
<!-- gemaakt door de site -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Nieuws | Gemeente Meerdam</title><link>https://x.example/</link>`

func TestFeeds(t *testing.T) {
	for _, tt := range []struct {
		file, data string
		want       akkoord.Article
		blocks     []string
	}{
		{"rss.xml", rssHead + `<item><title>Pact voor Meerdam &amp; Oord</title><link>https://x.example/pact</link><guid isPermaLink="false">post-7</guid>
			<pubDate>Wed, 03 Jun 2020 00:30:00 +0200</pubDate><description>De gemeente tekent.</description>
			<content:encoded><![CDATA[<p>De <b>ge</b>meente en de school tekenen het pact.</p><ul><li>voor de jeugd</li></ul>]]></content:encoded></item></channel></rss>`,
			akkoord.Article{ID: "post-7", URL: "https://x.example/pact", Title: "Pact voor Meerdam & Oord", Source: "Gemeente Meerdam", Published: akkoord.Date{Year: 2020, Month: 6, Day: 3}, PublishedFrom: akkoord.FromFeed},
			[]string{"heading: Pact voor Meerdam & Oord", "paragraph: De gemeente en de school tekenen het pact.", "item: voor de jeugd"}},
		{"kort.rss", rssHead + `<item><title>Pact voor Meerdam</title><link>https://x.example/pact</link><description>&lt;p&gt;De gemeente en de school tekenen het pact.&lt;/p&gt;</description></item></channel></rss>`,
			akkoord.Article{ID: "https://x.example/pact", URL: "https://x.example/pact", Title: "Pact voor Meerdam", Source: "Gemeente Meerdam"},
			[]string{"heading: Pact voor Meerdam", "paragraph: De gemeente en de school tekenen het pact."}},
		{"atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gemeente Meerdam - Actueel</title><entry><id>urn:7</id><title type="html">Pact voor &lt;i&gt;Meerdam&lt;/i&gt;</title>
			<link rel="alternate" href="https://x.example/pact"/><published>2020-06-02T23:59:00-02:00</published><updated>2021-01-01T00:00:00Z</updated><summary>Kort.</summary>
			<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>De gemeente en de school tekenen het pact.</p></div></content></entry></feed>`,
			akkoord.Article{ID: "urn:7", URL: "https://x.example/pact", Title: "Pact voor Meerdam", Source: "Gemeente Meerdam", Published: akkoord.Date{Year: 2020, Month: 6, Day: 2}, PublishedFrom: akkoord.FromFeed},
			[]string{"heading: Pact voor Meerdam", "paragraph: De gemeente en de school tekenen het pact."}},
		{"changed.atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nieuws</title><entry><title>Pact voor Meerdam</title><updated>2021-01-01T00:00:00Z</updated>
			<content>De gemeente en de school tekenen het pact.</content></entry></feed>`,
			akkoord.Article{ID: "changed#1", Title: "Pact voor Meerdam"},
			[]string{"heading: Pact voor Meerdam", "paragraph: De gemeente en de school tekenen het pact."}},
		{"rdf", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>De Bode</title></channel>
			<item rdf:about="https://x.example/pact"><title>Pact voor Meerdam</title><link>https://x.example/pact</link><dc:date>2020-06-03</dc:date><description>De gemeente en de school tekenen het pact.</description></item></rdf:RDF>`,
			akkoord.Article{ID: "https://x.example/pact", URL: "https://x.example/pact", Title: "Pact voor Meerdam", Source: "De Bode", Published: akkoord.Date{Year: 2020, Month: 6, Day: 3}, PublishedFrom: akkoord.FromFeed},
			[]string{"heading: Pact voor Meerdam", "paragraph: De gemeente en de school tekenen het pact."}},
	} {
		dir := t.TempDir() // as a folder would be read, where the content has to tell
		write(t, filepath.Join(dir, tt.file), tt.data)
		articles, refusals, _ := readAll(t, Options{}, dir)
		if len(articles) != 1 {
			t.Errorf("%s: %d articles, refused %v", tt.file, len(articles), refusals)
			continue
		}
		a := articles[0]
		if diff := cmp.Diff(tt.blocks, blocksOf(a)); diff != "" {
			t.Errorf("%s: blocks (-want +got):\n%s", tt.file, diff)
		}
		a.Text, a.Blocks, a.Lang = "", nil, ""
		if diff := cmp.Diff(tt.want, a); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.file, diff)
		}
	}
}

// TestFeedGoesOn: an entry that is refused does not hold up the others.
func TestFeedGoesOn(t *testing.T) {
	path := filepath.Join(badDir, "entries.rss")
	articles, refusals, _ := readAll(t, Options{}, path)
	if diff := cmp.Diff([]string{"goed-1", "https://x.example/2"}, ids(articles)); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
	want := []Refusal{
		{Source: path + "!engels", ID: "engels", Reason: "not in Dutch: it looks like English"},
		{Source: path + "!entries#3", ID: "entries#3", Reason: "empty: there is no word in it"},
		{Source: path + "!goed-1", ID: "goed-1", Reason: `the id "goed-1" is taken by another article, ` + path + `!goed-1; rename one of them, or load the two in separate runs with --id-prefix`},
	}
	if diff := cmp.Diff(want, refusals); diff != "" {
		t.Errorf("refusals (-want +got):\n%s", diff)
	}
}
