package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesStatsCommand() *cli.Command {
	c := command("stats", "count what each rule reads in articles, and what it costs", "SOURCE...",
		"For every rule, the most costly first: hits (matches), tried (sentences that hold all that the rule needs),\n"+
			"steps (the places that it and its unless read up to and could go on from) and time. All rules run side by\n"+
			"side, so no clock can tell them apart: the time of a rule is its share of the steps times the time that\n"+
			"matching took. Rules without a hit are named at the end. Articles that extraction passes over because no\n"+
			"rule could make an agreement of them are not matched here either. But for the time, the same articles\n"+
			"give the same output.",
		"akkoord rules stats testdata/articles",
		append([]cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print JSON lines"}}, append(ruleFlags(), sourceFlags()...)...)...)
	c.Action = p.rulesStats
	return c
}

// ruleCosts is what the rules cost in some articles.
type ruleCosts struct {
	articles, matched int // read, and those of them that rules were matched in
	steps             int // of all rules
	took              time.Duration
	costs             []rules.Cost
}

// rulesStats prints what each rule costs.
func (p *program) rulesStats(c *cli.Context) error {
	sources, err := sourcesOf(c)
	if err != nil {
		return err
	}
	opt, err := p.corpusOptions(c)
	if err != nil {
		return err
	}
	load, err := loadExtractor(c)
	if err != nil {
		return err
	}
	refused, err := p.refusals(c)
	if err != nil {
		return err
	}
	defer refused.close()
	x, err := load()
	if err != nil {
		return err
	}
	bar := p.startBar("match", -1)
	sum, err := measureRules(x, func(yield func(akkoord.Article) error) error {
		_, err := corpus.Read(c.Context, sources, opt, func(a akkoord.Article) error {
			bar.add(1)
			return yield(a)
		}, refused.add)
		return err
	})
	bar.close()
	if err != nil {
		return err
	}
	out, _ := p.createOutput("")
	if c.Bool("json") {
		err = sum.encode(out)
	} else {
		sum.print(out)
	}
	if err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	return refused.done()
}

// measureRules matches the rules in all articles that read hands over.
func measureRules(x *extract.Extractor, read func(yield func(akkoord.Article) error) error) (ruleCosts, error) {
	var sum ruleCosts
	reader, matcher := x.NewReader(), x.Rules().NewMatcher()
	matcher.Count()
	var found []rules.Match
	err := read(func(a akkoord.Article) error {
		sum.articles++
		l, worth := reader.Layer(&a)
		if !worth {
			return nil
		}
		sum.matched++
		start := time.Now()
		found = matcher.Match(l, found[:0])
		sum.took += time.Since(start)
		return nil
	})
	sum.costs = matcher.Costs()
	for _, cost := range sum.costs {
		sum.steps += cost.Steps
	}
	return sum, err
}

// time gives the share of some steps in the time that matching took.
func (s *ruleCosts) time(steps int) time.Duration {
	return time.Duration(float64(s.took) * float64(steps) / float64(max(s.steps, 1)))
}

// print writes a table of the rules that were tried, and the names of those
// without a hit.
func (s *ruleCosts) print(w io.Writer) {
	fmt.Fprintf(w, "%s, rules matched in %d of them, in %s\n\n", counted(s.articles, "article"), s.matched, millis(s.took))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "HITS\tTRIED\tSTEPS\tTIME\t  RULE")
	var dead []string
	for _, cost := range s.costs {
		if cost.Steps > 0 {
			fmt.Fprintf(table, "%d\t%d\t%d\t%s\t  %s\n", cost.Hits, cost.Sentences, cost.Steps, millis(s.time(cost.Steps)), cost.Rule.ID)
		}
		if cost.Hits == 0 {
			dead = append(dead, cost.Rule.ID)
		}
	}
	table.Flush()
	if len(dead) > 0 {
		fmt.Fprintf(w, "\nno hits: %d of %s\n", len(dead), counted(len(s.costs), "rule"))
	}
	for _, id := range dead {
		fmt.Fprintf(w, "  %s\n", id)
	}
}

// costLine is the JSON of what a rule cost.
type costLine struct {
	ID    string  `json:"id"`
	Hits  int     `json:"hits"`
	Tried int     `json:"tried"`
	Steps int     `json:"steps"`
	MS    float64 `json:"ms"`
}

func (s *ruleCosts) encode(w io.Writer) error {
	enc := lines(w)
	for _, cost := range s.costs {
		ms := float64(s.time(cost.Steps).Microseconds()) / 1000
		if err := enc.Encode(costLine{cost.Rule.ID, cost.Hits, cost.Sentences, cost.Steps, ms}); err != nil {
			return err
		}
	}
	return nil
}

// millis gives a duration as "12.3ms".
func millis(d time.Duration) string { return fmt.Sprintf("%.1fms", float64(d.Microseconds())/1000) }
