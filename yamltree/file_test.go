package yamltree

import (
	"errors"
	"strings"
	"testing"
)

var words = Wording{Files: "test files", Content: "one thing", Mapping: " (in quotes)", Foreign: ": quote it", NotText: ", try again"}

// read reads a thing: a name, tags and notes.
func read(src string) (texts []string, err error) {
	var errs Errors
	f, root := Parse("x.yaml", []byte(src), words, &errs)
	if root == nil {
		return nil, errs.Sorted()
	}
	for _, p := range f.Properties(root, "a thing", []string{"name", "tags", "notes"}) {
		switch p.Key {
		case "notes":
			for _, n := range f.List(p.Value, "notes") {
				if s, ok := f.Text(n, "a note"); ok {
					texts = append(texts, s.Text)
				}
			}
		default:
			for _, s := range f.Texts(p.Value, p.Key) {
				texts = append(texts, s.Text)
			}
		}
	}
	return texts, errs.Sorted()
}

func TestRead(t *testing.T) {
	for src, want := range map[string]string{
		"":                                   "",
		"# niets\n":                          "",
		"name: Zeist":                        "Zeist",
		"name: 12\ntags: [a, 'b c']":         "12|a|b c",
		"tags: één\nnotes:\n- |\n  x\n  y\n": "één|x\ny",
	} {
		got, err := read(src)
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q: %q %v, want %q", src, got, err, want)
		}
	}
}

// TestRefusals tells all that is wrong in a file, each with its place.
func TestRefusals(t *testing.T) {
	for src, want := range map[string]string{
		"- a":                    "x.yaml:1:1: a thing must have keys and values, but is a list",
		"tekst":                  "x.yaml:1:1: a thing must have keys and values, but is text",
		"nam: a\nzzzzzz: b":      "x.yaml:1:1: unknown key \"nam\": did you mean \"name\"?\nx.yaml:2:1: unknown key \"zzzzzz\": known are name, tags, notes",
		"7: a":                   "x.yaml:1:1: a key must be plain text",
		"name: a\nname: b":       `x.yaml:2:1: not valid YAML: mapping key "name" already defined at [1:1]`,
		"name: [a\n":             "x.yaml:1:7: not valid YAML: sequence end token ']' not found",
		"name: \" \"":            "x.yaml:1:7: name is empty",
		"name: {a: b}":           "x.yaml:1:8: name must be text, but is a mapping (in quotes), try again",
		"name: &a b\ntags: *a":   "x.yaml:1:7: name must be text, but is something that test files do not use (an anchor, alias or tag): quote it, try again\nx.yaml:2:7: tags must be text, but is something that test files do not use (an anchor, alias or tag): quote it, try again",
		"name:\ntags: [true, 3]": "x.yaml:1:6: name must be text, but is empty, try again\nx.yaml:2:8: tags must be text, but is true or false, try again",
		"notes: a":               "x.yaml:1:8: notes must be a list, but is text",
		"name: a\n---\nname: b":  "x.yaml:3:1: a second document: one file holds one thing",
	} {
		_, err := read(src)
		var list Errors
		if !errors.As(err, &list) || err.Error() != want {
			t.Errorf("%q: got\n%v\nwant\n%s", src, err, want)
		}
	}
}

// TestPlace finds the letter X of a text in the file, however it is quoted.
func TestPlace(t *testing.T) {
	for src, want := range map[string]string{
		"name: abX":                                    "x.yaml:1:9",
		"name: één X":                                  "x.yaml:1:11",
		`name: "a\"\u00e9\tX"`:                         "x.yaml:1:19",
		"name: 'it''s X'":                              "x.yaml:1:14",
		"name: one\n  two X":                           "x.yaml:2:7",
		"name: \"one\n  two X\"":                       "x.yaml:2:7",
		"name: |\n  one\n  two X\n":                    "x.yaml:3:7",
		"name: >\n  one\n  two X\n":                    "x.yaml:3:7",
		"tags: [a, \"b X\"]":                           "x.yaml:1:14",
		"# een\nnotes:\n  - het X":                     "x.yaml:3:9",
		"name: one\ntags: two\nnotes:\n  - \"drie X\"": "x.yaml:4:11",
	} {
		var errs Errors
		f, root := Parse("x.yaml", []byte(src), words, &errs)
		var all []Scalar
		for _, p := range f.Properties(root, "a thing", nil) {
			all = append(all, f.Texts(p.Value, p.Key)...)
		}
		last := all[len(all)-1]
		at := strings.IndexByte(last.Text, 'X')
		if at < 0 || len(errs) > 0 {
			t.Errorf("%q: read %q, %v", src, last.Text, errs)
			continue
		}
		if got := last.Place(at).String(); got != want {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
	if got := Inline("één X").Place(len("één ")); got != (Position{Line: 1, Column: 5}) {
		t.Errorf("inline: %s", got)
	}
}

func TestNearest(t *testing.T) {
	many := strings.Fields(strings.Repeat("woord ", 21))
	for _, tt := range []struct {
		name  string
		known []string
		want  string
	}{
		{"hots", []string{"hosts", "body"}, `: did you mean "hosts"?`},
		{"één", []string{"een", "twee"}, `: did you mean "een"?`},
		{"iets", []string{"hosts", "body"}, ": known are hosts, body"},
		{"iets", many, ""},
		{"iets", nil, ""},
	} {
		if got := Nearest(tt.name, tt.known); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// FuzzRead: no file may panic, and errors have a place in it.
func FuzzRead(f *testing.F) {
	f.Add("name: |\n  a\ntags: [b, 'c''d']\nnotes:\n- \"\\u00e9\"")
	f.Add("name: &a *b\n--- {")
	f.Fuzz(func(t *testing.T, src string) {
		_, err := read(src)
		var list Errors
		if err != nil && !errors.As(err, &list) {
			t.Fatal(err)
		}
		for _, e := range list {
			if e.Line < 1 || e.Line > strings.Count(src, "\n")+1 || e.Column < 1 {
				t.Errorf("%s is not in the file", e.Position)
			}
		}
	})
}
