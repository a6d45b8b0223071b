package extract_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/text"
)

// samples gives the sample articles with the record that a reader of its own
// makes of each.
func samples(t testing.TB) (articles []akkoord.Article, want [][]byte) {
	t.Helper()
	articles = articlesIn(t, filepath.Join(testdata, "articles"))
	for _, a := range articles {
		want = append(want, jsonLine(t, read(t, a)))
	}
	return articles, want
}

// What a reader read before leaves no trace, in whatever order articles come.
func TestReaderForgets(t *testing.T) {
	articles, want := samples(t)
	r := extractor(t).NewReader()
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 3 {
		for _, i := range rnd.Perm(len(articles)) {
			if got := jsonLine(t, r.Read(&articles[i])); !bytes.Equal(got, want[i]) {
				t.Errorf("%s\n got %swant %s", articles[i].ID, got, want[i])
			}
			// The same again, with the very same memory.
			if got := jsonLine(t, r.Read(&articles[i])); !bytes.Equal(got, want[i]) {
				t.Errorf("%s, twice in a row\n got %swant %s", articles[i].ID, got, want[i])
			}
		}
	}
}

// A record does not change when its reader goes on to the next article.
func TestRecordsLast(t *testing.T) {
	articles, want := samples(t)
	r := extractor(t).NewReader()
	var records []akkoord.Record
	for i := range articles {
		records = append(records, r.Read(&articles[i]))
	}
	for i, rec := range records {
		if got := jsonLine(t, rec); !bytes.Equal(got, want[i]) {
			t.Errorf("%s\n got %swant %s", articles[i].ID, got, want[i])
		}
	}
}

// Articles that are read in batches, of whatever size, give what they give one
// by one.
func TestReadBatch(t *testing.T) {
	articles, want := samples(t)
	r := extractor(t).NewReader()
	var b extract.Batch
	for _, size := range []int{1, 7, len(articles), 2} {
		for first := 0; first < len(articles); first += size {
			batch := articles[first:min(first+size, len(articles))]
			extractor(t).Split(&b, batch)
			records, _ := r.ReadBatch(&b)
			if len(records) != len(batch) {
				t.Fatalf("%d records of %d articles", len(records), len(batch))
			}
			for i, rec := range records {
				if got := jsonLine(t, rec); !bytes.Equal(got, want[first+i]) {
					t.Errorf("%s in a batch of %d\n got %swant %s", batch[i].ID, size, got, want[first+i])
				}
			}
		}
	}
	extractor(t).Split(&b, nil)
	if got, _ := r.ReadBatch(&b); len(got) != 0 {
		t.Errorf("%d records of no articles", len(got))
	}
}

func TestReadersAtOnce(t *testing.T) {
	articles, want := samples(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, procs := range []int{1, 8} {
		runtime.GOMAXPROCS(procs)
		got := make([][]byte, len(articles))
		var wg sync.WaitGroup
		for job := range 8 {
			r := extractor(t).NewReader()
			wg.Go(func() {
				for i := job; i < len(articles); i += 8 {
					got[i] = jsonLine(t, r.Read(&articles[i]))
				}
			})
		}
		wg.Wait()
		for i := range articles {
			if !bytes.Equal(got[i], want[i]) {
				t.Errorf("%s on %d processors\n got %swant %s", articles[i].ID, procs, got[i], want[i])
			}
		}
	}
}

// Two extractors that were loaded apart read alike and have one hash.
func TestLoadedTwice(t *testing.T) {
	articles, want := samples(t)
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if x.Hash() != extractor(t).Hash() {
		t.Errorf("hashes %s and %s", x.Hash(), extractor(t).Hash())
	}
	r := x.NewReader()
	for i := range articles {
		if got := jsonLine(t, r.Read(&articles[i])); !bytes.Equal(got, want[i]) {
			t.Errorf("%s\n got %swant %s", articles[i].ID, got, want[i])
		}
	}
}

// FuzzExtract looks for texts on which the extractor panics, whose evidence is
// not in the text, or that it reads in two ways.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Op 4 maart 2021 tekenden CZ en de gemeente Tiel het convenant 'Samen' om wachttijden te bekorten.",
		"Achttien partijen tekenden het Waterakkoord Vechtdal.\n\n- CZ\n- de 14 Twentse gemeenten",
		"De gemeente Tiel en CZ verlengen de Regio Deal met vier jaar, van 2021 tot en met 2025. Zij willen meer bomen.",
		"CZ heeft het pact met beide gemeenten opgezegd; “dat is jammer”, zegt wethouder Jan Bos (Ede).",
		"convenant", "het Convenant", "tekenden een", "\xff convenant \xf0\x9f", "“Convenant", "pact (", "Convenant\r\nPact\u2028Akkoord",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := article(s)
		line, _, _ := strings.Cut(s, "\n")
		a.Title = akkoord.OptString(line)
		r := extractor(t).NewReader()
		rec := r.Read(&a)
		for _, p := range problems(t, a, rec) {
			t.Errorf("%q: %s", s, p)
		}
		if once, twice := jsonLine(t, rec), jsonLine(t, r.Read(&a)); !bytes.Equal(once, twice) {
			t.Errorf("%q is read in two ways\n%s%s", s, once, twice)
		}
	})
}

// A text may break off anywhere: every sentence of the samples is cut at every
// word, in a text about an agreement, so that it is read to the end.
func TestCutTexts(t *testing.T) {
	const before = "Zij tekenden gisteren het convenant Samen Sterk.\n\n"
	articles, _ := samples(t)
	r := extractor(t).NewReader()
	cut := ""
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("%q: %v\n%s", cut, p, debug.Stack())
		}
	}()
	for i := range articles {
		var doc text.Document
		text.Dutch{}.Segment(&doc, articles[i].Text, nil)
		for _, s := range doc.Sentences {
			for _, token := range doc.Tokens[s.First:s.End] {
				cut = before + doc.Text[s.Span.Start:token.End]
				a := article(cut)
				if rec := r.Read(&a); len(rec.Agreements) == 0 {
					t.Fatalf("%q: no agreement", cut)
				}
			}
		}
	}
}

// clumsy is a segmenter with a mistake in it.
type clumsy struct{ text.Dutch }

func (c clumsy) Segment(d *text.Document, s string, blocks []akkoord.Block) {
	if strings.Contains(s, "struikel") {
		panic("stumbled")
	}
	c.Dutch.Segment(d, s, blocks)
}

// An article that trips over a mistake of the program is given back with a
// reason, and the others of its batch are read as ever.
func TestFailureLosesNothingElse(t *testing.T) {
	x, err := extract.New(extract.Options{Segmenter: clumsy{}})
	if err != nil {
		t.Fatal(err)
	}
	good := article("Op 4 maart 2021 tekenden CZ en Menzis een convenant.")
	bad := article("Een struikelblok.")
	bad.ID = "bad"
	var b extract.Batch
	x.Split(&b, []akkoord.Article{good, bad, good})
	records, failed := x.NewReader().ReadBatch(&b)
	if len(records) != 2 || len(records[1].Agreements) != 1 || lines(records[0]) != lines(records[1]) {
		t.Errorf("the good articles give %d records", len(records))
	}
	want := "extract bad: stumbled; this is a mistake in akkoord: please report it with the article"
	if len(failed) != 1 || failed[0].ID != "bad" || failed[0].Err.Error() != want {
		t.Errorf("got failures %v, want one: %s", failed, want)
	}
}
