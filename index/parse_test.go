package index

import (
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"   ", ""},
		{"zorg", "zorg"},
		{"zorg wonen", "(zorg wonen)"},
		{"a b OR c", "(a (b OR c))"},
		{"a OR b OR c", "(a OR b OR c)"},
		{"(a b) OR c", "((a b) OR c)"},
		{"a -b", "(a -b)"},
		{"-(a OR b)", "-(a OR b)"},
		{"-kind:pact", "-kind:pact"},
		{`"sociaal domein"`, `"sociaal domein"`},
		{`“sociaal domein”`, `"sociaal domein"`},
		{`„sociaal domein”wonen`, `("sociaal domein" wonen)`},
		{`party:"De Linde"`, `party:"De Linde"`},
		{"signed:2017..2019", "signed:2017..2019"},
		{"om 10:30", "(om 10:30)"},
		{"Zorg:wonen", "Zorg:wonen"}, // a name of a field has no capitals
		{"a - b", "(a - b)"},
		{"e-mail", "e-mail"},
		{"ORANJE or", "(ORANJE or)"},
		{`a OR"b"`, `(a OR "b")`},
		{"a\u00a0b", "(a b)"},
	} {
		n, err := parse(test.in)
		if err != nil {
			t.Errorf("%q: %v", test.in, err)
			continue
		}
		got := ""
		if n != nil {
			got = n.String()
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.in, got, test.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct {
		in   string
		at   int
		what string
	}{
		{`a "b`, 2, "never closed"},
		{`""`, 0, "nothing between these quotes"},
		{"OR a", 0, "both sides"},
		{"a OR", 4, "both sides"},
		{"a OR OR b", 5, "both sides"},
		{"(a OR )", 6, "both sides"},
		{"a (b", 2, "never closed"},
		{"a )b", 2, "closes nothing"},
		{"()", 0, "nothing between these brackets"},
		{"--a", 0, "two minuses"},
		{"kind: pact", 0, "must follow kind:"},
		{"gemeent*", 7, "* is not known"},
		{strings.Repeat("(", 60) + "a", 50, "too many brackets"},
	} {
		_, err := parse(test.in)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("%q: error %v, want a SyntaxError", test.in, err)
			continue
		}
		if syntax.At != test.at || !strings.Contains(syntax.What, test.what) {
			t.Errorf("%q: at %d %q, want at %d %q", test.in, syntax.At, syntax.What, test.at, test.what)
		}
	}
}

// FuzzParse holds that parsing never fails but with a place inside the query, and
// that what was parsed, written out, parses to the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"a b OR c", `-(a OR "b c") kind:pact`, "((a", `„x”`, "signed:2019..", "-", "a OR", "\xff\"", "x:)", "OR(", "-OR"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := parse(s)
		var syntax *SyntaxError
		if err != nil && (!errors.As(err, &syntax) || syntax.At < 0 || syntax.At > len(s) || syntax.Error() == "") {
			t.Fatalf("%q: %v", s, err)
		}
		if n == nil {
			return
		}
		again, err := parse(n.String())
		if err != nil || again.String() != n.String() {
			t.Errorf("%q: %q, again %v, %v", s, n, again, err)
		}
	})
}
