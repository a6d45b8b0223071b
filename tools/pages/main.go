// Command pages prints how well akkoord, readability and go-trafilatura read the
// pages of testdata/pages: their text word by word, the day of publication, and
// the words that were glued together. It is a module of its own so that the
// dependencies of the other readers stay out of akkoord's:
//
//	cd tools/pages && go run .
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability"
	"github.com/markusmobius/go-trafilatura"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/quality"
)

// A reader gives the text of a page and the day of its publication.
type reader struct {
	name string
	read func(page []byte) (text string, published akkoord.Date, err error)
}

var readers = []reader{{"akkoord", byAkkoord}, {"readability", byReadability}, {"go-trafilatura", byTrafilatura}}

func main() {
	dir := "../../testdata/pages"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	if err := compare(dir); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// compare prints a line for each reader.
func compare(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no pages in %s: %v; start it in tools/pages, or name their folder", dir, err)
	}
	fmt.Printf("| reader | token F1 | precision | recall | dates | glued words | nothing read |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, r := range readers {
		var f1, precision, recall float64
		dates, glued, nothing := 0, 0, 0
		for _, file := range files {
			page, want, published, err := load(file)
			if err != nil {
				return err
			}
			text, day, err := r.read(page)
			if err != nil {
				nothing++
			}
			s := quality.ScoreWords(want, text)
			f1, precision, recall = f1+s.F1, precision+s.Precision, recall+s.Recall
			glued += len(s.Glued)
			if day == published {
				dates++
			}
		}
		n := float64(len(files))
		fmt.Printf("| %s | %.3f | %.3f | %.3f | %.3f | %d | %d |\n", r.name, f1/n, precision/n, recall/n, float64(dates)/n, glued, nothing)
	}
	return nil
}

// load gives a page with the text and the day that should be read on it.
func load(file string) (page []byte, text string, published akkoord.Date, err error) {
	base := strings.TrimSuffix(file, ".html")
	if page, err = os.ReadFile(file); err != nil {
		return nil, "", published, err
	}
	want, err := os.ReadFile(base + ".txt")
	if err != nil {
		return nil, "", published, err
	}
	about, err := os.ReadFile(base + ".json")
	if err != nil {
		return nil, "", published, err
	}
	var known struct{ Published akkoord.Date }
	if err := json.Unmarshal(about, &known); err != nil {
		return nil, "", published, fmt.Errorf("%s.json: %w", base, err)
	}
	return page, string(want), known.Published, nil
}

func byAkkoord(page []byte) (text string, published akkoord.Date, err error) {
	err = fmt.Errorf("refused")
	opt := corpus.Options{Stdin: bytes.NewReader(page)}
	_, readErr := corpus.Read(context.Background(), []string{"-"}, opt, func(a akkoord.Article) error {
		var kept []string
		for _, b := range a.Blocks {
			if b.Kind != akkoord.Furniture {
				kept = append(kept, b.Span.In(a.Text))
			}
		}
		text, published, err = strings.Join(kept, "\n\n"), a.Published, nil
		return nil
	}, nil)
	if readErr != nil {
		err = readErr
	}
	return text, published, err
}

func byReadability(page []byte) (text string, published akkoord.Date, err error) {
	a, err := readability.FromReader(bytes.NewReader(page), nil)
	if err != nil {
		return "", published, err
	}
	if a.PublishedTime != nil {
		published = akkoord.DateOf(*a.PublishedTime)
	}
	return a.Title + "\n\n" + a.TextContent, published, nil
}

func byTrafilatura(page []byte) (text string, published akkoord.Date, err error) {
	a, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{ExcludeComments: true, EnableFallback: true})
	if err != nil {
		return "", published, err
	}
	if a.Metadata.Date != (time.Time{}) {
		published = akkoord.DateOf(a.Metadata.Date)
	}
	text = a.ContentText
	if !strings.Contains(text, a.Metadata.Title) {
		text = a.Metadata.Title + "\n\n" + text
	}
	return text, published, nil
}
