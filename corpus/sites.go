package corpus

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	"github.com/andybalholm/cascadia"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/yamltree"
)

// A Site says where the pages of a site keep title, date and main text. It is
// one file; docs/sources.md describes its form.
type Site struct {
	File  string   // as errors name it
	Doc   string   // what the site is
	Hosts []string // "www.meerdam.nl", or "*.meerdam.nl" for all hosts under it

	// ValidUntil is the last day of which it is known that the site looks so.
	// Pages of a later day are read without the rule.
	ValidUntil akkoord.Date

	title, date, body, drop cascadia.SelectorGroup
	examples                []siteExample
	hostsAt                 []yamltree.Position
}

// siteExample is a page with what the rule has to read on it.
type siteExample struct {
	at                           yamltree.Position
	page, title, published, text string
}

// Sites are the rules of all sites that are known. A nil Sites knows none.
type Sites struct {
	sites  []*Site
	byName map[string]*Site // by host or pattern
	hash   string
}

//go:embed sites
var siteFiles embed.FS

// EmbeddedSites gives the site files that akkoord comes with. File names in
// errors start with "sites/".
func EmbeddedSites() fs.FS { return siteFiles }

// SiteDir gives the site files of a folder, which errors name as it is named
// here.
func SiteDir(path string) fs.FS { return yamltree.Dir(path) }

// LoadSites reads and checks the site files of each folder: every .yaml and .yml
// file in it. A host in a later folder goes before the same host in an earlier one; in
// one folder it may stand once. What is wrong in the files comes back as
// SiteErrors, all of it. Examples are not tried: Sites.Check does that.
func LoadSites(folders ...fs.FS) (*Sites, error) {
	s := &Sites{byName: map[string]*Site{}}
	var errs SiteErrors
	sum := sha256.New()
	for _, folder := range folders {
		taken := map[string]*Site{}
		err := yamltree.Each(folder, sum, func(name string, src []byte) {
			site := parseSite(name, src, &errs)
			for i, host := range site.Hosts {
				if first := taken[host]; first != nil {
					errs.Add(site.hostsAt[i], "host %q has a rule already, in %s: one file for a host", host, first.File)
					continue
				}
				taken[host] = site
				s.byName[host] = site
			}
			s.sites = append(s.sites, site)
		})
		if err != nil {
			return nil, fmt.Errorf("site rules: %w", err)
		}
	}
	s.hash = "sha256:" + hex.EncodeToString(sum.Sum(nil))
	return s, errs.Sorted()
}

// Hash tells sets of rules apart: "sha256:" and the hex digits of a hash of their
// files; "" for none.
func (s *Sites) Hash() string {
	if s == nil {
		return ""
	}
	return s.hash
}

// All gives the sites in the order in which they were read.
func (s *Sites) All() []*Site {
	if s == nil {
		return nil
	}
	return s.sites
}

// For gives the rule for the page at an address: that of its host, else that of
// the nearest domain above it; nil when there is none.
func (s *Sites) For(address string) *Site {
	if s == nil || len(s.byName) == 0 {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if site := s.byName[host]; site != nil {
		return site
	}
	for {
		_, rest, found := strings.Cut(host, ".")
		if !found {
			return nil
		}
		if site := s.byName["*."+rest]; site != nil {
			return site
		}
		host = rest
	}
}

// SiteOutcome is what came of a site rule on one page.
type SiteOutcome string

// The outcomes of a site rule. The page of a rule that was not used was read as
// those of other sites are.
const (
	SiteUsed    SiteOutcome = "used"
	SiteExpired SiteOutcome = "expired" // the page is of a day after ValidUntil
	SiteMissed  SiteOutcome = "missed"  // body selects nothing on the page: the site has changed
)

// SiteUse tells of one page of a site that has a rule.
type SiteUse struct {
	Site    *Site
	URL     string
	Outcome SiteOutcome
}
