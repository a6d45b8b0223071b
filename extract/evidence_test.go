package extract_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/akkoord/akkoord"
)

// problems gives what is wrong with the evidence and spans of a record, nothing
// when all is well; it holds for any text.
func problems(t testing.TB, a akkoord.Article, rec akkoord.Record) []string {
	t.Helper()
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	inText := func(what string, s akkoord.Span) bool {
		if s.Start < 0 || s.Start >= s.End || s.End > len(a.Text) {
			say("%s: span %v of %d bytes", what, s, len(a.Text))
			return false
		}
		return true
	}
	ids := map[string]bool{}
	for i, g := range rec.Agreements {
		if ids[g.ID] || len(g.ID) != 12 {
			say("agreement %d: id %q", i, g.ID)
		}
		ids[g.ID] = true
		for k, p := range g.Signatories {
			if inText(fmt.Sprintf("signatory %d", k), p.Span) && (p.Name == "" || p.Kind == "" || p.ID == "" || p.Members == nil) {
				say("signatory %d is %+v", k, p)
			}
		}
		for k, r := range g.Regions {
			if inText(fmt.Sprintf("region %d", k), r.Span) && (r.Name == "" || r.Kind == "" || r.Within == nil) {
				say("region %d is %+v", k, r)
			}
		}
		for k, goal := range g.Goals {
			if inText(fmt.Sprintf("goal %d", k), goal.Span) && goal.Span.In(a.Text) != goal.Text {
				say("goal %d is %q, its span holds %q", k, goal.Text, goal.Span.In(a.Text))
			}
		}
		for k, m := range g.Amounts {
			if inText(fmt.Sprintf("amount %d", k), m.Span) && (m.Span.In(a.Text) != m.Text || m.Euro <= 0) {
				say("amount %d is %+v, its span holds %q", k, m, m.Span.In(a.Text))
			}
		}
		values := valuesOf(g)
		for _, e := range g.Evidence {
			if _, ok := values[e.Path]; !ok {
				say("evidence of %s, which has no value", e.Path)
			}
			delete(values, e.Path)
			if !inText(e.Path, e.Span) || !inText(e.Path+" sentence", e.Sentence) {
				continue
			}
			if !e.Sentence.Contains(e.Span) {
				say("%s: the sentence %v does not hold %v", e.Path, e.Sentence, e.Span)
			}
			if sum := sha256.Sum256([]byte(e.Sentence.In(a.Text))); hex.EncodeToString(sum[:])[:6] != e.Hash {
				say("%s: hash %s is not that of its sentence", e.Path, e.Hash)
			}
			if extractor(t).Rules().Rule(e.Rule) == nil && !strings.HasPrefix(e.Rule, "extract.") {
				say("%s: no rule %q", e.Path, e.Rule)
			}
		}
		for path := range values {
			say("no evidence of %s", path)
		}
	}
	return out
}

// valuesOf gives the paths of all values of an agreement that evidence must
// stand behind.
func valuesOf(g akkoord.Agreement) map[string]bool {
	values := map[string]bool{}
	for path, has := range map[string]bool{
		"name": g.Name != "", "signed": !g.Signed.IsZero(), "valid_from": !g.ValidFrom.IsZero(), "valid_until": !g.ValidUntil.IsZero(),
		"party_count": g.PartyCount > 0, "kind": true, "status": true,
	} {
		if has {
			values[path] = true
		}
	}
	for i := range g.Signatories {
		values[fmt.Sprintf("signatories[%d]", i)] = true
		if !g.Signatories[i].Joined.IsZero() {
			values[fmt.Sprintf("signatories[%d].joined", i)] = true
		}
		if !g.Signatories[i].Left.IsZero() {
			values[fmt.Sprintf("signatories[%d].left", i)] = true
		}
	}
	for i := range g.Regions {
		values[fmt.Sprintf("regions[%d]", i)] = true
	}
	for i := range g.Amounts {
		values[fmt.Sprintf("amounts[%d]", i)] = true
	}
	for i := range g.Goals {
		values[fmt.Sprintf("goals[%d]", i)] = true
	}
	return values
}

func TestEvidence(t *testing.T) {
	for _, a := range articlesIn(t, filepath.Join(testdata, "articles")) {
		rec := read(t, a)
		for _, p := range problems(t, a, rec) {
			t.Errorf("%s: %s", a.ID, p)
		}
		// What is read verbatim stands in the text as it is in the record.
		for _, g := range rec.Agreements {
			for _, e := range g.Evidence {
				if got := e.Span.In(a.Text); e.Path == "name" && got != string(g.Name) {
					t.Errorf("%s: the name %q is proved with %q", a.ID, g.Name, got)
				}
			}
		}
	}
}

// Every value has its evidence, in its own sentence, and no evidence is without a
// value: also where the year of a day is not known and where a number stands in
// another sentence than the words for it.
func TestEvidenceOfOddTexts(t *testing.T) {
	for _, text := range []string{
		"In maart hebben CZ en Menzis een convenant getekend.",
		"Vorige week tekende CZ een intentieverklaring met Menzis.",
		"CZ en Menzis hebben een convenant. Dat convenant dateert van 3 juni.",
		"- scholengemeenschappen in 2017 sloten een samen wij convenant. “Het ministerie OCW betaalt mijn tot eind 2025.\n\nTwaalf bedrijven, één stekker\n2.\n",
	} {
		for _, published := range []akkoord.Date{{}, {Year: 2021, Month: 3, Day: 9}} {
			a := article(text)
			a.Published = published
			for _, p := range problems(t, a, read(t, a)) {
				t.Errorf("%q of %v: %s", text, published, p)
			}
		}
	}
}

// A signatory stands where its span says: with its name, of which the text may
// leave out a part ("gemeenten Venlo en Weert"), or with the abbreviation that
// the text has given it in brackets.
func TestSpansHoldNames(t *testing.T) {
	last := regexp.MustCompile(`\S+$`)
	for _, a := range articlesIn(t, filepath.Join(testdata, "articles")) {
		for _, g := range read(t, a).Agreements {
			for _, p := range g.Signatories {
				got := p.Span.In(a.Text)
				if !strings.Contains(got, last.FindString(p.Name)) && !strings.Contains(a.Text, p.Name+" ("+got+")") {
					t.Errorf("%s: signatory %q stands at %q", a.ID, p.Name, got)
				}
			}
		}
	}
}

func TestEvidenceOfOneArticle(t *testing.T) {
	const text = "Op 4 maart 2021 tekenden CZ en de gemeente Tiel een convenant om wachttijden te bekorten."
	a := article(text)
	var got []string
	for _, e := range read(t, a).Agreements[0].Evidence {
		got = append(got, fmt.Sprintf("%s %q %s", e.Path, e.Span.In(text), e.Row))
	}
	want := []string{
		`kind "convenant" `,
		`status "tekenden" `,
		`signed "4 maart 2021" `,
		`signatories[0] "CZ" organisations.csv:CZ`,
		`signatories[1] "gemeente Tiel" municipalities.csv:GM0281`,
		`regions[0] "Tiel" municipalities.csv:GM0281`,
		`goals[0] "wachttijden te bekorten" `,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The id of an agreement stays while article, kind, name and day do, whatever
// else the text says.
func TestIDsAreStable(t *testing.T) {
	id := func(article akkoord.Article) string {
		t.Helper()
		r := read(t, article)
		if len(r.Agreements) != 1 {
			t.Fatalf("%s\n got %s\nwant one agreement", article.Text, lines(r))
		}
		return r.Agreements[0].ID
	}
	const text = "Op 4 maart 2021 tekenden CZ en Menzis een convenant."
	same, other := article(text), article(text)
	other.ID = "b"
	first := id(same)
	if got := id(article("Het regende. Op 4 maart 2021 tekenden CZ, Actium en Menzis een convenant voor de Achterhoek.")); got != first {
		t.Errorf("id %s became %s with other parties", first, got)
	}
	for what, a := range map[string]akkoord.Article{
		"article": other,
		"day":     article("Op 5 maart 2021 tekenden CZ en Menzis een convenant."),
		"kind":    article("Op 4 maart 2021 tekenden CZ en Menzis een intentieverklaring."),
		"name":    article("Op 4 maart 2021 tekenden CZ en Menzis het convenant 'Samen'."),
	} {
		if got := id(a); got == first {
			t.Errorf("id %s is the same with another %s", got, what)
		}
	}
}

func TestRecordsKeepTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../docs/record.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range append(articlesIn(t, filepath.Join(testdata, "articles")), article(""), akkoord.Article{ID: "leeg"}) {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsonLine(t, read(t, a))))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", a.ID, err)
		}
	}
}
