package corpus

import (
	"strings"

	"github.com/akkoord/akkoord"
)

// article reads the common case, an object of strings and nulls, in one
// pass: three times as fast as encoding/json, which would take most of the time
// of an extraction. It decides nothing by itself: whatever is out of the
// ordinary (other values, keys in another case, surrogates, errors) gives
// false, and encoding/json reads the line. The line has to be valid UTF-8.
func (s *scanner) article(line []byte, l *article) bool {
	s.rest = line
	if !s.take('{') {
		return false
	}
	for {
		key, null, ok := s.text()
		if !ok || null || !s.take(':') {
			return false
		}
		value, null, ok := s.text()
		if !ok || !null && !l.set(key, value) {
			return false
		}
		if null && key == "text" {
			l.Text = nil
		}
		if s.take(',') {
			continue
		}
		return s.take('}') && s.space() == 0
	}
}

// set puts a value in its place. It is false for keys that only look like ours,
// which encoding/json would take for them, and for keys given twice.
func (l *article) set(key, value string) bool {
	if value == "" && key != "text" {
		return isKey(key) || !looksLikeKey(key)
	}
	place := func(field *akkoord.OptString) bool {
		twice := *field != ""
		*field = akkoord.OptString(value)
		return !twice
	}
	switch key {
	case "id":
		return place((*akkoord.OptString)(&l.ID))
	case "url":
		return place(&l.URL)
	case "title":
		return place(&l.Title)
	case "published":
		return place((*akkoord.OptString)(&l.Published))
	case "published_from":
		return place(&l.PublishedFrom)
	case "source":
		return place(&l.Source)
	case "text_from":
		return place(&l.TextFrom)
	case "text":
		twice := l.Text != nil
		l.Text = &value
		return !twice
	}
	return !looksLikeKey(key)
}

// articleKeys are the keys of article.
var articleKeys = []string{"id", "url", "title", "published", "published_from", "source", "text_from", "text", "blocks"}

func isKey(key string) bool {
	for _, k := range articleKeys[:len(articleKeys)-1] {
		if k == key {
			return true
		}
	}
	return false
}

func looksLikeKey(key string) bool {
	for _, k := range articleKeys {
		if strings.EqualFold(k, key) {
			return true
		}
	}
	return false
}

// scanner reads JSON marks, strings and nulls off the front of a line.
type scanner struct {
	rest []byte
	buf  []byte // a string that has escapes; kept from line to line
}

// space skips white space and gives how many bytes are left.
func (s *scanner) space() int {
	i := 0
	for i < len(s.rest) && (s.rest[i] == ' ' || s.rest[i] == '\t' || s.rest[i] == '\n' || s.rest[i] == '\r') {
		i++
	}
	s.rest = s.rest[i:]
	return len(s.rest)
}

func (s *scanner) take(mark byte) bool {
	if s.space() == 0 || s.rest[0] != mark {
		return false
	}
	s.rest = s.rest[1:]
	return true
}

// plain holds the bytes that stand for themselves in a JSON string.
var plain = func() (t [256]bool) {
	for i := ' '; i < 256; i++ {
		t[i] = i != '"' && i != '\\'
	}
	return t
}()

// text reads a string or null.
func (s *scanner) text() (value string, null, ok bool) {
	if !s.take('"') {
		if strings.HasPrefix(string(s.rest[:min(len(s.rest), 4)]), "null") {
			s.rest = s.rest[4:]
			return "", true, true
		}
		return "", false, false
	}
	s.buf = s.buf[:0]
	for from, i := 0, 0; ; {
		for i < len(s.rest) && plain[s.rest[i]] {
			i++
		}
		if i == len(s.rest) {
			return "", false, false
		}
		switch s.rest[i] {
		case '"':
			if len(s.buf) == 0 {
				value = string(s.rest[:i])
			} else {
				s.buf = append(s.buf, s.rest[from:i]...)
				value = string(s.buf)
			}
			s.rest = s.rest[i+1:]
			return value, false, true
		case '\\':
			s.buf = append(s.buf, s.rest[from:i]...)
			n := s.escape(s.rest[i+1:])
			if n == 0 {
				return "", false, false
			}
			i += 1 + n
			from = i
		default: // a control character
			return "", false, false
		}
	}
}

// escape appends what the escape after a backslash means and gives its length;
// 0 for one that is wrong or half of a pair.
func (s *scanner) escape(e []byte) int {
	if len(e) == 0 {
		return 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, e[0]); i >= 0 {
		s.buf = append(s.buf, "\"\\/\b\f\n\r\t"[i])
		return 1
	}
	if e[0] != 'u' || len(e) < 5 {
		return 0
	}
	var c rune
	for _, h := range e[1:5] {
		d := strings.IndexByte("0123456789abcdef", h|0x20)
		if d < 0 || h < '0' {
			return 0
		}
		c = c<<4 | rune(d)
	}
	if c >= 0xd800 && c < 0xe000 {
		return 0
	}
	s.buf = append(s.buf, string(c)...)
	return 5
}
