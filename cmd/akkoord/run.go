package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/index"
	"github.com/akkoord/akkoord/store"
)

func (p *program) runCommand() *cli.Command {
	c := command("run", "load, extract and index sources, and sum up", "SOURCE...",
		sourceHelp+" Running the\n"+
			"same sources again changes only what is new in them.",
		"akkoord run testdata/articles",
		append(append([]cli.Flag{jobsFlag(), pruneFlag()}, ruleFlags()...), sourceFlags()...)...)
	c.Action = p.runAll
	return c
}

// runAll takes the three steps. Each does only what is missing, so a run that
// was broken off is made good by the next.
func (p *program) runAll(c *cli.Context) (err error) {
	if _, err := sourcesOf(c); err != nil {
		return err
	}
	x, err := newExtraction(c)
	if err != nil {
		return err
	}
	refused, err := p.refusals(c)
	if err != nil {
		return err
	}
	defer refused.close()
	st, err := openToWrite(c)
	if err != nil {
		return err
	}
	defer st.Close()

	run, err := p.beginRun(c, st, refused)
	if err != nil {
		return err
	}
	defer run.end(c.Context, &err)
	l, err := p.loadInto(c, st, refused)
	run.loaded(l)
	if err != nil {
		return err
	}
	extracted, err := p.extractStored(c.Context, st, x, refused, run)
	if err != nil {
		return err
	}
	// An index of what is there already would come out the same.
	current := indexIsCurrent(c.Context, st)
	if !current {
		sum, err := p.rebuildIndex(c.Context, st)
		if err != nil {
			return err
		}
		run.Counts["indexed"] = sum.Agreements
		p.log.Info("indexed", "agreements", sum.Agreements)
	}
	changed := l.stored.Added+l.stored.Changed+extracted+l.pruned > 0 || !current
	if err := p.summary(c, st, l, refused.count, changed); err != nil {
		return err
	}
	return refused.done()
}

// summary tells what a run did and what the register holds now.
func (p *program) summary(c *cli.Context, st *store.Store, l *loader, refused int, changed bool) error {
	read, stored := &l.read, &l.stored
	res, err := searchOnce(c.Context, st, index.Query{Size: -1})
	if err != nil {
		return err
	}
	out, _ := p.createOutput("")
	fmt.Fprintf(out, "articles read   %d (%d new, %d changed)\n", read.Articles, stored.Added, stored.Changed)
	if stored.Copies != 0 {
		fmt.Fprintf(out, "copies          %d more, which say the same as another one\n", stored.Copies)
	}
	fmt.Fprintf(out, "refused         %d\n", refused)
	if read.Skipped > 0 {
		fmt.Fprintf(out, "not in Dutch    %s\n", byKey(read.Skipped, read.SkippedBy))
	}
	if read.PassedOver > 0 {
		fmt.Fprintf(out, "passed over     %s\n", byKey(read.PassedOver, read.PassedOverBy))
	}
	if l.gone > 0 {
		fmt.Fprintf(out, "no longer there %d (%d dropped)\n", l.gone, l.pruned)
	}
	if len(read.TextFrom) > 0 {
		fmt.Fprintf(out, "web pages by    %s\n", countsOf(read.TextFrom))
	}
	fmt.Fprintf(out, "agreements      %d\n", res.Total)
	if !changed {
		fmt.Fprint(out, "\nNothing has changed since the last run.\n")
	}
	for _, name := range []string{"kind", "year", "party"} {
		f := facetOf(res, name)
		if f == nil || len(f.Values) == 0 {
			continue
		}
		switch name {
		case "kind", "year":
			fmt.Fprintf(out, "\nby %s\n", name)
			printCounts(out, f.Values)
		case "party":
			fmt.Fprint(out, "\nmost frequent parties\n")
			printCounts(out, f.Values[:min(10, len(f.Values))])
		}
	}
	fmt.Fprintf(out, "\nNext: %s\n", nextCommand(c, res))
	return out.commit()
}

// nextCommand gives a search that is sure to find something.
func nextCommand(c *cli.Context, res *index.Result) string {
	line := "akkoord search"
	if dir := workspaceDir(c); dir != defaultWorkspace && dir != os.Getenv(workspaceVariable) {
		line += " --workspace " + quoted(dir)
	}
	if f := facetOf(res, "kind"); f != nil && len(f.Values) > 0 {
		line += " --facet kind=" + quoted(f.Values[0].Value)
	}
	return line
}

// quoted puts quotes around what a shell would take apart.
func quoted(s string) string {
	plain := func(r rune) bool {
		return strings.ContainsRune("_-./:@%+=,", r) || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	if s != "" && strings.TrimFunc(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// searchOnce opens the index for one query.
func searchOnce(ctx context.Context, st *store.Store, q index.Query) (*index.Result, error) {
	ix, err := openIndex(ctx, st)
	if err != nil {
		return nil, err
	}
	defer ix.Close()
	return ix.Search(ctx, q)
}

// facetOf gives a facet of a result by its name, nil when it is not there.
func facetOf(res *index.Result, name string) *index.Facet {
	for i := range res.Facets {
		if res.Facets[i].Name == name {
			return &res.Facets[i]
		}
	}
	return nil
}

// printCounts writes a line for each value, the numbers under each other.
func printCounts(w io.Writer, values []index.Value) {
	for _, v := range values {
		fmt.Fprintf(w, "%6d  %s\n", v.Count, v.Value)
	}
}
