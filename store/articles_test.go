package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

var morning = time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)

func article(id string) akkoord.Article {
	text := "De gemeente Zeist en Lister tekenden een convenant over “wonen & zorg” (" + id + ")."
	return akkoord.Article{
		ID: id, URL: "https://example.org/" + akkoord.OptString(id), Title: "Convenant in Zeist",
		Published: akkoord.Date{Year: 2019, Month: 2}, PublishedFrom: akkoord.FromText, Lang: "nl", TextFrom: akkoord.TextByJSONLD, Text: text,
		Blocks: []akkoord.Block{{Kind: akkoord.Paragraph, Span: akkoord.Span{Start: 0, End: len(text)}}},
	}
}

func record(id string, agreements ...string) akkoord.Record {
	r := akkoord.Record{ID: id, Rules: "sha256:aa", Agreements: []akkoord.Agreement{}}
	for _, a := range agreements {
		r.Agreements = append(r.Agreements, akkoord.Agreement{ID: a, Kind: "convenant", Status: akkoord.Signed, Name: "Wonen & zorg"})
	}
	return r
}

func TestPutArticles(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	steps := []struct {
		name     string
		articles []akkoord.Article
		opt      ArticleOptions
		want     Summary
	}{
		{"new", []akkoord.Article{article("b"), article("a")}, ArticleOptions{SourcePath: "map", At: morning}, Summary{Added: 2}},
		{"same again, later", []akkoord.Article{article("a"), article("b")}, ArticleOptions{SourcePath: "map", At: morning.AddDate(1, 0, 0)}, Summary{Unchanged: 2}},
		{"same from elsewhere", []akkoord.Article{article("a")}, ArticleOptions{SourcePath: "kopie"}, Summary{Unchanged: 1}},
		{"changed title", []akkoord.Article{titled("a", "Nieuwe titel")}, ArticleOptions{SourcePath: "map"}, Summary{Changed: 1}},
		{"other text from elsewhere", []akkoord.Article{titled("a", "Iets anders"), article("c")}, ArticleOptions{SourcePath: "kopie"},
			Summary{Added: 1, Conflicts: []Conflict{{ID: "a", SourcePath: "kopie", HeldBy: "map"}}}},
		{"the same at another address, from elsewhere", []akkoord.Article{at("b", "https://www.venlo.nl/")}, ArticleOptions{SourcePath: "kopie"}, Summary{Unchanged: 1}},
		{"found on the page in another way", []akkoord.Article{foundBy("b", akkoord.TextByPage)}, ArticleOptions{SourcePath: "map"}, Summary{Unchanged: 1}},
		{"found on the page in another way, elsewhere", []akkoord.Article{foundBy("b", akkoord.TextBySite)}, ArticleOptions{SourcePath: "kopie"}, Summary{Unchanged: 1}},
		{"none", nil, ArticleOptions{}, Summary{}},
	}
	for _, step := range steps {
		got, err := s.PutArticles(ctx, step.articles, step.opt)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if d := cmp.Diff(step.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", step.name, d)
		}
	}
	got, err := s.Article(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(titled("a", "Nieuwe titel"), got); d != "" {
		t.Errorf("article a (-want +got):\n%s", d)
	}
	if got, err := s.Article(ctx, "b"); err != nil || !cmp.Equal(got, foundBy("b", akkoord.TextByPage)) {
		t.Errorf("article b: %v (-want +got):\n%s", err, cmp.Diff(foundBy("b", akkoord.TextByPage), got))
	}
	if _, err := s.Article(ctx, "zzz"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown id: %v", err)
	}
}

func titled(id string, title akkoord.OptString) akkoord.Article {
	a := article(id)
	a.Title = title
	return a
}

func at(id string, url akkoord.OptString) akkoord.Article {
	a := article(id)
	a.URL = url
	return a
}

func foundBy(id string, how akkoord.TextFrom) akkoord.Article {
	a := article(id)
	a.TextFrom = how
	return a
}

func TestLoadingAgainChangesNothing(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	load := func(at time.Time) Status {
		if _, err := s.PutArticles(ctx, []akkoord.Article{article("a"), article("b")}, ArticleOptions{At: at}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.PutRecords(ctx, []akkoord.Record{record("a", "a1", "a2"), record("b")}, RecordOptions{Extractor: "1", At: at}); err != nil {
			t.Fatal(err)
		}
		st, err := s.Status(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return st
	}
	first := load(morning)
	want := Status{Dir: s.Dir(), Schema: SchemaVersion, Revision: 2, Articles: 2, Records: 2, Agreements: 2, Pages: []PageCount{{akkoord.TextByJSONLD, 2}},
		LastLoad: "2024-05-06T07:08:09Z", LastExtract: "2024-05-06T07:08:09Z", Makers: []MakerCount{{"sha256:aa", "1", 2}}}
	if d := cmp.Diff(want, first); d != "" {
		t.Errorf("status (-want +got):\n%s", d)
	}
	if d := cmp.Diff(first, load(morning.AddDate(0, 1, 0))); d != "" {
		t.Errorf("status changed (-first +second):\n%s", d)
	}
}

func TestPutArticlesIsAllOrNothing(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	if _, err := s.PutArticles(ctx, []akkoord.Article{article("a"), {}}, ArticleOptions{}); err == nil || !strings.Contains(err.Error(), "article 2 has no id") {
		t.Errorf("no id: %v", err)
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := s.PutArticles(stopped, []akkoord.Article{article("a")}, ArticleOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if st, err := s.Status(ctx); err != nil || st.Articles != 0 || st.Revision != 0 {
		t.Errorf("%d articles, revision %d, %v", st.Articles, st.Revision, err)
	}
}

func TestEachArticle(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	var in []akkoord.Article
	for i := range 2*pageSize + 7 { // more than two pages, put in backwards
		in = append(in, article(fmt.Sprintf("n%05d", 9999-i)))
	}
	if _, err := s.PutArticles(ctx, in, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	last, n := "", 0
	err := s.EachArticle(ctx, ArticleFilter{}, func(a akkoord.Article) error {
		if a.ID <= last {
			t.Fatalf("%s after %s", a.ID, last)
		}
		last = a.ID
		n++
		// Writing from the callback is what extract does.
		if n%2 == 0 {
			_, err := s.PutRecords(ctx, []akkoord.Record{record(a.ID)}, RecordOptions{Extractor: "1"})
			return err
		}
		return nil
	})
	if err != nil || n != len(in) {
		t.Fatalf("%d articles, want %d, %v", n, len(in), err)
	}
	for _, test := range []struct {
		maker Maker
		want  int
	}{
		{Maker{"sha256:aa", "1"}, n - n/2},
		{Maker{"sha256:aa", "2"}, n},
		{Maker{"sha256:bb", "1"}, n},
	} {
		left := 0
		if err := s.EachArticle(ctx, ArticleFilter{NotBy: test.maker}, func(akkoord.Article) error { left++; return nil }); err != nil {
			t.Fatal(err)
		}
		if left != test.want {
			t.Errorf("%+v: %d left, want %d", test.maker, left, test.want)
		}
	}
	stop := errors.New("genoeg")
	if err := s.EachArticle(ctx, ArticleFilter{}, func(akkoord.Article) error { return stop }); err != stop {
		t.Errorf("error of the callback: %v", err)
	}
}

func TestDeleteArticles(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	if _, err := s.PutArticles(ctx, []akkoord.Article{article("a"), article("b")}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.PutRecords(ctx, []akkoord.Record{record("a", "a1"), record("b", "b1")}, RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	n, err := s.DeleteArticles(ctx, []string{"a", "zzz"})
	if err != nil || n != 1 {
		t.Errorf("deleted %d, %v", n, err)
	}
	st, err := s.Status(ctx)
	if err != nil || st.Articles != 1 || st.Records != 1 || st.Agreements != 1 {
		t.Errorf("left %+v, %v", st, err)
	}
}

func TestReadOnlyRefusesToWrite(t *testing.T) {
	dir := t.TempDir()
	openNew(t, dir).Close()
	s, err := Open(dir, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.PutArticles(context.Background(), []akkoord.Article{article("a")}, ArticleOptions{})
	if want := "store articles: workspace " + dir + " is open for reading only"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// BenchmarkPutArticles stores articles of 3 KB, 1,000 to a transaction.
func BenchmarkPutArticles(b *testing.B) {
	ctx := context.Background()
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	text := strings.Repeat("De partijen maken afspraken over wonen en zorg. ", 64)
	n := 0
	for b.Loop() {
		batch := make([]akkoord.Article, 1000)
		for i := range batch {
			batch[i] = article(fmt.Sprintf("n%08d", n))
			batch[i].Text = text + batch[i].ID
			n++
		}
		if _, err := s.PutArticles(ctx, batch, ArticleOptions{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "articles/s")
}
