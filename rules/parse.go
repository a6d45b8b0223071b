package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/yamltree"
)

var ruleKeys = []string{
	"id", "doc", "when", "unless", "scope", "strength", "emit", "about", "was", "examples", "traps", "todo",
}

// parseRules reads one rule file. What it says by itself is checked here; what
// needs other files (the lexicon, ids) in check.go.
func parseRules(name string, src []byte, errs *ErrorList) []*Rule {
	f, entries := parseFile(name, src, errs)
	var rules []*Rule
	for _, n := range entries {
		if r := f.rule(n); r != nil {
			rules = append(rules, r)
		}
	}
	return rules
}

// rule reads one rule; one without id or pattern gives nil, its errors told.
func (f *ruleFile) rule(n ast.Node) *Rule {
	r := &Rule{At: f.At(n)}
	props := f.Properties(n, "a rule", ruleKeys)
	if props == nil {
		return nil
	}
	for _, p := range props {
		switch p.Key {
		case "id":
			if s, ok := f.Text(p.Value, "id"); ok {
				r.ID, r.At = s.Text, s.At
				if strings.ContainsAny(r.ID, " \t\n") {
					f.Errs.Add(s.At, "id %q has a blank: join its words with '.' or '-'", r.ID)
				}
			}
		case "doc":
			s, _ := f.Text(p.Value, "doc")
			r.Doc = s.Text
		case "when":
			if s, ok := f.Text(p.Value, "when"); ok {
				r.When = parsePattern(s, f.Errs)
			}
		case "unless":
			for _, s := range f.Texts(p.Value, "unless") {
				if pattern := parsePattern(s, f.Errs); pattern != nil {
					r.Unless = append(r.Unless, pattern)
				}
			}
		case "scope":
			i := f.choice(p.Value, "scope", scopeNames)
			r.Scope = Scope(max(i, 0))
		case "strength":
			if f.choice(p.Value, "strength", []string{"sure", "candidate"}) == 1 {
				r.Strength = akkoord.Candidate
			}
		case "emit":
			r.Emit = f.emit(p.Value)
		case "about":
			f.about(r, p.Value)
		case "was":
			for _, s := range f.Texts(p.Value, "was") {
				r.Was = append(r.Was, s.Text)
			}
		case "examples":
			r.Examples = f.examples(p.Value, "examples", true)
		case "traps":
			r.Traps = f.examples(p.Value, "traps", false)
		case "todo":
			r.Todos = f.examples(p.Value, "todo", true)
		}
	}
	f.complete(r, props)
	if r.ID == "" || r.When == nil {
		return nil
	}
	r.Literals = r.When.literals()
	return r
}

// complete reports what a rule lacks.
func (f *ruleFile) complete(r *Rule, props []yamltree.Property) {
	has := func(key string) bool {
		for _, p := range props {
			if p.Key == key {
				return true
			}
		}
		return false
	}
	name := "the rule"
	if r.ID != "" {
		name = fmt.Sprintf("rule %q", r.ID)
	}
	for _, key := range []string{"id", "doc", "when", "emit"} {
		if !has(key) {
			f.Errs.Add(r.At, "%s has no %s", name, key)
		}
	}
	if len(r.Examples) < 1 {
		f.Errs.Add(r.At, "%s has no example: give at least one, with marks", name)
	}
	if len(r.Traps) < 2 {
		f.Errs.Add(r.At, "%s has %d of at least two traps: give texts in which it must stay silent", name, len(r.Traps))
	}
}

// choice gives the index of a word in a list, -1 with an error told when it is
// not there.
func (f *ruleFile) choice(n ast.Node, what string, known []string) int {
	s, ok := f.Text(n, what)
	if !ok {
		return -1
	}
	for i, k := range known {
		if s.Text == k {
			return i
		}
	}
	f.Errs.Add(s.At, "unknown %s %q%s", what, s.Text, yamltree.Nearest(s.Text, known))
	return -1
}

// emit reads the map of fields to values; a list of values emits each.
func (f *ruleFile) emit(n ast.Node) []Emit {
	var emits []Emit
	for _, p := range f.Properties(n, "emit", nil) {
		if fieldNamed(p.Key) == nil {
			f.Errs.Add(p.At, "unknown field %q%s", p.Key, yamltree.Nearest(p.Key, fieldNames()))
			continue
		}
		for _, s := range f.Texts(p.Value, "the value of "+p.Key) {
			e := Emit{Field: akkoord.Field(p.Key), Constant: s.Text, At: s.At}
			if name, ok := strings.CutPrefix(s.Text, "$"); ok {
				if !isName(name) {
					f.Errs.Add(s.At, "capture %q: write $ and the name of a capture", s.Text)
					continue
				}
				e.Capture, e.Constant = name, ""
			}
			emits = append(emits, e)
		}
	}
	return emits
}

func (f *ruleFile) about(r *Rule, n ast.Node) {
	s, ok := f.Text(n, "about")
	if !ok {
		return
	}
	name, isCapture := strings.CutPrefix(s.Text, "$")
	if !slices.Contains(aboutNames, s.Text) && !(isCapture && isName(name)) {
		f.Errs.Add(s.At, "about %q: write %s, or $ and the name of a capture", s.Text, strings.Join(aboutNames, ", "))
		return
	}
	r.About, r.aboutAt = s.Text, s.At
}
