package text

import "math/bits"

// plainWords adds the words of small ASCII letters, or with one capital before
// them, that begin at the next piece and have one plain space behind them. That
// is most of a Dutch text; nothing in it asks for a look at the rules of UAX #29
// or at what stands beside it.
func (t *tokeniser) plainWords() {
	text, at := t.text[:t.end], t.pieces.at
	for at+9 <= len(text) {
		shape := Lower
		switch classOf[text[at]] {
		case lower:
		case upper:
			shape = Capitalised
		default:
			t.pieces.at = at
			return
		}
		n := smallLetters(load8(text, at+1))
		e := at + 1 + n
		for n == 8 && e+8 <= len(text) {
			n = smallLetters(load8(text, e))
			e += n
		}
		if e+1 >= len(text) || text[e] != ' ' || classOf[text[e+1]]&(high|space) != 0 {
			break
		}
		t.tokens = append(t.tokens, Token{Start: int32(at), End: int32(e), Kind: Word, Shape: shape, Space: t.space})
		t.space = true
		at = e + 1
	}
	t.pieces.at = at
}

// load8 gives the eight bytes of s from offset i on, the first lowest.
func load8(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// smallLetters gives how many of eight bytes, from the lowest on, are ASCII
// letters in lower case. Adding to the low seven bits of a byte sets its high bit
// from 'a' on, or beyond 'z', and never reaches the next byte.
func smallLetters(x uint64) int {
	const each, highBits = 0x0101010101010101, 0x8080808080808080
	low := x &^ highBits
	small := (low + (0x80-'a')*each) &^ (low + (0x7f-'z')*each) &^ x & highBits
	return bits.TrailingZeros64(^small&highBits) / 8
}
