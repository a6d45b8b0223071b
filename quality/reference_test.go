package quality

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const sharedGold = "../../shared/gold"

// reference is the reference scorer, kept running so that one start serves all
// comparisons of a test.
type reference struct {
	in  io.Writer
	out *bufio.Reader
}

// referenceScript answers a line "GOLDEN<tab>PREDICTED" with the table, the JSON
// and the misses of every field, each ended by a line with a NUL.
const referenceScript = `
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import score
plain, last = score.score, {}
def keep(*args):
    last.update(plain(*args))
    return last
score.score = keep
for line in sys.stdin:
    paths = line.rstrip("\n").split("\t")
    score.main(paths)
    print("\0")
    score.main(paths + ["--json"])
    print("\0")
    for tally in last.values():
        for rid, what in tally.misses:
            print(rid + ": " + what)
        print("\0")
    sys.stdout.flush()
`

func startReference(t *testing.T) *reference {
	t.Helper()
	if _, err := os.Stat(filepath.Join(sharedGold, "score.py")); err != nil {
		t.Skip("the reference scorer ../shared/gold/score.py is not there")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3, which runs the reference scorer, is not installed")
	}
	cmd := exec.Command(python, "-c", referenceScript, sharedGold)
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	cmd.Stderr = os.Stderr
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
	t.Cleanup(func() {
		in.Close()
		if err := cmd.Wait(); err != nil {
			t.Errorf("reference scorer: %v", err)
		}
	})
	return &reference{in, bufio.NewReader(out)}
}

// failer is what *testing.T and *rapid.T share.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// compare scores the same files here and there: table and JSON have to be the
// same bytes, and the misses those of the same records in the same order.
func (ref *reference) compare(t failer, golden, predicted string) {
	t.Helper()
	fmt.Fprintf(ref.in, "%s\t%s\n", golden, predicted)
	read := func() string {
		s, err := ref.out.ReadString(0)
		if err != nil {
			t.Fatalf("reference scorer on %s: %v", golden, err)
		}
		s = strings.TrimSuffix(s, "\x00")
		_, err = ref.out.ReadString('\n')
		if err != nil {
			t.Fatalf("reference scorer on %s: %v", golden, err)
		}
		return s
	}
	g, err := LoadGolden(golden)
	if err != nil {
		t.Fatalf("%v", err)
	}
	f, err := os.Open(predicted)
	if err != nil {
		t.Fatalf("%v", err)
	}
	defer f.Close()
	p, err := ReadPredicted(f, predicted)
	if err != nil {
		t.Fatalf("%v", err)
	}
	r := Score(g, p)
	if want := read(); r.Table() != want {
		t.Fatalf("table is\n%s\nwant\n%s", r.Table(), want)
	}
	if want := read(); r.JSON() != want {
		t.Fatalf("JSON is\n%s\nwant\n%s", r.JSON(), want)
	}
	for _, row := range r.Rows {
		var want, got []string
		for _, line := range strings.Split(read(), "\n") {
			if id, what, ok := strings.Cut(line, ": "); ok {
				want = append(want, id+" "+outcome(what))
			}
		}
		for _, m := range row.Misses {
			got = append(got, m.ID+" "+outcome(m.What))
		}
		if !slices.Equal(got, want) {
			t.Fatalf("misses of %s are\n%q\nwant\n%q", row.Field, got, want)
		}
	}
}

// outcome gives the word of a miss that does not depend on how values are
// quoted.
func outcome(what string) string {
	switch word, _, _ := strings.Cut(what, " "); word {
	case "missed", "spurious", "gold":
		return word
	}
	return "kind"
}
