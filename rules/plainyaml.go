package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// Rule files use little of YAML: a list of mappings, whose values are one line
// each or a list of such lines. plainYAML reads that little, in a third of the
// time that a parser of the whole language takes, and gives up at whatever else a
// file holds, right or wrong: that parser then reads the file from its start.
// Where it does not give up both give the same tree, with the same places (see its
// test).
type plainYAML struct {
	number int // of the line
	line   string
	at     int // offset in line
	failed bool
}

// parsePlain gives the entries of a file, and whether it is plain enough.
func parsePlain(lines []string) (entries []ast.Node, ok bool) {
	p := plainYAML{}
	var entry *ast.MappingNode
	var list *ast.SequenceNode // of the last key, when nothing stands behind it
	var open *ast.MappingValueNode
	for number, line := range lines {
		p.number, p.line, p.at = number+1, line, 0
		body := strings.TrimLeft(line, " ")
		if body == "" || body[0] == '#' {
			continue
		}
		switch indent := len(line) - len(body); {
		case strings.HasSuffix(body, " ") || !isPlainText(body):
			return nil, false
		case indent == 4 && open != nil && strings.HasPrefix(body, "- "):
			p.at = 4
			if list == nil {
				list = ast.Sequence(p.token(), false)
				open.Value = list
			}
			p.skip("- ")
			list.Values = append(list.Values, p.value())
		case open != nil && list == nil: // a key without a value
			return nil, false
		case indent == 2 && entry != nil:
			p.at = 2
			open, list = p.property(entry), nil
		case indent == 0 && strings.HasPrefix(body, "- "):
			p.at = 2
			entry = ast.Mapping(p.token(), false)
			entries = append(entries, entry)
			open, list = p.property(entry), nil
		default:
			return nil, false
		}
		if p.failed || p.at < len(p.line) {
			return nil, false
		}
	}
	return entries, len(entries) > 0 && (open == nil || list != nil)
}

// isPlainText reports whether a line is of visible characters and blanks only.
func isPlainText(line string) bool {
	for i := range len(line) {
		if c := line[i]; c < ' ' || c == 0x7f {
			return false
		}
	}
	return utf8.ValidString(line) && !strings.Contains(line, "\ufeff")
}

// property adds "key: value" to the entry. A key without a value on its line is
// given back: its list stands on the next lines.
func (p *plainYAML) property(entry *ast.MappingNode) (open *ast.MappingValueNode) {
	key := p.key(entry)
	if key == nil {
		return nil
	}
	pair := ast.MappingValue(key.Token, key, nil)
	entry.Values = append(entry.Values, pair)
	if p.at == len(p.line) {
		return pair
	}
	if p.skip(" "); !p.failed {
		pair.Value = p.value()
	}
	return nil
}

// key reads a key that the mapping has not yet, with its colon.
func (p *plainYAML) key(of *ast.MappingNode) *ast.StringNode {
	start := p.at
	for p.at < len(p.line) && (p.line[p.at]-'a' < 26 || p.line[p.at] == '_') {
		p.at++
	}
	key := p.plain(start, p.line[start:p.at])
	if p.skip(":"); p.failed {
		return nil
	}
	for _, other := range of.Values {
		if other.Key.(*ast.StringNode).Value == key.Value {
			p.failed = true
		}
	}
	return key
}

// value reads what stands behind a key or a hyphen, up to the end of the line.
func (p *plainYAML) value() ast.Node {
	switch p.peek() {
	case '[':
		return p.list()
	case '{':
		return p.mapping()
	case '"', '\'':
		return p.quoted()
	}
	start, text := p.at, p.line[p.at:]
	// A blank behind a colon makes a key, before a hash a comment.
	if strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") {
		p.failed = true
	}
	p.at = len(p.line)
	return p.plain(start, text)
}

// plain gives the node of a text without quotes that starts at an offset.
func (p *plainYAML) plain(start int, text string) *ast.StringNode {
	switch {
	case text == "", text[0]|' '-'a' >= 26 && text[0] != '(' && text[0] != '$' && text[0] < utf8.RuneSelf:
		p.failed = true // a number, or something that only a YAML parser knows
	case text[0]|' ' == 't', text[0]|' ' == 'f', text[0]|' ' == 'n':
		switch strings.ToLower(text) {
		case "true", "false", "null":
			p.failed = true
		}
	}
	return p.text(start, text)
}

// list reads "[a, b]".
func (p *plainYAML) list() ast.Node {
	list := ast.Sequence(p.token(), true)
	p.items('[', ']', func() { list.Values = append(list.Values, p.item()) })
	return list
}

// mapping reads "{key: a, other: b}".
func (p *plainYAML) mapping() ast.Node {
	m := ast.Mapping(p.token(), true)
	p.items('{', '}', func() {
		if key := p.key(m); key != nil {
			p.skip(" ")
			m.Values = append(m.Values, ast.MappingValue(key.Token, key, p.item()))
		}
	})
	return m
}

// items reads what stands between brackets, with commas between.
func (p *plainYAML) items(opener, closer byte, item func()) {
	p.skip(string(opener))
	for {
		if item(); p.failed || p.peek() == closer {
			break
		}
		p.skip(", ")
	}
	p.at = min(p.at+1, len(p.line))
}

// item reads a text between brackets.
func (p *plainYAML) item() ast.Node {
	switch p.peek() {
	case '"', '\'':
		return p.quoted()
	case '[':
		return p.list()
	}
	start := p.at
	if n := strings.IndexAny(p.line[start:], ",]}"); n >= 0 {
		p.at += n
	}
	text := p.line[start:p.at]
	for i := range len(text) {
		if c := text[i]; c < utf8.RuneSelf && c|' '-'a' >= 26 && c-'0' >= 10 && strings.IndexByte("$.-_ (|)", c) < 0 {
			p.failed = true
		}
	}
	p.failed = p.failed || strings.HasSuffix(text, " ")
	return p.plain(start, text)
}

// quoted reads a text in quotes.
func (p *plainYAML) quoted() ast.Node {
	quote, start := p.line[p.at], p.at
	from := start + 1
	var b strings.Builder
	for i := from; i < len(p.line); i++ {
		switch c := p.line[i]; {
		case c == '\\' && quote == '"':
			if b.WriteString(p.line[from:i]); strings.HasPrefix(p.line[i:], `\n`) {
				b.WriteByte('\n')
				from = i + 2
			} else if from = i + 1; !strings.HasPrefix(p.line[i:], `\"`) && !strings.HasPrefix(p.line[i:], `\\`) {
				p.failed = true
				return nil
			}
			i++
		case c == quote && quote == '\'' && i+1 < len(p.line) && p.line[i+1] == quote:
			b.WriteString(p.line[from:i])
			i++
			from = i
		case c == quote:
			p.at = i + 1
			text := p.line[from:i]
			if b.Len() > 0 {
				b.WriteString(text)
				text = b.String()
			}
			return p.text(start, text)
		}
	}
	p.failed = true
	return nil
}

func (p *plainYAML) peek() byte {
	if p.at < len(p.line) {
		return p.line[p.at]
	}
	return 0
}

func (p *plainYAML) skip(s string) {
	if strings.HasPrefix(p.line[p.at:], s) {
		p.at += len(s)
	} else {
		p.failed = true
	}
}

// text gives the node of a text that starts at an offset of the line.
func (p *plainYAML) text(start int, text string) *ast.StringNode {
	column := utf8.RuneCountInString(p.line[:start]) + 1
	return ast.String(&token.Token{Value: text, Position: &token.Position{Line: p.number, Column: column}})
}

// token gives the token that a list or a mapping starts with.
func (p *plainYAML) token() *token.Token { return p.text(p.at, "").Token }
