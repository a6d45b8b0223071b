package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

func (p *program) loadCommand() *cli.Command {
	c := command("load", "read articles into the workspace, or print them", "SOURCE...",
		sourceHelp+" Loading a\n"+
			"source again changes only what is new in it, and files that have not changed since are not read again. Articles\n"+
			"whose file is gone are told, and stay. With --format jsonl or --output the articles are\n"+
			"written as JSON lines and no workspace is touched.",
		"akkoord load archive/2019 --format jsonl --output articles.jsonl",
		append(append(streamFlags(), pruneFlag()), sourceFlags()...)...)
	c.Action = p.load
	return c
}

// pruneFlag gives the flag of commands that load.
func pruneFlag() cli.Flag {
	return &cli.BoolFlag{Name: "prune", Usage: "drop the articles that are no longer in their file, or whose file is gone"}
}

// load stores articles or, where a format is asked for, prints them.
func (p *program) load(c *cli.Context) (err error) {
	if err := checkFormat(c); err != nil {
		return err
	}
	if c.IsSet("format") || c.IsSet("output") {
		if c.Bool("prune") {
			return usagef("--prune drops articles of a workspace, and --format and --output touch none")
		}
		return p.printArticles(c)
	}
	refused, err := p.refusals(c)
	if err != nil {
		return err
	}
	defer refused.close()
	if _, err := sourcesOf(c); err != nil {
		return err
	}
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
	if l.pruned > 0 && indexExists(st) {
		// What is gone is not to be found any more either.
		if _, err := p.rebuildIndex(c.Context, st); err != nil {
			return err
		}
	}
	return refused.done()
}

// printArticles writes the articles of sources as JSON lines.
func (p *program) printArticles(c *cli.Context) error {
	sources, err := sourcesOf(c)
	if err != nil {
		return err
	}
	opt, err := p.corpusOptions(c)
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
	bar := p.startBar("load", -1)
	enc := lines(out)
	sum, err := corpus.Read(c.Context, sources, opt, func(a akkoord.Article) error {
		bar.add(1)
		return enc.Encode(&a)
	}, refused.add)
	bar.close()
	if err = errors.Join(err, c.Context.Err()); err != nil {
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	p.logSources(sum, opt.Sites)
	return refused.done()
}

// conflictReason says in the words of a refusal what the store says of a
// conflict.
func conflictReason(c store.Conflict) string {
	return fmt.Sprintf("the workspace holds another article with the id %q, from %s; load with --id-prefix to keep both", c.ID, c.HeldBy)
}

// absolute gives a source the name by which the workspace knows it, wherever
// akkoord is started.
func absolute(source string) string {
	if source == "" || source == "-" {
		return source
	}
	if abs, err := filepath.Abs(source); err == nil {
		return abs
	}
	return source
}

// mustBeFile keeps "explain FOLDER" from explaining an archive.
func mustBeFile(path string) error {
	if info, err := os.Stat(path); path != "-" && err == nil && info.IsDir() {
		return usagef("%s is a folder; name a file", path)
	}
	return nil
}
