package rules

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord"
)

// examples reads a list of texts, each plain or as {published, text}. Marked
// says that the texts may (and, for examples, must) carry marks.
func (f *yamlFile) examples(n ast.Node, key string, marked bool) []Example {
	var all []Example
	for _, item := range f.list(n, key) {
		var ex Example
		text, ok := item, true
		switch item.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			text, ok = nil, false
			for _, p := range f.properties(item, "an example", []string{"published", "text"}) {
				if p.key == "text" {
					text, ok = p.value, true
					continue
				}
				ex.Published = f.date(p.value)
			}
			if !ok {
				f.errs.add(f.at(item), "an example without text")
			}
		}
		if !ok {
			continue
		}
		s, ok := f.text(text, "an example")
		if !ok {
			continue
		}
		ex.At, ex.Source, ex.Text = s.at, s.text, s.text
		if marked {
			before := len(*f.errs)
			ex.Text, ex.Marks = f.marks(s)
			if len(ex.Marks) == 0 && key == "examples" && len(*f.errs) == before {
				f.errs.add(s.at, "the example has no mark: write [text|field] around what must be found")
			}
		}
		all = append(all, ex)
	}
	return all
}

func (f *yamlFile) date(n ast.Node) akkoord.Date {
	s, ok := f.text(n, "published")
	if !ok {
		return akkoord.Date{}
	}
	d, err := akkoord.ParseDate(s.text)
	if err != nil {
		f.errs.add(s.at, "published: %v", err)
	}
	return d
}

// marks takes the marks out of a text: [text|field], [text|field=value],
// [text|field|field=value]; they may stand within one another. \[, \], \| and
// \\ are the characters themselves.
func (f *yamlFile) marks(s scalar) (string, []Mark) {
	type open struct{ source, start int } // '[' in the source, and where its text starts
	var b strings.Builder
	var stack []open
	var marks []Mark
	for i := 0; i < len(s.text); i++ {
		switch c := s.text[i]; {
		case c == '\\' && i+1 < len(s.text) && strings.IndexByte(`[]|\`, s.text[i+1]) >= 0:
			i++
			b.WriteByte(s.text[i])
		case c == '[':
			stack = append(stack, open{i, b.Len()})
		case c == ']' && len(stack) == 0:
			f.errs.add(s.place(i), "']' without '[': write \\] for the bracket itself")
		case c == ']':
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			f.errs.add(s.place(top.source), "a mark without a field: write [text|field], or \\[ for the bracket itself")
		case c == '|' && len(stack) > 0:
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			n := strings.IndexByte(s.text[i:], ']')
			if n < 0 {
				f.errs.add(s.place(top.source), "'[' without ']'")
				return b.String(), marks
			}
			span := akkoord.Span{Start: top.start, End: b.Len()}
			for at := i + 1; at <= i+n; {
				field, _, _ := strings.Cut(s.text[at:i+n], "|")
				if m, ok := f.mark(s, at, field, span); ok {
					marks = append(marks, m)
				}
				at += len(field) + 1
			}
			i += n
		default:
			b.WriteByte(c)
		}
	}
	for _, o := range stack {
		f.errs.add(s.place(o.source), "'[' without ']'")
	}
	return b.String(), marks
}

func (f *yamlFile) mark(s scalar, at int, text string, span akkoord.Span) (Mark, bool) {
	field, value, hasValue := strings.Cut(text, "=")
	switch {
	case fieldNamed(field) == nil:
		f.errs.add(s.place(at), "unknown field %q%s", field, hint(field, fieldNames()))
		return Mark{}, false
	case span.Len() == 0:
		f.errs.add(s.place(at), "a mark around nothing")
		return Mark{}, false
	}
	return Mark{span, akkoord.Field(field), value, hasValue}, true
}
