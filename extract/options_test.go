package extract_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/text/prose"
)

const sealed = `
- id: event.sealed
  doc: Zegels in plaats van handtekeningen.
  when: "lakken ..6 <instrument:what>"
  scope: sentence
  emit: {kind: $what, status: signed}
  examples:
    - "Op het plein lakken zij een [convenant|kind]."
  traps:
    - "Zij lakken een deur."
    - "De deur is rood en het convenant is klaar."
`

// Rules of the user add to those that are built in, and a record tells that it
// was made with them.
func TestRulesOfTheUser(t *testing.T) {
	const text = "In maart 2021 lakken CZ en Menzis een convenant."
	x, err := extract.New(extract.Options{Rules: []fs.FS{fstest.MapFS{"mine.yaml": {Data: []byte(sealed)}}}})
	if err != nil {
		t.Fatal(err)
	}
	a := article(text)
	if got := lines(read(t, a)); got != "" {
		t.Errorf("without the rule\n got %s\nwant nothing", got)
	}
	rec := x.NewReader().Read(&a)
	if got, want := lines(rec), "convenant signed 2021-03: CZ + Menzis"; got != want {
		t.Fatalf("with the rule\n got %s\nwant %s", got, want)
	}
	if got := rec.Agreements[0].Evidence[0].Rule; got != "event.sealed" {
		t.Errorf("the kind was read by %s", got)
	}
	if rec.Rules == extractor(t).Hash() || rec.Rules != x.Hash() {
		t.Errorf("rules %s of an extractor with %s", rec.Rules, x.Hash())
	}
}

func TestNewRefuses(t *testing.T) {
	bad := strings.Replace(sealed, "<instrument:what>", "<instroment:what>", 1)
	_, err := extract.New(extract.Options{Rules: []fs.FS{fstest.MapFS{"mine.yaml": {Data: []byte(bad)}}}})
	if err == nil {
		t.Fatal("a rule with a class that does not exist is taken")
	}
	for _, want := range []string{"extract: rules: ", "mine.yaml:4", "instroment"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not say %q", err, want)
		}
	}
}

// Another segmenter makes other records, so the hash is another one too.
func TestSegmenter(t *testing.T) {
	x, err := extract.New(extract.Options{Segmenter: prose.Segmenter{}})
	if err != nil {
		t.Fatal(err)
	}
	if x.Hash() == extractor(t).Hash() {
		t.Error("the hash does not tell segmenters apart")
	}
	a := article("Op 4 maart 2021 tekenden CZ en Menzis een convenant.")
	rec := x.NewReader().Read(&a)
	if got, want := lines(rec), "convenant signed 2021-03-04: CZ + Menzis"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	for _, p := range problems(t, a, rec) {
		t.Error(p)
	}
}
