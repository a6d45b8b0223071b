package main

import (
	"errors"
	"flag"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/akkoord/akkoord/store"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/scripts")

// A program with the race detector waits a second before it ends, in case a race
// shows up; there are some hundred programs to run.
const noWait = "atexit_sleep_ms=0"

func TestMain(m *testing.M) {
	os.Setenv("GORACE", noWait)
	testscript.Main(m, map[string]func(){"akkoord": main})
}

// TestScripts runs the command lines of testdata/scripts. Beside testscript's
// own commands they may use
//
//	exits CODE akkoord ARGS...   the line ends with this exit code
//	hold DIR                     be another process that writes to a workspace
//	age DIR                      make the new files in it two hours old
//	serve NAME                   serve the folder site on this machine, its address in $NAME
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/scripts",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("AKKOORD_WORKSPACE", "")
			env.Setenv("GORACE", noWait)
			articles, err := filepath.Abs("../../testdata/articles")
			env.Setenv("ARTICLES", articles)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "hold": hold, "serve": serve, "age": age},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		code = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hold DIR")
	}
	st, err := store.Open(ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	ts.Defer(func() { st.Close() })
}

func age(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: age DIR")
	}
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if time.Since(info.ModTime()) > time.Hour {
			return nil
		}
		then := info.ModTime().Add(-2 * time.Hour)
		return os.Chtimes(path, then, then)
	}))
}

func serve(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: serve NAME")
	}
	server := httptest.NewServer(http.FileServer(http.Dir(ts.MkAbs("site"))))
	ts.Defer(server.Close)
	ts.Setenv(args[0], server.URL+"/")
}
