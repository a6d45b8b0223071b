package corpus

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// filed are the entries of an archive, with what is to be passed over.
func filed(t *testing.T) []string {
	return []string{
		"2020/z.txt", dutch + " Zet.",
		"2020/a.htm", "<!DOCTYPE html><p>" + dutch + " Aa.",
		"../../etc/b.txt", dutch + " Bee.",
		`c:\map\c.txt`, dutch + " Cee.",
		"lijst.jsonl", `{"id":"k1","text":"` + dutch + ` Een."}` + "\n" + `{"text":"` + dutch + ` Twee."}`,
		"besluit.docx", docx(t, para("", dutch+" Dee.")),
		"klein.txt.gz", gzipFile(t, dutch+" Klein."),
		"foto.png", "\x89PNG\r\n",
		"__MACOSX/x.txt", dutch,
		".verborgen/x.txt", dutch,
		"leeg.txt", " ",
		"oud.zip", zipFile(t, "een.txt", dutch+" Een oud.", "diep.zip", zipFile(t, "x.txt", dutch)),
		"oud.tar", tarFile(t, "map/", "", "map/twee.txt", dutch+" Twee oud."),
	}
}

func TestArchives(t *testing.T) {
	entries := filed(t)
	var ids8 []string
	for _, id := range []string{"2020/z", "2020/a", "etc/b", "map/c", "k1", "lijst#2", "besluit", "klein", "oud/een", "oud/map/twee"} {
		if id != "k1" {
			id = "nieuws/" + id
		}
		ids8 = append(ids8, id)
	}
	for name, data := range map[string]string{
		"nieuws.zip":    zipFile(t, entries...),
		"nieuws.tar":    tarFile(t, entries...),
		"nieuws.tar.gz": gzipFile(t, tarFile(t, entries...)),
		"nieuws.tgz":    gzipFile(t, tarFile(t, entries...)),
		"nieuws.txt":    zipFile(t, entries...), // the content decides
	} {
		path := filepath.Join(t.TempDir(), name)
		write(t, path, data)
		articles, refusals, sum := readAll(t, Options{}, path)
		if diff := cmp.Diff(ids8, ids(articles)); diff != "" {
			t.Errorf("%s: ids (-want +got):\n%s", name, diff)
		}
		want := []Refusal{
			{Source: path + "!leeg.txt", ID: "nieuws/leeg", Reason: "empty: there is no word in it"},
			{Source: path + "!oud.zip!diep.zip", ID: "nieuws/oud/diep", Reason: tooDeep},
		}
		if diff := cmp.Diff(want, refusals); diff != "" {
			t.Errorf("%s: refusals (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(map[string]int{".png": 1, "(hidden)": 2}, sum.PassedOverBy); diff != "" {
			t.Errorf("%s: passed over (-want +got):\n%s", name, diff)
		}
	}
}

func TestArchivesOnStdin(t *testing.T) {
	large := strings.Repeat(dutch+"\n", 40_000) // of more than the megabyte that is kept in memory
	for name, tt := range map[string]struct {
		data string
		want []string
	}{
		"zip":      {zipFile(t, "a/b.txt", dutch, "c.html", "<html><p>"+dutch+" Cee."), []string{"a/b", "c"}},
		"tar.gz":   {gzipFile(t, tarFile(t, "a/b.txt", dutch)), []string{"a/b"}},
		"jsonl.gz": {gzipFile(t, `{"id":"x","text":"`+dutch+`"}`), []string{"x"}},
	} {
		articles, refusals, _ := readAll(t, Options{Stdin: strings.NewReader(tt.data)}, "-")
		if !cmp.Equal(ids(articles), tt.want) || len(refusals) > 0 {
			t.Errorf("%s: ids %q, refused %v", name, ids(articles), refusals)
		}
	}
	r := newReader(t.Context(), Options{}, nil, nil)
	file, size, done, err := r.randomAccess(input{Reader: strings.NewReader(large)})
	if err != nil || size != int64(len(large)) {
		t.Fatalf("a large stream: %d bytes, %v", size, err)
	}
	tail := make([]byte, 10)
	if _, err := file.ReadAt(tail, size-10); err != nil || string(tail) != large[len(large)-10:] {
		t.Errorf("a large stream ends in %q, %v", tail, err)
	}
	done()
}

func TestContentDecides(t *testing.T) {
	page := "<!-- x -->\n<!DOCTYPE html><title>Een pact</title><p>" + dutch
	for name, tt := range map[string]struct{ data, want string }{
		"page.txt":      {page, "read"},
		"page.aspx":     {page, "read"},
		"page":          {page, "read"},
		"lijst.txt":     {`{"id":"x","text":"` + dutch + `"}`, "read"},
		"lijst.export":  {`{"id":"x","text":"` + dutch + `"}`, "read"},
		"record.json":   {`{"id":"x","text":"` + dutch + `"}`, "passed over"},
		"settings":      {`{"theme":"x"}`, "passed over"},
		"brief":         {dutch, "passed over"},
		"brief.txt":     {dutch, "read"},
		"cijfers.csv":   {"naam;aantal\nOord;3\n", "passed over"},
		"lijst.csv":     {"nr;tekst\n1;" + dutch + "\n", "read"},
		"sitemap.xml":   {`<?xml version="1.0"?><urlset/>`, "passed over"},
		"cijfers.xlsx":  {zipFile(t, "[Content_Types].xml", "x", "xl/workbook.xml", "x"), "passed over"},
		"boek.epub":     {zipFile(t, "mimetype", "application/epub+zip"), "passed over"},
		"kopie.docx.gz": {gzipFile(t, docx(t, para("", dutch))), "read"},
		"beeld.gz":      {gzipFile(t, "\x89PNG"), "passed over"},
	} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, name), tt.data)
		articles, refusals, sum := readAll(t, Options{}, dir)
		got := fmt.Sprint(len(articles), len(refusals), sum.PassedOver)
		if want := map[string]string{"read": "1 0 0", "passed over": "0 0 1"}[tt.want]; got != want {
			t.Errorf("%s: articles, refusals, passed over: %s, want %s %v", name, got, want, refusals)
		}
	}
}
