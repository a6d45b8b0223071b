package index

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	"github.com/akkoord/akkoord/register"
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// Index is an open index. It shows the register as it was when the index was
// made, however long it stays open. Its methods may be called from several
// goroutines at once.
type Index struct {
	dir      string
	current  *current
	reg      *register.Register
	bleve    bleve.Index
	reader   bleveindex.IndexReader
	analyzer analysis.Analyzer

	columns func() (*columns, error) // read at the first search
	names   func() (names, error)    // read when a name is not a shown one
}

// Open opens the index in dir for reading, beside any number of others who read
// it. Hits are shown from reg, which must be the register that it was made of.
// The error is ErrNoIndex, ErrFormat or ErrDamaged with what to do.
func Open(ctx context.Context, dir string, reg *register.Register) (*Index, error) {
	c, err := readCurrent(dir)
	if err != nil {
		return nil, err
	}
	ix, err := open(dir, c, reg)
	// Between our reading CURRENT and opening what it names a rebuild may have
	// put another index in its place.
	for errors.Is(err, ErrDamaged) && ctx.Err() == nil {
		again, rerr := readCurrent(dir)
		if rerr != nil || again.Folder == c.Folder {
			break
		}
		c = again
		ix, err = open(dir, c, reg)
	}
	return ix, err
}

func open(dir string, c *current, reg *register.Register) (_ *Index, err error) {
	if err := c.checkFiles(dir); err != nil {
		return nil, err
	}
	defer guard(dir, &err)
	folder := filepath.Join(dir, c.Folder)
	b, err := bleve.OpenUsing(filepath.Join(folder, "bleve"), map[string]any{"read_only": true, "bolt_timeout": boltTimeout})
	if err != nil {
		return nil, fmt.Errorf("open index %s: %w (%w)", dir, ErrDamaged, err)
	}
	ix := &Index{dir: dir, current: c, reg: reg, bleve: b, analyzer: b.Mapping().AnalyzerNamed(analyzerName)}
	advanced, err := b.Advanced()
	if err == nil {
		ix.reader, err = advanced.Reader()
	}
	if err == nil {
		// bleve goes on with nothing when it cannot read what it should.
		var n uint64
		if n, err = ix.reader.DocCount(); err == nil && n != uint64(c.Agreements) {
			err = fmt.Errorf("it has %d agreements, %d were written", n, c.Agreements)
		}
	}
	if err != nil || ix.analyzer == nil {
		ix.Close()
		return nil, fmt.Errorf("open index %s: %w (%v)", dir, ErrDamaged, err)
	}
	ix.columns = sync.OnceValues(func() (*columns, error) { return readColumns(ix.reader) })
	ix.names = sync.OnceValues(func() (names, error) { return readNames(filepath.Join(folder, namesFile)) })
	return ix, nil
}

// guard turns a panic of the index library into ErrDamaged: it trusts the bytes
// of its files, and says so by running out of them.
func guard(dir string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("read index %s: %w (%v)", dir, ErrDamaged, p)
	}
}

// Agreements gives the number of agreements in the index.
func (ix *Index) Agreements() int { return ix.current.Agreements }

// Current reports whether the index was made from the register as it is now.
func (ix *Index) Current(ctx context.Context) (bool, error) {
	revision, err := ix.reg.Revision(ctx)
	return revision == ix.current.Revision, err
}

// Close lets go of the files. It must be called once, after the last search.
func (ix *Index) Close() error {
	var err error
	if ix.reader != nil {
		err = ix.reader.Close()
	}
	if err := errors.Join(err, ix.bleve.Close()); err != nil {
		return fmt.Errorf("close index %s: %w", ix.dir, err)
	}
	return nil
}
