package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/quality"
)

func (p *program) qualityCommand() *cli.Command {
	flags := []cli.Flag{
		&cli.StringFlag{Name: "golden", Usage: "compare with the golden records in `DIR`"},
		&cli.StringFlag{Name: "articles", Usage: "extract from the articles in `DIR` instead of those beside the golden records"},
		&cli.BoolFlag{Name: "json", Usage: "print the scores as a JSON line"},
		&cli.StringFlag{Name: "misses", Usage: "list what went wrong in `FIELD`"},
		jobsFlag(),
	}
	score := command("score", "score records against golden ones, field by field", "[PREDICTED.jsonl]",
		"PREDICTED.jsonl holds records as akkoord extract prints them; - is standard input. Without it the articles\n"+
			"beside the golden records, or those in --articles, are extracted now.",
		"akkoord quality score --golden testdata/golden --articles testdata/articles --misses signed",
		append(flags, ruleFlags()...)...)
	score.Action = p.qualityScore
	c := command("quality", "measure how well articles are read", "score",
		"Golden records are made by people; CONTRIBUTING.md describes them.", "akkoord quality score --golden testdata/golden --articles testdata/articles")
	c.Subcommands = []*cli.Command{score}
	return c
}

// qualityScore compares records from a file, or made on the spot, with golden
// ones.
func (p *program) qualityScore(c *cli.Context) error {
	dir := c.String("golden")
	switch {
	case dir == "":
		return usagef("%s needs --golden DIR", c.Command.HelpName)
	case c.NArg() > 1:
		return usagef("%s takes one file of records and got %d", c.Command.HelpName, c.NArg())
	case c.NArg() == 1 && c.IsSet("articles"):
		return usagef("records and --articles exclude each other: with records nothing is extracted")
	}
	golden, err := quality.LoadGolden(dir)
	if err != nil {
		return err
	}
	refused := &refusals{p: p}
	var predicted *quality.Predicted
	if c.NArg() == 1 {
		predicted, err = p.readPredicted(c.Args().First())
	} else {
		articles := dir
		if c.IsSet("articles") {
			articles = c.String("articles")
		}
		predicted, err = p.predict(c, golden, articles, refused)
	}
	if err != nil {
		return err
	}
	if err := p.printScores(c, quality.Score(golden, predicted)); err != nil {
		return err
	}
	return refused.done()
}

// readPredicted reads a file of records.
func (p *program) readPredicted(path string) (*quality.Predicted, error) {
	var in io.Reader = p.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return quality.ReadPredicted(in, path)
}

// predict extracts the articles in a folder that have a golden record.
func (p *program) predict(c *cli.Context, golden *quality.Golden, dir string, refused *refusals) (*quality.Predicted, error) {
	x, err := newExtraction(c)
	if err != nil {
		return nil, err
	}
	x.refuse = refused.add
	predicted := &quality.Predicted{}
	found := 0
	err = x.run(c.Context, func(ctx context.Context, yield func(akkoord.Article) error) error {
		_, err := corpus.Read(ctx, []string{dir}, corpus.Options{}, func(a akkoord.Article) error {
			if _, ok := golden.Find(a.ID); !ok {
				return nil // nobody has said what is in it
			}
			found++
			return yield(a)
		}, refused.add)
		return err
	}, func(records []akkoord.Record) error {
		for _, r := range records {
			predicted.Add(r)
		}
		return nil
	})
	if err == nil && found == 0 {
		return nil, fmt.Errorf("score: no article in %s belongs to a golden record; name the folder with --articles DIR", dir)
	}
	return predicted, err
}

// printScores writes the scores in the form that is asked for. Both forms are
// those of the reference program, to the byte.
func (p *program) printScores(c *cli.Context, report *quality.Report) error {
	out, _ := p.createOutput("")
	for _, d := range report.Doubles {
		p.log.Warn("two records for one golden record; the later one counts", "golden", d.Golden, "dropped", d.Dropped, "kept", d.Kept)
	}
	field := c.String("misses")
	var misses []quality.Miss
	if field != "" {
		var err error
		if misses, err = report.Misses(field); err != nil {
			return usagef("--misses: %v", err)
		}
	}
	if c.Bool("json") {
		fmt.Fprint(out, report.JSON())
		return out.commit()
	}
	fmt.Fprint(out, report.Table())
	for _, m := range misses {
		fmt.Fprintf(out, "  %s: %s\n", m.ID, m.What)
	}
	return out.commit()
}
