package corpus

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// overview is a page that leads to articles, each with a line about it.
var overview = func() string {
	var b strings.Builder
	b.WriteString("<html><head><title>Nieuws</title></head><body><main><h1>Nieuws</h1><p>Hier leest u het laatste nieuws van de gemeente over wonen, verkeer en zorg.</p>")
	for i := range 8 {
		fmt.Fprintf(&b, `<div class="teaser"><h2><a href="/n/%d">Convenant over buurt %d is getekend</a></h2><time>%d mei 2020</time>
<p>De gemeente en de bewoners van buurt %d hebben afspraken gemaakt over het groen in hun straten.</p></div>`, i, i, i+1, i)
	}
	return b.String() + "</main></body></html>"
}()

// TestPageOrList tells articles from pages that lead to them.
func TestPageOrList(t *testing.T) {
	const sentence = "De gemeente en de bewoners hebben samen een convenant getekend over het groen in de buurt en het verkeer in de straten. "
	teaser := func(format string, n int) (s string) {
		for i := range n {
			s += fmt.Sprintf(format, i)
		}
		return s
	}
	for _, tt := range []struct {
		name, page string
		article    bool
	}{
		{"a paragraph", "<h1>Convenant</h1><p>" + sentence, true},
		{"short sentences, each in its paragraph", "<h1>Convenant</h1><p>De gemeente tekende een convenant.<p>De school tekende het ook.<p>Het geldt voor de komende vier jaar.", true},
		{"a text in list items", "<h1>Convenant</h1><ul><li>De gemeente en de school tekenden een convenant.<li>Het geldt vier jaar en gaat over het groen in de buurt.</ul>", true},
		{"an article with links to others below it", "<article><h1>Convenant</h1><p>" + strings.Repeat(sentence, 5) + "</p><p>" + strings.Repeat(sentence, 2) + "</p></article><h2>Ander nieuws</h2>" +
			teaser(`<h3><a href="/n/%d">Een ander bericht over de buurt</a></h3><p>De gemeente vertelt hier meer over het groen in de buurt van de bewoners.</p>`, 4), true},
		{"a digest of four items, linked, with texts of their own", "<h1>Kort nieuws</h1>" + teaser(`<h2><a href="/n/%d">Een bericht over het groen in de buurt</a></h2><p>`+strings.Repeat(sentence, 5)+`</p>`, 4), true},
		{"an article whose words are links", "<h1>Convenant</h1><p>" + strings.Repeat(`De <a href="/g">gemeente</a> en de <a href="/s">school</a> tekenden een <a href="/c">convenant</a> dat vier jaar geldt. `, 4), true},
		{"teasers", overview, false},
		{"teasers with the link under them", "<h1>Nieuws</h1>" + teaser(`<div><h2>Nieuws uit buurt %d</h2><p>De gemeente en de bewoners hebben afspraken gemaakt over het groen in de straten.</p><a href="/x">Lees meer over dit bericht</a></div>`, 5), false},
		{"cards that are links altogether", "<h1>Nieuws</h1>" + teaser(`<a href="/n/%d"><h2>Nieuws uit de buurt</h2><p>De gemeente en de bewoners hebben afspraken gemaakt over het groen in de straten.</p></a>`, 6), false},
		{"links", "<h1>Nieuws</h1><ul>" + teaser(`<li><a href="/n/%d">De gemeente tekent een convenant over het groen in de buurt en het verkeer in de straten daar</a>`, 9) + "</ul>", false},
		{"a form", "<h1>Contact</h1><form><p>Naam<p>Adres<p>Waar gaat uw vraag over?<p>Verstuur de vraag</form>", false},
	} {
		_, err := Page([]byte("<html><body>"+tt.page), "text/html", "https://x.nl/", Options{AnyLanguage: true})
		if tt.article && err != nil || !tt.article && !errors.Is(err, ErrNoText) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
