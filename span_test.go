package akkoord

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestSpanIn(t *testing.T) {
	const text = "één akkoord"
	for _, c := range []struct {
		span Span
		want string
	}{
		{Span{0, 5}, "één"}, // bytes, not letters
		{Span{6, 13}, "akkoord"},
		{Span{0, 13}, text},
		{Span{3, 3}, ""},
		{Span{-1, 3}, ""},
		{Span{6, 14}, ""},
		{Span{5, 2}, ""},
	} {
		if got := c.span.In(text); got != c.want {
			t.Errorf("%v marks %q, want %q", c.span, got, c.want)
		}
	}
}

func TestSpanRelations(t *testing.T) {
	for _, c := range []struct {
		a, b               Span
		contains, overlaps bool
	}{
		{Span{2, 8}, Span{2, 8}, true, true},
		{Span{2, 8}, Span{3, 7}, true, true},
		{Span{3, 7}, Span{2, 8}, false, true},
		{Span{2, 8}, Span{7, 9}, false, true},
		{Span{2, 8}, Span{8, 9}, false, false}, // touching
		{Span{2, 8}, Span{0, 2}, false, false},
	} {
		if got := c.a.Contains(c.b); got != c.contains {
			t.Errorf("%v contains %v: %v, want %v", c.a, c.b, got, c.contains)
		}
		if c.a.Overlaps(c.b) != c.overlaps || c.b.Overlaps(c.a) != c.overlaps {
			t.Errorf("%v and %v overlap: %v, want %v both ways", c.a, c.b, c.a.Overlaps(c.b), c.overlaps)
		}
	}
	if !(Span{}).IsZero() || (Span{0, 1}).IsZero() || (Span{3, 9}).Len() != 6 {
		t.Error("the zero span or the length of one is wrong")
	}
}

func TestSpanJSON(t *testing.T) {
	for _, in := range []string{`null`, `[]`, `[1]`, `[1,2,3]`, `[2,1]`, `[-1,2]`, `[1.5,2]`, `"1-2"`, `{"start":1,"end":2}`} {
		s := Span{7, 9}
		if err := json.Unmarshal([]byte(in), &s); err == nil {
			t.Errorf("%s is read as %v, want an error", in, s)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.IntRange(0, 1<<40).Draw(t, "start")
		s := Span{start, start + rapid.IntRange(0, 1<<20).Draw(t, "length")}
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back Span
		if err := json.Unmarshal(b, &back); err != nil || back != s {
			t.Fatalf("%v is written as %s and read as %v, %v", s, b, back, err)
		}
	})
}
