package rules_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// checkErrors holds an error of Load to its promise: a sorted list in which
// everything has a place within the file.
func checkErrors(t *testing.T, err error, src string) {
	var list rules.ErrorList
	if !errors.As(err, &list) || len(list) == 0 {
		t.Fatalf("error %v (%T), want an ErrorList", err, err)
	}
	lines := strings.Split(src, "\n")
	for _, e := range list {
		if e.File == "" || e.Line < 1 || e.Line > len(lines) || e.Column < 1 || e.Message == "" {
			t.Errorf("%#v does not stand in the file of %d lines", e, len(lines))
		}
	}
}

// checkAlone compiles a pattern by itself, which must come out as in a rule, its
// errors within the pattern.
func checkAlone(t *testing.T, set *rules.Set, pattern string, good bool) {
	_, err := set.Pattern(pattern, rules.Clause)
	if (err == nil) != good {
		t.Fatalf("%q by itself: %v; good in a rule: %v", pattern, err, good)
	}
	var list rules.ErrorList
	if err != nil && !errors.As(err, &list) {
		t.Fatalf("error %v (%T), want an ErrorList", err, err)
	}
	for _, e := range list {
		if e.Line != 1 || e.Column < 1 || e.Column > utf8.RuneCountInString(pattern)+1 {
			t.Errorf("%v does not stand in %q", e, pattern)
		}
	}
}

func FuzzParsePattern(f *testing.F) {
	for _, p := range []string{
		"<parties:who> ..6 {sign} ..6 <instrument:what>", "({be}|a) ..3 &(<date:d>, <instrument:i>, <place>?) ..4 {signed}",
		"^ a ( b | c ? )? \\? $", "&(a, (b|c)?, ..2 x, \\,) é ’s", "((((a))))", "{sign", "<date:", "..99", "a b", "|)(&", "\\", "\xac?",
	} {
		f.Add(p, "a b c <date mei> het <instrument pact> d")
	}
	base := load(f, mention.NewVocabulary(), rule("r", "when: a", emits, example))
	f.Fuzz(func(t *testing.T, pattern, words string) {
		if strings.ContainsAny(pattern, "\n\r\x00\ufeff") || strings.TrimSpace(pattern) == "" {
			return // lines and control marks are YAML's business
		}
		v := mention.NewVocabulary()
		src := rule("r", "when: "+quote(pattern), emits, example)
		set, err := rulesLoad(v, src)
		checkAlone(t, base, pattern, err == nil)
		if err != nil {
			checkErrors(t, err, src)
			return
		}
		plain := strings.NewReplacer("<", " ", ">", " ").Replace(words)
		for _, marked := range []string{plain, "a b c <date mei> het <instrument pact> d " + plain} {
			l := layer(v, marked)
			for _, m := range set.NewMatcher().Match(l, nil) {
				if m.First >= m.End || m.End > len(l.Doc.Tokens) {
					t.Errorf("%q matches the tokens %d to %d of %d", pattern, m.First, m.End, len(l.Doc.Tokens))
				}
				set.Statements(l, m, nil)
			}
			for s := range l.Doc.Sentences {
				if _, err := set.WhyNot(l, "r", s); err != nil {
					t.Error(err)
				}
			}
		}
	})
}

func FuzzParseRules(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.yaml")
	more, _ := filepath.Glob("nl/*.yaml")
	files = append(files, more...)
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		for _, name := range []string{"rules.yaml", "lexicon.yaml"} {
			fsys := fstest.MapFS{"lexicon.yaml": {Data: []byte(lexicon)}}
			fsys[name] = &fstest.MapFile{Data: []byte(src)}
			if _, err := rules.Load(fsys, mention.NewVocabulary()); err != nil {
				checkErrors(t, err, src)
			}
		}
	})
}
