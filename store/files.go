package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// File is a file that articles are loaded from.
type File struct {
	Path     string // absolute
	Size     int64  // bytes
	Modified time.Time
	// Settings tell apart what reads the file: with others it has to be read
	// again.
	Settings string
	// Counts is what was found in it, in words of whoever read it.
	Counts string
}

// FileState says what is known of a file.
type FileState int

// The states of a file.
const (
	FileNew   FileState = iota // nothing was loaded from it
	FileStale                  // it has to be read: it has changed, or was not read whole
	FileKnown                  // all that is in it is stored
)

// File tells what is known of a file, by its size, time and settings, and gives
// the counts of one that is known.
func (s *Store) File(ctx context.Context, f File) (state FileState, counts string, err error) {
	var known bool
	err = s.stmts.QueryRowContext(ctx, `SELECT coalesce(size = ? AND modified = ? AND settings = ?, 0), coalesce(counts, '') FROM files WHERE path = ?`,
		f.Size, f.Modified.UnixNano(), f.Settings, f.Path).Scan(&known, &counts)
	if state = FileStale; known {
		state = FileKnown
	}
	if errors.Is(err, sql.ErrNoRows) {
		return FileNew, "", nil
	}
	if err != nil {
		return FileNew, "", fmt.Errorf("file %s: %w", f.Path, err)
	}
	return state, counts, nil
}

// fileRows gives files their numbers within one transaction.
type fileRows struct {
	tx   *batch
	seqs map[string]int64
}

// seq gives the number of a file, 0 for none. What was known of the file holds
// no longer: it is being read.
func (r *fileRows) seq(ctx context.Context, path string) (seq int64, err error) {
	if path == "" {
		return 0, nil
	}
	if seq, ok := r.seqs[path]; ok {
		return seq, nil
	}
	err = r.tx.QueryRowContext(ctx, `INSERT INTO files (path) VALUES (?) ON CONFLICT (path)
		DO UPDATE SET size = NULL, modified = NULL, settings = NULL, counts = NULL RETURNING seq`, path).Scan(&seq)
	if err != nil {
		return 0, fmt.Errorf("file %s: %w", path, err)
	}
	r.seqs[path] = seq
	return seq, nil
}

// settle notes that all that is in some files is stored.
func (r *fileRows) settle(ctx context.Context, files []File) error {
	for _, f := range files {
		if _, err := r.seq(ctx, f.Path); err != nil {
			return err
		}
		_, err := r.tx.ExecContext(ctx, `UPDATE files SET size = ?, modified = ?, settings = ?, counts = ? WHERE path = ?`,
			f.Size, f.Modified.UnixNano(), f.Settings, f.Counts, f.Path)
		if err != nil {
			return fmt.Errorf("file %s: %w", f.Path, err)
		}
	}
	return nil
}

// EachFile calls fn with every file that articles were loaded from and that is
// the given one or in the folder of that path, in the order of the paths. fn may
// write to the store.
func (s *Store) EachFile(ctx context.Context, path string, fn func(path string) error) error {
	scan := func(scan func(...any) error) (p string, err error) { return p, scan(&p) }
	return eachPage(ctx, s.db, "read files", `SELECT path FROM files WHERE path > ? AND (path = ? OR path > ? AND path < ?) ORDER BY path LIMIT ?`,
		[]any{path, path + "/", path + "0"}, scan, func(p string) string { return p }, fn) // 0 comes after /
}

// ArticlesOf lists the ids of the articles that were loaded from a file, in
// their order.
func (s *Store) ArticlesOf(ctx context.Context, path string) ([]string, error) {
	ids, err := onePage(ctx, s.db, `SELECT id FROM articles WHERE file = (SELECT seq FROM files WHERE path = ?) ORDER BY id`, []any{path},
		func(scan func(...any) error) (id string, err error) { return id, scan(&id) })
	if err != nil {
		return nil, fmt.Errorf("articles of %s: %w", path, err)
	}
	return ids, nil
}

// MoveArticle notes that an article is in another file than it was.
func (s *Store) MoveArticle(ctx context.Context, id, path string) error {
	return s.write(ctx, "move article "+id, func(tx *batch) (bool, error) {
		_, err := tx.ExecContext(ctx, `UPDATE articles SET file = (SELECT seq FROM files WHERE path = ?) WHERE id = ?`, path, id)
		return false, err
	})
}

// ForgetFiles takes files out of the list, not their articles.
func (s *Store) ForgetFiles(ctx context.Context, paths []string) error {
	return s.write(ctx, "forget files", func(tx *batch) (bool, error) {
		for _, path := range paths {
			if _, err := tx.ExecContext(ctx, `DELETE FROM files WHERE path = ?`, path); err != nil {
				return false, fmt.Errorf("file %s: %w", path, err)
			}
		}
		return false, nil
	})
}
