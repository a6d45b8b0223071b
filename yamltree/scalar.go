package yamltree

import (
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
)

// Scalar is a piece of text in a file that knows where each of its bytes
// stands.
type Scalar struct {
	Text string
	At   Position // of its first character
	// locate gives the places by byte of text, one more for its end; nil: all
	// stand at At.
	locate func() []Position
}

// Inline gives a text that stands in no file, as if it were the first line of
// one without a name.
func Inline(text string) Scalar {
	at := Position{Line: 1, Column: 1}
	s := Scalar{Text: text, At: at}
	pos := make([]Position, 0, len(text)+1)
	for i := 0; i < len(text); at.Column++ {
		_, n := utf8.DecodeRuneInString(text[i:])
		for range n {
			pos = append(pos, at)
		}
		i += n
	}
	pos = append(pos, at)
	s.locate = func() []Position { return pos }
	return s
}

// Place gives the place of byte i of the text.
func (s Scalar) Place(i int) Position {
	if s.locate != nil {
		if pos := s.locate(); i < len(pos) {
			return pos[i]
		}
	}
	return s.At
}

// Text gives a node's text; numbers count as text, anything else is an error,
// and so is a text of blanks.
func (f *File) Text(n ast.Node, what string) (Scalar, bool) {
	at := f.At(n)
	switch s := n.(type) {
	case *ast.StringNode:
		if strings.TrimSpace(s.Value) == "" {
			f.Errs.Add(at, "%s is empty", what)
			return Scalar{}, false
		}
		return f.flow(s.Value, at), true
	case *ast.LiteralNode:
		if strings.TrimSpace(s.Value.Value) == "" {
			f.Errs.Add(at, "%s is empty", what)
			return Scalar{}, false
		}
		return f.locateBlock(strings.TrimRight(s.Value.Value, "\n"), at), true
	case *ast.IntegerNode, *ast.FloatNode:
		return Scalar{Text: n.GetToken().Value, At: at}, true
	}
	f.Errs.Add(at, "%s must be text, but is %s%s", what, f.kindOf(n), f.words.NotText)
	return Scalar{}, false
}

// Texts gives the texts of a list; one text stands for a list of one.
func (f *File) Texts(n ast.Node, what string) []Scalar {
	var all []Scalar
	for _, n := range Items(n) {
		if s, ok := f.Text(n, what); ok {
			all = append(all, s)
		}
	}
	return all
}
