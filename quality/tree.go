package quality

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// node is a JSON value that knows where it stands, so that a refusal can name
// the line. kind is 'o' object, 'a' array, 's' string, 'n' number, 'b' boolean
// or '0' null.
type node struct {
	at      int // byte offset of its first byte
	kind    byte
	text    string   // of a string its value, of other scalars the JSON text
	members []member // of an object, in file order, doubles kept
	items   []node   // of an array
}

type member struct {
	key   string
	at    int // byte offset of the key
	value node
}

// treeError is a text that is no JSON, with the place where that shows.
type treeError struct {
	at     int
	reason string
}

// parseTree reads one JSON value.
func parseTree(data []byte) (node, *treeError) {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return node{}, &treeError{i, "not UTF-8; convert the file"}
		}
		i += n
	}
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		at := len(data)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = max(0, int(syntax.Offset)-1)
		}
		return node{}, &treeError{at, fmt.Sprintf("no JSON: %v", err)}
	}
	p := treeParser{data: data, tokens: json.NewDecoder(bytes.NewReader(data))}
	p.tokens.UseNumber()
	n, err := p.value()
	if err != nil && !errors.Is(err, io.EOF) {
		return node{}, &treeError{p.next(), fmt.Sprintf("no JSON: %v", err)}
	}
	return n, nil
}

type treeParser struct {
	data   []byte
	tokens *json.Decoder
}

// next gives the offset at which the next token starts.
func (p *treeParser) next() int {
	at := int(p.tokens.InputOffset())
	for at < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[at]) >= 0 {
		at++
	}
	return at
}

func (p *treeParser) value() (node, error) {
	n := node{at: p.next()}
	token, err := p.tokens.Token()
	if err != nil {
		return n, err
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			n.kind = 'o'
			n.members, err = p.object()
		} else {
			n.kind = 'a'
			n.items, err = p.array()
		}
	case string:
		n.kind, n.text = 's', t
	case json.Number:
		n.kind, n.text = 'n', t.String()
	case bool:
		n.kind, n.text = 'b', fmt.Sprint(t)
	case nil:
		n.kind, n.text = '0', "null"
	}
	return n, err
}

func (p *treeParser) object() ([]member, error) {
	var members []member
	for p.tokens.More() {
		m := member{at: p.next()}
		key, err := p.tokens.Token()
		if err != nil {
			return nil, err
		}
		m.key, _ = key.(string)
		if m.value, err = p.value(); err != nil {
			return nil, err
		}
		members = append(members, m)
	}
	_, err := p.tokens.Token() // the closing brace
	return members, err
}

func (p *treeParser) array() ([]node, error) {
	var items []node
	for p.tokens.More() {
		n, err := p.value()
		if err != nil {
			return nil, err
		}
		items = append(items, n)
	}
	_, err := p.tokens.Token() // the closing bracket
	return items, err
}

// String names the kind of a value and, of a scalar, the value.
func (n node) String() string {
	switch n.kind {
	case 'o':
		return "an object"
	case 'a':
		return "a list"
	case 's':
		return fmt.Sprintf("%q", n.text)
	}
	return n.text
}
