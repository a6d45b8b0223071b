package crawl

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Robots is a robots.txt file, read and applied as RFC 9309 says. The zero value
// allows everything, as does a file that is not there; NoRobots allows nothing.
type Robots struct {
	// Sitemaps are the addresses behind "Sitemap:", which belong to no group.
	Sitemaps []string

	groups []robotsGroup
}

// NoRobots is what holds for a host whose robots.txt cannot be reached: all is
// forbidden (RFC 9309, 2.3.1.4).
var NoRobots = &Robots{groups: []robotsGroup{{agents: []string{"*"}, rules: []robotsRule{{pattern: "/"}}}}}

// robotsGroup is the rules for some agents.
type robotsGroup struct {
	agents []string // product tokens in lower case, or "*"
	rules  []robotsRule
	delay  time.Duration
}

// robotsRule allows or forbids the paths that a pattern matches.
type robotsRule struct {
	pattern string // as comparable gives it
	allow   bool
}

// robotsLimit is how much of a file is read; RFC 9309 (2.5) asks for 500 KiB at
// least.
const robotsLimit = 500 << 10

// longestDelay is the longest Crawl-delay that is kept; a site that asks for more
// means that it wants no visits, or has mistaken the unit.
const longestDelay = 2 * time.Minute

// ParseRobots reads a robots.txt file. There are no errors: lines that say
// nothing known are passed over, as RFC 9309 (2.2.4) wants it.
func ParseRobots(body []byte) *Robots {
	body = bytes.TrimPrefix(body[:min(len(body), robotsLimit)], []byte("\xef\xbb\xbf"))
	r := &Robots{}
	var group *robotsGroup // the one being read
	open := false          // only agents were read of it yet
	for _, line := range bytes.FieldsFunc(body, func(c rune) bool { return c == '\n' || c == '\r' }) {
		key, value := robotsLine(string(line))
		switch key {
		case "user-agent":
			if !open {
				r.groups = append(r.groups, robotsGroup{})
				group, open = &r.groups[len(r.groups)-1], true
			}
			group.agents = append(group.agents, productToken(value))
		case "allow", "disallow":
			if group == nil {
				continue // before any group
			}
			open = false
			if value != "" {
				group.rules = append(group.rules, robotsRule{comparable(value), key == "allow"})
			}
		case "crawl-delay":
			// Not in the RFC, but asked for by many sites.
			if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 && group != nil {
				open = false
				group.delay = longestDelay
				if seconds < longestDelay.Seconds() {
					group.delay = time.Duration(seconds * float64(time.Second))
				}
			}
		case "sitemap":
			// Does not end a list of agents.
			r.Sitemaps = append(r.Sitemaps, value)
		}
	}
	return r
}

// robotsLine gives the key of a line in lower case and its value, without a
// comment. Two words without a colon between them are taken as key and value:
// the mistake is common and its meaning plain.
func robotsLine(line string) (key, value string) {
	line, _, _ = strings.Cut(line, "#")
	key, value, found := strings.Cut(line, ":")
	if !found {
		words := strings.Fields(line)
		if len(words) != 2 {
			return "", ""
		}
		key, value = words[0], words[1]
	}
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
}

// productToken gives the name of a crawler in lower case, without version and
// whatever else follows; "*" stays.
func productToken(agent string) string {
	if strings.HasPrefix(agent, "*") && (len(agent) == 1 || agent[1] == ' ' || agent[1] == '\t') {
		return "*"
	}
	end := strings.IndexFunc(agent, func(c rune) bool {
		return !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '-' || c == '_')
	})
	if end >= 0 {
		agent = agent[:end]
	}
	return strings.ToLower(agent)
}

// Allowed reports whether a crawler may fetch an address. The agent is its
// product token ("akkoord"), the address a whole URL or a path with its query.
func (r *Robots) Allowed(agent, address string) bool {
	path := pathOf(address)
	if path == "/robots.txt" {
		return true
	}
	longest, allow := -1, true
	for _, g := range r.groupsOf(agent) {
		for _, rule := range g.rules {
			if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && matches(rule.pattern, path) {
				longest, allow = n, rule.allow
			}
		}
	}
	return allow
}

// Delay gives the time that a crawler is asked to leave between two requests; 0
// when the file says nothing.
func (r *Robots) Delay(agent string) time.Duration {
	var longest time.Duration
	for _, g := range r.groupsOf(agent) {
		longest = max(longest, g.delay)
	}
	return longest
}

// groupsOf gives all groups that name an agent, else those for everybody.
func (r *Robots) groupsOf(agent string) []*robotsGroup {
	for _, name := range []string{strings.ToLower(agent), "*"} {
		var found []*robotsGroup
		for i := range r.groups {
			for _, a := range r.groups[i].agents {
				if a == name && a != "" {
					found = append(found, &r.groups[i])
					break
				}
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// pathOf gives path and query of an address in the form in which they are
// compared.
func pathOf(address string) string {
	path := address
	if u, err := url.Parse(address); err == nil && (u.Scheme != "" || u.Host != "") {
		path = u.EscapedPath()
		if u.RawQuery != "" || u.ForceQuery {
			path += "?" + u.RawQuery
		}
	}
	path, _, _ = strings.Cut(path, "#")
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return comparable(path)
}

// comparable writes a path as RFC 9309 (2.2.2) compares it: octets outside ASCII
// are percent-encoded, encoded ones that need not be are decoded, and hex digits
// are capitals.
func comparable(path string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if v, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				i += 2
				if unreserved(byte(v)) {
					b.WriteByte(byte(v))
					continue
				}
				c = byte(v)
				b.WriteByte('%')
				b.WriteByte(hex[c>>4])
				b.WriteByte(hex[c&15])
				continue
			}
		}
		if c <= ' ' || c >= 0x7f {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// unreserved reports whether a character means itself in every URL (RFC 3986, 2.3).
func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}

// matches reports whether a pattern matches a path from its start. "*" stands for
// any characters, "$" at the end for the end. It takes no more than the product
// of both lengths.
func matches(pattern, path string) bool {
	pattern, toEnd := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	rest := path[len(parts[0]):]
	for i, part := range parts[1:] {
		if toEnd && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !toEnd || rest == ""
}
