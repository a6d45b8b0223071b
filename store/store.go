package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the database driver "sqlite"
)

// DatabaseFile is the name of the database in its workspace.
const DatabaseFile = "corpus.db"

// lockFile is the name of the file in a workspace that carries its lock.
const lockFile = "lock"

// ErrNotFound says that the workspace does not hold what was asked for.
var ErrNotFound = errors.New("not in the workspace")

// ErrNoWorkspace says that a folder that was to be read holds no workspace.
var ErrNoWorkspace = errors.New("no workspace here")

// Options says how to open a workspace. The zero value opens it for writing and
// makes it where there is none.
type Options struct {
	// ReadOnly shares the workspace with other readers. The workspace must
	// exist, and every call that writes fails.
	ReadOnly bool
	// Alike, when set, makes what finds articles that say the same. Such
	// articles become copies of one of them. nil = every article stands for
	// itself, except those that were found to be copies before.
	Alike func() Alike
	// KeepCopies keeps the articles that are stored as articles of their own,
	// whatever others say.
	KeepCopies bool
}

// Store is an open workspace. Its methods may be called from several goroutines
// at once; they take turns at the database.
type Store struct {
	dir      string
	readOnly bool
	db       *sql.DB
	lock     *Lock

	likeness   likeness // changes within transactions only, which take turns
	keepCopies bool
	stmts      *statements
}

// Open opens the workspace in dir, takes its lock and brings its database up to
// SchemaVersion. It fails with ErrLocked when another process is in the way,
// with ErrNoWorkspace when there is nothing to read, and with a plain message
// when the database is newer than this program or is not a database.
func Open(dir string, opt Options) (*Store, error) {
	s, err := open(dir, opt)
	if errors.Is(err, errOld) {
		// A reader cannot migrate. It becomes a writer for the moment that it
		// takes, and fails like a writer when somebody else is in there.
		w, werr := open(dir, Options{})
		if werr != nil {
			return nil, werr
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		s, err = open(dir, opt)
	}
	return s, err
}

func open(dir string, opt Options) (_ *Store, err error) {
	path := filepath.Join(dir, DatabaseFile)
	if opt.ReadOnly {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("open workspace %s: %w: fill it with `akkoord run SOURCE`, or name another one with --workspace DIR", dir, ErrNoWorkspace)
		}
	} else if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make workspace %s: %w", dir, err)
	}
	lock, err := LockFile(filepath.Join(dir, lockFile), !opt.ReadOnly)
	if err != nil {
		if errors.Is(err, ErrLocked) {
			return nil, fmt.Errorf("open workspace %s: %w: wait until it is done, or work in another one with --workspace DIR", dir, err)
		}
		return nil, fmt.Errorf("open workspace %s: %w", dir, err)
	}
	s := &Store{dir: dir, readOnly: opt.ReadOnly, lock: lock, keepCopies: opt.KeepCopies}
	s.likeness.new = opt.Alike
	defer func() {
		if err != nil {
			s.Close()
		}
	}()
	if s.db, err = sql.Open("sqlite", dataSource(path, opt.ReadOnly)); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	s.stmts = &statements{db: s.db}
	// One connection: SQLite has one writer anyway, and pages of a listing are
	// read whole before the caller sees them, so nobody waits for himself.
	s.db.SetMaxOpenConns(1)
	if err := s.prepare(context.Background(), path); err != nil {
		return nil, err
	}
	return s, nil
}

// prepare checks that the file is ours and of a version that we know, and
// migrates it when this process may write.
func (s *Store) prepare(ctx context.Context, path string) error {
	version, err := schemaVersion(ctx, s.db)
	switch {
	case err != nil && strings.Contains(err.Error(), "not a database"):
		return fmt.Errorf("open %s: the file is damaged or is no database: put back a copy of it, or move it away and load the sources again (%w)", path, err)
	case err != nil:
		return fmt.Errorf("open %s: %w", path, err)
	case version > SchemaVersion:
		return fmt.Errorf("open %s: its format is %d and this program knows %d at most: use a newer akkoord", path, version, SchemaVersion)
	case version == SchemaVersion:
		return nil
	case s.readOnly:
		return errOld
	}
	if err := migrate(ctx, s.db, migrations); err != nil {
		return fmt.Errorf("migrate %s from format %d to %d: %w", path, version, SchemaVersion, err)
	}
	return nil
}

// dataSource gives the driver's name for the file. Readers, too, open it for
// reading and writing: after a crash the first one to come has to roll the
// journal back, and query_only keeps it from writing anything else.
func dataSource(path string, readOnly bool) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	pragmas := url.Values{"_pragma": {"busy_timeout(2000)", "foreign_keys(1)", "cache_size(-32000)"}}
	mode := "rwc"
	if readOnly {
		pragmas.Add("_pragma", "query_only(1)")
		mode = "rw"
	}
	pragmas.Set("mode", mode)
	return "file://" + (&url.URL{Path: path}).EscapedPath() + "?" + pragmas.Encode()
}

// Dir gives the folder of the workspace.
func (s *Store) Dir() string { return s.dir }

// Close gives the lock back. Closing twice does nothing.
func (s *Store) Close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
		s.db = nil
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
		s.lock = nil
	}
	if err != nil {
		return fmt.Errorf("close workspace %s: %w", s.dir, err)
	}
	return nil
}

// write runs fn in one transaction. When fn reports a change, the revision of
// the workspace goes up with it.
func (s *Store) write(ctx context.Context, op string, fn func(*batch) (changed bool, err error)) error {
	if s.readOnly {
		return fmt.Errorf("%s: workspace %s is open for reading only", op, s.dir)
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	done := false
	defer func() {
		if !done {
			s.likeness.forget()
			tx.Rollback()
		}
	}()
	b := newBatch(tx, s.stmts)
	changed, err := fn(b)
	if err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	if changed {
		if _, err := b.ExecContext(ctx, `UPDATE meta SET value = value + 1 WHERE key = 'revision'`); err != nil {
			return fmt.Errorf("%s: count revision: %w", op, err)
		}
	}
	// The state of a crawl is kept without a new revision: no index gets old by it.
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("%s: %w", op, err)
	}
	done = true
	b.keep(ctx)
	return nil
}
