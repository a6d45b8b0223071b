package store

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

func TestPutRecords(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	if _, err := s.PutArticles(ctx, []akkoord.Article{article("a"), article("b")}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	byOthers := record("a", "a1", "a3")
	byOthers.Rules = "sha256:bb"
	steps := []struct {
		name    string
		records []akkoord.Record
		opt     RecordOptions
		want    Summary
	}{
		{"new", []akkoord.Record{record("a", "a1", "a2"), record("b", "b1")}, RecordOptions{Extractor: "1"}, Summary{Added: 2}},
		{"again", []akkoord.Record{record("a", "a1", "a2"), record("b", "b1")}, RecordOptions{Extractor: "1"}, Summary{Unchanged: 2}},
		{"newer extractor", []akkoord.Record{record("b", "b1")}, RecordOptions{Extractor: "2"}, Summary{Changed: 1}},
		{"other rules", []akkoord.Record{byOthers}, RecordOptions{Extractor: "2"}, Summary{Changed: 1}},
	}
	for _, step := range steps {
		got, err := s.PutRecords(ctx, step.records, step.opt)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if d := cmp.Diff(step.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", step.name, d)
		}
	}
	got, err := s.RecordOfAgreement(ctx, "a3")
	if err != nil {
		t.Fatal(err)
	}
	// The record was encoded with null arrays, as the test wrote it; it comes back as it was.
	if d := cmp.Diff(byOthers, got); d != "" {
		t.Errorf("record (-want +got):\n%s", d)
	}
	for _, id := range []string{"a2", "zzz"} { // a2 went when the other rules no longer found it
		if _, err := s.RecordOfAgreement(ctx, id); !errors.Is(err, ErrNotFound) {
			t.Errorf("agreement %s: %v", id, err)
		}
	}
	var ids []string
	if err := s.EachRecord(ctx, func(r akkoord.Record) error { ids = append(ids, r.ID); return nil }); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"a", "b"}, ids); d != "" {
		t.Errorf("records in order (-want +got):\n%s", d)
	}
}

func TestChangedArticleDropsItsRecord(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	if _, err := s.PutArticles(ctx, []akkoord.Article{article("a")}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.PutRecords(ctx, []akkoord.Record{record("a", "a1")}, RecordOptions{}); err != nil {
		t.Fatal(err)
	}
	changed := article("a")
	changed.Text += " Het loopt tot 2024."
	if _, err := s.PutArticles(ctx, []akkoord.Article{changed}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Record(ctx, "a"); !errors.Is(err, ErrNotFound) {
		t.Errorf("record of the old text: %v", err)
	}
	if st, err := s.Status(ctx); err != nil || st.Unextracted != 1 || st.Agreements != 0 {
		t.Errorf("status %+v, %v", st, err)
	}
}

func TestPutRecordsRefuses(t *testing.T) {
	ctx := context.Background()
	s := openNew(t, t.TempDir())
	if _, err := s.PutArticles(ctx, []akkoord.Article{article("a"), article("b")}, ArticleOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name    string
		records []akkoord.Record
		want    string
	}{
		{"no article", []akkoord.Record{record("c")}, `record "c": its article is not in the workspace`},
		{"one id twice", []akkoord.Record{record("a", "x"), record("b", "x")}, `record "b": agreement id "x" is held by article "a"`},
	} {
		if _, err := s.PutRecords(ctx, test.records, RecordOptions{}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
	if st, err := s.Status(ctx); err != nil || st.Records != 0 {
		t.Errorf("%d records, %v", st.Records, err)
	}
}
