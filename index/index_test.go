package index

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
	"github.com/akkoord/akkoord/store"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers into testdata/*/searches.json")

// workspace gives a register of articles and their records in a new workspace,
// and the folder for its index.
func workspace(t testing.TB, articles []akkoord.Article, records []akkoord.Record) (*register.Register, *store.Store, string) {
	t.Helper()
	dir := t.TempDir()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	if _, err := st.PutArticles(context.Background(), articles, store.ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := st.PutRecords(context.Background(), records, store.RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	return register.New(st), st, filepath.Join(dir, Folder)
}

// built gives an open index of articles and records.
func built(t testing.TB, articles []akkoord.Article, records []akkoord.Record) *Index {
	t.Helper()
	reg, _, dir := workspace(t, articles, records)
	rebuild(t, dir, reg)
	return opened(t, dir, reg)
}

func rebuild(t testing.TB, dir string, reg *register.Register) BuildSummary {
	t.Helper()
	sum, err := Rebuild(context.Background(), dir, reg, BuildOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func opened(t testing.TB, dir string, reg *register.Register) *Index {
	t.Helper()
	ix, err := Open(context.Background(), dir, reg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

func lines[T any](t *testing.T, path string) []T {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []T
	for dec := json.NewDecoder(bytes.NewReader(b)); dec.More(); {
		var v T
		if err := dec.Decode(&v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		list = append(list, v)
	}
	return list
}

// searchCase is one search of a searches.json, with its answer in short: facets
// as "value 3, value 1" with a star at selected ones, hits as "id: sentence"
// with the marked value in brackets.
type searchCase struct {
	About     string              `json:"about"`
	Text      string              `json:"text,omitempty"`
	Facets    map[string][]string `json:"facets,omitempty"`
	From      akkoord.Date        `json:"from,omitzero"`
	To        akkoord.Date        `json:"to,omitzero"`
	EndsFrom  akkoord.Date        `json:"ends_from,omitzero"`
	EndsTo    akkoord.Date        `json:"ends_to,omitzero"`
	Sort      Sort                `json:"sort,omitempty"`
	Size      int                 `json:"size,omitempty"`
	Offset    int                 `json:"offset,omitempty"`
	WantError string              `json:"want_error,omitempty"`
	WantTotal int                 `json:"want_total"`
	WantHits  []string            `json:"want_hits"`
	// WantFacets holds the facets that the search is about.
	WantFacets map[string]string `json:"want_facets,omitempty"`
	WantNotes  []string          `json:"want_notes,omitempty"`
}

func (c *searchCase) run(ix *Index) searchCase {
	got := *c
	got.WantError, got.WantTotal, got.WantHits, got.WantFacets, got.WantNotes = "", 0, []string{}, nil, nil
	res, err := ix.Search(context.Background(), Query{Text: c.Text, Facets: c.Facets, From: c.From, To: c.To,
		EndsFrom: c.EndsFrom, EndsTo: c.EndsTo, Sort: c.Sort, Size: c.Size, Offset: c.Offset})
	if err != nil {
		got.WantError = err.Error()
		return got
	}
	got.WantTotal, got.WantNotes = res.Total, res.Notes
	if len(res.Notes) == 0 {
		got.WantNotes = nil
	}
	for _, h := range res.Hits {
		line := h.ID
		if p := h.Proof; p != nil {
			line += ": " + p.Sentence
			if p.Mark != nil {
				line = h.ID + ": " + p.Sentence[:p.Mark.Start] + "[" + p.Mark.In(p.Sentence) + "]" + p.Sentence[p.Mark.End:]
			}
		}
		got.WantHits = append(got.WantHits, line)
	}
	for _, f := range res.Facets {
		if _, wanted := c.WantFacets[f.Name]; !wanted {
			continue
		}
		var parts []string
		for _, v := range f.Values {
			star := ""
			if v.Selected {
				star = "*"
			}
			parts = append(parts, fmt.Sprintf("%s%s %d", star, v.Value, v.Count))
		}
		if got.WantFacets == nil {
			got.WantFacets = map[string]string{}
		}
		got.WantFacets[f.Name] = strings.Join(parts, ", ")
	}
	return got
}

// TestSearches runs the searches of every folder in testdata that has some.
func TestSearches(t *testing.T) {
	files, err := filepath.Glob("testdata/*/searches.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no searches: %v", err)
	}
	for _, file := range files {
		dir := filepath.Dir(file)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			ix := built(t, lines[akkoord.Article](t, filepath.Join(dir, "articles.jsonl")), lines[akkoord.Record](t, filepath.Join(dir, "records.jsonl")))
			cases := lines[[]searchCase](t, file)[0]
			for i := range cases {
				got := cases[i].run(ix)
				if *update {
					cases[i] = got
				} else if d := cmp.Diff(cases[i], got); d != "" {
					t.Errorf("%s (-want +got):\n%s", cases[i].About, d)
				}
			}
			if *update {
				var b bytes.Buffer
				enc := json.NewEncoder(&b)
				enc.SetEscapeHTML(false)
				enc.SetIndent("", "  ")
				if err := enc.Encode(cases); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
