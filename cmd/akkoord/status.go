package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/index"
	"github.com/akkoord/akkoord/store"
)

func (p *program) statusCommand() *cli.Command {
	c := command("status", "tell what the workspace holds", "",
		"It counts articles, records and agreements, gives the versions of what made them, and says which records\n"+
			"were made by other rules than today's. Today's rules are those of this program and of --rules.\n"+
			"With --sites it shows how many articles each site gave in each week and how complete they are: a site\n"+
			"that was redesigned, and is read badly since, shows as a drop.",
		"akkoord status --workspace archive.akkoord",
		append(ruleFlags(), &cli.BoolFlag{Name: "json", Usage: "print JSON"},
			&cli.BoolFlag{Name: "sites", Usage: "count the articles of each site by week, and how many have a title, a date and a text"},
			&cli.StringFlag{Name: "by", Usage: "with --sites, by the week in which they were `loaded|published`", Value: "loaded"},
			&cli.IntFlag{Name: "weeks", Usage: "with --sites, the last `N` weeks; 0 is all", Value: 8})...)
	c.Action = p.status
	return c
}

// workspaceStatus is what status tells.
type workspaceStatus struct {
	store.Status
	Program   string           `json:"program"`   // version of this program
	Rules     string           `json:"rules"`     // hash of today's rules
	Extractor string           `json:"extractor"` // version of today's extractor
	Outdated  int              `json:"outdated"`  // records made by other rules or another extractor
	Index     indexStatus      `json:"index"`
	Runs      []store.Manifest `json:"runs"` // the last ones, latest first
}

// indexStatus is the state of an index.
type indexStatus struct {
	Format     int    `json:"format"` // of this program
	State      string `json:"state"`  // current, outdated, missing, other format, damaged
	Agreements int    `json:"agreements"`
}

// runsShown is how many runs status tells of.
const runsShown = 5

// status counts, and compares what made the records with what would make them
// today.
func (p *program) status(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	st, err := openToRead(c)
	if err != nil {
		return err
	}
	defer st.Close()
	if c.Bool("sites") {
		return p.siteStatus(c, st)
	}
	load, err := loadExtractor(c)
	if err != nil {
		return err
	}
	s := workspaceStatus{Program: version(), Extractor: strconv.Itoa(extract.Version)}
	if s.Status, err = st.Status(c.Context); err != nil {
		return err
	}
	if s.Runs, err = st.Runs(runsShown); err != nil {
		return err
	}
	s.Index = stateOfIndex(c, st)
	x, err := load()
	if err != nil {
		return err
	}
	maker := makerOf(x)
	s.Rules = maker.Rules
	for _, m := range s.Makers {
		if m.Rules != maker.Rules || m.Extractor != maker.Extractor {
			s.Outdated += m.Records
		}
	}
	if c.Bool("json") {
		return p.printJSON(s)
	}
	return p.printStatus(&s)
}

// stateOfIndex tells what can be said of an index without searching it.
func stateOfIndex(c *cli.Context, st *store.Store) indexStatus {
	s := indexStatus{Format: index.FormatVersion}
	ix, err := openIndex(c.Context, st)
	switch {
	case errors.Is(err, index.ErrNoIndex):
		s.State = "missing"
		return s
	case errors.Is(err, index.ErrFormat):
		s.State = "other format"
		return s
	case err != nil:
		s.State = "damaged"
		return s
	}
	defer ix.Close()
	s.Agreements, s.State = ix.Agreements(), "current"
	if current, err := ix.Current(c.Context); err != nil || !current {
		s.State = "outdated"
	}
	return s
}

// printStatus writes a line for each thing to know, and what to do last.
func (p *program) printStatus(s *workspaceStatus) error {
	out, _ := p.createOutput("")
	row := func(what, format string, args ...any) {
		fmt.Fprintf(out, "%-14s %s\n", what, fmt.Sprintf(format, args...))
	}
	row("workspace", "%s", s.Dir)
	row("articles", "%d, last loaded %s", s.Articles, orNever(s.LastLoad))
	if len(s.Pages) > 0 {
		pages := map[string]int{}
		for _, c := range s.Pages {
			pages[string(c.TextFrom)] = c.Articles
		}
		row("web pages by", "%s", countsOf(pages))
	}
	if s.Copies > 0 {
		row("copies", "%d, which say the same as another one", s.Copies)
	}
	row("records", "%d, last extracted %s", s.Records, orNever(s.LastExtract))
	row("agreements", "%d", s.Agreements)
	row("index", "%s, %s", s.Index.State, counted(s.Index.Agreements, "agreement"))
	row("program", "%s", s.Program)
	row("formats", "database %d, index %d, extractor %s", s.Schema, s.Index.Format, s.Extractor)
	row("rules", "%s", s.Rules)
	if s.Outdated > 0 {
		row("", "%s made by other rules than these:", counted(s.Outdated, "record"))
		for _, m := range s.Makers {
			if m.Rules != s.Rules || m.Extractor != s.Extractor {
				row("", "%d by %s, extractor %s", m.Records, m.Rules, m.Extractor)
			}
		}
	}
	for i, m := range s.Runs {
		what := ""
		if i == 0 {
			what = "last runs"
		}
		row(what, "%s", lineOfRun(&m))
	}
	switch {
	case s.Unextracted+s.Outdated > 0:
		row("to do", "akkoord extract && akkoord index (%d without record, %d outdated)", s.Unextracted, s.Outdated)
	case s.Index.State != "current":
		row("to do", "akkoord index")
	}
	return out.commit()
}

// lineOfRun tells of a run on one line. Who reads a workspace shares it with no
// writer: a run that has not ended was broken off.
func lineOfRun(m *store.Manifest) string {
	outcome := m.Outcome
	if outcome == store.RunGoing {
		outcome = "broken off"
	}
	line := fmt.Sprintf("%d  %s  %s, %s", m.Run, m.Started, m.Command, outcome)
	if m.Ended != "" {
		line += fmt.Sprintf(" in %.1f s", m.Seconds)
	}
	for _, key := range []string{"articles", "new", "changed", "copies", "gone", "pruned", "pages", "records_new", "records_changed", "indexed", "skipped", "refused"} {
		if n := m.Counts[key]; n != 0 {
			line += fmt.Sprintf(", %s %d", strings.ReplaceAll(key, "_", " "), n)
		}
	}
	return line
}

// orNever gives a time that may not have come yet.
func orNever(when string) string {
	if when == "" {
		return "never"
	}
	return when
}
