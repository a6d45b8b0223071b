package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
)

func (p *program) explainCommand() *cli.Command {
	c := command("explain", "show what is read in an article, and why", "FILE",
		"It prints the text with every value in «guillemets» and a number, and under it for each number the value,\n"+
			"the rule that read it, the sentence that says so and the gazetteer row that the name was found in.\n"+
			"FILE may be - for standard input. No workspace is touched.",
		"akkoord explain testdata/articles/convenant-vroegsignalering-westerkwartier.txt", ruleFlags()...)
	c.Action = p.explain
	return c
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
	load, err := loadExtractor(c)
	if err != nil {
		return err
	}
	refused := &refusals{p: p}
	out, _ := p.createOutput("")
	first := true
	_, err = corpus.Read(c.Context, []string{file}, corpus.Options{Stdin: p.stdin}, func(a akkoord.Article) error {
		x, err := load()
		if err != nil {
			return err
		}
		if !first {
			fmt.Fprint(out, "\n\n")
		}
		first = false
		r := x.NewReader().Read(&a)
		p.explainRecord(out, &a, &r)
		return nil
	}, refused.add)
	if err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	return refused.done()
}

// explainRecord writes one article with its values.
func (p *program) explainRecord(w io.Writer, a *akkoord.Article, r *akkoord.Record) {
	fmt.Fprintf(w, "%s\n", origin(a.ID, a.Source, a.Published))
	if a.PublishedFrom != "" {
		fmt.Fprintf(w, "publication date from: %s\n", a.PublishedFrom)
	}
	// Values of all agreements are numbered together: the text is shown once.
	numbers := numberSpans(r)
	fmt.Fprintf(w, "\n%s\n", p.marks().text(a.Text, numbers))
	if len(r.Agreements) == 0 {
		fmt.Fprint(w, "\nno agreements\n")
	}
	for i := range r.Agreements {
		g := &r.Agreements[i]
		fmt.Fprintf(w, "\nagreement %d: %s\n", i+1, agreementHeading(g))
		for _, ev := range g.Evidence {
			p.explainValue(w, a, g, &ev, numbers[ev.Span])
		}
		printChecks(w, g, "  ")
	}
}

// explainValue writes a value, its rule, its sentence and its row.
func (p *program) explainValue(w io.Writer, a *akkoord.Article, g *akkoord.Agreement, ev *akkoord.Evidence, number int) {
	label := ""
	if number > 0 {
		label = fmt.Sprintf("[%d]", number)
	}
	fmt.Fprintf(w, "  %-5s %s: %s\n", label, ev.Path, valueAt(g, ev.Path))
	fmt.Fprintf(w, "        rule      %s\n", ev.Rule)
	mark := akkoord.Span{Start: ev.Span.Start - ev.Sentence.Start, End: ev.Span.End - ev.Sentence.Start}
	fmt.Fprintf(w, "        sentence  %s\n", p.marks().sentence(ev.Sentence.In(a.Text), &mark))
	if ev.Row != "" {
		fmt.Fprintf(w, "        row       %s\n", ev.Row)
	}
}

// numberSpans numbers the stretches of text that values stand on, in the order
// of the text; two values on the same bytes share a number.
func numberSpans(r *akkoord.Record) map[akkoord.Span]int {
	numbers := map[akkoord.Span]int{}
	var spans []akkoord.Span
	for i := range r.Agreements {
		for _, ev := range r.Agreements[i].Evidence {
			if _, seen := numbers[ev.Span]; !seen && ev.Span.Len() > 0 {
				numbers[ev.Span] = 0
				spans = append(spans, ev.Span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b akkoord.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	for i, s := range spans {
		numbers[s] = i + 1
	}
	return numbers
}

// text puts the marks of all spans into a text. Spans may nest and overlap:
// what opens last at a place is the shortest, and it closes first.
func (m marks) text(s string, numbers map[akkoord.Span]int) string {
	type edge struct {
		at, number, length int
		opens              bool
	}
	var edges []edge
	for span, n := range numbers {
		if span.In(s) != "" {
			edges = append(edges, edge{span.Start, n, span.Len(), true}, edge{span.End, n, span.Len(), false})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int {
		switch {
		case a.at != b.at:
			return cmp.Compare(a.at, b.at)
		case a.opens != b.opens: // close before the next opens
			if a.opens {
				return 1
			}
			return -1
		case a.opens:
			return cmp.Or(cmp.Compare(b.length, a.length), cmp.Compare(a.number, b.number))
		}
		return cmp.Or(cmp.Compare(a.length, b.length), cmp.Compare(b.number, a.number))
	})
	var b strings.Builder
	at := 0
	for _, e := range edges {
		b.WriteString(s[at:e.at])
		at = e.at
		if e.opens {
			b.WriteString(m.open)
		} else {
			fmt.Fprintf(&b, "%s[%d]", m.shut, e.number)
		}
	}
	b.WriteString(s[at:])
	return b.String()
}
