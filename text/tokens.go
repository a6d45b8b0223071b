package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokeniser turns the pieces between Unicode word breaks into tokens. Unicode
// breaks at every hyphen and before every final full stop, and never within
// "gerooid.De"; each is put right while the pieces come in, by looking at the
// token before and the bytes after.
type tokeniser struct {
	text   string
	tokens []Token
	pieces pieces

	first int  // index of the block's first token
	end   int  // where the block ends
	space bool // white space or the block's start stands before the next piece
	glue  bool // the next piece belongs to the last token

	// unshaped is the token that pieces were joined to since its shape was read,
	// -1 for none: a token of many pieces is read once, not at every piece.
	unshaped int
}

// block appends the tokens of text[start:end].
func (t *tokeniser) block(start, end int) {
	t.first, t.end, t.space, t.glue, t.unshaped = len(t.tokens), end, true, false, -1
	t.pieces.text, t.pieces.at, t.pieces.end = t.text, start, end
	for {
		if !t.glue {
			t.plainWords()
		}
		s, e, c := t.pieces.next()
		switch c {
		case 0:
			t.reshape()
			return
		case space:
			t.space = true
		case lower:
			if t.text[s] == 'h' && t.linkEnd(s, e) > e {
				t.word(s, e)
			} else {
				t.add(s, e, Word, Lower)
			}
		case digit:
			t.add(s, e, Number, Lower)
		case lower | upper, upper, lower | digit, upper | digit, lower | upper | digit:
			t.word(s, e)
		case mark:
			if e-s == 1 {
				t.mark(s, e, rune(t.text[s]))
			} else {
				t.other(s, e)
			}
		default:
			t.mixed(s, e)
		}
	}
}

// add appends a token, or joins it to the last one when a mark asked for that.
func (t *tokeniser) add(s, e int, kind TokenKind, shape Shape) {
	if t.glue {
		t.glue = false
		i := len(t.tokens) - 1
		last := &t.tokens[i]
		last.End = int32(e)
		switch {
		case last.Kind == Word: // it stays one, whatever is joined to it
			if t.unshaped != i {
				t.reshape()
				t.unshaped = i
			}
		case last.Kind == Number && kind == Number:
		default:
			last.Kind, last.Shape = Classify(t.text[last.Start:e])
		}
		return
	}
	t.tokens = append(t.tokens, Token{Start: int32(s), End: int32(e), Kind: kind, Shape: shape, Space: t.space})
	t.space = false
}

// reshape reads the shape of a token that pieces were joined to.
func (t *tokeniser) reshape() {
	if t.unshaped >= 0 {
		tok := &t.tokens[t.unshaped]
		tok.Shape = shapeOf(t.text[tok.Start:tok.End])
		t.unshaped = -1
	}
}

// word adds a piece of ASCII letters and digits, at least one of them a letter.
func (t *tokeniser) word(s, e int) {
	if link := t.linkEnd(s, e); link > e {
		t.reach(s, link)
		return
	}
	t.add(s, e, Word, plainShape(t.text[s:e]))
}

// other adds a piece that fits no rule.
func (t *tokeniser) other(s, e int) {
	kind, shape := Classify(t.text[s:e])
	t.add(s, e, kind, shape)
}

// mixed handles every piece that is more than ASCII letters and digits.
func (t *tokeniser) mixed(s, e int) {
	r, n := utf8.DecodeRuneInString(t.text[s:e])
	switch {
	case unicode.IsSpace(r):
		// Unicode lets a stray accent or a zero-width mark cling to white space.
		t.space = true
		if n := spaceAt(t.text[s:e]); s+n < e {
			t.wordWithMarks(s+n, e)
		}
	case s+n == e && !unicode.IsLetter(r):
		t.mark(s, e, r)
	default:
		t.wordWithMarks(s, e)
	}
}

// wordWithMarks adds a word that has accents or marks inside, and cuts it where
// Unicode saw no break but a reader does: at a colon, at a full stop that lacks
// its space, at a narrow space.
func (t *tokeniser) wordWithMarks(s, e int) {
	if link := t.linkEnd(s, e); link > e {
		t.reach(s, link)
		return
	}
	for i := s; i < e; i++ {
		switch c := t.text[i]; {
		case c == ':', c == '.' && lacksSpace(t.text[s:i], t.text[i+1:e]):
			if i > s {
				t.other(s, i)
			}
			t.glue = false
			t.other(i, i+1)
			s = i + 1
		case c >= utf8.RuneSelf && spaceAt(t.text[i:e]) > 0:
			if i > s {
				t.other(s, i)
			}
			t.glue, t.space = false, true
			i += spaceAt(t.text[i:e])
			s = i
			i--
		}
	}
	if s < e {
		t.other(s, e)
	}
}

// lacksSpace reports whether the full stop between two words of one piece ends
// a sentence: "gerooid.De", but not "Wel.kom", "Booking.com", "drs.Smit", "J.P".
func lacksSpace(before, after string) bool {
	if i := strings.LastIndexByte(before, '.'); i >= 0 {
		before = before[i+1:]
	}
	_, n := utf8.DecodeRuneInString(after)
	return utf8.RuneCountInString(before) > 1 && upperAt(after) && letterAt(after[n:]) && !upperAt(after[n:]) && lookUp(before) == notListed
}

// linkEnd gives the end of the web address that begins with the piece
// text[s:e], and e when none does.
func (t *tokeniser) linkEnd(s, e int) int {
	rest := t.text[s:t.end]
	if len(rest) < len("www.x") {
		return e
	}
	// Most words that begin like one differ in the second letter.
	switch rest[1] {
	case 'w', 'W':
		if hasPrefixFold(rest, "www.") {
			return t.chunkEnd(e)
		}
	case 't', 'T':
		if hasPrefixFold(rest, "http://") || hasPrefixFold(rest, "https://") {
			return t.chunkEnd(e)
		}
	}
	return e
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) > len(prefix) && s[0]|' ' == prefix[0] && strings.EqualFold(s[:len(prefix)], prefix)
}

// chunkEnd gives the end of the stretch without white space that holds offset
// e, without the marks that belong to the sentence around it.
func (t *tokeniser) chunkEnd(e int) int {
	stop := t.end
	if n := strings.IndexFunc(t.text[e:t.end], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”„»«", r)
	}); n >= 0 {
		stop = e + n
	}
	return e + len(strings.TrimRight(t.text[e:stop], ".,;:!?)]}'’*"))
}

// reach makes one word of text[s:end], which takes in pieces still to come.
func (t *tokeniser) reach(s, end int) {
	t.add(s, end, Word, shapeOf(t.text[s:end]))
	t.pieces.at = end
}
