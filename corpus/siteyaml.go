package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// place is a place in a site file; line and column count from 1.
type place struct {
	file         string
	line, column int
}

// SiteError is one thing that is wrong in a site file.
type SiteError struct {
	File         string
	Line, Column int
	Message      string // what is wrong and what to write instead
}

// Error gives "file:line:column: message".
func (e *SiteError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// SiteErrors is everything that is wrong in site files, by file and line.
type SiteErrors []*SiteError

// Error gives one line for every error.
func (l SiteErrors) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

func (l *SiteErrors) add(at place, format string, args ...any) {
	*l = append(*l, &SiteError{at.file, at.line, at.column, fmt.Sprintf(format, args...)})
}

// sorted gives the list as an error: nil when it is empty.
func (l SiteErrors) sorted() error {
	if len(l) == 0 {
		return nil
	}
	slices.SortStableFunc(l, func(a, b *SiteError) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return l
}

// siteFile walks the tree of a site file and keeps the errors with their places.
type siteFile struct {
	name  string
	lines int
	errs  *SiteErrors
}

// parseYAML gives the tree of a file that holds one mapping; nil when it does not.
func (f *siteFile) parseYAML(src []byte) ast.Node {
	file, err := parseSafely(src)
	if err != nil {
		at, message := place{f.name, 1, 1}, err.Error()
		var syntax *yaml.SyntaxError
		if errors.As(err, &syntax) {
			message = syntax.Message
			if syntax.Token != nil {
				at.line, at.column = min(max(syntax.Token.Position.Line, 1), f.lines), max(syntax.Token.Position.Column, 1)
			}
		}
		f.errs.add(at, "not valid YAML: %s", message)
		return nil
	}
	var body ast.Node
	for i, doc := range file.Docs {
		switch {
		case doc.Body == nil:
		case i > 0:
			f.errs.add(f.at(doc.Body), "a second document: one file holds one site")
		default:
			body = doc.Body
		}
	}
	if body == nil {
		f.errs.add(place{f.name, 1, 1}, "the file is empty: write hosts, valid_until, body and examples")
	}
	return body
}

// parseSafely turns a panic of the YAML parser into an error.
func parseSafely(src []byte) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the YAML parser gave up: %v", r)
		}
	}()
	return parser.ParseBytes(src, 0)
}

// at gives the place where a node's text starts.
func (f *siteFile) at(n ast.Node) place {
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		n = m.Values[0].Key
	} else if v, ok := n.(*ast.MappingValueNode); ok {
		n = v.Key
	}
	t := n.GetToken()
	if t == nil || t.Position == nil {
		return place{f.name, 1, 1}
	}
	return place{f.name, min(max(t.Position.Line, 1), f.lines), max(t.Position.Column, 1)}
}

// properties calls each with the known keys of a mapping and their values;
// another key and a required one that is missing are errors. (That no key
// stands twice the YAML parser sees to.)
func (f *siteFile) properties(n ast.Node, what string, known, required []string, each func(key string, value ast.Node)) {
	var values []*ast.MappingValueNode
	switch m := n.(type) {
	case *ast.MappingNode:
		values = m.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{m}
	default:
		f.errs.add(f.at(n), "%s must have keys and values, but is %s", what, yamlKind(n))
		return
	}
	seen := map[string]bool{}
	for _, v := range values {
		key := v.Key.GetToken().Value
		switch {
		case !slices.Contains(known, key):
			f.errs.add(f.at(v), "unknown key %q%s", key, nearestKey(key, known))
		default:
			each(key, v.Value)
		}
		seen[key] = true
	}
	for _, key := range required {
		if !seen[key] {
			f.errs.add(f.at(n), "%s has no %q", what, key)
		}
	}
}

// text gives the text of a node; anything but text and numbers is an error.
func (f *siteFile) text(n ast.Node, what string) string {
	s := ""
	switch n := n.(type) {
	case *ast.StringNode:
		s = n.Value
	case *ast.LiteralNode:
		s = n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode:
		s = n.GetToken().Value
	default:
		f.errs.add(f.at(n), "%s must be text, but is %s", what, yamlKind(n))
		return ""
	}
	if s = strings.TrimSpace(s); s == "" {
		f.errs.add(f.at(n), "%s is empty", what)
	}
	return s
}

// list gives the items of a list; one item stands for a list of one.
func (f *siteFile) list(n ast.Node, what string) []ast.Node {
	if s, ok := n.(*ast.SequenceNode); ok {
		if len(s.Values) == 0 {
			f.errs.add(f.at(n), "%s is an empty list", what)
		}
		return s.Values
	}
	return []ast.Node{n}
}

func yamlKind(n ast.Node) string {
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
		return "a mapping"
	}
	return "something that site files do not use (an anchor, alias or tag): text that starts with * or & needs quotes"
}

// nearestKey ends a message about an unknown key.
func nearestKey(key string, known []string) string {
	best, least := "", 2+len(key)/3
	for _, k := range known {
		if d := editDistance(key, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ": known are " + strings.Join(known, ", ")
	}
	return fmt.Sprintf(": did you mean %q?", best)
}

// editDistance is the number of bytes to add, drop or change.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
