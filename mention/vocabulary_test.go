package mention

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/akkoord/akkoord/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Zeist", "zeist"},
		{"CZ", "cz"},
		{"’s-Gravenhage", "'s-gravenhage"},
		{"Noord‑Holland", "noord-holland"},
		{"ÉÉN", "één"},
		{"één", "één"},
		{"IJSSELLAND", "ijsselland"},
		{"", ""},
		{"a\xffB", "a\xffb"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		if once := Fold(s); Fold(once) != once {
			t.Fatalf("Fold(%q) = %q, and that folds to %q", s, once, Fold(once))
		}
	})
}

func TestVocabulary(t *testing.T) {
	v := NewVocabulary()
	zeist := v.Add("Zeist")
	for _, c := range []struct {
		form string
		want Word
	}{
		{"Zeist", zeist}, {"ZEIST", zeist}, {"zeist", zeist}, {"Zeis", 0}, {"", 0},
	} {
		if got := v.Lookup(c.form); got != c.want {
			t.Errorf("Lookup(%q) = %d, want %d", c.form, got, c.want)
		}
	}
	if got := v.Add("ZEIST"); got != zeist || v.Len() != 2 || v.Form(got) != "zeist" {
		t.Errorf("adding a word twice gives %d of %d, %q", got, v.Len(), v.Form(got))
	}
	if got := v.Add(""); got != 0 {
		t.Errorf("the empty word has number %d, want the unknown word", got)
	}
	var doc text.Document
	text.Dutch{}.Segment(&doc, "Zeist, zeist!", nil)
	if got := v.Words(nil, &doc); !slices.Equal(got, []Word{zeist, 0, zeist, 0}) {
		t.Errorf("words %v", got)
	}
}

// A vocabulary grows far beyond its first table without losing a word or
// changing a number.
func TestVocabularyGrows(t *testing.T) {
	const n = 200_000
	v := NewVocabulary()
	form := func(i int) string { return fmt.Sprintf("woord%dé", i) }
	for i := range n {
		if w := v.Add(form(i)); int(w) != i+1 {
			t.Fatalf("word %d has number %d", i, w)
		}
	}
	if v.Len() != n+1 {
		t.Errorf("%d words, want %d and the unknown one", v.Len(), n)
	}
	for i := range n {
		if w := v.Lookup(strings.ToUpper(form(i))); int(w) != i+1 || v.Form(w) != form(i) {
			t.Fatalf("word %d is found as %d, %q", i, w, v.Form(w))
		}
	}
	if w := v.Lookup(form(n)); w != 0 {
		t.Errorf("an unknown word has number %d", w)
	}
}

func TestWordSet(t *testing.T) {
	v := NewVocabulary()
	first := v.Add("voor")
	s := newWordSet(v, "in", "Te")
	for i := range 200 {
		v.Add(fmt.Sprint("later", i))
	}
	for w, want := range map[Word]bool{
		0: false, first: false, v.Lookup("in"): true, v.Lookup("te"): true, v.Lookup("later0"): false, v.Lookup("later199"): false,
	} {
		if s.has(w) != want {
			t.Errorf("%q: %v, want %v", v.Form(w), s.has(w), want)
		}
	}
	if (wordSet)(nil).has(first) {
		t.Error("the empty set holds a word")
	}
}

func TestWordTable(t *testing.T) {
	v := NewVocabulary()
	var table wordTable[string]
	a, b := v.Add("a"), v.Add("b")
	table.set(b, "een")
	table.set(b, "twee")
	for _, c := range []struct {
		word Word
		want string
		ok   bool
	}{{0, "", false}, {a, "", false}, {b, "twee", true}, {v.Add("later"), "", false}} {
		if got, ok := table.get(c.word); got != c.want || ok != c.ok || table.has(c.word) != c.ok {
			t.Errorf("%q: %q, %v, want %q, %v", v.Form(c.word), got, ok, c.want, c.ok)
		}
	}
}

func TestTailTable(t *testing.T) {
	tails := []string{"akkoord", "koord", "overeenkomst", "komst", "pact"}
	table := newTailTable(tails)
	for _, c := range []struct {
		form string
		rest int
		want string
	}{
		{"waterakkoord", 3, "akkoord"},
		{"akkoord", 0, "akkoord"},
		{"akkoord", 1, "koord"},
		{"touwkoord", 3, "koord"},
		{"samenkomst", 3, "komst"},
		{"zorgpact", 4, "pact"},
		{"zorgpact", 5, ""},
		{"pac", 0, ""},
		{"", 0, ""},
		{"waterakkoorden", 3, ""},
	} {
		got := ""
		if i := table.find(c.form, c.rest); i >= 0 {
			got = tails[i]
		}
		if got != c.want {
			t.Errorf("%q with %d before it ends in %q, want %q", c.form, c.rest, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		form, rest := rapid.StringMatching(`(water|[a-d]{0,3})(akkoord|koord|komst|pact)?`).Draw(t, "form"), rapid.IntRange(0, 6).Draw(t, "rest")
		want := -1
		for i, tail := range tails {
			if len(form) >= len(tail)+rest && strings.HasSuffix(form, tail) && (want < 0 || len(tail) > len(tails[want])) {
				want = i
			}
		}
		if got := table.find(form, rest); got != want {
			t.Fatalf("%q with %d before it: ending %d, want %d", form, rest, got, want)
		}
	})
}

func TestTrie(t *testing.T) {
	v := NewVocabulary()
	words := func(s string) (out []Word) {
		for w := range strings.FieldsSeq(s) {
			out = append(out, v.Add(w))
		}
		return out
	}
	names := newTrie()
	for row, name := range []string{"Zeist", "Wonen Zuid", "Wonen Zuid Limburg", "Wonen"} {
		names.add(words(name), entry{row: int32(row)})
		names.add(words(name), entry{row: int32(row)}) // twice is once
	}
	names.add(words("Zeist"), entry{table: settlements, row: 7})
	names.add(nil, entry{row: 9})
	for _, c := range []struct{ in, want string }{
		{"Wonen Zuid Limburg", "1:3 2:1 3:2 "},
		{"wonen zuid west", "1:3 2:1 "},
		{"Zeist Wonen", "1:0 1:7 "},
		{"Zuid Limburg", ""},
		{"", ""},
	} {
		got := ""
		names.walk(words(c.in), func(n int, e entry) { got += fmt.Sprintf("%d:%d ", n, e.row) })
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
	names.walk([]Word{v.Lookup("wonen"), 0}, func(n int, e entry) {
		if n > 1 {
			t.Error("the unknown word goes on with a name")
		}
	})
	if names.starts(0) || names.starts(v.Lookup("limburg")) || !names.starts(v.Lookup("zeist")) || names.starts(v.Add("nieuw")) {
		t.Error("starts tells the wrong words")
	}
}
