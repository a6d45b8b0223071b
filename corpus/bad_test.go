package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const badDir = "../testdata/bad"

// TestBad holds every refusal of a file to its file and its exact words.
func TestBad(t *testing.T) {
	seen := map[string]bool{"lines.jsonl": true}
	for _, tt := range []struct{ file, id, reason string }{
		{"empty.txt", "empty", "empty: there is no word in it"},
		{"blank.txt", "blank", "empty: there is no word in it"},
		{"script-only.html", "script-only", "empty: there is no word in it"},
		{"picture.txt", "picture", "not a text: it is a picture"},
		{"pdf.html", "pdf", "not a text: it is a PDF document"},
		{"binary.txt", "binary", "not a text: 8 of its 19 bytes are control characters"},
		{"english.txt", "english", "not in Dutch: it looks like English"},
		{"german.html", "german", "not in Dutch: it looks like German"},
		{"names.txt", "names", "not in Dutch: only 0 of its first 44 words are common Dutch ones"},
		{"report.docx", "", `files of type ".docx" are not read; akkoord reads .txt, .html, .htm, .jsonl, .ndjson, .warc and .warc.gz`},
	} {
		seen[tt.file] = true
		path := filepath.Join(badDir, tt.file)
		articles, refusals, _ := readAll(t, Options{}, path)
		want := Refusal{Source: path, ID: tt.id, Reason: tt.reason}
		if len(articles) != 0 || len(refusals) != 1 || refusals[0] != want {
			t.Errorf("%s: %d articles, refused %+v\nwant %+v", tt.file, len(articles), refusals, want)
		}
	}
	files, err := os.ReadDir(badDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if ext := filepath.Ext(f.Name()); !seen[f.Name()] && (ext == ".txt" || ext == ".html" || ext == ".jsonl") {
			t.Errorf("%s is in no test", f.Name())
		}
	}
}

func TestBadLines(t *testing.T) {
	path := filepath.Join(badDir, "lines.jsonl")
	articles, refusals, _ := readAll(t, Options{}, path)
	if got := fmt.Sprint(ids(articles)); got != "[good-1 good-2]" {
		t.Errorf("read %s, want the two good lines", got)
	}
	want := strings.ReplaceAll(`2 lines#2: bad JSON: unexpected end of JSON input
3 lines#3: bad JSON: the line is an array, want an object
4 no-text: no text: the line has no "text"
5 null-text: no text: the line has no "text"
6 number: bad JSON: "text" is a number, want a string
7 lines#7: bad JSON: "id" has to be a string or a number
8 title: bad JSON: "title" is an object, want a string
9 published: "published" is "2020-02-30": want YYYY-MM-DD, YYYY-MM, YYYY or a time like 2019-02-22T09:00:00+01:00
10 published-words: "published" is "3 mei 2020": want YYYY-MM-DD, YYYY-MM, YYYY or a time like 2019-02-22T09:00:00+01:00
11 french: not in Dutch: it looks like French
12 empty: empty: there is no word in it
13 good-1: the id "good-1" is taken by another article, PATH:1; rename one of them, or load the two in separate runs with --id-prefix
14 lines#14: bad JSON: invalid character '{' after top-level value
`, "PATH", path)
	var got strings.Builder
	for _, r := range refusals {
		fmt.Fprintf(&got, "%s %s: %s\n", strings.TrimPrefix(r.Source, path+":"), r.ID, r.Reason)
	}
	if got.String() != want {
		t.Errorf("refusals:\n%s\nwant:\n%s", got.String(), want)
	}
}

// TestBadMade holds the refusals of files that are made here: large ones, and
// nesting that no page has.
func TestBadMade(t *testing.T) {
	line := func(n int) string { return `{"id":"x","text":"` + strings.Repeat("de ", n/3) + `"}` }
	for _, tt := range []struct{ name, data, source, reason string }{
		{"large.txt", strings.Repeat("de ", 400), "", "too large: more than 1000 bytes for one article (1200 bytes or more)"},
		{"large.html", "<p>" + strings.Repeat("de ", 400), "", "too large: more than 1000 bytes for one article (1203 bytes or more)"},
		{"large.jsonl", line(300) + "\n" + line(1800) + "\n\n", ":2", "too large: more than 1000 bytes for one article (1820 bytes or more)"},
		{"deep.html", strings.Repeat("<b>", 900)[:900] + strings.Repeat("<i>", 600), "", ""},
	} {
		path := filepath.Join(t.TempDir(), tt.name)
		write(t, path, tt.data)
		limit := int64(1000)
		if tt.name == "deep.html" {
			limit = 0
		}
		_, refusals, _ := readAll(t, Options{MaxBytes: limit}, path)
		if tt.name == "deep.html" {
			if len(refusals) != 1 || !strings.HasPrefix(refusals[0].Reason, "bad HTML: ") {
				t.Errorf("deep.html: refused %v", refusals)
			}
			continue
		}
		if len(refusals) != 1 || refusals[0].Source != path+tt.source || refusals[0].Reason != tt.reason {
			t.Errorf("%s: refused %v", tt.name, refusals)
		}
	}
	_, refusals, _ := readAll(t, Options{MaxBytes: 10, Stdin: strings.NewReader(dutch)}, "-")
	if len(refusals) != 1 || refusals[0].Reason != "too large: more than 10 bytes for one article (11 bytes or more)" {
		t.Errorf("standard input: refused %v", refusals)
	}
	if got := tooLarge(25_000_000, DefaultMaxBytes); got != "too large: more than 20.0 MB for one article (25.0 MB or more)" {
		t.Error(got)
	}
}
