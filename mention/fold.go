package mention

import (
	"unicode"
	"unicode/utf8"
)

// Fold gives the form under which a token is looked up: lower case, with the
// typographic apostrophe and hyphens made plain. Accents stay, since "één" and
// "een" are different words.
func Fold(form string) string {
	if isFolded(form) {
		return form
	}
	var buf [64]byte
	return string(appendFold(buf[:0], form))
}

// isFolded reports whether a form is ASCII without capitals, as most words of a
// text are.
func isFolded(form string) bool {
	for i := 0; i < len(form); i++ {
		if c := form[i]; c >= utf8.RuneSelf || c-'A' < 26 {
			return false
		}
	}
	return true
}

func appendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, lower(c))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '’', '‘', '`', '´':
			dst = append(dst, '\'')
		case '‐', '‑':
			dst = append(dst, '-')
		case utf8.RuneError:
			dst = append(dst, s[i:i+n]...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
		i += n
	}
	return dst
}

// lower makes an ASCII capital small.
func lower(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// Words are folded, hashed and compared eight bytes at a time, the first byte
// lowest.
const (
	each     = 0x0101010101010101 // times a byte: that byte eight times
	highBits = 0x80 * each        // set in bytes outside ASCII
)

// load8 gives the eight bytes of s from offset i on.
func load8(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// lower8 is lower for eight bytes. Adding to the low seven bits of a byte sets
// its high bit from 'A' on, or beyond 'Z', and never reaches the next byte.
func lower8(x uint64) uint64 {
	low := x &^ highBits
	capital := (low + (0x80-'A')*each) &^ (low + (0x7f-'Z')*each) &^ x & highBits
	return x | capital>>2
}

// foldsTo reports whether a form of ASCII, or a folded one, has this folded form.
func foldsTo(form, folded string) bool {
	if len(form) != len(folded) {
		return false
	}
	i := 0
	for ; i+8 <= len(form); i += 8 {
		if lower8(load8(form, i)) != load8(folded, i) {
			return false
		}
	}
	for ; i < len(form); i++ {
		if lower(form[i]) != folded[i] {
			return false
		}
	}
	return true
}
