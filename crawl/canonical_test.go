package crawl

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCanonical(t *testing.T) {
	base, _ := url.Parse("https://www.venlo.nl/nieuws/2021/lijst.html?page=2")
	for _, tt := range []struct{ raw, want string }{
		{"HTTPS://WWW.Venlo.NL:443/Nieuws#top", "https://www.venlo.nl/Nieuws"},
		{"http://venlo.nl", "http://venlo.nl/"},
		{"http://venlo.nl:8080/a", "http://venlo.nl:8080/a"},
		{"convenant-wonen", "https://www.venlo.nl/nieuws/2021/convenant-wonen"},
		{"../2020/", "https://www.venlo.nl/nieuws/2020/"},
		{"?page=3", "https://www.venlo.nl/nieuws/2021/lijst.html?page=3"},
		{"//cdn.venlo.nl//a//b/", "https://cdn.venlo.nl/a/b/"},
		{"/a/./b/../c", "https://www.venlo.nl/a/c"},
		{"/a?utm_source=nieuwsbrief&id=4&fbclid=xyz", "https://www.venlo.nl/a?id=4"},
		{"/a?b=2&a=1&b=1", "https://www.venlo.nl/a?a=1&b=2&b=1"},
		{"/a;jsessionid=0123456789ABCDEF?x=1", "https://www.venlo.nl/a?x=1"},
		{"/a?PHPSESSID=abcdefgh12345678", "https://www.venlo.nl/a"},
		{"/a?sid=4", "https://www.venlo.nl/a?sid=4"}, // the number of a page
		{"/caf%C3%A9/%7Ejan/%2f", "https://www.venlo.nl/caf%C3%A9/~jan/%2F"},
		{"/café", "https://www.venlo.nl/caf%C3%A9"},
		{"https://www.fryslân.frl./nijs", "https://www.xn--frysln-0ta.frl/nijs"},
		{"http://[::1]:80/a", "http://[::1]/a"},
		{" /spaties ", "https://www.venlo.nl/spaties"},
	} {
		got, err := Canonical(tt.raw, base)
		if err != nil || got != tt.want {
			t.Errorf("%q: %q, %v\nwant %q", tt.raw, got, err, tt.want)
		}
	}
}

func TestCanonicalRefuses(t *testing.T) {
	for _, tt := range []struct{ raw, want string }{
		{"mailto:pers@venlo.nl", `address "mailto:pers@venlo.nl": only http and https are fetched`},
		{"/nieuws", `address "/nieuws": only http and https are fetched`},
		{"http:///nieuws", `address "http:///nieuws": it has no host`},
		{"http://jan:geheim@venlo.nl/", `address "http://jan:geheim@venlo.nl/": it holds a user name`},
		{"http://a b/", `address "http://a b/": not a URL`},
		{"http://venlo.nl/" + strings.Repeat("a", 2000), `address "http://venlo.nl/` + strings.Repeat("a", 44) + `"…: longer than 2000 bytes`},
	} {
		if got, err := Canonical(tt.raw, nil); err == nil || err.Error() != tt.want {
			t.Errorf("%q: %q, %v\nwant %s", tt.raw, got, err, tt.want)
		}
	}
}

// TestCanonicalStays holds that the canonical form of a canonical form is itself.
func TestCanonicalStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		path := rapid.StringMatching(`(/[a-zA-Z0-9%é.;=~ -]{0,6}){0,5}`).Draw(t, "path")
		query := rapid.StringMatching(`(\?[a-c]=[0-9%A-F]{0,4}(&[a-c]?=?x?){0,3})?`).Draw(t, "query")
		once, err := Canonical("http://venlo.nl"+path+query, nil)
		if err != nil {
			return
		}
		if twice, err := Canonical(once, nil); err != nil || twice != once {
			t.Fatalf("%q becomes %q, %v", once, twice, err)
		}
	})
}

func TestTraps(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"https://venlo.nl/nieuws/2021/03/03/convenant", ""},
		{"https://venlo.nl/nieuws?page=3", ""},
		{"https://venlo.nl/nl/nieuws/nl/", ""},
		{"https://venlo.nl/a/b/a/b/c", `trap: "a" comes back in the path`},
		{"https://venlo.nl/x/img/y/img/z/img", `trap: "img" comes back in the path`},
		{"https://venlo.nl/1/2/3/4/5/6/7/8/9/10/11/12/13", "trap: a path of 13 segments"},
		{"https://venlo.nl/zoek?a=1&b=2&c=3&d=4&e=5", "trap: 5 parameters"},
	} {
		if got := new(Traps).Check(tt.address); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.address, got, tt.want)
		}
	}
}

// TestTrapsEnd holds that pages made up without end do end, and that lists and
// archives of any length do not.
func TestTrapsEnd(t *testing.T) {
	for _, tt := range []struct {
		pattern string
		want    int // of 1000
	}{
		{"https://venlo.nl/agenda/%d", mostCalendars},
		{"https://venlo.nl/kalender?maand=2021-%02d", mostCalendars},
		{"https://venlo.nl/zoek?filter=%d", mostByQuery},
		{"https://venlo.nl/nieuws?page=%d", 1000},
		{"https://venlo.nl/nieuws/2021/%d", 1000},
		{"https://venlo.nl/nieuws.asp?id=%d", 1000},
	} {
		var traps Traps
		taken := 0
		for i := range 1000 {
			if traps.Check(fmt.Sprintf(tt.pattern, 10+i)) == "" {
				taken++
			}
		}
		if taken != tt.want {
			t.Errorf("%s: %d pages are taken, want %d", tt.pattern, taken, tt.want)
		}
	}
}
