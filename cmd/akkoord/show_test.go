package main

import (
	"testing"

	"github.com/akkoord/akkoord"
)

var plain = marks{"«", "»"}

func TestMarkedText(t *testing.T) {
	const s = "Zeist en Utrecht tekenen."
	span := func(start, end int) akkoord.Span { return akkoord.Span{Start: start, End: end} }
	for _, c := range []struct {
		spans map[akkoord.Span]int
		want  string
	}{
		{nil, s},
		{map[akkoord.Span]int{span(0, 5): 1}, "«Zeist»[1] en Utrecht tekenen."},
		{map[akkoord.Span]int{span(0, 5): 1, span(9, 16): 2}, "«Zeist»[1] en «Utrecht»[2] tekenen."},
		{map[akkoord.Span]int{span(0, 16): 1, span(0, 5): 2, span(9, 16): 3}, "««Zeist»[2] en «Utrecht»[3]»[1] tekenen."},
		{map[akkoord.Span]int{span(0, 8): 1, span(6, 16): 2}, "«Zeist «en»[1] Utrecht»[2] tekenen."},
		{map[akkoord.Span]int{span(0, 5): 1, span(5, 8): 2}, "«Zeist»[1]« en»[2] Utrecht tekenen."},
		{map[akkoord.Span]int{span(20, 90): 1}, s},
	} {
		if got := plain.text(s, c.spans); got != c.want {
			t.Errorf("%v marks %q, want %q", c.spans, got, c.want)
		}
	}
}

func TestMarkedSentence(t *testing.T) {
	for _, c := range []struct {
		s    string
		mark *akkoord.Span
		want string
	}{
		{"Zij tekenen  op\n12 mei.", &akkoord.Span{Start: 16, End: 22}, "Zij tekenen op «12 mei»."},
		{"Zij tekenen.", nil, "Zij tekenen."},
		{"Zij tekenen.", &akkoord.Span{Start: -3, End: 4}, "Zij tekenen."},
		{"Zij tekenen.", &akkoord.Span{Start: 4, End: 40}, "Zij tekenen."},
		{"Zij tekenen.", &akkoord.Span{Start: 4, End: 4}, "Zij tekenen."},
	} {
		if got := plain.sentence(c.s, c.mark); got != c.want {
			t.Errorf("%q with %v is %q, want %q", c.s, c.mark, got, c.want)
		}
	}
}

func TestNumbersFollowTheText(t *testing.T) {
	late, early, nested := akkoord.Span{Start: 9, End: 12}, akkoord.Span{Start: 2, End: 8}, akkoord.Span{Start: 2, End: 5}
	r := akkoord.Record{Agreements: []akkoord.Agreement{
		{Evidence: []akkoord.Evidence{{Path: "signed", Span: late}, {Path: "kind", Span: nested}, {Path: "status"}}},
		{Evidence: []akkoord.Evidence{{Path: "kind", Span: early}, {Path: "name", Span: late}}},
	}}
	got := numberSpans(&r)
	if len(got) != 3 || got[early] != 1 || got[nested] != 2 || got[late] != 3 {
		t.Errorf("the spans are numbered %v", got)
	}
}

func TestValueAt(t *testing.T) {
	a := akkoord.Agreement{Kind: "convenant", Name: "Schone Lucht", Status: akkoord.Signed, Signed: akkoord.Date{Year: 2019},
		ValidFrom: akkoord.Date{Year: 2020, Month: 1}, ValidUntil: akkoord.Date{Year: 2022}, PartyCount: 3,
		Signatories: []akkoord.Party{{Name: "Zeist", Kind: "gemeente"}, {Name: "twee corporaties", Kind: "woningcorporatie", Members: []string{"A", "B"}}},
		Regions:     []akkoord.Region{{Name: "Utrecht", Kind: "provincie"}}, Goals: []akkoord.Goal{{Text: "schone\n lucht"}}, Amounts: []akkoord.Amount{{Euro: 5}}}
	for _, c := range []struct{ path, want string }{
		{"kind", "convenant"}, {"name", "Schone Lucht"}, {"status", "signed"}, {"signed", "2019"}, {"valid_from", "2020-01"},
		{"valid_until", "2022"}, {"party_count", "3"}, {"signatories[0]", "Zeist (gemeente)"}, {"signatories[0].name", "Zeist (gemeente)"},
		{"signatories[1]", "twee corporaties (woningcorporatie): A, B"}, {"signatories[2]", ""}, {"regions[0]", "Utrecht (provincie)"},
		{"goals[0]", "schone lucht"}, {"amounts[0]", "5 euro"}, {"goals[x]", ""}, {"goals[-1]", ""}, {"nonsense", ""},
	} {
		if got := valueAt(&a, c.path); got != c.want {
			t.Errorf("the value at %s is %q, want %q", c.path, got, c.want)
		}
	}
	if got, want := agreementHeading(&a), "convenant “Schone Lucht”, signed 2019, from 2020-01, until 2022"; got != want {
		t.Errorf("the heading is %q, want %q", got, want)
	}
}

func TestShortList(t *testing.T) {
	all := []string{"a", "b", "c"}
	for n, want := range map[int]string{1: "a and 2 more", 2: "a, b and 1 more", 3: "a, b, c", 4: "a, b, c"} {
		if got := shortList(all, n); got != want {
			t.Errorf("%d of %q is %q, want %q", n, all, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for in, want := range map[string]string{"a": "a", "./a-b_c": "./a-b_c", "een map": "'een map'", "": "''", "'t": `''\''t'`, "citydéal": "'citydéal'"} {
		if got := quoted(in); got != want {
			t.Errorf("%q is quoted as %s, want %s", in, got, want)
		}
	}
}
