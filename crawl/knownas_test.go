package crawl

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// TestKnownAs holds that no article is lost where pages name others as canonical:
// one whose canonical address leads back to it or to nothing is kept as what it
// is, one that has a better address once, under that.
func TestKnownAs(t *testing.T) {
	for _, tt := range []struct {
		name   string
		pages  map[string]string // ">ADDRESS" redirects, "=ADDRESS" is a page that is known as ADDRESS, "" has no text
		links  string            // of the home page, in this order
		want   string            // articles
		reason map[string]string
	}{
		{name: "to a better address", pages: map[string]string{"/a": "=/b", "/b": "=/b"}, links: "/a /b", want: "/b"},
		{name: "found by it alone", pages: map[string]string{"/a": "=/b", "/b": "=/b"}, links: "/a", want: "/b"},
		{name: "back, by a redirect", pages: map[string]string{"/a/": "=/a", "/a": ">/a/"}, links: "/a/", want: "/a/",
			reason: map[string]string{"/a": "redirect to /a/"}},
		{name: "back, with both linked", pages: map[string]string{"/a/": "=/a", "/a": ">/a/"}, links: "/a/ /a", want: "/a/"},
		{name: "back, the redirect first", pages: map[string]string{"/a/": "=/a", "/a": ">/a/"}, links: "/a /a/", want: "/a/"},
		{name: "to nothing", pages: map[string]string{"/a": "=/weg"}, links: "/a", want: "/a", reason: map[string]string{"/weg": "404 Not Found", "/a": ""}},
		{name: "to what is forbidden", pages: map[string]string{"/a": "=/intern", "/intern": "=/intern"}, links: "/a", want: "/a"},
		{name: "to a list", pages: map[string]string{"/a": "=/lijst", "/lijst": ""}, links: "/a", want: "/a"},
		{name: "to a list that is known", pages: map[string]string{"/a": "=/lijst", "/lijst": ""}, links: "/lijst /a", want: "/a"},
		{name: "to a trap", pages: map[string]string{"/a": "=/x/y/x/y/x/y"}, links: "/a", want: "/a"},
		{name: "each as the other", pages: map[string]string{"/a": "=/b", "/b": "=/a"}, links: "/a /b", want: "/b"},
		{name: "to one that leads on", pages: map[string]string{"/a": "=/b", "/b": ">/c", "/c": "=/c"}, links: "/a", want: "/c"},
		{name: "in a chain", pages: map[string]string{"/a": "=/b", "/b": "=/c", "/c": "=/c"}, links: "/c /b /a", want: "/c"},
		{name: "redirects in a circle", pages: map[string]string{"/a": ">/b", "/b": ">/a"}, links: "/a", want: "",
			reason: map[string]string{"/a": "redirect to /b", "/b": "it redirects back to /a"}},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("ETag", `"1"`)
			page, ok := tt.pages[r.URL.Path]
			switch address, isPage := strings.CutPrefix(page, "="); {
			case r.URL.Path == "/robots.txt":
				fmt.Fprint(w, "User-agent: *\nDisallow: /intern")
			case r.URL.Path == "/":
				for _, link := range strings.Fields(tt.links) {
					fmt.Fprintf(w, `<a href="%s">x</a> `, link)
				}
			case !ok:
				http.NotFound(w, r)
			case r.Header.Get("If-None-Match") != "":
				w.WriteHeader(http.StatusNotModified)
			case isPage:
				fmt.Fprintf(w, `<link rel="canonical" href="%s">%s`, address, article("x", 1))
			case page != "":
				http.Redirect(w, r, strings.TrimPrefix(page, ">"), http.StatusMovedPermanently)
			}
		}))
		dir := t.TempDir()
		for _, visit := range []string{"at first", "again"} {
			if _, err := crawlInto(t.Context(), dir, []string{server.URL + "/"}, Options{}, Handlers{}); err != nil {
				t.Fatal(err)
			}
			articles, urls := held(t, dir)
			got := strings.ReplaceAll(strings.Join(slices.Sorted(maps.Keys(articles)), " "), server.URL, "")
			if got != tt.want {
				t.Errorf("%s, %s: articles %q, want %q", tt.name, visit, got, tt.want)
			}
			for path, want := range tt.reason {
				if got := strings.ReplaceAll(urls[server.URL+path].Reason, server.URL, ""); visit == "at first" && got != want {
					t.Errorf("%s: %s is %q, want %q", tt.name, path, got, want)
				}
			}
		}
		server.Close()
	}
}

// TestNotDutch holds that a page in another language is counted, and no mistake.
func TestNotDutch(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<p>"+strings.Repeat("The city and the province have signed an agreement on the quality of the air. ", 5)+"</p>")
	}))
	defer server.Close()
	dir := t.TempDir()
	sum, err := crawlInto(t.Context(), dir, []string{server.URL + "/"}, Options{}, Handlers{})
	_, urls := held(t, dir)
	if u := urls[server.URL+"/"]; err != nil || sum.Foreign != 1 || sum.Articles != 0 || u.State != "done" || u.Reason != "not in Dutch: it looks like English" {
		t.Errorf("%+v, %+v, %v", sum, u, err)
	}
}
