package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/corpus"
)

// sitesFlag gives the flag of commands that read web pages.
func sitesFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "site-rules", Usage: "read the web pages of certain sites by the rules in `DIR` (repeatable; docs/sources.md)"}
}

// loadSites gives the site rules that akkoord comes with and those of --site-rules.
func loadSites(c *cli.Context) (*corpus.Sites, error) {
	folders := []fs.FS{corpus.EmbeddedSites()}
	for _, dir := range c.StringSlice("site-rules") {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("--site-rules %s: no such folder", dir)
		}
		folders = append(folders, corpus.SiteDir(dir))
	}
	sites, err := corpus.LoadSites(folders...)
	if err != nil {
		return nil, fmt.Errorf("site rules: %w", err)
	}
	return sites, nil
}

func (p *program) sitesCommand() *cli.Command {
	c := command("sites", "list the rules for web sites and try their examples", "",
		"Such a rule says where the pages of a site keep title, date and text; docs/sources.md describes its form. What is\n"+
			"wrong in the files of --site-rules is told with its place. It ends with 1 when an example is not read as it says.",
		"akkoord sites --site-rules regels", sitesFlag())
	c.Action = p.sites
	return c
}

// sites lists the rules and tries them.
func (p *program) sites(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	sites, err := loadSites(c)
	if err != nil {
		return err
	}
	out, _ := p.createOutput("")
	for _, s := range sites.All() {
		fmt.Fprintf(out, "%s  %s  until %s\n", s.File, strings.Join(s.Hosts, ", "), s.ValidUntil)
	}
	var failures corpus.SiteErrors
	if err := sites.Check(); err != nil && !errors.As(err, &failures) {
		return err
	}
	for _, f := range failures {
		fmt.Fprintln(out, f)
	}
	fmt.Fprintf(out, "%s, %s\n", counted(len(sites.All()), "site"), counted(len(failures), "failure"))
	if err := out.commit(); err != nil {
		return err
	}
	if len(failures) > 0 {
		return fmt.Errorf("%s in the examples of site rules", counted(len(failures), "failure"))
	}
	return nil
}

// siteUses counts what came of site rules that were not used.
type siteUses struct {
	mu      sync.Mutex // pages of a crawl are read at the same time
	expired map[*corpus.Site]int
	missed  map[*corpus.Site]int
	example map[*corpus.Site]string // the first page that was missed
}

// note takes one page.
func (s *siteUses) note(u corpus.SiteUse) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.expired == nil {
		s.expired, s.missed, s.example = map[*corpus.Site]int{}, map[*corpus.Site]int{}, map[*corpus.Site]string{}
	}
	switch u.Outcome {
	case corpus.SiteExpired:
		s.expired[u.Site]++
	case corpus.SiteMissed:
		if s.missed[u.Site]++; s.example[u.Site] == "" {
			s.example[u.Site] = u.URL
		}
	}
}

// logSites warns of the site rules that pages were read without.
func (p *program) logSites(sites *corpus.Sites) {
	p.siteUses.mu.Lock()
	defer p.siteUses.mu.Unlock()
	for _, s := range sites.All() {
		if n := p.siteUses.expired[s]; n > 0 {
			p.log.Warn("site rule is out of date: look at the site and set valid_until anew", "file", s.File, "valid_until", s.ValidUntil, "pages_without_it", n)
		}
		if n := p.siteUses.missed[s]; n > 0 {
			p.log.Warn("site rule finds no text: has the site changed?", "file", s.File, "pages_without_it", n, "first", p.siteUses.example[s])
		}
	}
}
