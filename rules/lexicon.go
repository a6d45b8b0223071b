package rules

import (
	"slices"

	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord/yamltree"
)

// lexiconFile is the name of the files that hold lexicon entries; every other
// YAML file holds rules.
const lexiconFile = "lexicon.yaml"

// Entry is a lexicon entry: a lemma or a set of phrases with all its forms.
type Entry struct {
	ID    string
	Doc   string // "" where the id says enough
	Forms []*Pattern
	At    Position
}

// lexicon holds the entries by id.
type lexicon map[string]*Entry

func (l lexicon) ids() []string {
	ids := make([]string, 0, len(l))
	for id := range l {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func parseLexicon(name string, src []byte, errs *ErrorList) []*Entry {
	f, nodes := parseFile(name, src, errs)
	var entries []*Entry
	for _, n := range nodes {
		if e := f.entry(n); e != nil {
			entries = append(entries, e)
		}
	}
	return entries
}

func (f *ruleFile) entry(n ast.Node) *Entry {
	e := &Entry{At: f.At(n)}
	props := f.Properties(n, "a lexicon entry", []string{"id", "doc", "forms"})
	if props == nil {
		return nil
	}
	before := len(*f.Errs)
	for _, p := range props {
		switch p.Key {
		case "id":
			if s, ok := f.Text(p.Value, "id"); ok {
				e.ID, e.At = s.Text, s.At
			}
		case "doc":
			s, _ := f.Text(p.Value, "doc")
			e.Doc = s.Text
		case "forms":
			for _, s := range f.Texts(p.Value, "a form") {
				if pattern := parsePattern(s, f.Errs); pattern != nil {
					f.checkForm(pattern)
					e.Forms = append(e.Forms, pattern)
				}
			}
		}
	}
	if e.ID == "" {
		f.Errs.Add(e.At, "the lexicon entry has no id")
		return nil
	}
	if len(e.Forms) == 0 && len(*f.Errs) == before {
		f.Errs.Add(e.At, "lexicon entry %q has no forms", e.ID)
	}
	return e
}

// checkForm keeps forms to words: mentions belong to rules, where one sees
// them.
func (f *ruleFile) checkForm(p *Pattern) {
	p.root.walk(func(n *node) {
		switch n.kind {
		case nodeClass:
			f.Errs.Add(p.src.Place(n.pos), "a lexicon form holds words and entries only: put <%s> into the rule", n.text)
		case nodeAny:
			f.Errs.Add(p.src.Place(n.pos), "a lexicon form holds words and entries only: put &( , ) into the rule")
		}
	})
	if p.atStart || p.atEnd {
		f.Errs.Add(p.src.At, "a lexicon form may stand anywhere in a sentence: put ^ and $ into the rule")
	}
}

// checkReferences reports entries that are not there, and one error for every
// circle of entries, which would have no end.
func (l lexicon) checkReferences(errs *ErrorList) {
	const (
		unseen = iota
		open
		done
	)
	state := make(map[string]int, len(l))
	known := l.ids()
	var visit func(e *Entry)
	visit = func(e *Entry) {
		state[e.ID] = open
		for _, form := range e.Forms {
			form.root.walk(func(n *node) {
				if n.kind != nodeEntry {
					return
				}
				other, ok := l[n.text]
				switch {
				case !ok:
					errs.Add(form.src.Place(n.pos), "unknown lexicon entry %q%s", n.text, yamltree.Nearest(n.text, known))
				case state[n.text] == open:
					errs.Add(form.src.Place(n.pos), "lexicon entry %q holds itself: take {%s} out of one of them", e.ID, n.text)
				case state[n.text] == unseen:
					visit(other)
				}
			})
		}
		state[e.ID] = done
	}
	for _, id := range known {
		if state[id] == unseen {
			visit(l[id])
		}
	}
}
