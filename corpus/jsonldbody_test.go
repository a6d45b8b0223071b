package corpus

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

// TestJSONLDBody takes the body that a page states only where the page bears it
// out, and then the paragraphs as the page has them.
func TestJSONLDBody(t *testing.T) {
	const (
		one    = "De gemeente Duinstad en vijf rederijen hebben donderdag in het oude raadhuis het Havenpact getekend, dat de kade groener maakt."
		two    = "Over vier jaar moet de uitstoot in de haven met de helft zijn gedaald, zo staat in het pact dat de wethouder uitdeelde."
		three  = "De partijen zien elkaar ieder kwartaal en maken dan bekend hoe ver zij zijn, want bewoners vragen daar al jaren om."
		teaser = "Duinstad krijgt er een speelplaats bij, want de kinderen van de Zeewijk hebben daar met een lange brief om gevraagd."
	)
	head := func(body string) string {
		v, _ := json.Marshal(map[string]any{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Havenpact getekend", "articleBody": body})
		return fmt.Sprintf(`<html lang="nl"><head><title>Havenpact getekend</title><script type="application/ld+json">%s</script></head><body><nav><a href="/">Home</a></nav>`, v)
	}
	page := fmt.Sprintf(`<main><h1>Havenpact getekend</h1><p>%s</p><h2>Minder rook</h2><p>%s</p><ul><li>Rederij De Ster</li><li><a href="/v">Visafslag</a></li></ul><p>%s</p></main>`, one, two, three)
	all := "Havenpact getekend\n\n" + one + "\n\nMinder rook\n\n" + two + "\n\nRederij De Ster\n\nVisafslag\n\n" + three
	for _, tt := range []struct {
		name, page string
		from       akkoord.TextFrom
		want       string
	}{
		{"the text of the page, its words glued", head(one+"Minder rook"+two+"Rederij De SterVisafslag"+three) + page, akkoord.TextByJSONLD, all},
		{"without headings and lists", head(one+"\n"+two+"\n"+three) + page, akkoord.TextByJSONLD, all},
		{"as HTML", head("<p>"+one+"</p><p>"+two+"</p><p>"+strings.ReplaceAll(three, "é", "&eacute;")+"</p>") + page, akkoord.TextByJSONLD, all},
		{"beside another article that readability would take too", head(one+two+three) + strings.Replace(page, "</main>", "</main><div><p>"+teaser+"</p></div>", 1), akkoord.TextByJSONLD, all},
		{"the beginning only", head(one+" "+two) + page, akkoord.TextByReadability, all},
		{"the end only", head(two+" "+three) + page, akkoord.TextByReadability, all},
		{"a summary", head("Zes partijen maken de haven van Duinstad groener en schoner. "+strings.Repeat("Dat hebben zij in een pact vastgelegd. ", 8)) + page, akkoord.TextByReadability, all},
		{"another article", head(strings.Repeat(teaser+" ", 3)) + page, akkoord.TextByReadability, all},
		{"too short to be one", head(one) + page, akkoord.TextByReadability, all},
		{"on a page that scripts fill", head(one+"\n\n"+two+"\n\n"+three) + `<div id="app"></div>`, akkoord.TextByJSONLD, "Havenpact getekend\n\n" + one + "\n\n" + two + "\n\n" + three},
		{"on a page that shows the lead and asks for money", head(one+"\n\n"+two+"\n\n"+three) + `<main><h1>Havenpact getekend</h1><blockquote>` + one + `</blockquote><p>Verder lezen? Neem een abonnement.</p></main>`,
			akkoord.TextByJSONLD, "Havenpact getekend\n\n" + one + "\n\n" + two + "\n\n" + three},
	} {
		d, reason := parsePage([]byte(tt.page), visit{})
		if reason != "" {
			t.Fatal(reason)
		}
		if d.TextFrom != tt.from || d.Text != tt.want {
			t.Errorf("%s: by %s:\n%s\nwant by %s:\n%s", tt.name, d.TextFrom, d.Text, tt.from, tt.want)
		}
	}
}
