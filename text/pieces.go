package text

import "github.com/clipperhouse/uax29/v2/words"

const alnum = lower | upper | digit

// pieces walks over text[at:end] by the word breaks of UAX #29. Most of a Dutch
// text is ASCII, where the rules come down to looking one byte ahead: that is
// done here, at twice the speed, and all else is left to the library.
type pieces struct {
	text    string
	at, end int
	breaks  words.Iterator[string]
}

// next gives the next piece text[s:e] and the classes of its bytes; at the end
// of the text, s == e.
func (p *pieces) next() (s, e int, c class) {
	s = p.at
	if s >= p.end {
		return s, s, 0
	}
	text := p.text[:p.end]
	c = classOf[text[s]]
	e = s + 1
	switch {
	case c&alnum != 0:
		for e < len(text) {
			b := classOf[text[e]]
			if b&alnum == 0 {
				break
			}
			c |= b
			e++
		}
		if e == len(text) || endsAlnum(text, e) {
			p.at = e
			return s, e, c
		}
	case c == high || text[s] == '_' || text[s] == '\r':
	case e == len(text) || text[s] == '\n' || c == mark && classOf[text[e]] != high,
		c == space && classOf[text[e]]&(high|space) == 0:
		p.at = e
		return s, e, c
	}
	p.breaks.SetText(text[s:])
	p.breaks.Next()
	e = s + p.breaks.End()
	for i := s; i < e; i++ {
		c |= classOf[text[i]]
	}
	p.at = e
	return s, e, c
}

// endsAlnum reports whether a run of ASCII letters and digits ends at offset e
// for sure: these marks hold a word or a number together when another letter
// or digit follows, and combining marks may follow anything.
func endsAlnum(text string, e int) bool {
	switch text[e] {
	case '_':
		return false
	case '.', ',', ':', ';', '\'':
		return e+1 == len(text) || classOf[text[e+1]]&(alnum|high) == 0
	}
	return classOf[text[e]] != high
}
