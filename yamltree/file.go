package yamltree

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// File is one YAML file; its methods read parts of the tree and add what is
// wrong there to Errs.
type File struct {
	Name  string
	Errs  *Errors
	words Wording
	lines []string
}

// Wording is what messages say of files of a kind; the zero value says little.
type Wording struct {
	Files   string // these files: "rule files"
	Content string // what one of them holds: "one list"
	// What to do where text is expected and there is a mapping, something that
	// these files do not use, or anything else: each ends a message.
	Mapping, Foreign, NotText string
}

// Parse gives the tree of a file; nil when it is empty and, the errors told, when
// it is not valid.
func Parse(name string, src []byte, words Wording, errs *Errors) (*File, ast.Node) {
	f := &File{Name: name, Errs: errs, words: words, lines: strings.Split(string(src), "\n")}
	file, err := parse(src)
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
		errs.Add(at, "not valid YAML: %s", message)
		return f, nil
	}
	var root ast.Node
	for i, doc := range file.Docs {
		switch {
		case doc.Body == nil:
		case i > 0:
			errs.Add(f.At(doc.Body), "a second document: one file holds %s", words.Content)
		default:
			root = doc.Body
		}
	}
	return f, root
}

// parse turns a panic of the YAML parser into an error.
func parse(src []byte) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the YAML parser gave up: %v", r)
		}
	}()
	return parser.ParseBytes(src, 0)
}

// position gives a place that the YAML parser names; it counts lines that are
// not there when a file ends in the middle of something.
func (f *File) position(line, column int) Position {
	return Position{f.Name, min(max(line, 1), len(f.lines)), max(column, 1)}
}

// At gives the place where a node's text starts.
func (f *File) At(n ast.Node) Position {
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

// List gives the items of a list; anything else is an error.
func (f *File) List(n ast.Node, what string) []ast.Node {
	if s, ok := n.(*ast.SequenceNode); ok {
		return s.Values
	}
	f.Errs.Add(f.At(n), "%s must be a list, but is %s", what, f.kindOf(n))
	return nil
}

// Items gives the items of a list; anything else stands for a list of one.
func Items(n ast.Node) []ast.Node {
	if s, ok := n.(*ast.SequenceNode); ok {
		return s.Values
	}
	return []ast.Node{n}
}

// Property is one "key: value" of a mapping.
type Property struct {
	Key   string
	At    Position // of the key
	Value ast.Node
}

// Properties gives a mapping's keys in the order of the file; keys that are not
// among known are errors. With known nil every key is given. (That no key stands
// twice the YAML parser sees to.)
func (f *File) Properties(n ast.Node, what string, known []string) []Property {
	var values []*ast.MappingValueNode
	switch m := n.(type) {
	case *ast.MappingNode:
		values = m.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{m}
	default:
		f.Errs.Add(f.At(n), "%s must have keys and values, but is %s", what, f.kindOf(n))
		return nil
	}
	var props []Property
	for _, v := range values {
		key, ok := v.Key.(*ast.StringNode)
		if !ok {
			f.Errs.Add(f.At(v), "a key must be plain text")
			continue
		}
		p := Property{key.Value, f.At(key), v.Value}
		if known != nil && !slices.Contains(known, p.Key) {
			f.Errs.Add(p.At, "unknown key %q%s", p.Key, Nearest(p.Key, known))
			continue
		}
		props = append(props, p)
	}
	return props
}

// IsMapping reports whether a node has keys and values.
func IsMapping(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

func (f *File) kindOf(n ast.Node) string {
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
		return "a mapping" + f.words.Mapping
	}
	return "something that " + f.words.Files + " do not use (an anchor, alias or tag)" + f.words.Foreign
}
