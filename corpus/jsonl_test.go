package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

func TestLine(t *testing.T) {
	for _, tt := range []struct {
		name, line string
		want       akkoord.Article
	}{
		{"all keys", `{"id":"a","url":"https://x.example/","title":"T","published":"2020-05","source":"S","text":"\u201cDe tekst\u201d\r\nis dit","extra":"x"}`,
			akkoord.Article{ID: "a", URL: "https://x.example/", Title: "T", Published: akkoord.Date{Year: 2020, Month: 5}, PublishedFrom: "given", Source: "S", Text: "“De tekst”\nis dit"}},
		{"numbers and other values", `{"id": 12, "text": "De tekst 😀", "tags": ["a", {"b": null}], "n": 1e3}`, akkoord.Article{ID: "12", Text: "De tekst 😀"}},
		{"surrogates", `{"text":"De \ud83d\ude00"}`, akkoord.Article{Text: "De 😀"}},
		{"nulls", `{"id":null,"url":null,"title":null,"published":null,"source":null,"text":"De tekst"}`, akkoord.Article{Text: "De tekst"}},
		{"a time has the day of its own zone", `{"published":"2019-02-22T23:30:00-05:00","text":"De"}`, akkoord.Article{Published: akkoord.Date{Year: 2019, Month: 2, Day: 22}, PublishedFrom: "given", Text: "De"}},
		{"what load wrote", `{"published":"2020","published_from":"meta","text":"De tekst","blocks":[{"kind":"item","span":[0,8]}]}`,
			akkoord.Article{Published: akkoord.Date{Year: 2020}, PublishedFrom: "meta", Text: "De tekst", Blocks: []akkoord.Block{{Kind: akkoord.Item, Span: akkoord.Span{End: 8}}}}},
		{"blocks that do not fit are left", `{"text":"De","blocks":[{"kind":"item","span":[0,8]}]}`, akkoord.Article{Text: "De"}},
	} {
		var s scanner
		got, reason := s.parseArticle([]byte(tt.line))
		if reason != "" {
			t.Errorf("%s: refused: %s", tt.name, reason)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestLoadAgain: what was loaded from a page and written as jsonl reads back as
// the same article.
func TestLoadAgain(t *testing.T) {
	for _, p := range pages {
		first := readOne(t, "-", p.page)
		line, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, readOne(t, "-", string(line))); diff != "" {
			t.Errorf("%s (-first +again):\n%s", p.name, diff)
		}
	}
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 100)
	for name, tt := range map[string]struct {
		in   string
		want []string // with the size in front where only that is known
	}{
		"empty":             {"", []string{""}},
		"last line open":    {"a\nb", []string{"a", "b"}},
		"last line closed":  {"a\n\n", []string{"a", "", ""}},
		"over the buffer":   {long[:40] + "\nb\n", []string{long[:40], "b", ""}},
		"at the limit":      {long[:50] + "\nb", []string{long[:50], "b"}},
		"over the limit":    {"a\n" + long + "\nb", []string{"a", "100", "b"}},
		"all over the edge": {long, []string{"100"}},
	} {
		l := lineReader{src: bufio.NewReaderSize(strings.NewReader(tt.in), 16), limit: 50}
		var got []string
		for {
			line, size, err := l.next()
			if size > 50 {
				line = []byte("100")
				if size != 100 {
					t.Errorf("%s: size %d", name, size)
				}
			} else if int(size) != len(line) {
				t.Errorf("%s: size %d for %q", name, size, line)
			}
			got = append(got, string(line))
			if err == io.EOF {
				break
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLinesInUTF16(t *testing.T) {
	var b bytes.Buffer
	for _, r := range "\ufeff" + `{"id":"a","text":"De coöperatie tekent."}` + "\n" + `{"id":"b","text":"De gemeente tekent."}` {
		b.Write([]byte{byte(r), byte(r >> 8)})
	}
	name := t.TempDir() + "/x.ndjson"
	write(t, name, b.String())
	articles, refusals, _ := readAll(t, Options{}, name)
	if len(articles) != 2 || articles[0].Text != "De coöperatie tekent." {
		t.Errorf("read %v, refused %v", articles, refusals)
	}
}

// FuzzJSONL: no input may panic, and the quick scanner agrees with encoding/json
// on every line that it takes.
func FuzzJSONL(f *testing.F) {
	f.Add(`{"id":"a","text":"De gemeente\n\ntekent \u00e9\u00e9n pact","published":"2020-01-02"}`)
	f.Add(`{"id":1,"text":null}` + "\n" + `{"Text":"x","text":"y"}`)
	f.Add(`{ "x" : null , "text" : "\ud83d\ude00\/" }  `)
	f.Add(`{"text":"a","text":"b","url":"","URL":"x"}`)
	f.Fuzz(func(t *testing.T, data string) {
		for line := range strings.SplitSeq(data, "\n") {
			var quick, slow article
			var s scanner
			if !utf8.ValidString(line) || !s.article([]byte(line), &quick) {
				continue
			}
			if err := json.Unmarshal([]byte(line), &slow); err != nil {
				t.Errorf("%q: taken by the scanner, but %v", line, err)
			} else if diff := cmp.Diff(slow, quick); diff != "" {
				t.Errorf("%q (-encoding/json +scanner):\n%s", line, diff)
			}
		}
		r := newReader(t.Context(), Options{Stdin: strings.NewReader(data), AnyLanguage: true}, func(a akkoord.Article) error {
			checkBlocks(t, a)
			return nil
		}, nil)
		if err := readLines(r, input{name: "-", size: -1, Reader: strings.NewReader(data)}); err != nil {
			t.Fatal(err)
		}
	})
}
