package quality

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

func date(s string) akkoord.Date {
	d, err := akkoord.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// full is a record with every scored field set, and some that are not scored.
var full = akkoord.Record{
	ID: "x", URL: "https://voorbeeld.nl/?a=1&b=2", Title: "R&D <3", Published: date("2022-03-05"), Source: "Krant", Rules: "sha256:00",
	Agreements: []akkoord.Agreement{{
		ID: "0a", Kind: "pact", Name: "Dijkpact", Status: akkoord.Signed, Signed: date("2022-03-04"), ValidFrom: date("2022"), ValidUntil: date("2022-12"),
		Signatories: []akkoord.Party{
			{Name: "Gemeente Zeist", Kind: "gemeente", ID: "gm0355", Span: akkoord.Span{Start: 1, End: 15}},
			{Name: "de vijf corporaties", Kind: "woningcorporatie", Count: 5},
		},
		PartyCount: 6, Regions: []akkoord.Region{{Name: "Zeist", Kind: "gemeente"}}, Goals: []akkoord.Goal{{Text: "te bouwen"}},
		Evidence: []akkoord.Evidence{{Path: "signed"}},
	}, {Kind: "overig", Status: akkoord.Announced}},
}

// A record scores the same directly and by way of its JSON line.
func TestRecordScoresAsItsJSON(t *testing.T) {
	line, err := json.Marshal(full)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ReadPredicted(strings.NewReader(string(line)), "x.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var direct Predicted
	direct.Add(full)
	g := &Golden{byID: map[string]int{"x": 0}, records: []goldenRecord{{answer: answerOf(full)}}}
	a, b := Score(g, read), Score(g, &direct)
	if !reflect.DeepEqual(a, b) {
		t.Errorf("read from JSON it scores\n%s\ndirectly\n%s", a.Table(), b.Table())
	}
	for _, row := range b.Rows {
		if row.FP+row.FN > 0 || row.TP == 0 {
			t.Errorf("%s of a record against itself: %+v", row.Field, row)
		}
	}
}

func TestReadPredictedRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"no id", `{"agreements":[]}`, `p.jsonl:1: want one record as a JSON object: the record has no "id"`},
		{"no object", "{\"id\":\"a\"}\n\n[1]\n", `p.jsonl:3: want one record as a JSON object: json: cannot unmarshal array`},
		{"cut off", `{"id":"a","agreements":[{`, `p.jsonl:1: want one record as a JSON object: unexpected end of JSON input`},
		{"wrong list", `{"id":"a","agreements":[{},{"goals":"x"}]}`, `p.jsonl:1: want one record as a JSON object: agreements[1]: goals: json: cannot unmarshal string`},
	} {
		if _, err := ReadPredicted(strings.NewReader(c.in), "p.jsonl"); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// Keys of another case are other keys, and lines may be longer than any buffer.
func TestReadPredictedIsTolerant(t *testing.T) {
	in := `{"id":"a","ID":"b","Agreements":7,"agreements":[{"kind":"pact","Kind":"cao","name":"` + strings.Repeat("x", 1<<20) + `","goals":null}]}`
	p, err := ReadPredicted(strings.NewReader(in), "p.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	a := p.answers[0]
	if a.id != "a" || len(a.agreements) != 1 || a.agreements[0].single["kind"].text != "pact" {
		t.Errorf("read %.80v", a)
	}
}

func TestRun(t *testing.T) {
	g, err := LoadGolden("testdata/score/golden")
	if err != nil {
		t.Fatal(err)
	}
	articles := []akkoord.Article{{ID: "nieuws/dijk"}, {ID: "vreemd"}, {ID: "leeg"}}
	p, err := g.Run(articles, func(a akkoord.Article) (akkoord.Record, error) {
		if a.ID == "vreemd" {
			t.Error("an article without a golden record was extracted")
		}
		return akkoord.Record{ID: a.ID}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := Score(g, p); r.Articles != 3 || r.Predicted != 2 {
		t.Errorf("%d golden and %d predicted articles, want 3 and 2", r.Articles, r.Predicted)
	}
	broken := errors.New("broken")
	_, err = g.Run(articles, func(akkoord.Article) (akkoord.Record, error) { return akkoord.Record{}, broken })
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), `"nieuws/dijk"`) {
		t.Errorf("error %v, want one that wraps %v and names the article", err, broken)
	}
}

func TestLaterOfTwoPredictedRecordsCounts(t *testing.T) {
	g, err := LoadGolden("testdata/score/golden")
	if err != nil {
		t.Fatal(err)
	}
	var p Predicted
	p.Add(akkoord.Record{ID: "a/leeg", Agreements: []akkoord.Agreement{{Kind: "pact"}}})
	p.Add(akkoord.Record{ID: "b/leeg"})
	r := Score(g, &p)
	if row, _ := r.Row("agreement"); row.FP != 0 {
		t.Errorf("the earlier record counts: %+v", row)
	}
	if want := []Double{{"leeg", "a/leeg", "b/leeg"}}; !reflect.DeepEqual(r.Doubles, want) {
		t.Errorf("doubles are %v, want %v", r.Doubles, want)
	}
}
