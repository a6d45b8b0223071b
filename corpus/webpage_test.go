package corpus

import (
	"errors"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

const venloPage = `<!doctype html><html lang="nl"><head><title>Venlo tekent convenant - Gemeente Venlo</title>
<meta property="article:published_time" content="2021-03-08T10:00:00+01:00"></head><body><nav><a href="/">Home</a></nav>
<main><h1>Venlo tekent convenant</h1><p>De gemeente Venlo heeft op 8 maart met de provincie Limburg het convenant Groene Oevers ondertekend in het stadhuis.</p>
<p>Wethouder Andr` + "é" + ` Smits: "Zo werken wij de komende jaren samen aan de oevers van de Maas."</p></main></body></html>`

func TestPage(t *testing.T) {
	const address = "https://www.venlo.nl/nieuws/convenant"
	a, err := Page([]byte(venloPage), "text/html; charset=utf-8", address, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != "129f20324df55dbd" || len(a.ID) != 16 || a.URL != address || a.Title != "Venlo tekent convenant" ||
		a.Published.String() != "2021-03-08" || a.PublishedFrom != akkoord.FromMeta || a.Lang != "nl" {
		t.Errorf("%+v", a)
	}
	latin := strings.ReplaceAll(venloPage, "é", "\xe9")
	for _, contentType := range []string{"text/html; charset=iso-8859-1", "text/html; charset=utf-8", "text/html", ""} {
		b, err := Page([]byte(latin), contentType, address, Options{})
		if err != nil || b.Text != a.Text {
			t.Errorf("%q: %v, %q\nwant %q", contentType, err, b.Text, a.Text)
		}
	}
	if b, err := Page([]byte(venloPage), "text/html; charset=iso-8859-1", address, Options{}); err != nil || b.Text != a.Text {
		t.Errorf("UTF-8 under another name: %v, %q", err, b.Text)
	}
	plain, err := Page([]byte("Venlo tekent convenant\n\nDe gemeente Venlo heeft op 8 maart met de provincie Limburg het convenant Groene Oevers ondertekend in het stadhuis."), "text/plain", address, Options{IDPrefix: "v-"})
	if err != nil || plain.Title != "Venlo tekent convenant" || plain.ID != "v-"+PageID(address) {
		t.Errorf("%+v, %v", plain, err)
	}
}

func TestPageRefuses(t *testing.T) {
	for _, tt := range []struct{ page, contentType, want string }{
		{"<p></p>", "text/html", "empty: there is no word in it"},
		{"\x00\x01\x02\x03", "text/html", "not a text: 4 of its 4 bytes are control characters"},
		{"%PDF-1.4", "application/pdf", "bad PDF: it is cut short"},
		{"<h1>Venlo signs</h1><p>The municipality of Venlo has signed an agreement with the province of Limburg, and it will be in force for the next four years.</p><p>They are happy with it.</p>", "text/html", "not in Dutch: it looks like English"},
		{venloPage, "", "larger than 20 bytes"},
	} {
		opt := Options{}
		if strings.HasPrefix(tt.want, "larger") {
			opt.MaxBytes = 20
		}
		if _, err := Page([]byte(tt.page), tt.contentType, "https://www.venlo.nl/", opt); err == nil || err.Error() != tt.want {
			t.Errorf("%.30q: %v\nwant %s", tt.page, err, tt.want)
		}
	}
	list := "<ul>" + strings.Repeat("<li><a href=/nieuws/1>Venlo tekent convenant</a></li>", 20) + "</ul>"
	if _, err := Page([]byte(list), "text/html", "https://www.venlo.nl/", Options{}); !errors.Is(err, ErrNoText) {
		t.Errorf("a list of links: %v", err)
	}
}
