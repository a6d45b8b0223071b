package corpus

import (
	"bytes"
	"strconv"
)

// pdfToken is a piece of the little language in which pages and the tables of
// fonts are written: operands and then an operator.
type pdfToken struct {
	kind byte       // 'n' number, 's' string, '/' name, '[' list, 'o' operator
	text string     // of a string, a name or an operator
	num  float64    // of a number
	list []pdfToken // of a list
}

// pdfScanner cuts a stream into tokens. It takes whatever there is: what has no
// meaning is passed over.
type pdfScanner struct {
	data  []byte
	depth int
}

// maxOperands is how many operands are kept for an operator; the longest of
// ours has six, a range of a font table some hundred.
const maxOperands = 1000

// each hands the operators to do, with the operands before them.
func (s *pdfScanner) each(do func(op string, args []pdfToken)) {
	var args []pdfToken
	for {
		t, ok := s.next()
		switch {
		case !ok:
			return
		case t.kind != 'o':
			if len(args) < maxOperands {
				args = append(args, t)
			}
			continue
		case t.text == "ID":
			s.skipImage()
		}
		do(t.text, args)
		args = args[:0]
	}
}

// skipImage passes over the bytes of a picture that stands in the page.
func (s *pdfScanner) skipImage() {
	for from := 0; ; {
		i := bytes.Index(s.data[from:], []byte("EI"))
		if i < 0 {
			s.data = nil
			return
		}
		end := from + i + 2
		before := from+i > 0 && isPDFSpace(s.data[from+i-1])
		if before && (end == len(s.data) || isPDFSpace(s.data[end])) {
			s.data = s.data[end:]
			return
		}
		from = end
	}
}

func isPDFSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isPDFMark(b byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), b) >= 0 }

func (s *pdfScanner) space() {
	for len(s.data) > 0 {
		switch {
		case isPDFSpace(s.data[0]):
			s.data = s.data[1:]
		case s.data[0] == '%':
			i := bytes.IndexAny(s.data, "\r\n")
			if i < 0 {
				i = len(s.data)
			}
			s.data = s.data[i:]
		default:
			return
		}
	}
}

// next gives the next token; ok is false at the end.
func (s *pdfScanner) next() (t pdfToken, ok bool) {
	s.space()
	if len(s.data) == 0 {
		return t, false
	}
	switch c := s.data[0]; {
	case c == '(':
		return pdfToken{kind: 's', text: s.literal()}, true
	case c == '<' && len(s.data) > 1 && s.data[1] == '<', c == '>' && len(s.data) > 1 && s.data[1] == '>':
		s.data = s.data[2:] // the border of a dictionary; what is in it harms nobody
		return s.next()
	case c == '<':
		return pdfToken{kind: 's', text: s.hex()}, true
	case c == '[':
		return s.array(), true
	case c == '/':
		s.data = s.data[1:]
		return pdfToken{kind: '/', text: s.word()}, true
	case isPDFMark(c):
		s.data = s.data[1:]
		return pdfToken{kind: 'o', text: string(c)}, true
	}
	w := s.word()
	if n, err := strconv.ParseFloat(w, 64); err == nil && (w[0] < 'A') {
		return pdfToken{kind: 'n', num: n}, true
	}
	return pdfToken{kind: 'o', text: w}, true
}

// word gives the letters up to the next mark or space.
func (s *pdfScanner) word() string {
	i := 0
	for i < len(s.data) && !isPDFSpace(s.data[i]) && !isPDFMark(s.data[i]) {
		i++
	}
	w := string(s.data[:i])
	s.data = s.data[i:]
	return w
}

func (s *pdfScanner) array() pdfToken {
	s.data = s.data[1:]
	t := pdfToken{kind: '['}
	if s.depth++; s.depth > 8 {
		s.data = nil
	}
	for {
		e, ok := s.next()
		if !ok || e.kind == 'o' && e.text == "]" {
			s.depth--
			return t
		}
		t.list = append(t.list, e)
	}
}

// literal reads a string in round brackets.
func (s *pdfScanner) literal() string {
	var b []byte
	depth := 0
	for i := 0; i < len(s.data); i++ {
		c := s.data[i]
		switch {
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				s.data = s.data[i+1:]
				return string(b)
			}
		case c == '\\' && i+1 < len(s.data):
			i++
			switch e := s.data[i]; {
			case e >= '0' && e <= '7':
				n := 0
				for j := 0; j < 3 && i < len(s.data) && s.data[i] >= '0' && s.data[i] <= '7'; j++ {
					n = n<<3 | int(s.data[i]-'0')
					i++
				}
				i--
				c = byte(n)
			case e == '\r' || e == '\n':
				if e == '\r' && i+1 < len(s.data) && s.data[i+1] == '\n' {
					i++
				}
				continue
			default:
				c = e
				if k := bytes.IndexByte([]byte("nrtbf"), e); k >= 0 {
					c = "\n\r\t\b\f"[k]
				}
			}
		}
		b = append(b, c)
	}
	s.data = nil
	return string(b)
}

// hex reads a string in angle brackets.
func (s *pdfScanner) hex() string {
	var b []byte
	digits, high := 0, byte(0)
	i := 1
	for ; i < len(s.data) && s.data[i] != '>'; i++ {
		d, err := strconv.ParseUint(string(s.data[i]), 16, 8)
		if err != nil {
			continue
		}
		if digits++; digits%2 == 1 {
			high = byte(d) << 4
			continue
		}
		b = append(b, high|byte(d))
	}
	if digits%2 == 1 {
		b = append(b, high)
	}
	s.data = s.data[min(i+1, len(s.data)):]
	return string(b)
}
