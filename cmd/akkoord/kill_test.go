package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// TestKilledAtAnyMoment kills load and extract without warning at moments spread
// over their work, on a folder with some thousand files, an archive of lines among
// them. Whatever the moment, going on comes to what one run comes to, and does not
// begin anew.
func TestKilledAtAnyMoment(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	const files = 2000
	archive := t.TempDir()
	makeArchive(t, archive, files)

	whole := filepath.Join(t.TempDir(), "whole")
	spent := map[string]time.Duration{}
	for _, command := range []string{"load", "extract"} {
		begun := time.Now()
		runToEnd(t, command, archive, whole)
		spent[command] = time.Since(begun)
	}
	want := contents(t, whole)

	rng := rand.New(rand.NewPCG(4, 1))
	killed := filepath.Join(t.TempDir(), "killed")
	for _, command := range []string{"load", "extract"} {
		const moments = 5
		for i := range moments {
			after := time.Duration((float64(i) + rng.Float64()) / moments * float64(spent[command]))
			cmd := line(t, command, archive, killed)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
			err := cmd.Wait() // it may have come to its end before
			timer.Stop()
			t.Logf("%s after %v of %v: %v", command, after, spent[command], err)
			// Whoever comes next finds a workspace that is sound.
			if _, err := os.Stat(filepath.Join(killed, store.DatabaseFile)); err == nil {
				holds(t, killed)
			}
		}
		before := holds(t, killed)
		log := runToEnd(t, command, archive, killed)
		t.Logf("%d articles and %d records were there: %s", before.Articles, before.Records, log)
		switch command {
		case "load":
			if n := number(t, log, `files_not_read_again=(\d+)`); n == 0 && before.Articles > 0 {
				t.Errorf("%d articles were stored, and the next load read every file", before.Articles)
			}
			if new := number(t, log, `new=(\d+)`); new != len(want)-before.Articles {
				t.Errorf("load stored %d articles anew, %d of %d were missing", new, len(want)-before.Articles, len(want))
			}
		case "extract":
			if read := number(t, log, `extracted articles=(\d+)`); read != before.Unextracted {
				t.Errorf("extract read %d articles again, %d were missing", read, before.Unextracted)
			}
		}
	}
	got := contents(t, killed)
	for id, w := range want {
		if got[id] != w {
			t.Errorf("%s: %.200s\nwant %.200s", id, got[id], w)
		}
		delete(got, id)
	}
	if len(got) > 0 {
		t.Errorf("%d articles too many: %v", len(got), got)
	}
}

// makeArchive writes articles, some of which are copies of others.
func makeArchive(t *testing.T, dir string, files int) {
	t.Helper()
	then := time.Now().Add(-time.Hour)
	var rows strings.Builder
	for i := range files {
		text := madeArticle(i)
		if i%40 == 1 {
			text = madeArticle(i - 1) // the same release
		}
		sub := filepath.Join(dir, fmt.Sprint(i/200))
		if err := os.MkdirAll(sub, 0o755); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(sub, fmt.Sprintf("%d.txt", i))
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, then, then); err != nil {
			t.Fatal(err)
		}
		if i < 500 {
			fmt.Fprintf(&rows, "{\"id\":\"r%d\",\"text\":%q}\n", i, madeArticle(files+i))
		}
	}
	path := filepath.Join(dir, "5a.jsonl") // between the folders
	if err := os.WriteFile(path, []byte(rows.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, then, then); err != nil {
		t.Fatal(err)
	}
}

// madeArticle gives a text with an agreement in it that no other number gives.
func madeArticle(i int) string {
	rng := rand.New(rand.NewPCG(uint64(i), 2))
	words := strings.Fields("de het een gemeente woning school water brug park wijk dorp buurt plan jaar zorg straat markt haven molen dijk polder fiets trein kermis oogst")
	var b strings.Builder
	fmt.Fprintf(&b, "De gemeente Zeist en de provincie Utrecht ondertekenden op %d maart %d een convenant over plan %d.", 1+i%28, 1990+i/28%30, i)
	for range 60 {
		b.WriteString(" " + words[rng.IntN(len(words))])
	}
	return b.String() + ".\n"
}

// line gives a command on an archive, in a process of its own.
func line(t *testing.T, command, archive, workspace string) *exec.Cmd {
	t.Helper()
	args := []string{command, "--workspace", workspace}
	if command == "load" {
		args = append(args, archive)
	}
	return exec.CommandContext(t.Context(), "akkoord", args...)
}

func runToEnd(t *testing.T, command, archive, workspace string) (log string) {
	t.Helper()
	cmd := line(t, command, archive, workspace)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, stderr.String())
	}
	return stderr.String()
}

func holds(t *testing.T, workspace string) store.Status {
	t.Helper()
	st, err := store.Open(workspace, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	s, err := st.Status(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// contents gives what a workspace holds of every article: its text, its copies
// and its agreements.
func contents(t *testing.T, workspace string) map[string]string {
	t.Helper()
	st, err := store.Open(workspace, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	all := map[string]string{}
	err = st.EachArticle(t.Context(), store.ArticleFilter{}, func(a akkoord.Article) error {
		of, err := st.CopyOf(t.Context(), a.ID)
		if err != nil {
			return err
		}
		r, err := st.Record(t.Context(), a.ID)
		if (err != nil) != (of != "") {
			t.Errorf("%s, copy of %q: record %v", a.ID, of, err)
		}
		all[a.ID] = fmt.Sprint(a, of, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func number(t *testing.T, log, pattern string) int {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(log)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}
