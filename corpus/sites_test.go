package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/akkoord/akkoord"
)

const siteTests = "testdata/sites"

// loadSite reads one file as if it stood in a folder alone.
func loadSite(t *testing.T, file string) (*Sites, error) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(siteTests, file))
	if err != nil {
		t.Fatal(err)
	}
	return LoadSites(fstest.MapFS{file: {Data: data}})
}

// TestSiteRefusals holds what is wrong in each file to its place and words.
func TestSiteRefusals(t *testing.T) {
	want := map[string]string{
		"keys": `1:1: unknown key "host": did you mean "hosts"?
1:1: a site has no "hosts"
1:1: a site has no "valid_until"
1:1: a site has no "examples"
2:1: unknown key "valid-until": did you mean "valid_until"?
3:1: unknown key "titel": did you mean "title"?
4:1: unknown key "zzz": known are doc, hosts, valid_until, title, date, body, drop, examples`,
		"values": `1:9: bad host "https://www.x.nl/nieuws": write www.meerdam.nl, or "*.meerdam.nl" for all hosts under it
1:34: bad host "localhost": write www.meerdam.nl, or "*.meerdam.nl" for all hosts under it
1:55: bad host "WWW.X.NL": write www.meerdam.nl, or "*.meerdam.nl" for all hosts under it
1:65: a host is empty
1:69: a host must be text, but is true or false
2:14: bad valid_until "2027-02-30": write a day, such as 2027-12-31
3:8: bad selector "h1..kop": expected identifier, found . instead
4:8: bad selector "time[": expected identifier, found EOF instead
4:17: bad selector "span:nietbekend": unknown pseudoclass or pseudoelement :nietbekend
5:8: body must be text, but is a mapping
6:7: drop is an empty list
8:11: page is empty
10:16: bad published "3 mei 2020": write a day, such as 2027-12-31
11:5: unknown key "extra": known are page, title, published, text
12:5: an example must have keys and values, but is text`,
		"month": `2:14: bad valid_until "2027-02": write a day, such as 2027-12-31
3:7: body is empty
4:11: examples is an empty list`,
		"syntax": `2:1: not valid YAML: ',' or ']' must be specified`,
		"double": `3:1: not valid YAML: mapping key "body" already defined at [1:1]`,
		"list":   `1:1: a site must have keys and values, but is a list`,
		"empty":  `1:1: the file is empty: write hosts, valid_until, body and examples`,
		"alias": `1:8: a host must be text, but is something that site files do not use (an anchor, alias or tag): text that starts with * or & needs quotes
7:1: a second document: one file holds one site`,
		"twice": `1:19: host "www.x.nl" has a rule already, in twice.bad.yaml: one file for a host`,
	}
	files, err := filepath.Glob(filepath.Join(siteTests, "*.bad.yaml"))
	if err != nil || len(files) != len(want) {
		t.Fatalf("%d files, %d are expected: %v", len(files), len(want), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		sites, err := loadSite(t, name)
		if err == nil {
			t.Errorf("%s: no error, %d sites", name, len(sites.All()))
			continue
		}
		var list SiteErrors
		if !errors.As(err, &list) {
			t.Errorf("%s: %v is no SiteErrors", name, err)
		}
		got := strings.ReplaceAll("\n"+err.Error(), "\n"+name+":", "\n")[1:]
		if got != want[strings.TrimSuffix(name, ".bad.yaml")] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want[strings.TrimSuffix(name, ".bad.yaml")])
		}
	}
}

// TestSiteExamples tries the examples of the sites that akkoord comes with, and
// of the one that is made for this test.
func TestSiteExamples(t *testing.T) {
	sites, err := LoadSites(EmbeddedSites())
	if err == nil {
		err = sites.Check()
	}
	if err != nil {
		t.Error(err)
	}
	if sites, err = loadSite(t, "meerdam.yaml"); err == nil {
		err = sites.Check()
	}
	if err != nil {
		t.Error(err)
	}
}

// TestSiteCheck says what an example gives instead.
func TestSiteCheck(t *testing.T) {
	file := func(body, example string) fstest.MapFS {
		return fstest.MapFS{"x.yaml": {Data: []byte("hosts: www.x.nl\nvalid_until: 2027-12-31\nbody: " + body + "\nexamples:\n  - " + example + "\n")}}
	}
	for _, tt := range []struct{ body, example, want string }{
		{"main", `{page: "<h1>Kop</h1><main>De tekst.</main>", text: "Kop\n\nDe tekst."}`, ""},
		{"main", `{page: "<h1>Kop</h1><main>De tekst.</main>", title: Top, published: 2020-01-02, text: De tekst.}`,
			`x.yaml:5:6: the example gives title "Kop", want "Top"
x.yaml:5:6: the example gives published "", want "2020-01-02"
x.yaml:5:6: the example gives text "Kop\n\nDe tekst.", want "De tekst."`},
		{"article", `{page: "<main>De tekst.</main>", text: De tekst.}`, `x.yaml:5:6: body selects nothing on the page of the example`},
	} {
		sites, err := LoadSites(file(tt.body, tt.example))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := sites.Check(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

// TestSiteFor finds the rule of a host, the nearest first and the last folder
// first.
func TestSiteFor(t *testing.T) {
	rest := "\nvalid_until: 2027-12-31\nbody: main\nexamples: {page: <main>De, text: De}\n"
	folder := func(files ...string) fstest.MapFS {
		m := fstest.MapFS{}
		for i := 0; i < len(files); i += 2 {
			m[files[i]] = &fstest.MapFile{Data: []byte("hosts: " + files[i+1] + rest)}
		}
		return m
	}
	sites, err := LoadSites(folder("a.yaml", "www.x.nl", "b.yaml", `"*.x.nl"`, "c.yaml", `"*.regio.x.nl"`, "LEES.md", "x"), folder("eigen.yaml", "www.x.nl"))
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		"https://www.x.nl/a": "eigen.yaml", "https://WWW.X.nl:8080/": "eigen.yaml", "http://zuid.x.nl/": "b.yaml", "http://a.b.x.nl/": "b.yaml",
		"http://www.regio.x.nl/": "c.yaml", "http://x.nl/": "", "http://www.x.nl.evil.example/": "", "": "", "://": "",
	} {
		got := ""
		if site := sites.For(address); site != nil {
			got = site.File
		}
		if got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
	if (*Sites)(nil).For("https://www.x.nl/") != nil {
		t.Error("no sites know a site")
	}
	_, err = LoadSites(folder("a.yaml", "www.x.nl", "b.yaml", "www.x.nl"))
	if err == nil || err.Error() != `b.yaml:1:8: host "www.x.nl" has a rule already, in a.yaml: one file for a host` {
		t.Error(err)
	}
}

// TestSiteUse reads pages with a rule: while it holds, after that, and when the
// site has changed.
func TestSiteUse(t *testing.T) {
	sites, err := loadSite(t, "meerdam.yaml")
	if err != nil {
		t.Fatal(err)
	}
	page := sites.All()[0].examples[0].page
	day := func(s string) akkoord.Date {
		d, err := akkoord.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		name, url, page, day string
		outcome              SiteOutcome
		from                 akkoord.TextFrom
		published            string
	}{
		{"by its rule", "https://www.meerdam.example/n/1", page, "2026-01-01", SiteUsed, akkoord.TextBySite, "2021-06-03"},
		{"on the last day", "https://zuid.nieuws.meerdam.example/n/1", page, "2027-12-31", SiteUsed, akkoord.TextBySite, "2021-06-03"},
		{"a day later", "https://www.meerdam.example/n/1", page, "2028-01-01", SiteExpired, akkoord.TextByReadability, ""},
		{"fetched on no known day", "https://www.meerdam.example/n/1", page, "", SiteUsed, akkoord.TextBySite, "2021-06-03"},
		{"fetched on no known day and published later", "https://www.meerdam.example/n/1", strings.Replace(page, "2021-06", "2028-06", 1), "", SiteExpired, akkoord.TextByReadability, ""},
		{"on a site that was redesigned", "https://www.meerdam.example/n/1", strings.NewReplacer("inleiding", "intro", "bericht", "body").Replace(page), "2026-01-01", SiteMissed, akkoord.TextByReadability, ""},
		{"of another site", "https://www.x.nl/n/1", page, "2026-01-01", "", akkoord.TextByReadability, ""},
	} {
		var got SiteUse
		a, err := Page([]byte(tt.page), "text/html", tt.url, Options{Sites: sites, Day: day(tt.day), SiteUsed: func(u SiteUse) { got = u }, AnyLanguage: true})
		if errors.Is(err, ErrNoText) {
			t.Errorf("%s: %v", tt.name, err)
		}
		if got.Outcome != tt.outcome || a.TextFrom != tt.from || a.Published.String() != tt.published {
			t.Errorf("%s: %q, text from %s, published %q", tt.name, got.Outcome, a.TextFrom, a.Published)
		}
		if (a.PublishedFrom == akkoord.FromSite) != (tt.from == akkoord.TextBySite) {
			t.Errorf("%s: published from %s", tt.name, a.PublishedFrom)
		}
	}
}

// FuzzSite: no file may panic, and one without errors can be used.
func FuzzSite(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(siteTests, "*.yaml"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sites, err := LoadSites(fstest.MapFS{"x.yaml": {Data: data}})
		if err == nil {
			_ = sites.Check()
		}
	})
}

// TestSiteManual tries the example of docs/sources.md.
func TestSiteManual(t *testing.T) {
	manual, err := os.ReadFile("../docs/sources.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(manual), "```yaml\n")
	example, _, found := strings.Cut(rest, "```\n")
	if !found {
		t.Fatal("docs/sources.md has no example of a site file")
	}
	sites, err := LoadSites(fstest.MapFS{"sources.yaml": {Data: []byte(example)}})
	if err == nil {
		err = sites.Check()
	}
	if err != nil {
		t.Error(err)
	}
}
