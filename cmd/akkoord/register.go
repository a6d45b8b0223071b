package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
)

func (p *program) registerCommand() *cli.Command {
	list := command("list", "list the agreements, latest signed first", "",
		"With --json every agreement is a JSON line with the article that reports it.",
		"akkoord register list --kind convenant --limit 20",
		&cli.StringFlag{Name: "kind", Usage: "keep agreements of `KIND`"},
		&cli.StringFlag{Name: "status", Usage: "keep agreements that are `signed|announced|ended|extended`"},
		&cli.StringFlag{Name: "source", Usage: "keep what `NAME` published"},
		&cli.StringFlag{Name: "party", Usage: "keep agreements of the party `NAME`"},
		&cli.IntFlag{Name: "limit", Usage: "list `N` agreements at most; 0 lists all", Value: 50},
		&cli.BoolFlag{Name: "json", Usage: "print JSON lines"})
	list.Action = p.registerList
	show := command("show", "show an agreement with the sentences that prove it", "ID",
		"ID is that of the agreement, as search and register list print it.",
		"akkoord register show 9b2e51c07a44",
		&cli.BoolFlag{Name: "json", Usage: "print the agreement as JSON"})
	show.Action = p.registerShow
	c := command("register", "list or show the agreements in the workspace", "list | show ID",
		"The register holds every agreement of every article in the workspace.", "akkoord register list --limit 20")
	c.Subcommands = []*cli.Command{list, show}
	return c
}

// registerList prints the agreements that the flags pick.
func (p *program) registerList(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	limit := c.Int("limit")
	if limit < 0 {
		return usagef("--limit %d: say a number from 0", limit)
	}
	st, err := openToRead(c)
	if err != nil {
		return err
	}
	defer st.Close()
	entries, err := register.New(st).List(c.Context, register.Filter{Kind: akkoord.Kind(c.String("kind")),
		Status: akkoord.Status(c.String("status")), Source: c.String("source"), Party: c.String("party")})
	if err != nil {
		return err
	}
	total := len(entries)
	if limit > 0 && total > limit {
		entries = entries[:limit]
	}
	out, _ := p.createOutput("")
	if c.Bool("json") {
		enc := lines(out)
		for i := range entries {
			if err := enc.Encode(&entries[i]); err != nil {
				return err
			}
		}
		return out.commit()
	}
	printEntries(out, entries)
	if total > len(entries) {
		fmt.Fprintf(out, "%d of %d; --limit 0 lists all\n", len(entries), total)
	}
	return out.commit()
}

// printEntries writes a table of agreements.
func printEntries(w io.Writer, entries []register.Entry) {
	if len(entries) == 0 {
		fmt.Fprintln(w, "no agreements")
		return
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tSIGNED\tUNTIL\tKIND\tSTATUS\tPARTIES\tARTICLE")
	for i := range entries {
		e := &entries[i]
		a := &e.Agreement
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", a.ID, known(a.Signed), known(a.ValidUntil), a.Kind, a.Status,
			shortList(partyNames(a), 2), origin(e.ArticleID, e.Source, e.Published))
	}
	table.Flush()
}

// partyNames gives the signatories as the text writes them.
func partyNames(a *akkoord.Agreement) []string {
	var names []string
	for _, s := range a.Signatories {
		names = append(names, s.Name)
	}
	return names
}

// registerShow prints one agreement and its sentences, which stand in the
// article and not in the record.
func (p *program) registerShow(c *cli.Context) error {
	id, err := oneArgument(c, "ID")
	if err != nil {
		return err
	}
	st, err := openToRead(c)
	if err != nil {
		return err
	}
	defer st.Close()
	reg := register.New(st)
	e, err := reg.Get(c.Context, id)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return p.printJSON(e)
	}
	article, err := reg.Article(c.Context, e.ArticleID)
	if err != nil {
		return err
	}
	out, _ := p.createOutput("")
	fmt.Fprintf(out, "%s  %s\n", e.Agreement.ID, agreementHeading(&e.Agreement))
	if e.Title != "" {
		fmt.Fprintf(out, "%s\n", e.Title)
	}
	fmt.Fprintln(out, origin(e.ArticleID, e.Source, e.Published))
	if e.URL != "" {
		fmt.Fprintln(out, e.URL)
	}
	printCopies(out, e.Copies)
	fmt.Fprintln(out)
	p.printValues(out, &e.Agreement, article.Text)
	return out.commit()
}

// printCopies lists the articles that say the same.
func printCopies(w io.Writer, copies []akkoord.Copy) {
	if len(copies) > 0 {
		fmt.Fprintf(w, "also in %s:\n", counted(len(copies), "article"))
	}
	for _, c := range copies {
		fmt.Fprintf(w, "    %s", origin(c.ID, c.Source, akkoord.Date{}))
		if c.URL != "" {
			fmt.Fprintf(w, "  %s", c.URL)
		}
		fmt.Fprintln(w)
	}
}

// printValues writes every value of an agreement with its sentence, and what
// the checks found.
func (p *program) printValues(w io.Writer, a *akkoord.Agreement, text string) {
	m := p.marks()
	for _, ev := range a.Evidence {
		fmt.Fprintf(w, "%s: %s\n", ev.Path, valueAt(a, ev.Path))
		mark := akkoord.Span{Start: ev.Span.Start - ev.Sentence.Start, End: ev.Span.End - ev.Sentence.Start}
		fmt.Fprintf(w, "    %s\n", m.sentence(ev.Sentence.In(text), &mark))
	}
	printChecks(w, a, "")
}
