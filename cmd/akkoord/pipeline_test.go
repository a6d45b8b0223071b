package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/text"
)

// extractor is loaded once for all tests.
var extractor = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Options{}) })

// some yields n articles.
func some(n int) func(context.Context, func(akkoord.Article) error) error {
	return func(ctx context.Context, yield func(akkoord.Article) error) error {
		for i := range n {
			a := akkoord.Article{ID: fmt.Sprint(i), Text: fmt.Sprintf("De gemeente Zeist tekende in %d een convenant met de provincie Utrecht.", 1990+i%30)}
			if err := yield(a); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestExtractionKeepsTheOrder(t *testing.T) {
	for _, n := range []int{0, 1, batchSize - 1, batchSize, batchSize + 1, 700} {
		var first string
		for _, jobs := range []int{1, 2, 9} {
			var got strings.Builder
			enc, i := lines(&got), 0
			err := extraction{jobs: jobs, load: extractor}.run(t.Context(), some(n), func(records []akkoord.Record) error {
				for _, r := range records {
					if r.ID != fmt.Sprint(i) {
						t.Fatalf("record %d of %d is %s, with %d jobs", i, n, r.ID, jobs)
					}
					i++
					if err := enc.Encode(r); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil || i != n {
				t.Fatalf("%d articles give %d records with %d jobs: %v", n, i, jobs, err)
			}
			if jobs == 1 {
				first = got.String()
			} else if got.String() != first {
				t.Errorf("%d articles give other records with %d jobs than with one", n, jobs)
			}
		}
	}
}

func TestExtractionStopsAtAnError(t *testing.T) {
	wrong := errors.New("wrong")
	fine := func([]akkoord.Record) error { return nil }
	for name, run := range map[string]func() error{
		"reading": func() error {
			return extraction{jobs: 2, load: extractor}.run(t.Context(), func(ctx context.Context, yield func(akkoord.Article) error) error {
				return errors.Join(some(300)(ctx, yield), wrong)
			}, fine)
		},
		"writing": func() error {
			return extraction{jobs: 2, load: extractor}.run(t.Context(), some(5000), func([]akkoord.Record) error { return wrong })
		},
		"loading": func() error {
			return extraction{jobs: 2, load: func() (*extract.Extractor, error) { return nil, wrong }}.run(t.Context(), some(5000), fine)
		},
		"the user": func() error {
			ctx, cancel := context.WithCancelCause(t.Context())
			return extraction{jobs: 2, load: extractor}.run(ctx, some(5000), func([]akkoord.Record) error {
				cancel(wrong)
				return nil
			})
		},
	} {
		if err := run(); !errors.Is(err, wrong) {
			t.Errorf("an error of %s gives %v", name, err)
		}
	}
}

// held is a segmenter that never ends before it is let go: a very long article.
type held struct{ begun, letGo chan struct{} }

func (h held) Segment(doc *text.Document, source string, blocks []akkoord.Block) {
	h.begun <- struct{}{}
	<-h.letGo
	text.Dutch{}.Segment(doc, source, blocks)
}

func TestExtractionStopsInALongArticle(t *testing.T) {
	h := held{make(chan struct{}, 1), make(chan struct{})}
	defer close(h.letGo)
	x, err := extract.New(extract.Options{Segmenter: h})
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	go func() {
		<-h.begun
		cancel(enough)
	}()
	err = extraction{jobs: 1, load: func() (*extract.Extractor, error) { return x, nil }}.run(ctx, some(1), func([]akkoord.Record) error { return nil })
	if !errors.Is(err, enough) {
		t.Errorf("an article that takes for ever, and the user who stops it, give %v", err)
	}
}
