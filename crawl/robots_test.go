package crawl

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"
)

const robotsSuite = "../../shared/suites/robots/robots.jsonl"

// otherwise are the cases of the suite that are answered in another way, each
// with its reason. The suite is that of google/robotstxt, which goes its own way
// where the RFC says nothing and in two places where it does.
var otherwise = map[string]string{
	"google-robots/65": "RFC 9309 (2.2.2): an octet of the URL outside ASCII is encoded before it is compared; the suite wants URLs encoded beforehand",
	"google-robots/66": "RFC 9309 (2.2.2): %62%61%7A is compared as baz",
	"google-robots/78": "not in the RFC: index.html stands for its folder at Google only",
}

func TestRobotsSuite(t *testing.T) {
	f, err := os.Open(robotsSuite)
	if err != nil {
		t.Skip("the robots cases are not here: ", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	cases := 0
	for lines.Scan() {
		var c struct {
			ID, Test, Robots, Agent, URL string
			Allowed                      bool
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases++
		got := ParseRobots([]byte(c.Robots)).Allowed(c.Agent, c.URL)
		reason, other := otherwise[c.ID]
		if got != c.Allowed && !other {
			t.Errorf("%s %s: %q may fetch %q: %v, want %v by\n%s", c.ID, c.Test, c.Agent, c.URL, got, c.Allowed, c.Robots)
		}
		if got == c.Allowed && other {
			t.Errorf("%s is answered as the suite wants it, but is listed as an exception: %s", c.ID, reason)
		}
	}
	if err := lines.Err(); err != nil || cases == 0 {
		t.Fatalf("%d cases read: %v", cases, err)
	}
	for id, reason := range otherwise {
		t.Logf("%s otherwise: %s", id, reason)
	}
}

func TestRobots(t *testing.T) {
	const file = "\ufeff# ons bestand\r\nUser-agent: *\r\nDisallow: /zoeken\r\nDisallow: /*?print=\r\nAllow: /zoeken/nieuws\r\nCrawl-delay: 2.5\r\n" +
		"Sitemap: https://www.venlo.nl/sitemap.xml\r\n\r\nUser-agent: akkoord\r\nUser-agent: anders\r\nDisallow: /intern/\r\nDisallow:\r\nCrawl-delay: 900\r\n\r\nuser-agent: AKKOORD/2.0\r\nDisallow: /ook$\r\n"
	r := ParseRobots([]byte(file))
	for _, tt := range []struct {
		agent, address string
		want           bool
	}{
		{"iemand", "https://www.venlo.nl/", true},
		{"iemand", "https://www.venlo.nl/zoeken?q=a", false},
		{"iemand", "https://www.venlo.nl/zoeken/nieuws/1", true},
		{"iemand", "/nieuws?print=1", false},
		{"iemand", "/robots.txt", true},
		{"akkoord", "/zoeken", true},
		{"akkoord", "/intern/a", false},
		{"Akkoord", "/INTERN/a", true},
		{"akkoord", "/ook", false},
		{"akkoord", "/ook/niet", true},
		{"anders", "/ook", true},
		{"akkoord", "", true},
	} {
		if got := r.Allowed(tt.agent, tt.address); got != tt.want {
			t.Errorf("%s may fetch %s: %v, want %v", tt.agent, tt.address, got, tt.want)
		}
	}
	if got := strings.Join(r.Sitemaps, " "); got != "https://www.venlo.nl/sitemap.xml" {
		t.Errorf("sitemaps %q", got)
	}
	if got := r.Delay("iemand"); got != 2500*time.Millisecond {
		t.Errorf("delay of everybody %v", got)
	}
	if got := r.Delay("akkoord"); got != longestDelay {
		t.Errorf("a delay of 15 minutes is kept as %v", got)
	}
	if NoRobots.Allowed("akkoord", "https://www.venlo.nl/nieuws") {
		t.Error("an unreachable robots.txt allows the news")
	}
}

// FuzzRobots holds that no file breaks the reader or makes it slow, and that a
// path which a file names in a rule of its own is answered by such a rule.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\n", "/aab")
	f.Add("user-agent a\nallow /\n\x00: %zz", "/%")
	f.Add(strings.Repeat("*", 50), strings.Repeat("a", 50))
	f.Fuzz(func(t *testing.T, file, path string) {
		if !ParseRobots([]byte(file)).Allowed("akkoord", "/robots.txt") {
			t.Error("robots.txt itself is forbidden")
		}
		ParseRobots([]byte(file)).Allowed("akkoord", path)
		if !strings.ContainsAny(path, "*$#?\r\n\t :") && strings.HasPrefix(path, "/") && path != "/robots.txt" {
			own := ParseRobots([]byte("User-agent: *\nDisallow: " + path + "\n"))
			if own.Allowed("akkoord", path) {
				t.Errorf("%q is allowed where it is forbidden", path)
			}
		}
	})
}
