package corpus

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

// readAll reads sources and gives the articles and the refusals.
func readAll(t *testing.T, opt Options, sources ...string) (articles []akkoord.Article, refusals []Refusal, sum Summary) {
	t.Helper()
	refuse := func(r Refusal) { refusals = append(refusals, r) }
	opt.Skip = refuse
	sum, err := Read(context.Background(), sources, opt,
		func(a akkoord.Article) error { articles = append(articles, a); return nil }, refuse)
	if err != nil {
		t.Fatalf("Read(%q): %v", sources, err)
	}
	if sum.Articles != len(articles) || sum.Refused+sum.Skipped != len(refusals) {
		t.Errorf("summary %+v for %d articles and %d refusals", sum, len(articles), len(refusals))
	}
	return articles, refusals, sum
}

// readOne reads what has to be one article from standard input, or as a file of
// the given name.
func readOne(t *testing.T, name, data string) akkoord.Article {
	t.Helper()
	source := name
	if name != "-" {
		source = filepath.Join(t.TempDir(), name)
		write(t, source, data)
	}
	articles, refusals, _ := readAll(t, Options{Stdin: strings.NewReader(data)}, source)
	if len(articles) != 1 {
		t.Fatalf("%d articles, refused: %v", len(articles), refusals)
	}
	return articles[0]
}

func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func ids(articles []akkoord.Article) (ids []string) {
	for _, a := range articles {
		ids = append(ids, a.ID)
	}
	return ids
}

const dutch = "De gemeente en de school hebben een convenant getekend."

// archive makes a folder with one of everything.
func archive(t *testing.T) string {
	dir := t.TempDir()
	for name, data := range map[string]string{
		"2019/maart/convenant-x.txt":  dutch + " In maart.",
		"2019/maart/convenant-x.json": `{"id":"convenant-x"}`,
		"2019/pact.HTM":               "<html><body><p>" + dutch + "</p></body></html>",
		"feed.jsonl":                  `{"id":7,"text":"` + dutch + ` Zeven."}` + "\n\n" + `{"text":"` + dutch + ` Acht."}`,
		"a-first.txt":                 dutch + " Eerst.",
		"notes.doc":                   "PK",
		"LICENSE":                     "x",
		".git/config.txt":             dutch,
		".hidden.txt":                 dutch,
	} {
		write(t, filepath.Join(dir, name), data)
	}
	return dir
}

func TestReadFolder(t *testing.T) {
	dir := archive(t)
	articles, refusals, sum := readAll(t, Options{}, dir)
	if diff := cmp.Diff([]string{"2019/maart/convenant-x", "2019/pact", "a-first", "7", "feed#3"}, ids(articles)); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
	if len(refusals) != 0 {
		t.Errorf("refused: %v", refusals)
	}
	want := Summary{
		Articles: 5, SkippedBy: map[string]int{}, TextFrom: map[string]int{"readability": 1},
		PassedOver: 5, PassedOverBy: map[string]int{".json": 1, ".doc": 1, "(none)": 1, "(hidden)": 2},
	}
	if diff := cmp.Diff(want, sum); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
}

// TestReadNamed holds that a file that a user names is read by its content, or
// refused with words that help.
func TestReadNamed(t *testing.T) {
	dir := t.TempDir()
	var zipped bytes.Buffer
	zw := gzip.NewWriter(&zipped)
	fmt.Fprint(zw, dutch)
	zw.Close()
	for _, tt := range []struct{ file, data, ids, reason string }{
		{"export.json", `{"id":"7","text":"` + dutch + `"}`, "[7]", ""},
		{"list.json", "[1]", "[]", "bad JSON: the line is an array, want an object"},
		{"bericht.gz", zipped.String(), "[]", "neither the name nor the content of the file that is compressed in it tells a type that is read; a text is called NAME.txt.gz"},
		{"bericht.txt.gz", zipped.String(), "[bericht]", ""},
	} {
		path := filepath.Join(dir, tt.file)
		write(t, path, tt.data)
		articles, refusals, _ := readAll(t, Options{}, path)
		reason := ""
		for _, r := range refusals {
			reason += r.Reason
		}
		if got := fmt.Sprint(ids(articles)); got != tt.ids || reason != tt.reason {
			t.Errorf("%s: %s, refused %q\nwant %s, %q", tt.file, got, reason, tt.ids, tt.reason)
		}
	}
}

func TestReadTwice(t *testing.T) {
	dir := archive(t)
	articles, refusals, sum := readAll(t, Options{IDPrefix: "oud/"}, dir, filepath.Join(dir, "2019"), filepath.Join(dir, "feed.jsonl"))
	if len(articles) != 5 || len(refusals) != 0 || sum.Repeated != 3 {
		t.Errorf("%d articles, %d repeated, refused %v; want 5, 3 and none", len(articles), sum.Repeated, refusals)
	}
	if articles[0].ID != "oud/2019/maart/convenant-x" {
		t.Errorf("id %q lacks the prefix", articles[0].ID)
	}
}

func TestReadOneIDTwice(t *testing.T) {
	dir := t.TempDir()
	a, b, c := filepath.Join(dir, "a", "x.txt"), filepath.Join(dir, "b", "x.txt"), filepath.Join(dir, "c", "x.txt")
	write(t, a, dutch)
	write(t, b, dutch+" Anders.")
	write(t, c, dutch) // a copy is harmless
	articles, refusals, sum := readAll(t, Options{}, a, b, c)
	want := []Refusal{{Source: b, ID: "x", Reason: fmt.Sprintf("the id %q is taken by another article, %s; rename one of them, or load the two in separate runs with --id-prefix", "x", a)}}
	if diff := cmp.Diff(want, refusals); diff != "" {
		t.Errorf("refusals (-want +got):\n%s", diff)
	}
	if len(articles) != 1 || sum.Repeated != 1 {
		t.Errorf("%d articles and %d repeated, want 1 and 1", len(articles), sum.Repeated)
	}
}

func TestReadStdin(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		{"text", dutch, []string{"3a3d7c3a8c0a3f5e"}},
		{"jsonl", ` {"text":"` + dutch + `"}` + "\n" + `{"id":"x","text":"` + dutch + `"}`, []string{"3a3d7c3a8c0a3f5e", "x"}},
		{"html", "\ufeff <!DOCTYPE html><title>x</title><p>" + dutch, nil},
		{"a text with a brace", "{dit is een tekst} " + dutch, nil},
	} {
		articles, refusals, _ := readAll(t, Options{Stdin: strings.NewReader(tt.data)}, "-")
		if len(refusals) > 0 {
			t.Errorf("%s: refused %v", tt.name, refusals)
		}
		for i := range tt.want {
			tt.want[i] = strings.ReplaceAll(tt.want[i], "3a3d7c3a8c0a3f5e", (&akkoord.Article{Text: dutch}).SHA256()[:16])
		}
		if got := ids(articles); tt.want != nil && !cmp.Equal(got, tt.want) {
			t.Errorf("%s: ids %q, want %q", tt.name, got, tt.want)
		}
		if len(articles) == 0 || !strings.Contains(articles[0].Text, dutch) || strings.Contains(articles[0].Text, "<p>") {
			t.Errorf("%s: read as %v", tt.name, articles)
		}
	}
}

func TestReadStops(t *testing.T) {
	dir := archive(t)
	never := func(akkoord.Article) error { t.Error("an article was read"); return nil }
	_, err := Read(context.Background(), []string{dir, filepath.Join(dir, "absent")}, Options{}, never, nil)
	if want := "read " + filepath.Join(dir, "absent") + ": no such file or folder; a source is a file, a folder or - for standard input"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, []string{dir}, Options{}, never, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v after the end of the context", err)
	}
	full := errors.New("disk full")
	sum, err := Read(context.Background(), []string{dir}, Options{}, func(akkoord.Article) error { return full }, nil)
	if !errors.Is(err, full) || sum.Articles != 1 {
		t.Errorf("error %v and %d articles, want the error of yield after 1", err, sum.Articles)
	}
}

func TestReadUnreadableGoesOn(t *testing.T) {
	dir := archive(t)
	if err := os.Symlink("nowhere.txt", filepath.Join(dir, "2019", "dangling.txt")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	articles, refusals, _ := readAll(t, Options{}, dir)
	if len(articles) != 5 || len(refusals) != 1 || refusals[0].ID != "2019/dangling" || refusals[0].Reason != "cannot be read: no such file or directory" {
		t.Errorf("%d articles, refused %v", len(articles), refusals)
	}
}

func TestBeginTellsWhoseArticlesCome(t *testing.T) {
	dir := t.TempDir()
	text := "De gemeente heeft met de bewoners van de wijk een afspraak gemaakt over het groen in de straat."
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text+" "+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	opt := Options{Begin: func(s string) { got = append(got, "begin "+s) }, Stdin: strings.NewReader(text)}
	_, err := Read(t.Context(), []string{dir, "-"}, opt, func(a akkoord.Article) error {
		got = append(got, "article")
		return nil
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"begin " + dir, "article", "article", "begin -", "article"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

func ExampleRead() {
	in := strings.NewReader("Vijf scholen tekenen convenant\n\n12 oktober 2017\n\nVijf scholen en de gemeente Meerdam hebben een convenant getekend.\n\nBron: Gemeente Meerdam\n")
	_, err := Read(context.Background(), []string{"-"}, Options{Stdin: in}, func(a akkoord.Article) error {
		fmt.Println(a.Title, a.Published, a.Source)
		for _, b := range a.Blocks {
			fmt.Println(b.Kind, b.Span)
		}
		return nil
	}, func(r Refusal) { fmt.Println(r) })
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// Vijf scholen tekenen convenant 2017-10-12 Gemeente Meerdam
	// heading {0 30}
	// furniture {32 47}
	// paragraph {49 115}
	// furniture {117 139}
}

// BenchmarkRead reads 3,000 jsonl articles of 4.4 KB.
func BenchmarkRead(b *testing.B) {
	path := filepath.Join(b.TempDir(), "3000.jsonl")
	var lines strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&lines, `{"id":"%d","title":"Pact %d","published":"2020-01-02","text":"Pact %d`, i, i, i)
		for n := 0; n < 4400; n += len(dutch) * 4 {
			lines.WriteString(`\n\n` + strings.Repeat(dutch+" ", 4))
		}
		lines.WriteString("\"}\n")
	}
	if err := os.WriteFile(path, []byte(lines.String()), 0o644); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(lines.Len()))
	for b.Loop() {
		sum, err := Read(context.Background(), []string{path}, Options{}, func(akkoord.Article) error { return nil }, nil)
		if err != nil || sum.Articles != 3000 {
			b.Fatal(sum, err)
		}
	}
}
