package index

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/google/go-cmp/cmp"
)

// TestDocumentedJSON holds the example in docs/search.md against what a search
// gives: keys, order and values.
func TestDocumentedJSON(t *testing.T) {
	doc, err := os.ReadFile(filepath.FromSlash("../docs/search.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(doc), "```json\n")
	want, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("docs/search.md has no JSON example")
	}
	dir := filepath.FromSlash("testdata/streek")
	ix := built(t, lines[akkoord.Article](t, filepath.Join(dir, "articles.jsonl")), lines[akkoord.Record](t, filepath.Join(dir, "records.jsonl")))
	res, err := ix.Search(context.Background(), Query{Text: "zelfstandig", Facets: map[string][]string{"kind": {"convenant"}}})
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range FacetNames {
		if res.Facets[i].Name != name {
			t.Errorf("facet %d is %s, want %s", i, res.Facets[i].Name, name)
		}
	}
	res.Facets = res.Facets[:1] // as the page says
	got, err := json.MarshalIndent(res, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(got)+"\n"); d != "" {
		t.Errorf("docs/search.md (-documented +given):\n%s", d)
	}
}
