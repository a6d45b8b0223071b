package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return strings.Join(all, " ")
}

func TestOutputIsWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.jsonl")
	p := &program{stdout: &bytes.Buffer{}}
	write := func(s string, commit bool) {
		t.Helper()
		out, err := p.createOutput(path)
		if err != nil {
			t.Fatal(err)
		}
		defer out.close()
		out.WriteString(s)
		if commit {
			if err := out.commit(); err != nil {
				t.Fatal(err)
			}
		}
	}
	holds := func(want string) {
		t.Helper()
		got, err := os.ReadFile(path)
		if err != nil || string(got) != want {
			t.Errorf("the file holds %q (%v), want %q", got, err, want)
		}
	}

	write("half", false)
	if got := names(t, dir); got != "" {
		t.Errorf("what was not committed leaves %q", got)
	}
	write("whole", true)
	holds("whole")
	write("half", false)
	holds("whole")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	write("again", true)
	holds("again")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file that was replaced has the mode %v (%v), want that of the old one", info.Mode(), err)
	}
	if got := names(t, dir); got != "out.jsonl" {
		t.Errorf("the folder holds %q", got)
	}
}

func TestOutputThroughALink(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	out, err := (&program{}).createOutput(link)
	if err != nil {
		t.Fatal(err)
	}
	out.WriteString("new")
	if err := out.commit(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "new" {
		t.Errorf("the file behind the link holds %q", got)
	}
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is no longer one")
	}
}

func TestOutputThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	p := &program{}
	if _, err := p.createOutput(dir); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder as output gives %v", err)
	}
	if _, err := p.createOutput(filepath.Join(dir, "no", "such", "file")); err == nil {
		t.Error("a file in a folder that is not there can be written")
	}
}

func TestOutputToStandardOutput(t *testing.T) {
	var buf bytes.Buffer
	p := &program{stdout: &buf}
	if err := p.printJSON(map[string]string{"a": "<b> & c"}); err != nil {
		t.Fatal(err)
	}
	if got, want := buf.String(), "{\n  \"a\": \"<b> & c\"\n}\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}
