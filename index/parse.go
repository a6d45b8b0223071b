package index

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// node is a part of a parsed query: one of the types below. Its String form
// parses to the same node again.
type node interface{ String() string }

type (
	// and holds when all of its parts do.
	and []node
	// or holds when one of its parts does.
	or []node
	// not holds when its part does not.
	not struct{ part node }
	// term is a word or a phrase.
	term struct {
		text   string
		phrase bool
	}
	// field is name:value, of which at gives the place in the query.
	field struct {
		name  string
		value term
		at    int
	}
)

func (n and) String() string   { return "(" + joined(n, " ") + ")" }
func (n or) String() string    { return "(" + joined(n, " OR ") + ")" }
func (n not) String() string   { return "-" + n.part.String() }
func (n field) String() string { return n.name + ":" + n.value.String() }

func (n term) String() string {
	if n.phrase {
		return `"` + n.text + `"`
	}
	return n.text
}

func joined(list []node, sep string) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = n.String()
	}
	return strings.Join(parts, sep)
}

// SyntaxError says where a query cannot be read, and why.
type SyntaxError struct {
	Query string
	At    int // byte offset in Query
	What  string
}

// Error gives the place as a character, counted from 1, and shows it.
func (e *SyntaxError) Error() string {
	n := utf8.RuneCountInString(e.Query[:e.At])
	return fmt.Sprintf("query, character %d: %s\n  %s\n  %s^", n+1, e.What, strings.ToValidUTF8(e.Query, "\ufffd"), strings.Repeat(" ", n))
}

// parse reads the text of a query; an empty one gives nil. Words side by side
// must all be there; OR binds closer than that, so "a b OR c" is a and one of b
// and c; a minus turns the part behind it around.
func parse(text string) (node, error) {
	p := &parser{text: text}
	n, err := p.all()
	if err != nil {
		return nil, err
	}
	if p.at < len(p.text) { // all stops early only at a bracket
		return nil, p.fail(p.at, "this ) closes nothing")
	}
	return n, nil
}

type parser struct {
	text  string
	at    int // byte offset of what is read next
	depth int // open brackets
}

// maxDepth bounds brackets inside brackets, and so the stack.
const maxDepth = 50

func (p *parser) fail(at int, what string) error { return &SyntaxError{p.text, at, what} }

func (p *parser) space() {
	for p.at < len(p.text) {
		r, n := utf8.DecodeRuneInString(p.text[p.at:])
		if !unicode.IsSpace(r) {
			return
		}
		p.at += n
	}
}

// operator reads a word of its own such as OR.
func (p *parser) operator(word string) bool {
	rest, ok := strings.CutPrefix(p.text[p.at:], word)
	if !ok {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsSpace(r) && r != '(' && r != ')' && !isQuote(rest) {
		return false
	}
	p.at += len(word)
	return true
}

// all reads parts side by side up to the end or a closing bracket.
func (p *parser) all() (node, error) {
	var parts and
	for {
		p.space()
		if p.at == len(p.text) || p.text[p.at] == ')' {
			break
		}
		n, err := p.any()
		if err != nil {
			return nil, err
		}
		parts = append(parts, n)
	}
	switch len(parts) {
	case 0:
		return nil, nil
	case 1:
		return parts[0], nil
	}
	return parts, nil
}

// any reads parts with OR between them.
func (p *parser) any() (node, error) {
	var parts or
	for {
		p.space()
		at := p.at
		if p.at == len(p.text) || p.text[p.at] == ')' || p.operator("OR") {
			return nil, p.fail(at, "OR needs a word on both sides")
		}
		n, err := p.one()
		if err != nil {
			return nil, err
		}
		parts = append(parts, n)
		p.space()
		if !p.operator("OR") {
			break
		}
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return parts, nil
}

// one reads a word, a phrase, name:value, a group, or the negation of one.
func (p *parser) one() (node, error) {
	at := p.at
	if p.text[p.at] == '-' && p.at+1 < len(p.text) {
		if next, _ := utf8.DecodeRuneInString(p.text[p.at+1:]); !unicode.IsSpace(next) && next != ')' {
			p.at++
			if next == '-' {
				return nil, p.fail(at, "two minuses in a row")
			}
			n, err := p.one()
			if err != nil {
				return nil, err
			}
			return not{n}, nil
		}
	}
	if p.text[p.at] == '(' {
		if p.depth++; p.depth > maxDepth {
			return nil, p.fail(at, "too many brackets inside each other")
		}
		p.at++
		n, err := p.all()
		if err != nil {
			return nil, err
		}
		if p.at == len(p.text) {
			return nil, p.fail(at, "this ( is never closed")
		}
		if n == nil {
			return nil, p.fail(at, "there is nothing between these brackets")
		}
		p.at++
		p.depth--
		return n, nil
	}
	value, err := p.term()
	if err != nil || value.phrase {
		return value, err
	}
	name, rest, ok := strings.Cut(value.text, ":")
	if !ok || !isName(name) {
		return value, nil
	}
	f := field{name: name, value: term{text: rest}, at: at}
	if rest == "" {
		if p.at == len(p.text) || !isQuote(p.text[p.at:]) {
			return nil, p.fail(at, "a value must follow "+name+": without a space; put the word in quotes to search for it as it is")
		}
		if f.value, err = p.term(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// isName reports whether a word before a colon can be the name of a field.
func isName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == ""
}

const quotes = "\"“”„"

func isQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(quotes, r)
}

// term reads a word or a phrase in straight or typographic quotes.
func (p *parser) term() (term, error) {
	at := p.at
	if isQuote(p.text[p.at:]) {
		_, n := utf8.DecodeRuneInString(p.text[p.at:])
		body := p.text[p.at+n:]
		end := strings.IndexAny(body, quotes)
		if end < 0 {
			return term{}, p.fail(at, "this quote is never closed")
		}
		_, closing := utf8.DecodeRuneInString(body[end:])
		p.at += n + end + closing
		if strings.TrimSpace(body[:end]) == "" {
			return term{}, p.fail(at, "there is nothing between these quotes")
		}
		return term{text: body[:end], phrase: true}, nil
	}
	end := strings.IndexFunc(p.text[p.at:], func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == ')' || strings.ContainsRune(quotes, r)
	})
	if end < 0 {
		end = len(p.text) - p.at
	}
	p.at += end
	word := p.text[at:p.at]
	if i := strings.IndexByte(word, '*'); i >= 0 {
		return term{}, p.fail(at+i, "* is not known here: give whole words, their plurals and verb forms are found by themselves")
	}
	return term{text: word}, nil
}
