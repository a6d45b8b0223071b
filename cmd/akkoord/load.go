package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

func (p *program) loadCommand() *cli.Command {
	c := command("load", "read articles into the workspace, or print them", "SOURCE...",
		sourceHelp+" Loading a\n"+
			"source again changes only what is new in it. With --format jsonl or --output the articles are\n"+
			"written as JSON lines and no workspace is touched.",
		"akkoord load archive/2019 --format jsonl --output articles.jsonl",
		append(streamFlags(), sourceFlags()...)...)
	c.Action = p.load
	return c
}

// load stores articles or, where a format is asked for, prints them.
func (p *program) load(c *cli.Context) error {
	if err := checkFormat(c); err != nil {
		return err
	}
	if c.IsSet("format") || c.IsSet("output") {
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
	if _, _, err := p.loadInto(c, st, refused); err != nil {
		return err
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
	p.logSources(sum)
	return refused.done()
}

// loadInto stores the articles of the sources that the line names.
func (p *program) loadInto(c *cli.Context, st *store.Store, refused *refusals) (corpus.Summary, store.Summary, error) {
	var sum corpus.Summary
	var stored store.Summary
	opt, err := p.corpusOptions(c)
	if err != nil {
		return sum, stored, err
	}
	var source string // the one being read
	opt.Begin = func(s string) { source = s }
	bar := p.startBar("load", -1)
	// A transaction costs more than an article, so many share one; all of them
	// come from one source, which the store keeps with them.
	var waiting []akkoord.Article
	var from string // the source of those waiting
	size := 0       // bytes of their texts
	put := func() error {
		s, err := st.PutArticles(c.Context, waiting, store.ArticleOptions{SourcePath: absolute(from), At: time.Now()})
		waiting, size = waiting[:0], 0
		stored.Added, stored.Changed, stored.Unchanged = stored.Added+s.Added, stored.Changed+s.Changed, stored.Unchanged+s.Unchanged
		stored.Copies += s.Copies
		for _, conflict := range s.Conflicts {
			refused.add(corpus.Refusal{Source: from, ID: conflict.ID, Reason: conflictReason(conflict)})
		}
		return err
	}
	sum, err = corpus.Read(c.Context, c.Args().Slice(), opt, func(a akkoord.Article) error {
		bar.add(1)
		if source != from || len(waiting) == storeBatch || size > storeBytes {
			if err := put(); err != nil {
				return err
			}
			from = source
		}
		waiting, size = append(waiting, a), size+len(a.Text)
		return nil
	}, refused.add)
	if ctxErr := c.Context.Err(); ctxErr != nil {
		err = ctxErr
	} else {
		// What was read before an error is good, and need not be read again.
		err = errors.Join(err, put())
	}
	bar.close()
	if err != nil {
		return sum, stored, err
	}
	p.logSources(sum)
	args := []any{"new", stored.Added, "changed", stored.Changed, "unchanged", stored.Unchanged}
	if stored.Copies != 0 {
		args = append(args, "copies", stored.Copies)
	}
	p.log.Info("loaded", args...)
	return sum, stored, nil
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
