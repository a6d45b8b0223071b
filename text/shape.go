package text

import (
	"unicode"
	"unicode/utf8"
)

// class is a set of byte classes: or-ing those of a word's bytes tells in one
// pass whether the fast way is open.
type class uint8

const (
	lower class = 1 << iota
	upper
	digit
	space // ASCII white space
	mark  // any other ASCII byte
	high  // part of a rune outside ASCII
)

var classOf = func() (t [256]class) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = lower
		case 'A' <= c && c <= 'Z':
			t[c] = upper
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == ' ' || '\t' <= c && c <= '\r':
			t[c] = space
		case c < utf8.RuneSelf:
			t[c] = mark
		default:
			t[c] = high
		}
	}
	return t
}()

// Classify gives the kind and the shape of a token by its text alone. It is for
// segmenters that get their tokens elsewhere.
func Classify(token string) (TokenKind, Shape) {
	digits, letters, others := false, false, false
	for _, r := range token {
		switch {
		case unicode.IsLetter(r):
			letters = true
		case unicode.IsNumber(r):
			digits = true
		case r != '.' && r != ',' && r != ':' && !isApostrophe(r):
			others = true
		}
	}
	switch {
	case letters:
		return Word, shapeOf(token)
	case digits && !others:
		return Number, Lower
	}
	r, _ := utf8.DecodeRuneInString(token)
	return markKind(r), Lower
}

// markKind tells punctuation from symbols. Unicode counts a few marks as
// punctuation that are read aloud as words; here they are symbols.
func markKind(r rune) TokenKind {
	switch r {
	case '%', '&', '@', '#', '*', '‰', '§', '†', '‡':
		return Symbol
	}
	if unicode.IsPunct(r) {
		return Punct
	}
	return Symbol
}

// shapeOf reads a word part by part: after a hyphen, an apostrophe or another
// mark a capital is no surprise ("Midden-Limburg" is Capitalised), within a part
// it is ("ProRail" is Mixed).
func shapeOf(word string) Shape {
	uppers, lowers := 0, 0
	first, inside := false, false // the first letter, a letter inside a part, is a capital
	within := false
	for i, r := range clipClitic(word) {
		up, low := unicode.IsUpper(r) || unicode.IsTitle(r), unicode.IsLetter(r)
		switch {
		case up:
			if uppers+lowers == 0 {
				first = i == 0 || !within
			} else if within {
				inside = true
			}
			uppers++
		case low:
			lowers++
		}
		within = low || unicode.IsDigit(r) || unicode.IsMark(r)
	}
	switch {
	case uppers == 0:
		return Lower
	case lowers == 0 && uppers > 1:
		return Upper
	case lowers == 0 || first && !inside:
		return Capitalised
	}
	return Mixed
}

// plainShape is shapeOf for words of ASCII letters and digits only.
func plainShape(word string) Shape {
	var rest class
	for i := 1; i < len(word); i++ {
		rest |= classOf[word[i]]
	}
	switch first := classOf[word[0]]; {
	case rest&upper == 0 && first != upper:
		return Lower
	case rest&upper == 0:
		return Capitalised
	}
	return shapeOf(word)
}

// clipClitic drops the "'s-" before a place name, whose shape is that of
// what follows.
func clipClitic(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	if isApostrophe(r) && len(word) > n+2 && word[n] == 's' && word[n+1] == '-' {
		return word[n+2:]
	}
	return word
}

// isApostrophe takes the opening single quote too: word processors put it
// before "s-Gravenhage" unasked.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// isLetter reports whether s is exactly one letter.
func isLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.IsLetter(r)
}

// letterAt and digitAt say what stands at the start of s; "" has neither.
func letterAt(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return classOf[s[0]]&(lower|upper) != 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func digitAt(s string) bool { return s != "" && classOf[s[0]] == digit }

func upperAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// spaceAt gives the length in bytes of the white space at the start of s.
func spaceAt(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsSpace(r) {
			break
		}
		n += size
	}
	return n
}
