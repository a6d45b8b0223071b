package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/corpus/lingua"
	"github.com/akkoord/akkoord/store"
)

// sourceHelp tells what a SOURCE may be.
const sourceHelp = "A SOURCE is a file (text, HTML, JSON lines, csv, a feed, PDF, Word, a mail, or a zip, tar or gzip file of\n" +
	"these), a folder with such files, or - for standard input. What a file is, its content decides.\n" +
	"docs/sources.md tells more."

// sourceFlags gives the flags of commands that read sources.
func sourceFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "refused", Usage: "list what was refused in `FILE`, a JSON line each: source, id, reason"},
		&cli.StringFlag{Name: "id-prefix", Usage: "put `TEXT` before every id, to tell archives with the same names apart"},
		&cli.Int64Flag{Name: "max-bytes", Usage: "refuse articles of more than `N` bytes", Value: corpus.DefaultMaxBytes},
		sitesFlag(),
		&cli.BoolFlag{Name: "all-languages", Usage: "read articles in other languages than Dutch too"},
		keepCopiesFlag(),
		csvFlag("text", "the text"), csvFlag("title", "the title"), csvFlag("date", "the day of publication"),
		csvFlag("url", "the address"), csvFlag("id", "the id"), csvFlag("source", "the publisher"),
		&cli.StringFlag{Name: "csv-separator", Usage: "in csv files `MARK` stands between columns; tab is one too", Category: csvCategory},
	}
}

// keepCopiesFlag gives the flag of commands that find copies.
func keepCopiesFlag() cli.Flag {
	return &cli.BoolFlag{Name: "keep-copies", Usage: "keep articles that say the same as another one as articles of their own"}
}

// csvCategory is the heading of the flags on csv files.
const csvCategory = "Files with columns (without these, the usual names of columns are looked for)"

func csvFlag(field, holds string) cli.Flag {
	return &cli.StringFlag{Name: "csv-" + field, Usage: "in csv files the column `NAME` holds " + holds, Category: csvCategory}
}

// sourceFlagNames gives the names of sourceFlags.
func sourceFlagNames() (names []string) {
	for _, f := range sourceFlags() {
		names = append(names, f.Names()[0])
	}
	return names
}

// corpusOptions reads the flags of sourceFlags.
func (p *program) corpusOptions(c *cli.Context) (corpus.Options, error) {
	n := c.Int64("max-bytes")
	if n < 1 {
		return corpus.Options{}, usagef("--max-bytes %d: say a number above 0", n)
	}
	csv, err := csvOptions(c)
	if err != nil {
		return corpus.Options{}, err
	}
	sites, err := loadSites(c)
	return corpus.Options{
		MaxBytes: n, IDPrefix: c.String("id-prefix"), CSV: csv, Stdin: p.stdin,
		Sites: sites, SiteUsed: p.siteUses.note,
		AnyLanguage: c.Bool("all-languages"), Judge: lingua.Judge,
		Skip: func(s corpus.Refusal) { p.log.Debug("skipped", "source", s.Source, "reason", s.Reason) },
	}, err
}

// csvOptions reads the flags on csv files.
func csvOptions(c *cli.Context) (corpus.CSV, error) {
	o := corpus.CSV{
		Text: c.String("csv-text"), Title: c.String("csv-title"), Date: c.String("csv-date"),
		URL: c.String("csv-url"), ID: c.String("csv-id"), Source: c.String("csv-source"),
	}
	mark := c.String("csv-separator")
	if mark == "tab" || mark == `\t` {
		mark = "\t"
	}
	r, size := utf8.DecodeRuneInString(mark)
	if size != len(mark) || mark != "" && (r == utf8.RuneError || r == '"' || r == '\n' || r == '\r') {
		return o, usagef("--csv-separator %q: say one mark such as ; or the word tab", mark)
	}
	if mark != "" {
		o.Separator = r
	}
	return o, nil
}

// sourcesOf gives the sources that a command line names.
func sourcesOf(c *cli.Context) ([]string, error) {
	if !c.Args().Present() {
		return nil, usagef("%s needs a SOURCE: files, folders or - for standard input", c.Command.HelpName)
	}
	return c.Args().Slice(), nil
}

// refusals keeps count of what is refused and writes it down.
type refusals struct {
	p     *program
	mu    sync.Mutex // sources are read and articles extracted at the same time
	count int
	// manifest, when set, lists them too.
	manifest *store.Manifest
	out      *output // of --refused, else nil
	enc      *json.Encoder
	err      error
}

// refusals opens the list of --refused. It has to be closed.
func (p *program) refusals(c *cli.Context) (*refusals, error) {
	r := &refusals{p: p}
	if path := c.String("refused"); path != "" {
		out, err := p.createOutput(path)
		if err != nil {
			return nil, err
		}
		r.out, r.enc = out, lines(out)
	}
	return r, nil
}

// add notes one refusal and logs it.
func (r *refusals) add(f corpus.Refusal) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.p.log.Warn("refused", "source", f.Source, "reason", f.Reason)
	r.note(f)
}

// note puts a refusal on the list, without a line in the log.
func (r *refusals) note(f corpus.Refusal) {
	r.count++
	if m := r.manifest; m != nil {
		m.Counts["refused"]++
		if len(m.Refusals) < store.MostRefusals {
			m.Refusals = append(m.Refusals, store.Refusal{Source: f.Source, ID: f.ID, Reason: f.Reason})
		}
	}
	if r.enc != nil && r.err == nil {
		r.err = r.enc.Encode(f)
	}
}

// done ends a command that went well: it makes the list stay and gives the
// error that stands for exit code 3 when the list is not empty.
func (r *refusals) done() error {
	if r.out != nil {
		if r.err == nil {
			r.err = r.out.commit()
		}
		if r.err != nil {
			return fmt.Errorf("list of what was refused: %w", r.err)
		}
	}
	if r.count > 0 {
		return refusedError(r.count)
	}
	return nil
}

// close throws the list away, unless done made it stay.
func (r *refusals) close() {
	if r.out != nil {
		r.out.close()
	}
}

// logSources tells what was read and, in passing, what was not.
func (p *program) logSources(sum corpus.Summary, sites *corpus.Sites) {
	args := []any{"articles", sum.Articles, "refused", sum.Refused}
	if sum.Repeated > 0 {
		args = append(args, "repeated", sum.Repeated)
	}
	if sum.Skipped > 0 {
		args = append(args, "skipped", byKey(sum.Skipped, sum.SkippedBy))
	}
	if sum.PassedOver > 0 {
		args = append(args, "passed_over", byKey(sum.PassedOver, sum.PassedOverBy))
	}
	if len(sum.TextFrom) > 0 {
		args = append(args, "pages_by", countsOf(sum.TextFrom))
	}
	p.log.Info("read", args...)
	p.logSites(sites)
}

// byKey gives a count and what it is made of: "3 (.json 2, .pdf 1)".
func byKey(n int, by map[string]int) string {
	return fmt.Sprintf("%d (%s)", n, countsOf(by))
}

// countsOf gives ".json 2, .pdf 1".
func countsOf(counts map[string]int) string {
	var parts []string
	for _, name := range sortedKeys(counts) {
		parts = append(parts, fmt.Sprintf("%s %d", name, counts[name]))
	}
	return strings.Join(parts, ", ")
}

// sortedKeys gives the keys of a map in an order that is always the same.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// interruptible is a stream whose reading ends with a context. The system has
// no way to break off a read of standard input, so that happens on the side,
// from the first read on.
type interruptible struct {
	ctx   context.Context
	r     io.Reader
	start sync.Once
	pipe  *io.PipeReader
}

// Read reads what has come, or waits for more.
func (s *interruptible) Read(b []byte) (int, error) {
	s.start.Do(func() {
		pipe, w := io.Pipe()
		s.pipe = pipe
		context.AfterFunc(s.ctx, func() { w.CloseWithError(s.ctx.Err()) })
		go func() {
			_, err := io.Copy(w, s.r)
			w.CloseWithError(err)
		}()
	})
	return s.pipe.Read(b)
}
