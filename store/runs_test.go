package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRuns(t *testing.T) {
	s := openNew(t, t.TempDir())
	if runs, err := s.Runs(3); err != nil || len(runs) != 0 {
		t.Fatalf("new workspace: %v, %v", runs, err)
	}
	load := Manifest{Command: "load", Inputs: []string{"nieuws"}, Program: "devel", Flags: map[string]string{"id-prefix": "x/"}}
	if err := s.BeginRun(&load, morning); err != nil {
		t.Fatal(err)
	}
	load.Outcome, load.Seconds, load.Counts = RunRefused, 1.5, map[string]int{"articles": 3, "refused": 1}
	load.Refusals = []Refusal{{Source: "nieuws/a.txt", ID: "a", Reason: "empty"}}
	if err := s.EndRun(&load, morning.Add(90*time.Second)); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(s.Dir(), "runs", "000001-load.json"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "version": 1,
  "run": 1,
  "command": "load",
  "inputs": [
    "nieuws"
  ],
  "flags": {
    "id-prefix": "x/"
  },
  "program": "devel",
  "rules": "",
  "extractor": "",
  "schema": 6,
  "started": "2024-05-06T07:08:09Z",
  "ended": "2024-05-06T07:09:39Z",
  "seconds": 1.5,
  "outcome": "done, some inputs refused",
  "error": "",
  "counts": {
    "articles": 3,
    "refused": 1
  },
  "skipped_by": {},
  "passed_over_by": {},
  "refusals": [
    {
      "source": "nieuws/a.txt",
      "id": "a",
      "reason": "empty"
    }
  ]
}
`
	if d := cmp.Diff(want, string(b)); d != "" {
		t.Errorf("manifest (-want +got):\n%s", d)
	}

	// What is no manifest, or half of one, is in nobody's way.
	for name, text := range map[string]string{"000007-index.json": "{\"version\"", "notes.txt": "", "000009-load.json.tmp": "{}"} {
		if err := os.WriteFile(filepath.Join(s.Dir(), "runs", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	index := Manifest{Command: "index"}
	if err := s.BeginRun(&index, morning); err != nil || index.Run != 8 {
		t.Fatalf("run %d, %v; want 8", index.Run, err)
	}
	runs, err := s.Runs(5)
	if err != nil || len(runs) != 2 || runs[0].Command != "index" || runs[0].Outcome != RunGoing || runs[1].Run != 1 {
		t.Errorf("runs %+v, %v", runs, err)
	}
	if runs, err := s.Runs(1); err != nil || len(runs) != 1 {
		t.Errorf("the last run: %+v, %v", runs, err)
	}
}
