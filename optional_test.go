package akkoord

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestOptStringJSON(t *testing.T) {
	for _, c := range []struct {
		in   OptString
		want string
	}{
		{"", `null`},
		{"Zeist", `"Zeist"`},
		{"\"R\"\n", `"\"R\"\n"`},
	} {
		if b, err := json.Marshal(c.in); err != nil || string(b) != c.want {
			t.Errorf("%q is written as %s, %v, want %s", string(c.in), b, err, c.want)
		}
	}
	for _, in := range []string{`3`, `[]`, `{}`, `true`} {
		s := OptString("oud")
		if err := json.Unmarshal([]byte(in), &s); err == nil {
			t.Errorf("%s is read as %q, want an error", in, string(s))
		}
	}
	s := OptString("oud")
	if err := json.Unmarshal([]byte(`null`), &s); err != nil || s != "" {
		t.Errorf("null is read as %q, %v, want the unknown string", string(s), err)
	}
}

// An optional string is written as any string is, whatever the encoder escapes.
func TestOptStringIsEscapedAsStringsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("aé&<>\"\\\u2028\n😀")), 1, -1, -1).Draw(t, "s")
		for _, escape := range []bool{true, false} {
			encode := func(v any) string {
				var b bytes.Buffer
				e := json.NewEncoder(&b)
				e.SetEscapeHTML(escape)
				if err := e.Encode(v); err != nil {
					t.Fatal(err)
				}
				return b.String()
			}
			if got, want := encode([]OptString{OptString(s)}), encode([]string{s}); got != want {
				t.Fatalf("%q is written as %s, want %s", s, got, want)
			}
		}
		b, _ := json.Marshal(OptString(s))
		var back OptString
		if err := json.Unmarshal(b, &back); err != nil || string(back) != s {
			t.Fatalf("%q is written as %s and read as %q, %v", s, b, string(back), err)
		}
	})
}

func TestOptIntJSON(t *testing.T) {
	for _, c := range []struct {
		in   OptInt
		want string
	}{{0, `null`}, {18, `18`}} {
		b, err := json.Marshal(c.in)
		if err != nil || string(b) != c.want {
			t.Errorf("%d is written as %s, %v, want %s", c.in, b, err, c.want)
		}
		n := OptInt(7)
		if err := json.Unmarshal(b, &n); err != nil || n != c.in {
			t.Errorf("%s is read as %d, %v, want %d", b, n, err, c.in)
		}
	}
	for _, in := range []string{`"3"`, `2.5`, `[]`} {
		var n OptInt
		if err := json.Unmarshal([]byte(in), &n); err == nil {
			t.Errorf("%s is read as %d, want an error", in, n)
		}
	}
}
