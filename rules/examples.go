package rules

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/yamltree"
)

// examples reads a list of texts, each plain or as {published, text}. Marked
// says that the texts may (and, for examples, must) carry marks.
func (f *ruleFile) examples(n ast.Node, key string, marked bool) []Example {
	var all []Example
	for _, item := range f.List(n, key) {
		var ex Example
		text, ok := item, true
		switch item.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			text, ok = nil, false
			for _, p := range f.Properties(item, "an example", []string{"published", "text"}) {
				if p.Key == "text" {
					text, ok = p.Value, true
					continue
				}
				ex.Published = f.date(p.Value)
			}
			if !ok {
				f.Errs.Add(f.At(item), "an example without text")
			}
		}
		if !ok {
			continue
		}
		s, ok := f.Text(text, "an example")
		if !ok {
			continue
		}
		ex.At, ex.Source, ex.Text = s.At, s.Text, s.Text
		if marked {
			before := len(*f.Errs)
			ex.Text, ex.Marks = f.marks(s)
			if len(ex.Marks) == 0 && key == "examples" && len(*f.Errs) == before {
				f.Errs.Add(s.At, "the example has no mark: write [text|field] around what must be found")
			}
		}
		all = append(all, ex)
	}
	return all
}

func (f *ruleFile) date(n ast.Node) akkoord.Date {
	s, ok := f.Text(n, "published")
	if !ok {
		return akkoord.Date{}
	}
	d, err := akkoord.ParseDate(s.Text)
	if err != nil {
		f.Errs.Add(s.At, "published: %v", err)
	}
	return d
}

// marks takes the marks out of a text: [text|field], [text|field=value],
// [text|field|field=value]; they may stand within one another. \[, \], \| and
// \\ are the characters themselves.
func (f *ruleFile) marks(s yamltree.Scalar) (string, []Mark) {
	type open struct{ source, start int } // '[' in the source, and where its text starts
	var b strings.Builder
	var stack []open
	var marks []Mark
	for i := 0; i < len(s.Text); i++ {
		switch c := s.Text[i]; {
		case c == '\\' && i+1 < len(s.Text) && strings.IndexByte(`[]|\`, s.Text[i+1]) >= 0:
			i++
			b.WriteByte(s.Text[i])
		case c == '[':
			stack = append(stack, open{i, b.Len()})
		case c == ']' && len(stack) == 0:
			f.Errs.Add(s.Place(i), "']' without '[': write \\] for the bracket itself")
		case c == ']':
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			f.Errs.Add(s.Place(top.source), "a mark without a field: write [text|field], or \\[ for the bracket itself")
		case c == '|' && len(stack) > 0:
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			n := strings.IndexByte(s.Text[i:], ']')
			if n < 0 {
				f.Errs.Add(s.Place(top.source), "'[' without ']'")
				return b.String(), marks
			}
			span := akkoord.Span{Start: top.start, End: b.Len()}
			for at := i + 1; at <= i+n; {
				field, _, _ := strings.Cut(s.Text[at:i+n], "|")
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
		f.Errs.Add(s.Place(o.source), "'[' without ']'")
	}
	return b.String(), marks
}

func (f *ruleFile) mark(s yamltree.Scalar, at int, text string, span akkoord.Span) (Mark, bool) {
	field, value, hasValue := strings.Cut(text, "=")
	switch {
	case fieldNamed(field) == nil:
		f.Errs.Add(s.Place(at), "unknown field %q%s", field, yamltree.Nearest(field, fieldNames()))
		return Mark{}, false
	case span.Len() == 0:
		f.Errs.Add(s.Place(at), "a mark around nothing")
		return Mark{}, false
	}
	return Mark{span, akkoord.Field(field), value, hasValue}, true
}
