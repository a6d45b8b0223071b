package corpus

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/akkoord/akkoord"
)

// DefaultMaxBytes is the size from which an article is refused when
// Options.MaxBytes is 0.
const DefaultMaxBytes = 20_000_000

// Options say how sources are read. The zero value is ready for use.
type Options struct {
	// MaxBytes is the largest article that is read: bytes of a file, or of one
	// line of a jsonl file, which itself may be of any size. 0 = DefaultMaxBytes.
	MaxBytes int64
	// IDPrefix is put before every id, so that archives with the same file
	// names can live in one workspace.
	IDPrefix string
	// AnyLanguage takes articles in other languages than Dutch too; Lang then
	// holds the language they look like, or "".
	AnyLanguage bool
	// Judge gives the code of the language of a text whose stop words leave
	// doubt: nl, en, de, fr or af. nil = the stop words alone decide.
	Judge func(text string) string
	// Skip, when set, is told each article in another language than Dutch, which
	// is left out.
	Skip func(Refusal)
	// CSV says which columns of csv files hold what. When it says anything, text
	// from standard input is taken for such a file.
	CSV CSV
	// Ledger, when set, is told of the files that are read, and spares those it
	// knows.
	Ledger Ledger
	// Stdin is what the source "-" reads. nil = os.Stdin.
	Stdin io.Reader
	// Sites are the rules for web pages of certain sites. nil = none.
	Sites *Sites
	// Day is the day on which pages were fetched, where the source does not say;
	// it decides whether a site rule still holds. Zero = the day on which the
	// page says that it was published.
	Day akkoord.Date
	// SiteUsed, when set, is told of each page whose site has a rule.
	SiteUsed func(SiteUse)
	// Begin, when set, is told each source before anything of it is read.
	Begin func(source string)
}

// Ledger keeps track of files. Archives are one file, whatever is in them;
// standard input is none.
type Ledger interface {
	// Known is asked about a file before it is opened. When it says that it knows
	// the file, with what came of it, the file is not read. Else the articles that
	// are handed on next come from it.
	Known(f File) (sum Summary, known bool, err error)
	// Taken reports whether an article with this id and another text is known,
	// which came from a file that is not being read.
	Taken(id, text string) (bool, error)
	// Done is told what came of a file, after its last article was handed on.
	Done(f File, sum Summary) error
}

// File is a file as the system knows it.
type File struct {
	Path     string // absolute
	Size     int64  // bytes
	Modified time.Time
}

// Refusal is an article, or a whole file, that was not read or is left out.
type Refusal struct {
	Source string `json:"source"` // the file, file:line, or file:record; "-" is standard input
	ID     string `json:"id"`     // the id it would have had; "" when not known
	Reason string `json:"reason"`
}

// String gives "source: reason".
func (r Refusal) String() string { return r.Source + ": " + r.Reason }

// told tells the outcome of a site rule, if there was one.
func (o *Options) told(use SiteUse) {
	if use.Site != nil && o.SiteUsed != nil {
		o.SiteUsed(use)
	}
}

// Read hands the articles of the sources to yield, one by one, in an order that
// depends on nothing but names: sources as given, folders in lexical order,
// lines as they stand. A source is a file, a folder (read with all its
// subfolders) or "-" for standard input.
//
// What cannot be read is told to refuse and the rest goes on. The error is for
// what ends the run: a source that does not exist (found before anything is
// read), an error of yield, or the end of ctx. The summary holds also then.
func Read(ctx context.Context, sources []string, opt Options, yield func(akkoord.Article) error, refuse func(Refusal)) (Summary, error) {
	r := newReader(ctx, opt, yield, refuse)
	// A mistyped name is better told at once than after an hour of reading.
	for _, s := range sources {
		if s == "-" {
			continue
		}
		if _, err := os.Stat(s); os.IsNotExist(err) {
			return r.sum, fmt.Errorf("read %s: no such file or folder; a source is a file, a folder or - for standard input", s)
		}
	}
	for _, s := range sources {
		if opt.Begin != nil {
			opt.Begin(s)
		}
		if err := r.source(s); err != nil {
			return r.sum, fmt.Errorf("read %s: %w", s, err)
		}
	}
	return r.sum, nil
}

// reader is the state of one call of Read.
type reader struct {
	ctx    context.Context
	opt    Options
	yield  func(akkoord.Article) error
	refuse func(Refusal)
	sum    Summary

	files   map[key]bool   // absolute paths that were read
	ids     map[key]origin // what was handed over, by id
	sources []string       // files, for origin.source
	scan    scanner        // of jsonl lines

	captures map[string]map[uint64]string // ids of later captures of a URL, by the URL's id and text
}

func newReader(ctx context.Context, opt Options, yield func(akkoord.Article) error, refuse func(Refusal)) *reader {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.Stdin == nil {
		opt.Stdin = os.Stdin
	}
	return &reader{
		ctx: ctx, opt: opt, yield: yield, refuse: refuse,
		sum:   Summary{PassedOverBy: map[string]int{}, SkippedBy: map[string]int{}, TextFrom: map[string]int{}},
		files: map[key]bool{}, ids: map[key]origin{},
	}
}

func (r *reader) source(s string) error {
	if s == "-" {
		return r.stdin()
	}
	info, err := os.Stat(s)
	switch {
	case err != nil:
		r.refused(Refusal{Source: s, Reason: unreadable(err)})
		return nil
	case info.IsDir():
		return r.folder(s)
	case !info.Mode().IsRegular():
		r.refused(Refusal{Source: s, Reason: "not a regular file; pipe it into - instead"})
		return nil
	}
	return r.file(s, stem(filepath.Base(s)), true)
}

// skipped counts an article in another language.
func (r *reader) skipped(f Refusal, code string) {
	if code == "" {
		code = "unknown"
	}
	r.sum.Skipped++
	r.sum.SkippedBy[code]++
	if r.opt.Skip != nil {
		r.opt.Skip(f)
	}
}

func (r *reader) refused(f Refusal) {
	r.sum.Refused++
	if r.refuse != nil {
		r.refuse(f)
	}
}
