package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// loader stores the articles of sources in transactions of many, and keeps track
// of their files: it is the corpus.Ledger of a load. A file is noted as loaded in
// the transaction that stores the last of its articles, so wherever a load is
// broken off, the next one reads what is missing, and only that.
type loader struct {
	p       *program
	ctx     context.Context
	st      *store.Store
	refused *refusals

	read   corpus.Summary
	stored store.Summary
	known  int // files that were not read again
	same   int // the articles in these
	gone   int // articles that are no longer in their file
	pruned int // of these, what was dropped

	settings string          // as in store.File
	source   string          // being read
	file     string          // being read; "" on standard input
	ids      map[string]bool // of the file being read: what is in it, be it refused
	hadSome  bool            // articles were loaded from this file before

	// A transaction costs more than an article, so many share one; all of them
	// come from one source, which the store keeps with them.
	waiting   []akkoord.Article
	files     []string // of those waiting
	settled   []store.File
	from      string          // the source of those waiting
	size      int             // bytes of their texts
	unsettled map[string]bool // files with something that was refused when it was stored
	missing   []missing
	elsewhere map[string]string // articles that are in this file too, by their id
}

// loadInto stores the articles of the sources that the line names.
func (p *program) loadInto(c *cli.Context, st *store.Store, refused *refusals) (*loader, error) {
	defer collectOften()() // an id and a signature of every article live on
	l := &loader{p: p, ctx: c.Context, st: st, refused: refused, unsettled: map[string]bool{}, elsewhere: map[string]string{}}
	opt, err := p.corpusOptions(c)
	if err != nil {
		return l, err
	}
	l.settings = loadSettings(c, opt.Sites)
	opt.Ledger = l
	opt.Begin = func(s string) { l.source, l.file = s, "" }
	skip := opt.Skip
	opt.Skip = func(r corpus.Refusal) { l.met(r.ID); skip(r) }
	bar := p.startBar("load", -1)
	l.read, err = corpus.Read(c.Context, c.Args().Slice(), opt, func(a akkoord.Article) error {
		bar.add(1)
		return l.add(a)
	}, func(r corpus.Refusal) {
		l.met(r.ID)
		refused.add(r)
	})
	if ctxErr := c.Context.Err(); ctxErr != nil {
		err = ctxErr
	} else {
		// What was read before an error is good, and need not be read again.
		err = errors.Join(err, l.put())
	}
	bar.close()
	if err != nil {
		return l, err
	}
	p.logSources(l.read, opt.Sites)
	args := []any{"new", l.stored.Added, "changed", l.stored.Changed, "unchanged", l.unchanged()}
	if l.stored.Copies != 0 {
		args = append(args, "copies", l.stored.Copies)
	}
	if l.known > 0 {
		args = append(args, "files_not_read_again", l.known)
	}
	p.log.Info("loaded", args...)
	return l, l.settleMissing(c.Args().Slice(), c.Bool("prune"))
}

// unchanged counts the articles that were there already, those in files that
// were not read again among them.
func (l *loader) unchanged() int {
	return l.stored.Unchanged + l.same
}

// loadSettings names all that decides on what is read in a file: the flags, the
// rules for sites, and this program, which may read better than the last one.
func loadSettings(c *cli.Context, sites *corpus.Sites) string {
	parts := []string{version(), sites.Hash()}
	if exe, err := os.Executable(); err == nil {
		if info, err := os.Stat(exe); err == nil {
			parts = append(parts, info.ModTime().UTC().Format(time.RFC3339Nano))
		}
	}
	for _, name := range sourceFlagNames() {
		if name != "refused" && c.IsSet(name) {
			parts = append(parts, "--"+name, c.String(name))
		}
	}
	return string(must(json.Marshal(parts)))
}

// Known is asked before a file is read. One that was written to a moment ago may
// be written to again without its time or size telling.
func (l *loader) Known(f corpus.File) (sum corpus.Summary, known bool, err error) {
	state, counts, err := l.st.File(l.ctx, l.asStored(f))
	if err != nil {
		return sum, false, err
	}
	if state == store.FileKnown {
		if err := json.Unmarshal([]byte(counts), &sum); err != nil {
			return sum, false, fmt.Errorf("what was counted in %s: %w", f.Path, err)
		}
		l.known, l.same = l.known+1, l.same+sum.Articles
		return sum, true, nil
	}
	l.file, l.ids, l.hadSome = f.Path, nil, state != store.FileNew
	return sum, false, nil
}

// Taken is asked for the pages of web archives.
func (l *loader) Taken(id, text string) (bool, error) {
	return l.st.HeldElsewhere(l.ctx, &akkoord.Article{ID: id, Text: text}, l.file, store.ArticleOptions{SourcePath: absolute(l.source), Exists: exists})
}

func (l *loader) asStored(f corpus.File) store.File {
	return store.File{Path: f.Path, Size: f.Size, Modified: f.Modified, Settings: l.settings}
}

// settleAfter is how old a file has to be to be known by its time.
const settleAfter = 2 * time.Second

// Done notes a file, and the articles that it no longer has.
func (l *loader) Done(f corpus.File, sum corpus.Summary) error {
	defer func() { l.file, l.ids = "", nil }()
	if sum.Refused > 0 {
		return nil // it is read again next time, and told again
	}
	var had []string
	if l.hadSome {
		var err error
		if had, err = l.st.ArticlesOf(l.ctx, f.Path); err != nil {
			return err
		}
		if had = slices.DeleteFunc(had, func(id string) bool { return l.ids[id] }); len(had) > 0 {
			l.missing = append(l.missing, missing{path: f.Path, ids: had})
		}
	}
	// Repeated articles belong to another file, which may go.
	if sum.Repeated > 0 || len(had) > 0 || time.Since(f.Modified) < settleAfter {
		return nil
	}
	file := l.asStored(f)
	counts, err := json.Marshal(sum)
	if err != nil {
		return err
	}
	file.Counts = string(counts)
	l.settled = append(l.settled, file)
	return nil
}

// met notes an id of the file being read.
func (l *loader) met(id string) {
	if l.file == "" || id == "" {
		return
	}
	if l.ids == nil {
		l.ids = map[string]bool{}
	}
	l.ids[id] = true
}

// add takes an article, and stores those that wait when they are many.
func (l *loader) add(a akkoord.Article) error {
	l.met(a.ID)
	if l.source != l.from || len(l.waiting) == storeBatch || l.size > storeBytes {
		if err := l.put(); err != nil {
			return err
		}
		l.from = l.source
	}
	l.waiting, l.files, l.size = append(l.waiting, a), append(l.files, l.file), l.size+len(a.Text)
	return nil
}

// put stores the articles that wait.
func (l *loader) put() error {
	settled := slices.DeleteFunc(l.settled, func(f store.File) bool { return l.unsettled[f.Path] })
	sum, err := l.st.PutArticles(l.ctx, l.waiting, store.ArticleOptions{
		SourcePath: absolute(l.from), Files: l.files, Settled: settled, Exists: exists, At: time.Now(),
	})
	l.waiting, l.files, l.settled, l.size = l.waiting[:0], l.files[:0], l.settled[:0], 0
	l.stored.Added += sum.Added
	l.stored.Changed += sum.Changed
	l.stored.Unchanged += sum.Unchanged
	l.stored.Copies += sum.Copies
	l.stored.Conflicts = append(l.stored.Conflicts, sum.Conflicts...)
	for _, e := range sum.Elsewhere {
		l.unsettled[e.File], l.elsewhere[e.ID] = true, e.File
	}
	for _, conflict := range sum.Conflicts {
		l.unsettled[conflict.File] = true
		source := l.from
		if rest, ok := strings.CutPrefix(conflict.File, absolute(l.from)); ok {
			source += rest // as the other refusals name it
		}
		l.refused.add(corpus.Refusal{Source: source, ID: conflict.ID, Reason: conflictReason(conflict)})
	}
	return err
}

// exists reports whether a file is there, or may be.
func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// must gives a value that comes without an error.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
