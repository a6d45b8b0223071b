package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// lockEnv makes the test binary a second process that opens the workspace named
// in it, says so, and holds it until its standard input ends.
const lockEnv = "AKKOORD_TEST_HOLD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(lockEnv); dir != "" {
		os.Exit(hold(dir, os.Getenv(lockEnv+"_READ") != ""))
	}
	os.Exit(m.Run())
}

func hold(dir string, readOnly bool) int {
	s, err := Open(dir, Options{ReadOnly: readOnly})
	if err != nil {
		os.Stdout.WriteString("failed: " + err.Error())
		return 1
	}
	os.Stdout.WriteString("open\n")
	io.Copy(io.Discard, os.Stdin)
	s.Close()
	return 0
}

// holder starts a second process with the workspace open and returns what ends
// it.
func holder(t *testing.T, dir string, readOnly bool) (end func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), lockEnv+"="+dir)
	if readOnly {
		cmd.Env = append(cmd.Env, lockEnv+"_READ=1")
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 5)
	if _, err := io.ReadFull(out, line); err != nil || string(line) != "open\n" {
		rest, _ := io.ReadAll(out)
		t.Fatalf("second process: %q%q, %v", line, rest, err)
	}
	return func() {
		in.Close()
		cmd.Wait()
	}
}

func openNew(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestSecondProcess(t *testing.T) {
	for _, test := range []struct {
		name          string
		first, second bool // open for reading only
		locked        bool
	}{
		{"writer, writer", false, false, true},
		{"writer, reader", false, true, true},
		{"reader, writer", true, false, true},
		{"reader, reader", true, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			openNew(t, dir).Close()
			end := holder(t, dir, test.first)
			defer end()
			s, err := Open(dir, Options{ReadOnly: test.second})
			if !test.locked {
				if err != nil {
					t.Fatalf("two readers: %v", err)
				}
				s.Close()
				return
			}
			if !errors.Is(err, ErrLocked) {
				t.Fatalf("error %v, want ErrLocked", err)
			}
			want := "open workspace " + dir + ": another akkoord is at work in it: wait until it is done, or work in another one with --workspace DIR"
			if err.Error() != want {
				t.Errorf("message\n%s\nwant\n%s", err, want)
			}
			end()
			s, err = Open(dir, Options{ReadOnly: test.second})
			if err != nil {
				t.Fatalf("after the other has ended: %v", err)
			}
			s.Close()
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		prepare func(t *testing.T, dir string)
		opt     Options
		want    string // DIR stands for the folder
		is      error
	}{
		{"nothing to read", func(*testing.T, string) {}, Options{ReadOnly: true},
			"open workspace DIR: no workspace here: fill it with `akkoord run SOURCE`, or name another one with --workspace DIR", ErrNoWorkspace},
		{"newer", func(t *testing.T, dir string) {
			s := openNew(t, dir)
			exec1(t, s.db, "PRAGMA user_version = 99")
			s.Close()
		}, Options{}, fmt.Sprintf("open DIR/corpus.db: its format is 99 and this program knows %d at most: use a newer akkoord", SchemaVersion), nil},
		{"somebody else's", func(t *testing.T, dir string) {
			db, err := sql.Open("sqlite", dataSource(filepath.Join(dir, DatabaseFile), false))
			if err != nil {
				t.Fatal(err)
			}
			exec1(t, db, "CREATE TABLE recipes (id)")
			db.Close()
		}, Options{}, "open DIR/corpus.db: this database was not made by akkoord: name another folder with --workspace DIR", nil},
		{"no database", func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, DatabaseFile), bytes.Repeat([]byte("geen database "), 500), 0o644); err != nil {
				t.Fatal(err)
			}
		}, Options{}, "open DIR/corpus.db: the file is damaged or is no database: put back a copy of it, or move it away and load the sources again (file is not a database (26))", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			test.prepare(t, dir)
			s, err := Open(dir, test.opt)
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("error is not %v", test.is)
			}
			// Only the first DIR is the folder; a later one belongs to the message.
			if want := strings.Replace(test.want, "DIR", dir, 1); filepath.ToSlash(err.Error()) != filepath.ToSlash(want) {
				t.Errorf("message\n%s\nwant\n%s", err, want)
			}
			// The lock was given back.
			l, err := LockFile(filepath.Join(dir, lockFile), true)
			if err != nil {
				t.Errorf("lock after a refusal: %v", err)
			} else {
				l.Close()
			}
		})
	}
}

func exec1(t *testing.T, db *sql.DB, query string) {
	t.Helper()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestOddFolderNames(t *testing.T) {
	for _, name := range []string{"een map", "100%", "wat?", "a#b", "é&=+", "diep/er/nog"} {
		dir := filepath.Join(t.TempDir(), filepath.FromSlash(name))
		openNew(t, dir).Close()
		if _, err := os.Stat(filepath.Join(dir, DatabaseFile)); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		s, err := Open(dir, Options{ReadOnly: true})
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		s.Close()
	}
}

func TestMigrationsAreNumbered(t *testing.T) {
	entries, err := embedded.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != SchemaVersion {
		t.Errorf("%d migrations, SchemaVersion %d", len(entries), SchemaVersion)
	}
}

func TestMigrate(t *testing.T) {
	ctx := context.Background()
	one := &fstest.MapFile{Data: []byte("CREATE TABLE a (x); INSERT INTO a VALUES (1);")}
	two := &fstest.MapFile{Data: []byte("ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1;")}
	broken := &fstest.MapFile{Data: []byte("CREATE TABLE b (x); INSERT INTO nowhere VALUES (1);")}
	db, err := sql.Open("sqlite", dataSource(filepath.Join(t.TempDir(), "m.db"), false))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	version := func() int {
		v, err := schemaVersion(ctx, db)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	if err := migrate(ctx, db, fstest.MapFS{"0001_a.sql": one}); err != nil {
		t.Fatal(err)
	}
	if version() != 1 {
		t.Fatalf("version %d, want 1", version())
	}
	err = migrate(ctx, db, fstest.MapFS{"0001_a.sql": one, "0002_b.sql": broken})
	if err == nil || !strings.Contains(err.Error(), "0002_b.sql") {
		t.Fatalf("broken migration: %v", err)
	}
	var tables int
	if err := db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil || tables != 1 || version() != 1 {
		t.Errorf("a failed migration left %d tables and version %d (%v)", tables, version(), err)
	}
	// Going forward keeps what is there, and does each step once.
	for range 2 {
		if err := migrate(ctx, db, fstest.MapFS{"0001_a.sql": one, "0002_y.sql": two}); err != nil {
			t.Fatal(err)
		}
	}
	var x, y int
	if err := db.QueryRow("SELECT x, y FROM a").Scan(&x, &y); err != nil || x != 1 || y != 2 || version() != 2 {
		t.Errorf("x %d, y %d, version %d, %v", x, y, version(), err)
	}
	if err := migrate(ctx, db, fstest.MapFS{"0001_a.sql": one, "0003_c.sql": two}); err == nil {
		t.Error("a gap in the numbers was accepted")
	}
}

func TestReaderMigratesOldDatabase(t *testing.T) {
	dir := t.TempDir()
	// A file that SQLite has just made has version 0.
	if err := os.WriteFile(filepath.Join(dir, DatabaseFile), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if st, err := s.Status(context.Background()); err != nil || st.Schema != SchemaVersion {
		t.Errorf("schema %d, %v", st.Schema, err)
	}
}
