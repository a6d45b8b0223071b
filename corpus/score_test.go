package corpus

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

const goldDir = "../../shared/gold"

// TestGold reads the annotated articles and counts exact titles, publication
// dates and publishers; a loss shows. No goal may lie in furniture or over the
// border of a block.
func TestGold(t *testing.T) {
	if _, err := os.Stat(goldDir); err != nil {
		t.Skip("the annotated articles are not here: ", err)
	}
	type gold struct {
		Title, Published, Source akkoord.OptString
		Agreements               []struct{ Goals []json.RawMessage }
	}
	got := map[string]int{}
	sources := []string{filepath.Join(goldDir, "seeds"), filepath.Join(goldDir, "dev")}
	check := func(a akkoord.Article) error {
		set := "dev"
		if strings.HasPrefix(a.ID, "seed") {
			set = "seeds"
		}
		data, err := os.ReadFile(filepath.Join(goldDir, set, a.ID+".json"))
		if err != nil {
			return err
		}
		var g gold
		if err := json.Unmarshal(data, &g); err != nil {
			return err
		}
		got["articles"]++
		for field, right := range map[string]bool{
			"title":     a.Title == g.Title,
			"published": a.Published.String() == string(g.Published),
			"source":    a.Source == g.Source,
		} {
			if right {
				got[field]++
			} else {
				t.Logf("%s: %s is wrong", a.ID, field)
			}
		}
		for _, agreement := range g.Agreements {
			for i, raw := range agreement.Goals {
				var goal string
				if json.Unmarshal(raw, &goal) == nil && !inOneBlock(a, goal) {
					t.Errorf("%s: goal %d is not in one block of the article", a.ID, i)
				}
			}
		}
		checkBlocks(t, a)
		return nil
	}
	if _, err := Read(context.Background(), sources, Options{}, check, func(r Refusal) { t.Error(r) }); err != nil {
		t.Fatal(err)
	}
	for field, least := range map[string]int{"articles": 47, "title": 47, "published": 47, "source": 46} {
		if got[field] < least {
			t.Errorf("%s: %d are right, were %d", field, got[field], least)
		}
	}
}

func inOneBlock(a akkoord.Article, s string) bool {
	for _, b := range a.Blocks {
		if b.Kind != akkoord.Furniture && strings.Contains(b.Span.In(a.Text), s) {
			return true
		}
	}
	return false
}
