package corpus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

// TestHTMLAround reads an article of three paragraphs, {1}, {2} and {3}, with what
// sites put around and between them.
func TestHTMLAround(t *testing.T) {
	paragraphs := []string{
		"{1}", "De gemeente Duinstad en vijf rederijen hebben donderdag in het oude raadhuis het Havenpact getekend, dat de kade groener maakt.",
		"{2}", "Over vier jaar moet de uitstoot in de haven met de helft zijn gedaald, zo staat in het pact dat de wethouder uitdeelde.",
		"{3}", "De partijen zien elkaar ieder kwartaal en maken dan bekend hoe ver zij zijn, want bewoners vragen daar al jaren om.",
	}
	const text = "<h1>Havenpact</h1><p>{1}</p><p>{2}</p><p>{3}</p>"
	const plain = "heading| Havenpact\nparagraph| {1}\nparagraph| {2}\nparagraph| {3}\n"
	for _, tt := range []struct{ name, page, want string }{
		{"a cookie notice above, without a telling class",
			`<div id="cb"><p>Wij gebruiken cookies om uw bezoek te meten. Lees meer in onze <a href="/c">cookieverklaring</a>.</p><button>Akkoord</button><a href="#">Weigeren</a></div>` + text, plain},
		{"a cookie notice below, under a name in capitals and small letters",
			text + `<div class="CookieConsent"><h2>Deze website maakt gebruik van cookies</h2><p>We gebruiken cookies om content en advertenties te personaliseren en om ons websiteverkeer te analyseren.</p><p>Noodzakelijk</p><p>Voorkeuren</p><a href="#">Alles toestaan</a></div>`, plain},
		{"a cookie notice that only its words tell",
			text + `<div><p>We gebruiken cookies om content en advertenties te personaliseren, om functies voor social media te bieden en om ons websiteverkeer te analyseren.</p></div>`,
			plain + "furniture| We gebruiken cookies om content en advertenties te personaliseren, om functies voor social media te bieden en om ons websiteverkeer te analyseren.\n"},
		{"Lees ook between the paragraphs, in several forms",
			`<article><h1>Havenpact</h1><p>{1}</p><p><strong>Lees ook:</strong> <a href="/b">Zes vragen over de haven</a></p><p>LEES OOK | <a href="/b">Zes vragen over de haven</a></p><p>{2}</p>
<p>Lees ook ons eerdere bericht: <a href="/v">Haven wordt groener</a></p><div class="box"><h3>Lees ook</h3><ul><li><a href="/1">Waarom de kade groen wordt</a></li><li><a href="/2">Rederij koopt elektrische sleper</a></li></ul></div><p>{3}</p></article>`,
			`heading| Havenpact
paragraph| {1}
furniture| Lees ook: Zes vragen over de haven
furniture| LEES OOK | Zes vragen over de haven
paragraph| {2}
furniture| Lees ook ons eerdere bericht: Haven wordt groener
furniture| Lees ook
paragraph| {3}
`},
		{"share bars above and below, as list, links and words",
			`<article><h1>Havenpact</h1><ul class="soc"><li><a href="f">Deel op Facebook</a></li><li><a href="w">WhatsApp</a></li><li><a href="m">Mail</a></li><li>Kopieer link</li></ul><p>{1}</p><p>{2}</p><p>{3}</p>
<p>Delen</p><p><a href="f">Facebook</a> <a href="t">Twitter</a> <a href="l">LinkedIn</a></p><div>Deel dit artikel<a href="f"></a></div></article>`,
			`heading| Havenpact
furniture| Deel op Facebook
furniture| WhatsApp
furniture| Mail
furniture| Kopieer link
paragraph| {1}
paragraph| {2}
paragraph| {3}
furniture| Delen
furniture| Facebook Twitter LinkedIn
furniture| Deel dit artikel
`},
		{"keywords, related articles, reactions and a question at the end",
			`<article>` + text + `<p>Trefwoorden: <a href=1>haven</a>, <a href=2>klimaat</a></p><div>Gerelateerde berichten</div><ul><li><a href=1>De kade wordt breder</a> 3 mei 2020</li><li><a href=2>Nieuwe havenmeester</a> 2 mei 2020</li></ul>
<p>Reageren? Mail ons.</p><a href="/">Terug naar overzicht</a><p>Was deze pagina nuttig?</p><p>Ja</p><p>Nee</p></article><footer><p>Postbus 1, Duinstad</p></footer>`,
			plain + `furniture| Trefwoorden: haven, klimaat
furniture| Gerelateerde berichten
furniture| De kade wordt breder 3 mei 2020
furniture| Nieuwe havenmeester 2 mei 2020
furniture| Reageren? Mail ons.
furniture| Terug naar overzicht
furniture| Was deze pagina nuttig?
furniture| Ja
furniture| Nee
`},
		{"captions by element and by name; a card called so is none",
			`<article><h1>Havenpact</h1><div class="wp-caption"><img src=a><p class="wp-caption-text">De wethouder tekent het pact</p></div><p>{1}</p><div><img src=b><span class="fotoBijschrift">Het raadhuis van Duinstad</span></div>
<div class="caption"><h2>Wat er in staat</h2><p>{2}</p></div><figure><img src=c><figcaption>De kade <span>Beeld: ANP</span></figcaption></figure><p>{3}</p></article>`,
			`heading| Havenpact
caption| De wethouder tekent het pact
paragraph| {1}
caption| Het raadhuis van Duinstad
heading| Wat er in staat
paragraph| {2}
caption| De kade Beeld: ANP
paragraph| {3}
`},
		{"bullets of letters and of elements, terms, headings in bold",
			`<article><h1>Havenpact</h1><p>{1}</p><p>De afspraken:<br>• minder rook<br>• meer bomen</p><p>{2}</p><p>- eerste<br>- tweede</p><ol><li>Een plan</li><li>Een prijs</li></ol><dl><dt>Looptijd</dt><dd>Vier jaar</dd></dl>
<p><strong>Wat nu?</strong></p><p>{3}</p></article>`,
			`heading| Havenpact
paragraph| {1}
paragraph| De afspraken:
item| • minder rook
item| • meer bomen
paragraph| {2}
item| - eerste
item| - tweede
item| Een plan
item| Een prijs
paragraph| Looptijd
paragraph| Vier jaar
heading| Wat nu?
paragraph| {3}
`},
		{"parties that are links",
			`<article><h1>Havenpact</h1><p>{1}</p><p>Aan het pact doen mee:</p><ul><li><a href="/a">Rederij De Ster</a></li><li><a href="/b">Visafslag Duinstad</a></li></ul><p>{2}</p><ul><li>Werf Noord</li><li><a href="/c">Loodswezen</a></li></ul><p>{3}</p></article>`,
			`heading| Havenpact
paragraph| {1}
paragraph| Aan het pact doen mee:
item| Rederij De Ster
item| Visafslag Duinstad
paragraph| {2}
item| Werf Noord
item| Loodswezen
paragraph| {3}
`},
	} {
		// Readability decides on short texts; longer ones may leave no doubt.
		for _, times := range []int{1, 3} {
			page, want := tt.page, "title: Havenpact\n"+tt.want
			for i := 0; i < len(paragraphs); i += 2 {
				page = strings.ReplaceAll(page, paragraphs[i], strings.TrimSpace(strings.Repeat(paragraphs[i+1]+" ", times)))
			}
			a := readOne(t, "-", "<html><head><title>Havenpact</title></head><body><div>"+page+"</div></body></html>")
			how := a.TextFrom
			a.TextFrom = akkoord.TextByReadability
			got := show(a)
			for i := 0; i < len(paragraphs); i += 2 {
				got = strings.ReplaceAll(got, strings.TrimSpace(strings.Repeat(paragraphs[i+1]+" ", times)), paragraphs[i])
			}
			if times > 1 { // what is left out may be there as furniture, or not at all
				want, got = withoutFurniture(want), withoutFurniture(got)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, by %s (-want +got):\n%s", tt.name, how, diff)
			}
		}
	}
}

// withoutFurniture drops the lines of show that tell of furniture.
func withoutFurniture(shown string) string {
	var kept []string
	for _, line := range strings.SplitAfter(shown, "\n") {
		if !strings.HasPrefix(line, "furniture|") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}
