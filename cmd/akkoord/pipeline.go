package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
	"github.com/akkoord/akkoord/text/prose"
)

// ruleFlags gives the flags that make an extractor another one.
func ruleFlags() []cli.Flag {
	return []cli.Flag{rulesFlag(), segmenterFlag()}
}

// rulesFlag gives the flag of commands that take rules of the user.
func rulesFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "rules", Usage: "add the rules in `DIR`, or replace those of the same id (repeatable)"}
}

// ruleFolders gives the folders of rules that a line names, by what is written
// before the name.
func ruleFolders(before string, dirs []string) ([]fs.FS, error) {
	var folders []fs.FS
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("%s%s: no such folder", before, dir)
		}
		folders = append(folders, rules.Dir(dir))
	}
	return folders, nil
}

// segmenterFlag gives the flag of commands that split texts.
func segmenterFlag() cli.Flag {
	return &cli.StringFlag{Name: "segmenter", Usage: "split texts with `dutch|prose`", Value: "dutch"}
}

// jobsFlag gives the flag of commands that extract many articles.
func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Usage: "extract `N` articles at a time; 0 is one for each processor"}
}

// segmenter reads --segmenter.
func segmenter(c *cli.Context) (text.Segmenter, error) {
	switch name := c.String("segmenter"); name {
	case "dutch":
		return text.Dutch{}, nil
	case "prose":
		return prose.Segmenter{}, nil
	default:
		return nil, usagef("--segmenter %s: say dutch or prose", name)
	}
}

// jobs reads --jobs.
func jobs(c *cli.Context) (int, error) {
	n := c.Int("jobs")
	if n < 0 {
		return 0, usagef("--jobs %d: say a number from 0", n)
	}
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return n, nil
}

// loadExtractor begins to load the rules and gives the function that waits for
// them, so that reading the sources can begin meanwhile.
func loadExtractor(c *cli.Context) (func() (*extract.Extractor, error), error) {
	folders, err := ruleFolders("--rules ", c.StringSlice("rules"))
	if err != nil {
		return nil, err
	}
	seg, err := segmenter(c)
	if err != nil {
		return nil, err
	}
	opt := extract.Options{Segmenter: seg, Rules: folders}
	load := sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(opt) })
	go load()
	return load, nil
}

// Articles are handed on in batches: large enough to make that cheap, small
// enough that every job has some and large articles do not pile up.
const (
	batchSize  = 32
	batchBytes = 1 << 18 // of text
)

// batches collects single articles into batches for fn.
type batches struct {
	fn       func([]akkoord.Article) error
	articles []akkoord.Article
	bytes    int
}

// add takes an article into the batch, which is handed over when it is full.
func (b *batches) add(a akkoord.Article) error {
	b.articles, b.bytes = append(b.articles, a), b.bytes+len(a.Text)
	if len(b.articles) < batchSize && b.bytes < batchBytes {
		return nil
	}
	return b.flush()
}

// flush hands over what is left; fn may keep what it is given.
func (b *batches) flush() error {
	if len(b.articles) == 0 {
		return nil
	}
	full := b.articles
	b.articles, b.bytes = make([]akkoord.Article, 0, batchSize), 0
	return b.fn(full)
}

// extraction turns articles into records, several at a time, and hands them
// on in the order in which they came, so that the number of jobs does not show.
type extraction struct {
	jobs int
	load func() (*extract.Extractor, error) // waits for the rules
	done func()                             // called when run is done, unless nil

	refuse func(corpus.Refusal) // called with articles that cannot be read
}

// newExtraction reads --jobs and the flags of ruleFlags.
func newExtraction(c *cli.Context) (extraction, error) {
	n, err := jobs(c)
	if err != nil {
		return extraction{}, err
	}
	done := collectSeldom()
	load, err := loadExtractor(c)
	return extraction{jobs: n, load: load, done: done}, err
}

// collectSeldom lets the garbage grow to four times of what lives, unless GOGC
// says otherwise, until done is called. What lives while articles are extracted
// is the rules and a few batches, however large the archive: this costs about
// 20 MB and saves one part in twenty of the time.
func collectSeldom() (done func()) { return collectAt(400) }

// collectOften is for what keeps something of every article that it meets: the
// garbage may grow to half of what lives.
func collectOften() (done func()) { return collectAt(50) }

func collectAt(percent int) (done func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	old := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(old) }
}

// work is a batch on its way; done is closed when records holds them all.
type work struct {
	articles []akkoord.Article
	batch    *extract.Batch
	records  []akkoord.Record
	failed   []extract.Failure
	done     chan struct{}
}

// run reads articles with read, on a goroutine of its own, and calls write with
// batches of records on this one. The first error ends all, and so does the end
// of ctx, without waiting for articles that are being extracted: one of them may
// be long. Nobody sees what becomes of those.
func (x extraction) run(ctx context.Context, read func(context.Context, func(akkoord.Article) error) error, write func([]akkoord.Record) error) error {
	if x.done != nil {
		defer x.done()
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	// Every batch goes to both channels: to the jobs, and in order to collect.
	queue, todo := make(chan *work, 4*x.jobs), make(chan *work, 4*x.jobs)
	var sources, group sync.WaitGroup
	sources.Go(func() {
		defer close(queue)
		defer close(todo)
		send := func(articles []akkoord.Article) error {
			w := &work{articles: articles, done: make(chan struct{})}
			for _, c := range []chan *work{todo, queue} {
				select {
				case c <- w:
				case <-ctx.Done():
					return context.Cause(ctx)
				}
			}
			return nil
		}
		b := &batches{fn: send}
		err := read(ctx, b.add)
		if err == nil {
			err = b.flush()
		}
		if err != nil {
			cancel(err)
		}
	})
	for range x.jobs {
		split, free := make(chan *work, 2), make(chan *extract.Batch, 2)
		free <- new(extract.Batch)
		free <- new(extract.Batch)
		group.Go(func() {
			defer close(split)
			// The sources are being read meanwhile.
			ex, err := x.load()
			if err != nil {
				cancel(err)
				return
			}
			for w := range todo {
				if ctx.Err() != nil {
					return
				}
				w.batch = <-free
				ex.Split(w.batch, w.articles)
				split <- w
			}
		})
		group.Go(func() {
			ex, err := x.load()
			if err != nil {
				return // the other one says so
			}
			reader := ex.NewReader()
			for w := range split {
				w.records, w.failed = reader.ReadBatch(w.batch)
				free <- w.batch
				w.articles, w.batch = nil, nil
				close(w.done)
			}
		})
	}
	err := x.collect(ctx, queue, write)
	cancel(err)
	sources.Wait()
	if err == nil {
		group.Wait()
	}
	return err
}

// collect takes the batches in order.
func (x extraction) collect(ctx context.Context, queue chan *work, write func([]akkoord.Record) error) error {
	for w := range queue {
		select {
		case <-w.done:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		for _, f := range w.failed {
			x.refuse(corpus.Refusal{Source: f.ID, ID: f.ID, Reason: f.Err.Error()})
		}
		if err := write(w.records); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}
