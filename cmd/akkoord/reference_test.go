package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

const sharedGold = "../../../shared/gold"

// TestScoresAreThoseOfTheReference extracts the shared golden articles and holds
// the table and the JSON of quality score against the reference program, with
// records from a file and with those that are made on the spot.
func TestScoresAreThoseOfTheReference(t *testing.T) {
	script := filepath.Join(sharedGold, "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skipf("the reference program is not beside the module: %v", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3, which runs the reference program, is not installed")
	}
	for _, set := range []string{"seeds", "dev"} {
		golden := filepath.Join(sharedGold, set)
		records := filepath.Join(t.TempDir(), "records.jsonl")
		if code, _, log := runLine(t, "", "extract", golden, "--output", records, "--quiet"); code != exitDone {
			t.Fatalf("extract %s ends with %d: %s", golden, code, log)
		}
		for _, format := range [][]string{nil, {"--json"}} {
			reference := exec.Command(python, append([]string{"-B", script, golden, records}, format...)...)
			reference.Env = append(os.Environ(), "PYTHONUTF8=1")
			want, err := reference.Output()
			if err != nil {
				t.Fatalf("%v: %v", reference, err)
			}
			_, read, _ := runLine(t, "", append([]string{"quality", "score", "--golden", golden, records}, format...)...)
			if read != string(want) {
				t.Errorf("%s, records from a file: printed\n%s\nthe reference prints\n%s", set, read, want)
			}
			_, made, _ := runLine(t, "", append([]string{"quality", "score", "--golden", golden}, format...)...)
			if made != string(want) {
				t.Errorf("%s, records made on the spot: printed\n%s\nthe reference prints\n%s", set, made, want)
			}
		}
	}
}
