package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

// words finds articles alike that share a word of their text; "kort" is too
// short.
type words struct {
	version int
	entered map[string]string
}

func newWords(version int) func() Alike {
	return func() Alike { return &words{version, map[string]string{}} }
}

func (w *words) Version() int { return w.version }

func (w *words) Signature(a *akkoord.Article) []byte {
	if a.Text == "kort" {
		return nil
	}
	return []byte(a.Text)
}

func (w *words) Add(id string, s []byte) error {
	if _, ok := w.entered[id]; ok {
		return fmt.Errorf("%s is entered twice", id)
	}
	w.entered[id] = string(s)
	return nil
}

func (w *words) Remove(id string, s []byte) error {
	if w.entered[id] != string(s) {
		return fmt.Errorf("%s is not entered by %q", id, s)
	}
	delete(w.entered, id)
	return nil
}

func (w *words) All(s []byte) (ids []string, err error) {
	for id, t := range w.entered {
		if slices.ContainsFunc(strings.Fields(t), func(x string) bool { return slices.Contains(strings.Fields(string(s)), x) }) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}

func saying(id, text, published string) akkoord.Article {
	d, err := akkoord.ParseDate(published)
	if err != nil {
		panic(err)
	}
	return akkoord.Article{ID: id, URL: "https://example.org/" + akkoord.OptString(id), Source: "Bron " + akkoord.OptString(id), Lang: "nl", Text: text, Published: d}
}

// copies tells the groups of a workspace: "a<b,c e" is a with its copies b and
// c, and e.
func copies(t *testing.T, s *Store) string {
	t.Helper()
	var groups []string
	isCopy := map[string]bool{}
	err := s.EachArticle(t.Context(), ArticleFilter{}, func(a akkoord.Article) error {
		head, err := s.CopyOf(t.Context(), a.ID)
		if err != nil {
			return err
		}
		isCopy[a.ID] = head != ""
		group := a.ID
		for i, c := range a.Copies {
			group += map[bool]string{true: "<", false: ","}[i == 0] + c.ID
			if want := (akkoord.Copy{ID: c.ID, URL: "https://example.org/" + akkoord.OptString(c.ID), Source: "Bron " + akkoord.OptString(c.ID)}); c != want {
				t.Errorf("copy %v, want %v", c, want)
			}
		}
		if head == "" {
			groups = append(groups, group)
		} else if len(a.Copies) > 0 {
			t.Errorf("%s is a copy and has copies %v", a.ID, a.Copies)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	// What is to be extracted is what is no copy.
	err = s.EachArticle(t.Context(), ArticleFilter{NotBy: Maker{Rules: "none"}}, func(a akkoord.Article) error {
		if isCopy[a.ID] {
			t.Errorf("%s is a copy and to be extracted", a.ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(groups, " ")
}

func TestCopiesOverTime(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	reopen := func(opt Options) {
		t.Helper()
		s.Close()
		if s, err = Open(dir, opt); err != nil {
			t.Fatal(err)
		}
	}
	defer func() { s.Close() }()
	step := func(what, want string, grown int, articles ...akkoord.Article) {
		t.Helper()
		sum, err := s.PutArticles(ctx, articles, ArticleOptions{})
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if got := copies(t, s); got != want || sum.Copies != grown {
			t.Errorf("%s: %s, grown by %d; want %s, by %d", what, got, sum.Copies, want, grown)
		}
	}
	alike := Options{Alike: newWords(1)}
	step("nobody looks", "a b", 0, saying("a", "pact", ""), saying("b", "pact", ""))
	reopen(alike)
	step("what is there is looked at", "a<b k", 0, saying("k", "kort", ""))
	step("the same again", "a<b k", 0, saying("b", "pact", ""), saying("k", "kort", ""))
	if _, err := s.PutRecords(ctx, []akkoord.Record{record("a", "a1")}, RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	if r, err := s.Record(ctx, "a"); err != nil || len(r.Copies) != 1 || r.Copies[0].ID != "b" {
		t.Errorf("record of a: copies %v, %v", r.Copies, err)
	}
	if r, err := s.RecordOfAgreement(ctx, "a1"); err != nil || len(r.Copies) != 1 {
		t.Errorf("record of a1: copies %v, %v", r.Copies, err)
	}
	step("one of an earlier day", "c<a,b k", 1, saying("c", "pact", "2020-01-02"))
	if _, err := s.Record(ctx, "a"); err == nil {
		t.Error("a is a copy and has a record")
	}
	reopen(alike)
	step("one between two groups", "c<a,b e<d k", 1, saying("d", "deal", ""), saying("e", "deal", "2021"))
	step("joins them", "c<a,b,d,e,f k", 2, saying("f", "deal pact", ""))
	step("and changes", "c<a,b e<d f k", -2, saying("f", "anders", ""))
	step("the one that stood for all changes", "a<b c e<d f k", -1, saying("c", "nieuws", "2020-01-02"))
	if n, err := s.DeleteArticles(ctx, []string{"a", "k"}); err != nil || n != 2 {
		t.Errorf("deleted %d, %v", n, err)
	}
	step("one is deleted", "b c e<d f", 0)
	reopen(Options{Alike: newWords(1), KeepCopies: true})
	step("kept as it is", "b c d e f g", -1, saying("g", "pact", ""), saying("d", "deal", ""))
	reopen(alike)
	step("no longer", "b<g c d e f", 1, saying("g", "pact", ""))
	reopen(Options{Alike: newWords(2)})
	step("signatures of another kind", "b<g c d e f", 0)
	if st, err := s.Status(ctx); err != nil || st.Copies != 1 || st.Unextracted != 5 {
		t.Errorf("status %+v, %v; want 1 copy, 5 to be extracted", st, err)
	}
}

// TestCopiesInAnyOrder stores the same articles in many orders, in one go or
// one by one: the groups come out the same.
func TestCopiesInAnyOrder(t *testing.T) {
	articles := []akkoord.Article{
		saying("a", "een twee", ""), saying("b", "twee drie", "2020"), saying("c", "drie", "2019-05-06"), saying("d", "vier", ""),
		saying("e", "vijf vier", ""), saying("f", "kort", ""), saying("g", "zes", ""), saying("h", "een", "2021"),
	}
	const want = "c<a,b,h d<e f g"
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 1))
		rng.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		s, err := Open(t.TempDir(), Options{Alike: newWords(1)})
		if err != nil {
			t.Fatal(err)
		}
		for part := range slices.Chunk(articles, 1+rng.IntN(len(articles))) {
			if _, err := s.PutArticles(t.Context(), part, ArticleOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		if got := copies(t, s); got != want {
			t.Errorf("seed %d: %s, want %s", seed, got, want)
		}
		s.Close()
	}
}

// TestCopiesAfterRollback: what a transaction that failed had entered is
// forgotten.
func TestCopiesAfterRollback(t *testing.T) {
	s, err := Open(t.TempDir(), Options{Alike: newWords(1)})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.PutArticles(t.Context(), []akkoord.Article{saying("a", "pact", "")}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = s.write(ctx, "fail", func(tx *batch) (bool, error) {
		if _, err := s.putArticles(ctx, tx, []akkoord.Article{saying("b", "pact", "")}, ArticleOptions{}); err != nil {
			t.Error(err)
		}
		return false, context.Canceled
	})
	cancel()
	if err == nil {
		t.Fatal("no error")
	}
	sum, err := s.PutArticles(t.Context(), []akkoord.Article{saying("c", "pact", "")}, ArticleOptions{})
	if got := copies(t, s); err != nil || sum.Copies != 1 || got != "a<c" {
		t.Errorf("%v: %s, grown by %d", err, got, sum.Copies)
	}
}
