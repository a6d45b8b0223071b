package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord"
)

var ruleKeys = []string{
	"id", "doc", "when", "unless", "scope", "strength", "emit", "about", "was", "examples", "traps", "todo",
}

// parseRules reads one rule file. What it says by itself is checked here; what
// needs other files (the lexicon, ids) in check.go.
func parseRules(name string, src []byte, errs *ErrorList) []*Rule {
	f, entries := parseYAML(name, src, errs)
	var rules []*Rule
	for _, n := range entries {
		if r := f.rule(n); r != nil {
			rules = append(rules, r)
		}
	}
	return rules
}

// rule reads one rule; one without id or pattern gives nil, its errors told.
func (f *yamlFile) rule(n ast.Node) *Rule {
	r := &Rule{At: f.at(n)}
	props := f.properties(n, "a rule", ruleKeys)
	if props == nil {
		return nil
	}
	for _, p := range props {
		switch p.key {
		case "id":
			if s, ok := f.text(p.value, "id"); ok {
				r.ID, r.At = s.text, s.at
				if strings.ContainsAny(r.ID, " \t\n") {
					f.errs.add(s.at, "id %q has a blank: join its words with '.' or '-'", r.ID)
				}
			}
		case "doc":
			s, _ := f.text(p.value, "doc")
			r.Doc = s.text
		case "when":
			if s, ok := f.text(p.value, "when"); ok {
				r.When = parsePattern(s, f.errs)
			}
		case "unless":
			for _, s := range f.texts(p.value, "unless") {
				if pattern := parsePattern(s, f.errs); pattern != nil {
					r.Unless = append(r.Unless, pattern)
				}
			}
		case "scope":
			i := f.choice(p.value, "scope", scopeNames)
			r.Scope = Scope(max(i, 0))
		case "strength":
			if f.choice(p.value, "strength", []string{"sure", "candidate"}) == 1 {
				r.Strength = akkoord.Candidate
			}
		case "emit":
			r.Emit = f.emit(p.value)
		case "about":
			f.about(r, p.value)
		case "was":
			for _, s := range f.texts(p.value, "was") {
				r.Was = append(r.Was, s.text)
			}
		case "examples":
			r.Examples = f.examples(p.value, "examples", true)
		case "traps":
			r.Traps = f.examples(p.value, "traps", false)
		case "todo":
			r.Todos = f.examples(p.value, "todo", true)
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
func (f *yamlFile) complete(r *Rule, props []property) {
	has := func(key string) bool {
		for _, p := range props {
			if p.key == key {
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
			f.errs.add(r.At, "%s has no %s", name, key)
		}
	}
	if len(r.Examples) < 1 {
		f.errs.add(r.At, "%s has no example: give at least one, with marks", name)
	}
	if len(r.Traps) < 2 {
		f.errs.add(r.At, "%s has %d of at least two traps: give texts in which it must stay silent", name, len(r.Traps))
	}
}

// choice gives the index of a word in a list, -1 with an error told when it is
// not there.
func (f *yamlFile) choice(n ast.Node, what string, known []string) int {
	s, ok := f.text(n, what)
	if !ok {
		return -1
	}
	for i, k := range known {
		if s.text == k {
			return i
		}
	}
	f.errs.add(s.at, "unknown %s %q%s", what, s.text, hint(s.text, known))
	return -1
}

// emit reads the map of fields to values; a list of values emits each.
func (f *yamlFile) emit(n ast.Node) []Emit {
	var emits []Emit
	for _, p := range f.properties(n, "emit", nil) {
		if fieldNamed(p.key) == nil {
			f.errs.add(p.at, "unknown field %q%s", p.key, hint(p.key, fieldNames()))
			continue
		}
		for _, s := range f.texts(p.value, "the value of "+p.key) {
			e := Emit{Field: akkoord.Field(p.key), Constant: s.text, At: s.at}
			if name, ok := strings.CutPrefix(s.text, "$"); ok {
				if !isName(name) {
					f.errs.add(s.at, "capture %q: write $ and the name of a capture", s.text)
					continue
				}
				e.Capture, e.Constant = name, ""
			}
			emits = append(emits, e)
		}
	}
	return emits
}

func (f *yamlFile) about(r *Rule, n ast.Node) {
	s, ok := f.text(n, "about")
	if !ok {
		return
	}
	name, isCapture := strings.CutPrefix(s.text, "$")
	if !slices.Contains(aboutNames, s.text) && !(isCapture && isName(name)) {
		f.errs.add(s.at, "about %q: write %s, or $ and the name of a capture", s.text, strings.Join(aboutNames, ", "))
		return
	}
	r.About, r.aboutAt = s.text, s.at
}
