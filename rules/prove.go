package rules

import (
	"fmt"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// Failure is an example, trap or todo of a rule that does not come out as it
// says.
type Failure struct {
	Rule   *Rule
	Kind   string // "example", "trap" or "todo"
	Text   string // without marks
	At     Position
	Reason string // "no match", "other span", "wrong value", "fires", "promote it"
	Detail string // what was wanted and what was found
}

// String gives "file:line:column: rule id: kind: reason: detail".
func (f Failure) String() string {
	return fmt.Sprintf("%s: rule %s: %s: %s: %s\n\t%s", f.At, f.Rule.ID, f.Kind, f.Reason, f.Detail, strings.ReplaceAll(f.Text, "\n", "\n\t"))
}

// Test runs every example, trap and todo of the set, in the order of the rules.
// Read makes the layer of a text, with the vocabulary that the set was loaded
// with; the layer is not used after the next call. An example must give a
// statement on exactly the marked bytes, by this rule; a trap must not make the
// rule fire; a todo must still fail.
func (s *Set) Test(read func(text string, published akkoord.Date) *mention.Layer) []Failure {
	t := &tester{set: s, m: s.NewMatcher(), read: read}
	for _, r := range s.rules {
		for _, ex := range r.Examples {
			t.run(r, ex)
			if reason, detail := t.check(r, ex); reason != "" {
				t.fail(r, "example", ex, reason, detail)
			}
		}
		for _, ex := range r.Traps {
			t.run(r, ex)
			for _, m := range t.matches {
				t.fail(r, "trap", ex, "fires", fmt.Sprintf("on %q", t.layer.Doc.SpanOf(m.First, m.End).In(ex.Text)))
				break
			}
		}
		for _, ex := range r.Todos {
			t.run(r, ex)
			if reason, _ := t.check(r, ex); reason == "" {
				t.fail(r, "todo", ex, "promote it", "it is found now: make it an example")
			}
		}
	}
	return t.failures
}

type tester struct {
	set      *Set
	m        *Matcher
	read     func(string, akkoord.Date) *mention.Layer
	layer    *mention.Layer
	matches  []Match // of the rule under test
	found    []akkoord.Statement
	failures []Failure
}

func (t *tester) fail(r *Rule, kind string, ex Example, reason, detail string) {
	t.failures = append(t.failures, Failure{r, kind, ex.Text, ex.At, reason, detail})
}

// run reads an example's text and keeps what the rule makes of it.
func (t *tester) run(r *Rule, ex Example) {
	t.layer = t.read(ex.Text, ex.Published)
	t.matches, t.found = t.matches[:0], t.found[:0]
	for _, m := range t.m.Match(t.layer, nil) {
		if m.Rule == r {
			t.matches = append(t.matches, m)
			t.found = t.set.Statements(t.layer, m, t.found)
		}
	}
}

// check gives what is wrong with the result of run, "" when nothing is.
func (t *tester) check(r *Rule, ex Example) (reason, detail string) {
	if len(t.matches) == 0 {
		return "no match", t.whyNot(r)
	}
	for _, mark := range ex.Marks {
		if reason, detail := t.checkMark(mark, ex.Text); reason != "" {
			return reason, detail
		}
	}
	return "", ""
}

func (t *tester) checkMark(mark Mark, text string) (reason, detail string) {
	var others, values []string
	for _, st := range t.found {
		switch {
		case st.Field != mark.Field:
		case st.Span != mark.Span:
			others = append(others, fmt.Sprintf("%q", st.Span.In(text)))
		case mark.HasValue && st.Value != mark.Value:
			values = append(values, fmt.Sprintf("%q", st.Value))
		default:
			return "", ""
		}
	}
	want := mark.Span.In(text)
	switch {
	case len(values) > 0:
		return "wrong value", fmt.Sprintf("%s %q is to be %q, found %s", mark.Field, want, mark.Value, strings.Join(values, ", "))
	case len(others) > 0:
		return "other span", fmt.Sprintf("%s is to be %q, found %s", mark.Field, want, strings.Join(others, ", "))
	}
	return "no match", fmt.Sprintf("%s is to be %q, and the rule matched without a value for it", mark.Field, want)
}

// whyNot explains the silence of a rule in the sentence in which it read the
// most elements.
func (t *tester) whyNot(r *Rule) string {
	best := Miss{Read: -1}
	for i := range t.layer.Doc.Sentences {
		if miss, err := t.set.WhyNot(t.layer, r.ID, i); err == nil && miss.Read > best.Read {
			best = miss
		}
	}
	if best.Read < 0 {
		return "the text has no sentence"
	}
	return fmt.Sprintf("%s failed: %s", best.Element, best.Reason)
}
