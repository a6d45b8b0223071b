package main

import (
	"context"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/store"
)

func (p *program) extractCommand() *cli.Command {
	c := command("extract", "read the agreements in articles", "[SOURCE...]",
		"With a SOURCE it prints the records of its articles, a JSON line each, in the order of the articles, and\n"+
			"touches no workspace. An article that says the same as one before it is not read again: its record stands\n"+
			"at the end and names the other one as copy_of.\n"+
			"Without a SOURCE it extracts the articles of the workspace that have no record yet, or one that was made by\n"+
			"other rules. Articles that say the same have one record, that of the first one published.",
		"akkoord extract archive/2019 --output records.jsonl --refused refused.jsonl",
		append(append(streamFlags(), jobsFlag()), append(ruleFlags(), sourceFlags()...)...)...)
	c.Action = p.extract
	return c
}

// streamFlags gives the flags of commands that can write JSON lines.
func streamFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Usage: "write `jsonl`, without touching a workspace"},
		&cli.StringFlag{Name: "output", Usage: "write to `FILE` instead of standard output; it appears whole or not at all"},
	}
}

// checkFormat reads --format.
func checkFormat(c *cli.Context) error {
	if f := c.String("format"); f != "" && f != "jsonl" {
		return usagef("--format %s: the only format is jsonl", f)
	}
	return nil
}

// extract reads sources or, where none is named, the workspace. A flag that
// would have no effect is an error: whoever gave it expects one.
func (p *program) extract(c *cli.Context) (err error) {
	if err := checkFormat(c); err != nil {
		return err
	}
	if c.Args().Present() {
		return p.extractSources(c)
	}
	for _, f := range append([]string{"format", "output"}, sourceFlagNames()...) {
		if c.IsSet(f) {
			return usagef("--%s needs a SOURCE; without one the articles of the workspace are extracted into it", f)
		}
	}
	x, err := newExtraction(c)
	if err != nil {
		return err
	}
	st, err := openToWrite(c)
	if err != nil {
		return err
	}
	defer st.Close()
	refused := &refusals{p: p}
	run, err := p.beginRun(c, st, refused)
	if err != nil {
		return err
	}
	defer run.end(c.Context, &err)
	if _, err = p.extractStored(c.Context, st, x, refused, run); err != nil {
		return err
	}
	return refused.done()
}

// extractSources prints the records of sources.
func (p *program) extractSources(c *cli.Context) error {
	opt, err := p.corpusOptions(c)
	if err != nil {
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
	out, err := p.createOutput(c.String("output"))
	if err != nil {
		return err
	}
	defer out.close()

	x.refuse = refused.add
	bar := p.startBar("extract", -1)
	var sum corpus.Summary
	enc := lines(out)
	agreements := 0
	write := func(records []akkoord.Record) error {
		for i := range records {
			if err := enc.Encode(&records[i]); err != nil {
				return err
			}
			agreements += len(records[i].Agreements)
		}
		bar.add(len(records))
		return nil
	}
	copies := &copyFilter{keep: c.Bool("keep-copies")}
	err = x.run(c.Context, func(ctx context.Context, yield func(akkoord.Article) error) (err error) {
		sum, err = corpus.Read(ctx, c.Args().Slice(), opt, copies.filter(yield), refused.add)
		return err
	}, write)
	if err == nil {
		var ex *extract.Extractor
		if ex, err = x.load(); err == nil {
			err = write(copies.records(ex.Hash()))
		}
	}
	bar.close()
	if err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	p.logSources(sum, opt.Sites)
	if n := len(copies.found); n > 0 {
		p.log.Info("some say the same as one before them", "copies", n)
	}
	p.log.Debug("extracted", "agreements", agreements)
	return refused.done()
}

// makerOf names what makes records today, as the store knows it.
func makerOf(x *extract.Extractor) store.Maker {
	return store.Maker{Rules: x.Hash(), Extractor: strconv.Itoa(extract.Version)}
}

// extractStored makes the records that a workspace lacks or that other rules
// made, and gives the number of articles that it read.
func (p *program) extractStored(ctx context.Context, st *store.Store, x extraction, refused *refusals, run *run) (int, error) {
	x.refuse = refused.add
	ex, err := x.load()
	if err != nil {
		return 0, err
	}
	maker := makerOf(ex)
	run.Rules, run.Extractor = maker.Rules, maker.Extractor
	status, err := st.Status(ctx)
	if err != nil {
		return 0, err
	}
	todo := status.Articles - status.Copies
	for _, m := range status.Makers {
		if m.Rules == maker.Rules && m.Extractor == maker.Extractor {
			todo -= m.Records
		}
	}
	bar := p.startBar("extract", todo)
	var sum store.Summary
	put := func(records []akkoord.Record) error {
		s, err := st.PutRecords(ctx, records, store.RecordOptions{Extractor: maker.Extractor, At: time.Now()})
		sum.Added, sum.Changed, sum.Unchanged = sum.Added+s.Added, sum.Changed+s.Changed, sum.Unchanged+s.Unchanged
		for i := range records {
			run.Counts["agreements"] += len(records[i].Agreements)
		}
		run.Counts["records_new"], run.Counts["records_changed"] = sum.Added, sum.Changed
		return err
	}
	// A transaction costs more than a record, so many share one.
	var waiting []akkoord.Record
	err = x.run(ctx, func(ctx context.Context, yield func(akkoord.Article) error) error {
		return st.EachArticle(ctx, store.ArticleFilter{NotBy: maker}, yield)
	}, func(records []akkoord.Record) error {
		bar.add(len(records))
		if waiting = append(waiting, records...); len(waiting) < storeBatch {
			return nil
		}
		full := waiting
		waiting = waiting[:0]
		return put(full)
	})
	if err == nil && len(waiting) > 0 {
		err = put(waiting)
	}
	bar.close()
	if err != nil {
		return 0, err
	}
	p.log.Info("extracted", "articles", todo, "new", sum.Added, "changed", sum.Changed)
	return todo, nil
}

// What is stored in one transaction at most: articles or records, and bytes of
// text.
const (
	storeBatch = 1000
	storeBytes = 1 << 24
)
