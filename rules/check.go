package rules

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/yamltree"
)

// checkRule reports what is wrong between the parts of a rule: names that
// nothing has, captures that cannot fill their field, marks for fields that the
// rule does not emit. It fills in the classes of the patterns.
func checkRule(r *Rule, lex lexicon, errs *ErrorList) {
	known := lex.ids()
	for _, p := range append([]*Pattern{r.When}, r.Unless...) {
		checkPattern(p, lex, known, errs)
	}
	for _, p := range r.Unless {
		if names := p.captureNames(); len(names) > 0 {
			errs.Add(p.src.At, "unless captures %q: a pattern that undoes a match has no use for it", names[0])
		}
	}
	for _, e := range r.Emit {
		checkEmit(r, e, errs)
	}
	if name, ok := strings.CutPrefix(r.About, "$"); ok {
		checkCapture(r, name, r.aboutAt, errs)
	}
	for _, list := range [][]Example{r.Examples, r.Todos} {
		for _, ex := range list {
			for _, m := range ex.Marks {
				if !slices.ContainsFunc(r.Emit, func(e Emit) bool { return e.Field == m.Field }) {
					errs.Add(ex.At, "the example marks %q as %s, which rule %q does not emit", m.Span.In(ex.Text), m.Field, r.ID)
				}
			}
		}
	}
}

func checkPattern(p *Pattern, lex lexicon, known []string, errs *ErrorList) {
	p.root.walk(func(n *node) {
		switch n.kind {
		case nodeEntry:
			if lex[n.text] == nil {
				errs.Add(p.src.Place(n.pos), "unknown lexicon entry %q%s", n.text, yamltree.Nearest(n.text, known))
			}
		case nodeClass:
			class, ok := classNamed(n.text)
			if !ok {
				errs.Add(p.src.Place(n.pos), "unknown class %q%s", n.text, yamltree.Nearest(n.text, classNames()))
			}
			n.class = class
			if n.capture == ItemsCapture {
				errs.Add(p.src.Place(n.pos), "capture name %q is kept for the list items of scope block-after", ItemsCapture)
			}
		}
	})
}

func checkEmit(r *Rule, e Emit, errs *ErrorList) {
	spec := fieldNamed(string(e.Field))
	switch {
	case e.Constant != "":
		if len(spec.constants) == 0 {
			errs.Add(e.At, "field %q takes no constant: write $ and a capture of %s", e.Field, list(spec.classes))
		} else if !slices.Contains(spec.constants, e.Constant) {
			errs.Add(e.At, "unknown value %q for field %q%s", e.Constant, e.Field, yamltree.Nearest(e.Constant, spec.constants))
		}
	case e.Capture == ItemsCapture && r.Scope != BlockAfter:
		errs.Add(e.At, "$items needs scope: block-after")
	case e.Capture == ItemsCapture:
		if !spec.items {
			errs.Add(e.At, "field %q cannot be read from list items", e.Field)
		}
	case checkCapture(r, e.Capture, e.At, errs):
		for _, class := range r.When.captures(e.Capture) {
			if class != mention.None && !slices.Contains(spec.classes, class) {
				errs.Add(e.At, "field %q takes %s, but $%s is a %s", e.Field, listOr(spec), e.Capture, class)
			}
		}
	}
}

// checkCapture reports whether the rule's pattern captures the name.
func checkCapture(r *Rule, name string, at Position, errs *ErrorList) bool {
	names := r.When.captureNames()
	if slices.Contains(names, name) {
		return true
	}
	if len(names) == 0 {
		errs.Add(at, "unknown capture $%s: the pattern captures nothing, write <class:%s>", name, name)
	} else {
		errs.Add(at, "unknown capture $%s%s", name, yamltree.Nearest(name, names))
	}
	return false
}

func listOr(spec *fieldSpec) string {
	if len(spec.classes) == 0 {
		return "one of " + strings.Join(spec.constants, ", ")
	}
	return list(spec.classes)
}

func list(classes []mention.Class) string {
	names := make([]string, len(classes))
	for i, c := range classes {
		names[i] = c.String()
	}
	return strings.Join(names, " or ")
}

// checkIDs reports ids that are given twice within one set of files, and old
// ids that a rule of today has.
func checkIDs(rules []*Rule, errs *ErrorList) {
	first := make(map[string]*Rule, len(rules))
	for _, r := range rules {
		if other := first[r.ID]; other != nil {
			errs.Add(r.At, "rule %q is there already, at %s", r.ID, other.At)
			continue
		}
		first[r.ID] = r
	}
	for _, r := range rules {
		for _, old := range r.Was {
			if other := first[old]; other != nil {
				errs.Add(r.At, "rule %q was %q, but that id is in use at %s", r.ID, old, other.At)
			}
		}
	}
}
