package crawl

import (
	"fmt"
	"net/url"
	"strings"
)

// Limits of a site that is made for people.
const (
	deepestPath   = 12 // segments
	mostInPath    = 2  // times that one segment stands in a path
	mostParams    = 4  // parameters of an address
	mostByQuery   = 300
	mostCalendars = 24
)

// Traps counts what a crawl of one host has met, and tells where a site makes up
// pages without end: calendars, filters on filters, paths that go round. The zero
// value is ready for use. It must not be used by two goroutines at a time.
type Traps struct {
	byPath    map[string]int // addresses that differ in their parameters alone
	calendars map[string]int // addresses that differ in their dates alone
}

// Check gives the reason why an address, in its canonical form, should not be
// fetched; "" when nothing is wrong with it. It counts the address: ask once.
func (t *Traps) Check(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "not a URL"
	}
	segments := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(segments) > deepestPath {
		return fmt.Sprintf("trap: a path of %d segments", len(segments))
	}
	if s := repeated(segments); s != "" {
		return fmt.Sprintf("trap: %q comes back in the path", s)
	}
	params := strings.Split(u.RawQuery, "&")
	if u.RawQuery != "" && len(params) > mostParams {
		return fmt.Sprintf("trap: %d parameters", len(params))
	}
	if t.byPath == nil {
		t.byPath, t.calendars = map[string]int{}, map[string]int{}
	}
	if shape, dated := calendarShape(u); dated {
		if t.calendars[shape]++; t.calendars[shape] > mostCalendars {
			return fmt.Sprintf("trap: a calendar, of which %d pages were taken", mostCalendars)
		}
	}
	if u.RawQuery != "" && !onlyPage(params) {
		if t.byPath[u.Path]++; t.byPath[u.Path] > mostByQuery {
			return fmt.Sprintf("trap: filters, of which %d pages were taken", mostByQuery)
		}
	}
	return ""
}

// repeated gives a segment that stands in a path more often than it should;
// numbers may: /2021/03/03.
func repeated(segments []string) string {
	for i, s := range segments {
		if s == "" || digitsOnly(s) {
			continue
		}
		times := 0
		for _, other := range segments[i:] {
			if other == s {
				times++
			}
		}
		if times > mostInPath || times == 2 && i+3 < len(segments) && s == segments[i+2] && segments[i+1] == segments[i+3] {
			return s
		}
	}
	return ""
}

// pageNames are the parameters that turn the pages of a list.
var pageNames = map[string]bool{"page": true, "pagina": true, "p": true, "paged": true, "start": true, "offset": true, "pager_page": true, "page_id": true, "id": true, "nid": true, "artikel": true}

// onlyPage reports whether the parameters only choose a page or an article.
func onlyPage(params []string) bool {
	for _, p := range params {
		name, _, _ := strings.Cut(p, "=")
		if !pageNames[strings.ToLower(name)] {
			return false
		}
	}
	return true
}

// calendarWords are in the addresses of calendars; news has years and months in
// its addresses too, and ends.
var calendarWords = []string{"kalender", "agenda", "calendar", "evenement", "event", "maand=", "month=", "week=", "jaar=", "year=", "datum=", "date=", "day="}

// calendarShape gives an address with its digits left out when it is that of a
// calendar.
func calendarShape(u *url.URL) (shape string, dated bool) {
	whole := strings.ToLower(u.Path + "?" + u.RawQuery)
	has := false
	for _, w := range calendarWords {
		has = has || strings.Contains(whole, w)
	}
	if !has {
		return "", false
	}
	var b strings.Builder
	digits := 0
	for i := 0; i < len(whole); i++ {
		if c := whole[i]; '0' <= c && c <= '9' {
			digits++
			continue
		}
		b.WriteByte(whole[i])
	}
	return b.String(), digits >= 2
}

func digitsOnly(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' }) < 0
}
