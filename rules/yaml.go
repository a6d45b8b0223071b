package rules

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// yamlFile reads one YAML file as a tree and keeps the errors with their
// places. The tree is walked by hand, not decoded into structs, so that every
// name and every letter of a pattern can be pointed at.
type yamlFile struct {
	name  string
	lines []string
	errs  *ErrorList
}

// parseYAML gives the entries of a file that holds one list; an empty file
// holds none.
func parseYAML(name string, src []byte, errs *ErrorList) (*yamlFile, []ast.Node) {
	f := &yamlFile{name: name, lines: strings.Split(string(src), "\n"), errs: errs}
	file, err := safeParse(src)
	if err != nil {
		at := Position{name, 1, 1}
		message := err.Error()
		var syntax *yaml.SyntaxError
		if errors.As(err, &syntax) {
			message = syntax.Message
			if syntax.Token != nil {
				at = f.position(syntax.Token.Position.Line, syntax.Token.Position.Column)
			}
		}
		errs.add(at, "not valid YAML: %s", message)
		return f, nil
	}
	var entries []ast.Node
	for i, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if i > 0 {
			errs.add(f.at(doc.Body), "a second document: one file holds one list")
			continue
		}
		entries = f.list(doc.Body, "the file")
	}
	return f, entries
}

// safeParse turns a panic of the YAML parser into an error.
func safeParse(src []byte) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the YAML parser gave up: %v", r)
		}
	}()
	return parser.ParseBytes(src, 0)
}

// position gives a place that the YAML parser names; it counts lines that are
// not there when a file ends in the middle of something.
func (f *yamlFile) position(line, column int) Position {
	return Position{f.name, min(max(line, 1), len(f.lines)), max(column, 1)}
}

// at gives the place where a node's text starts.
func (f *yamlFile) at(n ast.Node) Position {
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		n = m.Values[0].Key
	} else if v, ok := n.(*ast.MappingValueNode); ok {
		n = v.Key
	}
	t := n.GetToken()
	if t == nil || t.Position == nil {
		return f.position(1, 1)
	}
	return f.position(t.Position.Line, t.Position.Column)
}

// list gives the items of a sequence.
func (f *yamlFile) list(n ast.Node, what string) []ast.Node {
	if s, ok := n.(*ast.SequenceNode); ok {
		return s.Values
	}
	f.errs.add(f.at(n), "%s must be a list, but is %s", what, kindOf(n))
	return nil
}

// property is one "key: value" of a mapping.
type property struct {
	key   string
	at    Position // of the key
	value ast.Node
}

// properties gives a mapping's keys in the order of the file; keys that are
// not among known are errors. With known nil every key is given.
func (f *yamlFile) properties(n ast.Node, what string, known []string) []property {
	var values []*ast.MappingValueNode
	switch m := n.(type) {
	case *ast.MappingNode:
		values = m.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{m}
	default:
		f.errs.add(f.at(n), "%s must have keys and values, but is %s", what, kindOf(n))
		return nil
	}
	var props []property
	for _, v := range values {
		key, ok := v.Key.(*ast.StringNode)
		if !ok {
			f.errs.add(f.at(v), "a key must be plain text")
			continue
		}
		p := property{key.Value, f.at(key), v.Value}
		if known != nil && !contains(known, p.key) {
			f.errs.add(p.at, "unknown key %q%s", p.key, hint(p.key, known))
			continue
		}
		props = append(props, p)
	}
	return props
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// scalar is a piece of text in a file that knows where each of its bytes
// stands.
type scalar struct {
	text string
	at   Position // of its first character
	// locate gives the places by byte of text, one more for its end; nil: all
	// stand at at.
	locate func() []Position
}

// place gives the place of byte i of the text.
func (s scalar) place(i int) Position {
	if s.locate != nil {
		if pos := s.locate(); i < len(pos) {
			return pos[i]
		}
	}
	return s.at
}

// text gives a node's text; numbers count as text, anything else is an error.
func (f *yamlFile) text(n ast.Node, what string) (scalar, bool) {
	at := f.at(n)
	switch s := n.(type) {
	case *ast.StringNode:
		if strings.TrimSpace(s.Value) == "" {
			f.errs.add(at, "%s is empty", what)
			return scalar{}, false
		}
		return f.flow(s.Value, at), true
	case *ast.LiteralNode:
		if strings.TrimSpace(s.Value.Value) == "" {
			f.errs.add(at, "%s is empty", what)
			return scalar{}, false
		}
		return f.locateBlock(strings.TrimRight(s.Value.Value, "\n"), at), true
	case *ast.IntegerNode, *ast.FloatNode:
		return scalar{text: n.GetToken().Value, at: at}, true
	}
	f.errs.add(at, "%s must be text, but is %s: put it in quotes", what, kindOf(n))
	return scalar{}, false
}

// texts gives the texts of a list; one text stands for a list of one.
func (f *yamlFile) texts(n ast.Node, what string) []scalar {
	nodes := []ast.Node{n}
	if s, ok := n.(*ast.SequenceNode); ok {
		nodes = s.Values
	}
	var all []scalar
	for _, n := range nodes {
		if s, ok := f.text(n, what); ok {
			all = append(all, s)
		}
	}
	return all
}

func kindOf(n ast.Node) string {
	switch n.(type) {
	case *ast.StringNode, *ast.LiteralNode:
		return "text"
	case *ast.IntegerNode, *ast.FloatNode:
		return "a number"
	case *ast.BoolNode:
		return "true or false"
	case *ast.NullNode:
		return "empty"
	case *ast.SequenceNode:
		return "a list"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a mapping (text that starts with \"{\" needs quotes)"
	}
	return "something that rule files do not use (an anchor, alias or tag)"
}
