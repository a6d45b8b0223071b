package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/corpus/lingua"
	"github.com/akkoord/akkoord/extract"
)

func (p *program) explainCommand() *cli.Command {
	c := command("explain", "show what is read in an article, and why", "FILE",
		"It prints the text with every value in «guillemets» and a number, and under it for each number the value,\n"+
			"the rule that read it, the sentence that says so and the gazetteer row that the name was found in.\n"+
			"With --html all this becomes a page for a browser. With --why-not it prints instead where a rule matches\n"+
			"and, for each sentence in which it read anything, what stopped it. FILE may be - for standard input. No\n"+
			"workspace is touched.",
		"akkoord explain testdata/articles/convenant-vroegsignalering-westerkwartier.txt",
		append([]cli.Flag{
			&cli.StringFlag{Name: "why-not", Usage: "explain why `RULE` does not match"},
			&cli.StringFlag{Name: "html", Usage: "write a page to `FILE` that needs nothing else; - is standard output"},
			sitesFlag(),
		}, ruleFlags()...)...)
	c.Action = p.explain
	return c
}

// explainer explains articles, one by one, in one of several forms.
type explainer interface {
	article(*akkoord.Article) error
	end() error // when there are no more
}

// explain shows the article in a file, or each of a file of JSON lines.
func (p *program) explain(c *cli.Context) error {
	file, err := oneArgument(c, "FILE")
	if err != nil {
		return err
	}
	if err := mustBeFile(file); err != nil {
		return err
	}
	if c.IsSet("why-not") && c.IsSet("html") {
		return usagef("--why-not and --html exclude each other")
	}
	if c.IsSet("html") && c.String("html") == "" {
		return usagef("--html needs the name of a file; - is standard output")
	}
	load, err := loadExtractor(c)
	if err != nil {
		return err
	}
	x, err := load()
	if err != nil {
		return err
	}
	out, err := p.createOutput(c.String("html"))
	if err != nil {
		return err
	}
	defer out.close()
	var e explainer = &textExplainer{out: out, marks: p.marks(), reader: x.NewReader()}
	switch {
	case c.IsSet("html"):
		e = newPage(out, file, x)
	case c.IsSet("why-not"):
		if e, err = p.newWhyNot(out, x, c.String("why-not")); err != nil {
			return err
		}
	}
	sites, err := loadSites(c)
	if err != nil {
		return err
	}
	refused := &refusals{p: p}
	opt := corpus.Options{Stdin: p.stdin, Sites: sites, SiteUsed: p.siteUses.note, Judge: lingua.Judge, Skip: refused.add}
	_, err = corpus.Read(c.Context, []string{file}, opt, func(a akkoord.Article) error { return e.article(&a) }, refused.add)
	if err != nil {
		return err
	}
	p.logSites(sites)
	if err := e.end(); err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	return refused.done()
}

// textExplainer explains on a terminal.
type textExplainer struct {
	out    io.Writer
	marks  marks
	reader *extract.Reader
	shown  int // articles
}

func (e *textExplainer) end() error { return nil }

// article writes one article with its values.
func (e *textExplainer) article(a *akkoord.Article) error {
	if e.shown++; e.shown > 1 {
		fmt.Fprint(e.out, "\n\n")
	}
	w, r := e.out, e.reader.Read(a)
	fmt.Fprintf(w, "%s\n", origin(a.ID, a.Source, a.Published))
	if a.PublishedFrom != "" {
		fmt.Fprintf(w, "publication date from: %s\n", a.PublishedFrom)
	}
	if a.TextFrom != "" {
		fmt.Fprintf(w, "text found by: %s\n", a.TextFrom)
	}
	// Values of all agreements are numbered together: the text is shown once.
	numbers := numberSpans(&r)
	fmt.Fprintf(w, "\n%s\n", e.marks.text(a.Text, numbers))
	if len(r.Agreements) == 0 {
		fmt.Fprint(w, "\nno agreements\n")
	}
	for i := range r.Agreements {
		g := &r.Agreements[i]
		fmt.Fprintf(w, "\nagreement %d: %s\n", i+1, agreementHeading(g))
		for _, ev := range g.Evidence {
			e.value(a, g, &ev, numbers[ev.Span])
		}
		printChecks(w, g, "  ")
	}
	return nil
}

// value writes a value, its rule, its sentence and its row.
func (e *textExplainer) value(a *akkoord.Article, g *akkoord.Agreement, ev *akkoord.Evidence, number int) {
	label := ""
	if number > 0 {
		label = fmt.Sprintf("[%d]", number)
	}
	fmt.Fprintf(e.out, "  %-5s %s: %s\n", label, ev.Path, valueAt(g, ev.Path))
	fmt.Fprintf(e.out, "        rule      %s\n", ev.Rule)
	mark := akkoord.Span{Start: ev.Span.Start - ev.Sentence.Start, End: ev.Span.End - ev.Sentence.Start}
	fmt.Fprintf(e.out, "        sentence  %s\n", e.marks.sentence(ev.Sentence.In(a.Text), &mark))
	if ev.Row != "" {
		fmt.Fprintf(e.out, "        row       %s\n", ev.Row)
	}
}
