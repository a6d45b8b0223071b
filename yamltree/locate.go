package yamltree

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// flow gives the scalar of a text that starts at a place, between quotes or
// plain. Where its bytes stand is found only when an error asks for it.
func (f *File) flow(text string, at Position) Scalar {
	r := f.reader(at.Line, at.Column)
	r.quote()
	return Scalar{Text: text, At: r.at, locate: func() []Position { return f.locate(text, at) }}
}

// locate finds where every byte of a decoded YAML text stands in the file, by
// decoding the source again from where the text starts. Where the two part
// ways (a form of quoting that is not foreseen) the rest keeps the last place
// that was right.
func (f *File) locate(text string, at Position) []Position {
	r := f.reader(at.Line, at.Column)
	quote := r.quote()
	pos := make([]Position, 0, len(text)+1)
	for i := 0; i < len(text); {
		start := r.at
		want, n := utf8.DecodeRuneInString(text[i:])
		got := r.decode(quote)
		if got != want {
			break
		}
		for range n {
			pos = append(pos, start)
		}
		i += n
	}
	for len(pos) <= len(text) {
		pos = append(pos, r.at)
	}
	return pos
}

// locateBlock does the same for a block text ("|" or ">"), whose lines follow
// the one that it is announced on.
func (f *File) locateBlock(text string, at Position) Scalar {
	line := at.Line + 1
	for line <= len(f.lines) && strings.TrimSpace(f.lines[line-1]) == "" {
		line++
	}
	indent := 0
	if line <= len(f.lines) {
		indent = len(f.lines[line-1]) - len(strings.TrimLeft(f.lines[line-1], " "))
	}
	r := f.reader(line, indent+1)
	s := Scalar{Text: text, At: r.at}
	pos := make([]Position, 0, len(text)+1)
	for i, c := range text {
		start := r.at
		if got := r.next(); got == '\n' && (c == ' ' || c == '\n') {
			for range indent {
				if r.peek() == ' ' {
					r.next()
				}
			}
		} else if got != c {
			break
		}
		for len(pos) < i+utf8.RuneLen(c) {
			pos = append(pos, start)
		}
	}
	for len(pos) <= len(text) {
		pos = append(pos, r.at)
	}
	s.locate = func() []Position { return pos }
	return s
}

// sourceReader walks over the characters of a file.
type sourceReader struct {
	lines []string
	rest  string // of the current line
	at    Position
}

func (f *File) reader(line, column int) sourceReader {
	r := sourceReader{lines: f.lines, at: Position{f.Name, line, 1}}
	if line <= len(f.lines) {
		r.rest = f.lines[line-1]
	}
	for r.at.Column < column && r.rest != "" {
		r.next()
	}
	return r
}

// quote reads the quote that a text begins with and gives it, 0 when there is
// none.
func (r *sourceReader) quote() rune {
	c := r.peek()
	if c != '"' && c != '\'' {
		return 0
	}
	r.next()
	return c
}

func (r *sourceReader) peek() rune {
	c, _ := utf8.DecodeRuneInString(r.rest)
	return c
}

// next gives the next character, '\n' at the end of a line.
func (r *sourceReader) next() rune {
	if r.rest == "" {
		if r.at.Line >= len(r.lines) {
			return utf8.RuneError
		}
		r.at.Line, r.at.Column = r.at.Line+1, 1
		r.rest = r.lines[r.at.Line-1]
		return '\n'
	}
	c, n := utf8.DecodeRuneInString(r.rest)
	r.rest = r.rest[n:]
	r.at.Column++
	return c
}

// decode gives the next character of a quoted or (quote 0) plain text.
func (r *sourceReader) decode(quote rune) rune {
	c := r.next()
	switch {
	case quote == '\'' && c == '\'':
		return r.next() // '' is one quote
	case quote == '"' && c == '\\':
		return r.escape()
	case c == '\n', c == ' ' && strings.TrimLeft(r.rest, " ") == "":
		return r.fold(c)
	}
	return c
}

// fold reads a line break inside a text, and the blanks around it, as one
// space.
func (r *sourceReader) fold(c rune) rune {
	for c != '\n' && r.rest != "" {
		r.next()
	}
	if c != '\n' && r.next() != '\n' {
		return utf8.RuneError
	}
	for r.peek() == ' ' {
		r.next()
	}
	return ' '
}

func (r *sourceReader) escape() rune {
	digits := 0
	switch c := r.next(); c {
	case 'n':
		return '\n'
	case 't':
		return '\t'
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	case 'U':
		digits = 8
	default:
		return c // \\ \" \/
	}
	if len(r.rest) < digits {
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(r.rest[:digits], 16, 32)
	if err != nil {
		return utf8.RuneError
	}
	for range digits {
		r.next()
	}
	return rune(n)
}
