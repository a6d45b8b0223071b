package corpus

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

func TestCSV(t *testing.T) {
	full := []string{"a1 | Een pact | 2020-05-03 | https://x.example/1 | De Bode | De gemeente\n\ntekent het pact.", "lijst#4 |  |  |  |  | De school tekent ook."}
	for _, tt := range []struct {
		name, data string
		opt        CSV
		want       []string
	}{
		{"Dutch names, quoted line feeds, a row without most", "id,titel,datum,link,krant,tekst\n" + `a1,Een pact,3-5-2020,https://x.example/1,De Bode,"De gemeente` + "\n\ntekent het pact.\"\n,,,,,De school tekent ook.\n",
			CSV{}, []string{full[0], strings.Replace(full[1], "#4", "#5", 1)}},
		{"English names, semicolons", "Source;URL;Published_At;Headline;Body;ID\nDe Bode;https://x.example/1;2020-05-03T09:00:00+02:00;Een pact;\"De gemeente\r\n\r\ntekent het pact.\";a1\n", CSV{}, full[:1]},
		{"Excel says its mark", "sep=;\r\n" + "tekst;x,y,z\r\nDe school tekent ook.;1\r\n", CSV{}, []string{strings.Replace(full[1], "#4", "#3", 1)}},
		{"tabs", "x\ty\ttext\n1\t2\tDe school tekent ook.\n", CSV{}, []string{strings.Replace(full[1], "#4", "#2", 1)}},
		{"columns by name", "a,b,C d,e\nEen pact,3 mei 2020,De school tekent ook.,x\n", CSV{Text: "c D", Title: "a", Date: "b", ID: "e"}, []string{"x | Een pact | 2020-05-03 |  |  | De school tekent ook."}},
		{"a mark by name", "text,a^b\nDe school tekent ook.^x\n", CSV{Separator: '^', ID: "b", Text: "text,a"}, []string{"x |  |  |  |  | De school tekent ook."}},
		{"windows-1252 and a byte order mark", "\xef\xbb\xbftekst\n\"De co\xf6peratie tekent ook.\"\n", CSV{}, []string{"lijst#2 |  |  |  |  | De coöperatie tekent ook."}},
	} {
		path := filepath.Join(t.TempDir(), "lijst.csv")
		write(t, path, tt.data)
		articles, refusals, _ := readAll(t, Options{CSV: tt.opt}, path)
		var got []string
		for _, a := range articles {
			if strings.HasPrefix(a.Text, "De school") || strings.HasPrefix(a.Text, "De co") {
				if a.Title == akkoord.OptString(a.Text) {
					a.Title = "" // the text's own
				}
			}
			got = append(got, fmt.Sprintf("%s | %s | %s | %s | %s | %s", a.ID, a.Title, a.Published, a.URL, a.Source, a.Text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || len(refusals) > 0 {
			t.Errorf("%s: refused %v (-want +got):\n%s", tt.name, refusals, diff)
		}
	}
}

// TestCSVOnStdin: only the flags tell that a text is a table.
func TestCSVOnStdin(t *testing.T) {
	data := "tekst,nr\nDe gemeente tekent.,a\nDe school tekent.,b\n"
	articles, _, _ := readAll(t, Options{Stdin: strings.NewReader(data), CSV: CSV{Separator: ','}}, "-")
	if got := fmt.Sprint(ids(articles)); got != "[a b]" {
		t.Errorf("read %s", got)
	}
	articles, _, _ = readAll(t, Options{Stdin: strings.NewReader(data)}, "-")
	if len(articles) != 1 {
		t.Errorf("without flags: read %d articles", len(articles))
	}
}

func TestCSVBadRows(t *testing.T) {
	path := filepath.Join(badDir, "rows.csv")
	articles, refusals, _ := readAll(t, Options{}, path)
	if got := fmt.Sprint(ids(articles)); got != "[goed-1 goed-2]" {
		t.Errorf("read %s, want the two good rows", got)
	}
	want := []string{
		"2 te-kort: empty: there is no word in it",
		`4 rows#4: bad row: bare " in non-quoted-field in column 14 of line 4`,
		"5 rows#5: bad row: it has 2 columns, the first row has 3",
		"6 rows#6: bad row: it has 4 columns, the first row has 3",
		`7 datum: "datum" is "gisteren": want YYYY-MM-DD, YYYY-MM, YYYY, D-M-YYYY or a time like 2019-02-22T09:00:00+01:00`,
		"8 engels: not in Dutch: it looks like English",
		`13 rows#13: bad row: extraneous or missing " in quoted-field in column 20 of line 14`,
	}
	var got []string
	for _, r := range refusals {
		got = append(got, fmt.Sprintf("%s %s: %s", strings.TrimPrefix(r.Source, path+":"), r.ID, r.Reason))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("refusals (-want +got):\n%s", diff)
	}
}

// TestCSVLongRow: a quotation mark that is not closed does not take the file
// into memory.
func TestCSVLongRow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lang.csv")
	write(t, path, "tekst\n"+dutch+"\n\""+strings.Repeat(dutch+"\n", 2000))
	articles, refusals, _ := readAll(t, Options{MaxBytes: 20_000}, path)
	if len(articles) != 1 || len(refusals) != 1 || refusals[0] != (Refusal{Source: path + ":3", ID: "lang#3", Reason: errLongRow.Error()}) {
		t.Errorf("%d articles, refused %v", len(articles), refusals)
	}
}

// FuzzCSV: no table may panic.
func FuzzCSV(f *testing.F) {
	f.Add("id,tekst\na,\"De gemeente\n\"\"tekent\"\"\"\n\n,x\n")
	f.Add("sep=;\r\ntekst;datum\r\n\xe9\xe9n;2020-01\r\n\"")
	f.Add("\xff\xfet\x00e\x00x\x00t\x00\n\x00D\x00e\x00")
	f.Fuzz(func(t *testing.T, data string) { readAnything(t, "x.csv", data) })
}
