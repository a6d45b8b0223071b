package crawl

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// longestURL is the length from which an address is no page for people, in bytes.
const longestURL = 2000

// Canonical gives the one form in which an address is known, so that a page that
// is linked in five ways is fetched once: scheme and host in lower case, the host
// in ASCII (IDNA), no default port, no fragment, dot segments and doubled slashes
// gone, percent-encoding only where it is needed, parameters sorted by name, and
// without those that only follow a visitor. A relative address is resolved
// against base, which may be nil. The error says why it is no page that can be
// fetched.
func Canonical(raw string, base *url.URL) (string, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return "", fmt.Errorf("address %q: not a URL", raw)
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "", fmt.Errorf("address %q: only http and https are fetched", raw)
	case u.Host == "" || u.Opaque != "":
		return "", fmt.Errorf("address %q: it has no host", raw)
	case u.User != nil:
		return "", fmt.Errorf("address %q: it holds a user name", raw)
	}
	host, err := idna.Lookup.ToASCII(strings.TrimSuffix(u.Hostname(), "."))
	if err != nil && strings.IndexFunc(u.Hostname(), func(c rune) bool { return c >= 0x80 }) >= 0 {
		return "", fmt.Errorf("address %q: %q is no host name", raw, u.Hostname())
	}
	if err != nil {
		host = u.Hostname() // an underscore, or an address in numbers: the resolver decides
	}
	host = strings.ToLower(host)
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" && !(u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443") {
		host += ":" + port
	}
	address := u.Scheme + "://" + host + canonicalPath(u)
	if q := canonicalQuery(u.RawQuery); q != "" {
		address += "?" + q
	}
	if len(address) > longestURL {
		return "", fmt.Errorf("address %.60q…: longer than %d bytes", raw, longestURL)
	}
	return address, nil
}

// canonicalPath writes the path of an address without dot segments, doubled
// slashes and the session ids that Java servers put into it.
func canonicalPath(u *url.URL) string {
	var kept []string
	segments := strings.Split(comparable(u.EscapedPath()), "/")
	for i, s := range segments {
		if name, session, found := strings.Cut(s, ";"); found && isSession(session) {
			s = name
		}
		switch {
		case s == "..":
			kept = kept[:max(len(kept)-1, 0)]
		case s == "." || s == "" && i < len(segments)-1:
		default:
			kept = append(kept, s)
		}
		if (s == ".." || s == ".") && i == len(segments)-1 {
			kept = append(kept, "")
		}
	}
	return "/" + strings.Join(kept, "/")
}

// canonicalQuery writes the parameters that choose a page, sorted by name; those
// of one name keep their order.
func canonicalQuery(raw string) string {
	var kept []string
	for _, p := range strings.Split(raw, "&") {
		name, _, _ := strings.Cut(p, "=")
		if p == "" || isTracking(strings.ToLower(name)) || isSession(p) {
			continue
		}
		kept = append(kept, comparable(p))
	}
	slices.SortStableFunc(kept, func(a, b string) int {
		nameA, _, _ := strings.Cut(a, "=")
		nameB, _, _ := strings.Cut(b, "=")
		return strings.Compare(nameA, nameB)
	})
	return strings.Join(kept, "&")
}

// trackers are the parameters by which mails, advertisements and social media
// follow who comes from them.
var trackers = []string{
	"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "igshid", "igsh", "yclid", "li_fat_id", "mc_cid", "mc_eid",
	"mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "hsctatracking", "vero_id", "wt_mc", "wt.mc_id", "cmpid", "cid_source", "s_cid", "sc_campaign", "ocid",
	"spm", "pk_campaign", "pk_kwd", "pk_source", "piwik_campaign", "mtm_campaign", "mtm_source", "mtm_medium", "at_campaign", "at_medium", "ns_source",
	"ns_mchannel", "ns_campaign", "ref_src", "ref_url",
}

func isTracking(name string) bool {
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "itm_") || slices.Contains(trackers, name)
}

// sessions are the parameters that hold the visit, not the page.
var sessions = []string{"jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "session", "sid", "cfid", "cftoken", "zenid", "oscsid"}

// isSession reports whether "name=value" holds the id of a visit: by its name
// and by a value that no person writes.
func isSession(p string) bool {
	name, value, found := strings.Cut(strings.ToLower(p), "=")
	return found && len(value) >= 8 && (slices.Contains(sessions, name) || strings.HasPrefix(name, "aspsessionid"))
}
