package crawl

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Scope says how far from its seeds a crawl may go.
type Scope string

// The scopes, narrowest first.
const (
	ScopePath   Scope = "path"   // the host of a seed, in the folder of its path
	ScopeHost   Scope = "host"   // the host of a seed
	ScopeDomain Scope = "domain" // all hosts of its registrable domain: venlo.nl for www.venlo.nl
)

// ParseScope reads a scope; "" is ScopeHost.
func ParseScope(s string) (Scope, error) {
	switch Scope(s) {
	case "":
		return ScopeHost, nil
	case ScopePath, ScopeHost, ScopeDomain:
		return Scope(s), nil
	}
	return "", fmt.Errorf("scope %q: say host, path or domain", s)
}

// scope is where a crawl may go, seed by seed.
type scope struct {
	kind   Scope
	places map[string][]string // folders by host, or nil by domain
}

// add takes in a seed, in its canonical form.
func (s *scope) add(seed string) {
	u, err := url.Parse(seed)
	if err != nil {
		return
	}
	if s.places == nil {
		s.places = map[string][]string{}
	}
	key := s.key(u)
	s.places[key] = append(s.places[key], u.Path[:strings.LastIndexByte(u.Path, '/')+1])
}

// holds reports whether an address is within the scope.
func (s *scope) holds(u *url.URL) bool {
	folders, ok := s.places[s.key(u)]
	if !ok || s.kind != ScopePath {
		return ok
	}
	for _, f := range folders {
		if strings.HasPrefix(u.Path, f) {
			return true
		}
	}
	return false
}

// holdsHost is holds without regard to the path.
func (s *scope) holdsHost(u *url.URL) bool {
	_, ok := s.places[s.key(u)]
	return ok
}

func (s *scope) key(u *url.URL) string {
	if s.kind != ScopeDomain {
		return u.Host
	}
	if _, err := netip.ParseAddr(u.Hostname()); err == nil {
		return u.Host
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname())
	if err != nil {
		return u.Host // an intranet's host without a domain
	}
	return domain
}
