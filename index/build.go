package index

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// BuildOptions says how to build an index. The zero value works.
type BuildOptions struct {
	// Batch is the number of agreements that are analysed together; 0 means 1000.
	Batch int
	// Progress, when set, is called after every agreement with the number done.
	Progress func(done int)
}

// BuildSummary says what a rebuild made.
type BuildSummary struct {
	Agreements int
	Bytes      int64 // of all files
}

// boltTimeout keeps bleve from waiting for a file that another process has open.
const boltTimeout = "100ms"

// Rebuild makes a new index of the register in dir and puts it in the place of
// the old one. Readers that have the old one open keep it. Only one process can
// rebuild at a time; a second one fails with store.ErrLocked at once. When ctx
// ends or something fails the old index stays.
func Rebuild(ctx context.Context, dir string, reg *register.Register, opt BuildOptions) (_ BuildSummary, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return BuildSummary{}, fmt.Errorf("make index %s: %w", dir, err)
	}
	lock, err := store.LockFile(filepath.Join(dir, "lock"), true)
	if err != nil {
		return BuildSummary{}, fmt.Errorf("make index %s: %w", dir, err)
	}
	defer lock.Close()
	folder, err := newFolder(dir)
	if err != nil {
		return BuildSummary{}, fmt.Errorf("make index %s: %w", dir, err)
	}
	defer func() {
		if err != nil {
			os.RemoveAll(filepath.Join(dir, folder))
		}
	}()
	c := &current{Format: FormatVersion, Folder: folder}
	if c.Revision, err = reg.Revision(ctx); err != nil {
		return BuildSummary{}, err
	}
	if c.Agreements, err = fill(ctx, filepath.Join(dir, folder), reg, opt); err != nil {
		return BuildSummary{}, fmt.Errorf("make index %s: %w", dir, err)
	}
	if err := writeCurrent(dir, c); err != nil {
		return BuildSummary{}, fmt.Errorf("make index %s: %w", dir, err)
	}
	// Open files outlive their names. Where they do not, removing fails and the
	// next rebuild tries again.
	removeOthers(dir, folder)
	sum := BuildSummary{Agreements: c.Agreements}
	for _, size := range c.Files {
		sum.Bytes += size
	}
	return sum, nil
}

// newFolder makes the folder of the next index: one number up from the highest
// that is there, so that no reader ever sees two indexes under one name.
func newFolder(dir string) (string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "[0-9][0-9][0-9][0-9][0-9][0-9]"))
	if err != nil {
		return "", err
	}
	last := 0
	if len(names) > 0 {
		if _, err := fmt.Sscanf(filepath.Base(slices.Max(names)), "%d", &last); err != nil {
			return "", err
		}
	}
	name := fmt.Sprintf("%06d", last+1)
	return name, os.Mkdir(filepath.Join(dir, name), 0o755)
}

func removeOthers(dir, keep string) {
	names, _ := filepath.Glob(filepath.Join(dir, "[0-9][0-9][0-9][0-9][0-9][0-9]"))
	for _, name := range names {
		if filepath.Base(name) != keep {
			_ = os.RemoveAll(name)
		}
	}
}

// fill writes the index of the register into the folder and gives the number of
// agreements in it.
func fill(ctx context.Context, folder string, reg *register.Register, opt BuildOptions) (int, error) {
	parties, regions, err := reg.Entities(ctx)
	if err != nil {
		return 0, err
	}
	if err := writeNames(filepath.Join(folder, namesFile), newNames(parties, regions)); err != nil {
		return 0, err
	}
	if opt.Batch <= 0 {
		opt.Batch = 1000
	}
	path := filepath.Join(folder, "bleve")
	// The builder writes one segment and nothing beside it; its scratch files
	// must lie on the disk that the segment goes to.
	b, err := bleve.NewBuilder(path, newMapping(), map[string]any{"batchSize": opt.Batch, "buildPathPrefix": folder})
	if err != nil {
		return 0, err
	}
	n, err := addAll(ctx, b, reg, parties, regions, opt)
	switch {
	case err != nil:
		return 0, err // what it has written goes with the folder
	case n == 0:
		return 0, fillEmpty(path)
	}
	return n, b.Close()
}

// fillEmpty writes an index without documents, which the builder cannot.
func fillEmpty(path string) error {
	if err := os.RemoveAll(path); err != nil {
		return err
	}
	ix, err := bleve.NewUsing(path, newMapping(), scorch.Name, scorch.Name, map[string]any{"bolt_timeout": boltTimeout})
	if err != nil {
		return err
	}
	return ix.Close()
}

func addAll(ctx context.Context, b bleve.Builder, reg *register.Register, parties, regions *register.Entities, opt BuildOptions) (int, error) {
	n := 0
	var article akkoord.Article // of the entry before: entries of one article follow each other
	err := reg.Each(ctx, func(e register.Entry) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if article.ID != e.ArticleID {
			var err error
			if article, err = reg.Article(ctx, e.ArticleID); err != nil {
				return err
			}
		}
		if err := b.Index(e.ID, newDocument(&e, &article, facetsOf(&e, parties, regions))); err != nil {
			return fmt.Errorf("agreement %q: %w", e.ID, err)
		}
		n++
		if opt.Progress != nil {
			opt.Progress(n)
		}
		return nil
	})
	return n, err
}
