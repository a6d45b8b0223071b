package rules

import "github.com/akkoord/akkoord/yamltree"

// PatternID is the id of the only rule in a set that Set.Pattern gives.
const PatternID = "pattern"

// Pattern compiles one pattern with the lexicon of the set, to try out what it
// reads: the set that it gives has one rule, which says nothing. Words of the
// pattern are added to the vocabulary, which other goroutines must not use
// meanwhile, and layers made before do not hold them. What is wrong comes back as
// an ErrorList whose positions have no file; columns count characters of source.
func (s *Set) Pattern(source string, scope Scope) (*Set, error) {
	var errs ErrorList
	r := &Rule{ID: PatternID, Scope: scope, When: parsePattern(yamltree.Inline(source), &errs)}
	if r.When != nil {
		r.Literals = r.When.literals()
		checkRule(r, s.lexicon, &errs)
	}
	if err := errs.Sorted(); err != nil {
		return nil, err
	}
	files := Files{rules: []*Rule{r}, lexicon: s.lexicon}
	return files.Compile(s.vocabulary)
}

// Uses lists the lexicon entries that the patterns of a rule name, each followed
// by those that its forms name; every entry once.
func (s *Set) Uses(r *Rule) []*Entry {
	var all []*Entry
	seen := map[string]bool{}
	var visit func(p *Pattern)
	visit = func(p *Pattern) {
		p.root.walk(func(n *node) {
			if n.kind != nodeEntry || seen[n.text] {
				return
			}
			seen[n.text] = true
			e := s.lexicon[n.text]
			all = append(all, e)
			for _, form := range e.Forms {
				visit(form)
			}
		})
	}
	visit(r.When)
	for _, p := range r.Unless {
		visit(p)
	}
	return all
}
