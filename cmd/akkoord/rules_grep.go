package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesGrepCommand() *cli.Command {
	c := command("grep", "try a pattern of the rule language on articles", "PATTERN SOURCE...",
		"For every match it prints the id of the article, the line of its text, the sentence with the match in\n"+
			"«guillemets», and under it a line for each capture. All articles are read, also those in which extraction\n"+
			"would see at once that they tell of no agreement. PATTERN may use the lexicon entries that akkoord comes\n"+
			"with and those in --rules. Nothing is written anywhere.",
		`akkoord rules grep '<parties:who> ..6 {sign} ..6 <instrument:what>' testdata/articles --limit 5`,
		append([]cli.Flag{
			&cli.StringFlag{Name: "scope", Usage: "let a match reach as far as `clause|sentence|next|block-after`", Value: rules.Clause.String()},
			&cli.BoolFlag{Name: "count", Usage: "print the number of matches in each article that has any, and in all"},
			&cli.IntFlag{Name: "limit", Usage: "stop after `N` matches; 0 shows all"},
		}, append(ruleFlags(), sourceFlags()...)...)...)
	c.Action = p.rulesGrep
	return c
}

// errEnough ends the reading of sources when there is no need of more.
var errEnough = errors.New("enough")

// grep is one search for a pattern.
type grep struct {
	out     io.Writer
	marks   marks
	reader  *extract.Reader
	matcher *rules.Matcher
	matches []rules.Match
	limit   int  // 0 for none
	count   bool // print numbers only

	found, articles int // matches, and the articles that have any
}

// rulesGrep prints the matches of a pattern in sources.
func (p *program) rulesGrep(c *cli.Context) error {
	opt, err := p.corpusOptions(c)
	if err != nil {
		return err
	}
	g, err := p.newGrep(c)
	if err != nil {
		return err
	}
	refused, err := p.refusals(c)
	if err != nil {
		return err
	}
	defer refused.close()
	out, _ := p.createOutput("")
	g.out = out
	sum, err := corpus.Read(c.Context, c.Args().Tail(), opt, func(a akkoord.Article) error { return g.article(&a) }, refused.add)
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	if g.count {
		fmt.Fprintf(out, "%s in %d of %s\n", matches(g.found), g.articles, counted(sum.Articles, "article"))
	}
	if err := out.commit(); err != nil {
		return err
	}
	switch {
	case errors.Is(err, errEnough):
		p.log.Info("there may be more", "shown", g.found)
	case g.found == 0:
		p.log.Warn("no match", "articles", sum.Articles)
	}
	return refused.done()
}

// newGrep reads the flags and compiles the pattern.
func (p *program) newGrep(c *cli.Context) (*grep, error) {
	g := &grep{marks: p.marks(), limit: c.Int("limit"), count: c.Bool("count")}
	scope, err := rules.ParseScope(c.String("scope"))
	switch {
	case err != nil:
		return nil, usagef("--scope: %v", err)
	case g.limit < 0:
		return nil, usagef("--limit %d: say a number from 0", g.limit)
	case g.limit > 0 && g.count:
		return nil, usagef("--count and --limit exclude each other: a number of matches is for all of them")
	case c.NArg() < 2:
		return nil, usagef("%s needs a PATTERN and a SOURCE: files, folders or - for standard input", c.Command.HelpName)
	}
	load, err := loadExtractor(c)
	if err != nil {
		return nil, err
	}
	x, err := load()
	if err != nil {
		return nil, err
	}
	set, err := x.Rules().Pattern(c.Args().First(), scope)
	if err != nil {
		return nil, wrongPattern(c.Args().First(), err)
	}
	g.reader, g.matcher = x.NewReader(), set.NewMatcher()
	return g, nil
}

// wrongPattern tells all that is wrong with a pattern, each with its column.
func wrongPattern(pattern string, err error) error {
	var list rules.ErrorList
	if !errors.As(err, &list) {
		return err
	}
	what := fmt.Sprintf("the pattern %s cannot be read", pattern)
	for _, e := range list {
		what += fmt.Sprintf("\n  column %d: %s", e.Column, e.Message)
	}
	return usagef("%s", what)
}

// article prints the matches in one article.
func (g *grep) article(a *akkoord.Article) error {
	l, _ := g.reader.Layer(a)
	g.matches = g.matcher.Match(l, g.matches[:0])
	if len(g.matches) > 0 {
		g.articles++
	}
	if g.count {
		g.found += len(g.matches)
		if len(g.matches) > 0 {
			fmt.Fprintf(g.out, "%s: %d\n", a.ID, len(g.matches))
		}
		return nil
	}
	for i := range g.matches {
		fmt.Fprintf(g.out, "%s:%s\n", a.ID, matchLine(l, &g.matches[i], g.marks))
		printCaptures(g.out, l, &g.matches[i], "    ")
		if g.found++; g.found == g.limit {
			return errEnough
		}
	}
	return nil
}

// matchLine gives "line: sentence with the match marked".
func matchLine(l *mention.Layer, m *rules.Match, marks marks) string {
	span := l.Doc.SpanOf(m.First, m.End)
	around := l.Doc.Sentences[m.Sentence].Span
	for s := m.Sentence; around.End < span.End; s++ { // of scope next
		around.End = l.Doc.Sentences[s+1].Span.End
	}
	return markedLine(l.Doc.Text, around, span, marks)
}

// markedLine gives "line: sentence", with a span of it marked.
func markedLine(text string, sentence, span akkoord.Span, marks marks) string {
	line := 1 + strings.Count(text[:span.Start], "\n")
	mark := akkoord.Span{Start: span.Start - sentence.Start, End: span.End - sentence.Start}
	return fmt.Sprintf("%d: %s", line, marks.sentence(sentence.In(text), &mark))
}

// printCaptures writes a line for each capture and each list item of a match.
func printCaptures(w io.Writer, l *mention.Layer, m *rules.Match, indent string) {
	for _, k := range m.Captures {
		fmt.Fprintf(w, "%s$%s = %s\n", indent, k.Name, oneLine(l.Doc.SpanOf(int(k.Mention.First), int(k.Mention.End)).In(l.Doc.Text)))
	}
	for _, item := range m.Items {
		fmt.Fprintf(w, "%s$%s = %s\n", indent, rules.ItemsCapture, oneLine(l.Doc.SpanOf(item.First, item.End).In(l.Doc.Text)))
	}
}

// matches gives "1 match" or "2 matches".
func matches(n int) string {
	if n == 1 {
		return "1 match"
	}
	return fmt.Sprintf("%d matches", n)
}
