package index

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
	"github.com/google/go-cmp/cmp"
)

// lockEnv makes the test binary a second process that holds the lock of a
// rebuild until its standard input ends.
const lockEnv = "AKKOORD_TEST_HOLD_INDEX"

func TestMain(m *testing.M) {
	if dir := os.Getenv(lockEnv); dir != "" {
		l, err := store.LockFile(filepath.Join(dir, "lock"), true)
		if err != nil {
			os.Exit(1)
		}
		os.Stdout.WriteString("held\n")
		io.Copy(io.Discard, os.Stdin)
		l.Close()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func sample() ([]akkoord.Article, []akkoord.Record) {
	return generate(rand.New(rand.NewPCG(3, 4)), 60, 12)
}

func total(t *testing.T, ix *Index, text string) int {
	t.Helper()
	res, err := ix.Search(context.Background(), Query{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return res.Total
}

func TestRebuildWhileAReaderIsOpen(t *testing.T) {
	articles, records := sample()
	reg, st, dir := workspace(t, articles, records)
	rebuild(t, dir, reg)
	old := opened(t, dir, reg)
	before := total(t, old, "")

	extra := akkoord.Article{ID: "z1", Lang: "nl", Text: "Een vuurtoren en nog een vuurtoren."}
	if _, err := st.PutArticles(context.Background(), []akkoord.Article{extra}, store.ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	added := akkoord.Record{ID: "z1", Agreements: []akkoord.Agreement{{ID: "z1-0", Kind: "pact", Status: akkoord.Signed}}}
	if _, err := st.PutRecords(context.Background(), []akkoord.Record{added}, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	res, err := old.Search(context.Background(), Query{})
	if err != nil || len(res.Notes) != 1 || !strings.Contains(res.Notes[0], "run `akkoord index`") {
		t.Errorf("an outdated index does not say so: %q, %v", res.Notes, err)
	}
	sum := rebuild(t, dir, reg)
	if sum.Agreements != before+1 || sum.Bytes == 0 {
		t.Errorf("summary %+v, want %d agreements", sum, before+1)
	}
	// The old one still answers, from files that have lost their names.
	if got := total(t, old, ""); got != before {
		t.Errorf("the open index has %d agreements, had %d", got, before)
	}
	if got := total(t, old, "vuurtoren"); got != 0 {
		t.Errorf("the open index finds %d of what came later", got)
	}
	if got := total(t, opened(t, dir, reg), "vuurtoren"); got != 1 {
		t.Errorf("the new index finds %d, want 1", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "0*")); len(left) != 1 {
		t.Errorf("folders left: %q", left)
	}
}

func TestAFailedRebuildLeavesTheOldIndex(t *testing.T) {
	articles, records := sample()
	reg, _, dir := workspace(t, articles, records)
	rebuild(t, dir, reg)
	ctx, cancel := context.WithCancel(context.Background())
	_, err := Rebuild(ctx, dir, reg, BuildOptions{Batch: 10, Progress: func(done int) {
		if done == 25 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled rebuild: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "0*")); len(left) != 1 {
		t.Errorf("folders left: %q", left)
	}
	// What a crash leaves behind is in nobody's way and goes with the next rebuild.
	if err := os.MkdirAll(filepath.Join(dir, "000007", "bleve"), 0o755); err != nil {
		t.Fatal(err)
	}
	if total(t, opened(t, dir, reg), "") == 0 {
		t.Error("the old index is empty")
	}
	rebuild(t, dir, reg)
	if left, _ := filepath.Glob(filepath.Join(dir, "0*")); len(left) != 1 || filepath.Base(left[0]) != "000008" {
		t.Errorf("folders left: %q", left)
	}
}

func TestSecondRebuilderFailsAtOnce(t *testing.T) {
	articles, records := sample()
	reg, _, dir := workspace(t, articles, records)
	rebuild(t, dir, reg)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), lockEnv+"="+dir)
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
	if _, err := io.ReadFull(out, make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	if _, err := Rebuild(context.Background(), dir, reg, BuildOptions{}); !errors.Is(err, store.ErrLocked) {
		t.Errorf("second rebuild: %v", err)
	}
	opened(t, dir, reg) // reading is not in its way
	in.Close()
	cmd.Wait()
	rebuild(t, dir, reg)
}

func TestOpenRefuses(t *testing.T) {
	ctx := context.Background()
	articles, records := sample()
	for _, test := range []struct {
		name  string
		spoil func(t *testing.T, dir string)
		is    error
		want  string // DIR stands for the folder
	}{
		{"none", func(t *testing.T, dir string) { remove(t, dir) }, ErrNoIndex,
			"open index DIR: there is no index: run `akkoord index`"},
		{"older format", func(t *testing.T, dir string) {
			rewrite(t, filepath.Join(dir, currentFile), `{"format": 0, "files": "another way"`+"}")
		}, ErrDamaged, "open index DIR: the index is damaged: run `akkoord index` to make a new one (CURRENT: "},
		{"newer format", func(t *testing.T, dir string) { rewrite(t, filepath.Join(dir, currentFile), `{"format": 2}`) }, ErrFormat,
			"open index DIR: the index has format 2, this program reads 1: run `akkoord index`"},
		{"half a CURRENT", func(t *testing.T, dir string) { rewrite(t, filepath.Join(dir, currentFile), `{"format": 1, "fol`) }, ErrDamaged,
			"open index DIR: the index is damaged: run `akkoord index` to make a new one (CURRENT: unexpected end of JSON input)"},
		{"a CURRENT that leads away", func(t *testing.T, dir string) {
			rewrite(t, filepath.Join(dir, currentFile), `{"format": 1, "folder": "../../elsewhere"}`)
		}, ErrDamaged, "open index DIR: the index is damaged: run `akkoord index` to make a new one (CURRENT names no folder)"},
		{"no folder", func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "000001")) }, ErrDamaged,
			"open index DIR: the index is damaged: run `akkoord index` to make a new one ("},
		{"a file is gone", func(t *testing.T, dir string) { remove(t, filepath.Join(dir, "000001", namesFile)) }, ErrDamaged,
			"open index DIR: the index is damaged: run `akkoord index` to make a new one (names.json has 0 bytes, "},
		{"a file is cut off", func(t *testing.T, dir string) {
			for _, name := range segments(t, dir) {
				if err := os.Truncate(name, 100); err != nil {
					t.Fatal(err)
				}
			}
		}, ErrDamaged, "open index DIR: the index is damaged: run `akkoord index` to make a new one (bleve/store/"},
		{"a file holds something else", func(t *testing.T, dir string) {
			for _, name := range segments(t, dir) {
				info, err := os.Stat(name)
				if err != nil {
					t.Fatal(err)
				}
				rewrite(t, name, strings.Repeat("\xff", int(info.Size())))
			}
		}, ErrDamaged, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			reg, _, dir := workspace(t, articles, records)
			rebuild(t, dir, reg)
			test.spoil(t, dir)
			ix, err := Open(ctx, dir, reg)
			if err == nil {
				_, err = ix.Search(ctx, Query{Text: "brug"})
				ix.Close()
			}
			if !errors.Is(err, test.is) {
				t.Fatalf("error %v, want %v", err, test.is)
			}
			if want := strings.Replace(test.want, "DIR", dir, 1); !strings.HasPrefix(err.Error(), want) {
				t.Errorf("message\n%s\nwant\n%s", err, want)
			}
			// What the message says helps.
			rebuild(t, dir, reg)
			opened(t, dir, reg)
		})
	}
}

func segments(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*", "bleve", "store", "*.zap"))
	if err != nil || len(list) == 0 {
		t.Fatalf("no segments: %v", err)
	}
	return list
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
}

func rewrite(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestEmptyRegister(t *testing.T) {
	ix := built(t, nil, nil)
	res, err := ix.Search(context.Background(), Query{Text: "brug"})
	if err != nil || res.Total != 0 || len(res.Facets) != len(FacetNames) {
		t.Errorf("result %+v, %v", res, err)
	}
}

func TestHitThatIsGone(t *testing.T) {
	articles, records := sample()
	reg, st, dir := workspace(t, articles, records)
	rebuild(t, dir, reg)
	ix := opened(t, dir, reg)
	if _, err := st.DeleteArticles(context.Background(), []string{articles[0].ID}); err != nil {
		t.Fatal(err)
	}
	_, err := ix.Search(context.Background(), Query{Size: 1000})
	if !errors.Is(err, ErrOutdated) {
		t.Errorf("error %v, want ErrOutdated", err)
	}
}

// TestSameAnswerFromTwoBuilds holds that an answer depends on the register
// alone: bleve numbers documents as it likes.
func TestSameAnswerFromTwoBuilds(t *testing.T) {
	articles, records := sample()
	queries := []Query{{}, {Text: "brug OR molen"}, {Text: `"brug brug" OR duin`, Sort: ByParties}, {From: akkoord.Date{Year: 2019}, Sort: ByEnds}}
	answers := func() (list []string) {
		ix := built(t, articles, records)
		for _, q := range queries {
			res, err := ix.Search(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			b, err := json.MarshalIndent(res, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(b))
		}
		return list
	}
	if d := cmp.Diff(answers(), answers()); d != "" {
		t.Errorf("answers differ (-first +second):\n%s", d)
	}
}

func TestSearchStops(t *testing.T) {
	articles, records := sample()
	ix := built(t, articles, records)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ix.Search(ctx, Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
