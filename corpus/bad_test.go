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
	seen := map[string]bool{"lines.jsonl": true, "entries.rss": true, "rows.csv": true}
	for _, tt := range []struct{ file, id, reason string }{
		{"empty.txt", "empty", "empty: there is no word in it"},
		{"blank.txt", "blank", "empty: there is no word in it"},
		{"script-only.html", "script-only", "empty: there is no word in it"},
		{"picture.txt", "picture", "not a text: it is a picture"},
		{"pdf.html", "pdf", "bad PDF: it is cut short"},
		{"binary.txt", "binary", "not a text: 8 of its 19 bytes are control characters"},
		{"english.txt", "english", "not in Dutch: it looks like English"},
		{"german.html", "german", "not in Dutch: it looks like German"},
		{"names.txt", "names", "not in Dutch: only 0 of its first 44 words are common Dutch ones"},
		{"nota.doc", "", `files of type ".doc" are not read; akkoord reads ` + readableTypes()},
		{"nota", "", "neither its name nor its content tells a type that is read; akkoord reads " + readableTypes()},
		{"no-text.csv", "", `no column with the text: say with --csv-text which it is; the columns are "naam", "waarde"`},
		{"broken.rss", "broken", "bad feed: XML syntax error on line 2: unexpected EOF"},
		{"text.rss", "text", "bad feed: it is neither RSS nor Atom"},
		{"letter.eml", "letter", "not a mail: it does not begin with the lines From, Date, Subject and so on"},
		{"report.docx", "report", "not a Word document: it is no zip file"},
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
		if !seen[f.Name()] {
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
	for _, tt := range badPacked(t) {
		path := filepath.Join(t.TempDir(), tt.name)
		write(t, path, tt.data)
		_, refusals, _ := readAll(t, Options{}, path)
		want := Refusal{Source: path + tt.at, ID: tt.id, Reason: tt.reason}
		if len(refusals) != 1 || refusals[0] != want {
			t.Errorf("%s: refused %+v\nwant %+v", tt.name, refusals, want)
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

// badFile is a file made here, and how it, or the part of it at at, is refused.
type badFile struct{ name, data, at, id, reason string }

// badPacked gives archives and documents that are wrong.
func badPacked(t *testing.T) []badFile {
	archive := zipFile(t, "a.txt", dutch)
	packed := gzipFile(t, dutch)
	encrypted := []byte(archive)
	for i := range encrypted[:len(encrypted)-8] { // the flags of its entry, in both of its headers
		switch string(encrypted[i : i+4]) {
		case "PK\x03\x04":
			encrypted[i+6] |= 1
		case "PK\x01\x02":
			encrypted[i+8] |= 1
		}
	}
	zeros := strings.Repeat("\n", 4<<20)
	return []badFile{
		{"leeg.csv", "", "", "leeg", "empty: there is no word in it"},
		{"kop.csv", "te\"kst,a\n", "", "kop", `bad first row, which has to name the columns: bad row: bare " in non-quoted-field in column 3 of line 1`},
		{"foto.csv", "\x89PNG\x00\x01\x02\x03\x04", "", "foto", "not a text: it is a picture"},
		{"half.zip", archive[:len(archive)-30], "", "half", "bad zip file: not a valid zip file"},
		{"geheim.zip", string(encrypted), "!a.txt", "geheim/a", "encrypted: unpack it with its password first"},
		{"bom.zip", zipFile(t, "a.jsonl", zeros), "!a.jsonl:1081345", "", "cannot be read: it unpacks to more than 200 times its size"},
		{"bom.txt.gz", gzipFile(t, zeros), "", "bom", "cannot be read: it unpacks to more than 200 times its size"},
		{"half.txt.gz", packed[:len(packed)-6], "", "half", "cannot be read: unexpected EOF"},
		{"kop.gz", "\x1f\x8b\x00\x00", "", "kop", "bad gzip file: unexpected EOF"},
		{"dubbel.txt.gz", gzipFile(t, packed), "", "dubbel", "compressed twice: unpack it first"},
		{"half.tar", tarFile(t, "a.txt", dutch, "b.txt", dutch)[:1300], "", "half", "bad tar file: unexpected EOF; what stood before was read"},
		{"onzin.tar", strings.Repeat("De tekst. ", 100), "", "onzin", "bad tar file: invalid tar header; what stood before was read"},
		{"groot.zip", zipFile(t, "a.txt", strings.Repeat("0123456789abcdef", 2_000_000)), "!a.txt", "groot/a", "too large: more than 20.0 MB for one article (32.0 MB or more)"},
		{"wazig.eml", mailHeadLines + "Content-Type: multipart/mixed\r\n\r\nDe", "", "wazig", "bad mail: it has parts, but does not say what parts them"},
		{"geheim.eml", mailHeadLines + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIAG", "", "geheim", "encrypted mail: save it decrypted"},
		{"leeg.eml", mailHeadLines + "\r\n\r\n", "", "leeg", "empty: there is no word in it"},
		{"half.eml", mailHeadLines + "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "", "half", "bad mail: it is cut off"},
		{"diep.eml", mailHeadLines + deepMail(12), "", "diep", "bad mail: its parts are nested more than 8 deep"},
		{"geheim.pdf", pdfDoc("/Encrypt<</Filter/Standard/V 5/R 6/Length 256>>/ID[(a)(a)]", nil, pdfLines(700, dutch)), "", "geheim", "encrypted PDF: save it without a password"},
		{"scan.pdf", pdfDoc("", nil, "q 500 0 0 700 0 0 cm /X Do Q", "/X Do"), "", "scan", "no text in the PDF: its 2 pages are pictures; recognise their text first"},
		{"omslag.pdf", pdfDoc("", nil, "/X Do"), "", "omslag", "no text in the PDF: its page is a picture; recognise their text first"},
		{"leeg.pdf", pdfDoc("", nil), "", "leeg", "bad PDF: it has no pages"},
		{"letters.pdf", pdfDoc("", []string{"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H>>"}, "BT /W 10 Tf (De tekst.) Tj ET"), "", "letters",
			"unreadable PDF: its fonts do not say which letters they show; print it to PDF anew, or recognise its text"},
		{"half.pdf", pdfDoc("", nil, pdfLines(700, dutch))[:500], "", "half", "bad PDF: missing %%EOF"},
		{"stuk.pdf", strings.Replace(pdfDoc("", nil, pdfLines(700, dutch)), "/Parent 2 0 R", "/Parent((((((", 1), "", "stuk", "bad PDF: reading at offset 950: EOF"},
		{"leeg.docx", docx(t, ""), "", "leeg", "empty: there is no word in it"},
		{"kapot.docx", docx(t, "<w:p><w:t>De</w:p>"), "", "kapot", "bad Word document: XML syntax error on line 1: element <t> closed by </p>"},
		{"tekst.docx", zipFile(t, "word/document.xml", dutch), "", "tekst", "bad Word document: unexpected EOF"},
		{"leeg.zip", zipFile(t, "word/document2.xml", "x"), "", "leeg", "bad Word document: it has no word/document.xml"},
		{"oud.docx", "\xd0\xcf\x11\xe0\xa1\xb1", "", "oud", "not a Word document that can be read: it is encrypted, or an old .doc"},
	}
}

// deepMail nests parts n deep.
func deepMail(n int) string {
	b := strings.Repeat("x", n)
	head := "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n"
	if n == 1 {
		return head
	}
	return head + "--" + b + "\r\n" + deepMail(n-1) + "\r\n--" + b + "--\r\n"
}
