package extract_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
)

// generator writes articles that do not repeat, three of ten about agreements,
// so that neither a cache nor a branch predictor can learn them.
const generator = "../../shared/suites/volume/generate.py"

const benchArticles = 2000

// benchTexts gives the articles to measure with and their size in bytes: those
// of the generator, or else the sample articles with their paragraphs changed
// about.
func benchTexts(b *testing.B) (articles []akkoord.Article, size int64) {
	b.Helper()
	if _, err := os.Stat(generator); err == nil {
		articles = generated(b)
	} else {
		b.Log("the generator of articles is not here, the sample articles are shuffled: ", err)
		articles = shuffled(b)
	}
	for _, a := range articles {
		size += int64(len(a.Text))
	}
	return articles, size
}

func generated(b *testing.B) (articles []akkoord.Article) {
	b.Helper()
	cmd := exec.Command("python3", generator, strconv.Itoa(benchArticles))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		b.Skipf("python3 %s: %v", generator, err)
	}
	for in := json.NewDecoder(bytes.NewReader(out)); in.More(); {
		var a struct {
			ID, Title, Text string
			Published       akkoord.Date
		}
		if err := in.Decode(&a); err != nil {
			b.Fatal(err)
		}
		articles = append(articles, akkoord.Article{ID: a.ID, Title: akkoord.OptString(a.Title), Published: a.Published, Text: a.Text})
	}
	return articles
}

func shuffled(b *testing.B) (articles []akkoord.Article) {
	b.Helper()
	var paragraphs []string
	for _, a := range articlesIn(b, filepath.Join(testdata, "articles")) {
		paragraphs = append(paragraphs, strings.Split(a.Text, "\n\n")...)
	}
	rnd := rand.New(rand.NewPCG(1, 1))
	for range benchArticles {
		a := article("")
		for len(a.Text) < 3000 {
			a.Text += paragraphs[rnd.IntN(len(paragraphs))] + "\n\n"
		}
		articles = append(articles, a)
	}
	return articles
}

// BenchmarkExtract is the whole way from article to record, on one core.
func BenchmarkExtract(b *testing.B) {
	articles, size := benchTexts(b)
	r := extractor(b).NewReader()
	for i := range articles {
		r.Read(&articles[i]) // lets the slices grow
	}
	b.SetBytes(size)
	b.ReportAllocs()
	agreements := 0
	for b.Loop() {
		agreements = 0
		for i := range articles {
			agreements += len(r.Read(&articles[i]).Agreements)
		}
	}
	b.ReportMetric(float64(agreements)/float64(len(articles)), "agreements/article")
}

// BenchmarkWords only looks for the words of the same texts, the measure of what
// reading them costs at least.
func BenchmarkWords(b *testing.B) {
	articles, size := benchTexts(b)
	it := words.FromString("")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i := range articles {
			for it.SetText(articles[i].Text); it.Next(); {
			}
		}
	}
}

// BenchmarkLoad is what every command pays before the first article.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := extract.New(extract.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
