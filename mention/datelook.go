package mention

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// at gives what token i says; nothing outside the sentence.
func (p *datePass) at(i int) wordMeaning {
	if i < p.lo || i >= p.hi {
		return wordMeaning{}
	}
	if w := int(p.l.Words[i]); w < len(p.g.words) && p.g.words[w].part != noDateWord {
		return p.g.words[w]
	}
	switch t := &p.l.Doc.Tokens[i]; t.Kind {
	case text.Number:
		if n, ok := integer(p.text(i)); ok {
			return wordMeaning{anInteger, n}
		}
	case text.Word:
		if s := p.text(i); s[0] >= '0' && s[0] <= '9' {
			return digitWord(s)
		}
	}
	return wordMeaning{}
}

// integer reads plain digits.
func integer(s string) (int32, bool) {
	if len(s) == 0 || len(s) > 9 {
		return 0, false
	}
	n := int32(0)
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int32(s[i]-'0')
	}
	return n, true
}

// digitWord reads a word that starts with digits: "12e", "20ste", "8-jarige".
func digitWord(s string) wordMeaning {
	d := 0
	for d < len(s) && s[d] >= '0' && s[d] <= '9' {
		d++
	}
	n, ok := integer(s[:d])
	if !ok {
		return wordMeaning{}
	}
	switch s[d:] {
	case "e", "de", "ste":
		return wordMeaning{anOrdinal, n}
	case "-jarig", "-jarige", "jarig", "jarige":
		return wordMeaning{aYearAdjective, n}
	}
	return wordMeaning{}
}

func (p *datePass) is(i int, part dateWord) bool { return p.at(i).part == part }

func (p *datePass) token(i int) *text.Token { return &p.l.Doc.Tokens[i] }

func (p *datePass) text(i int) string {
	t := &p.l.Doc.Tokens[i]
	return p.l.Doc.Text[t.Start:t.End]
}

// lower gives the text of a token in plain lower case. It allocates for a
// capital only, and is called where a date is likely.
func (p *datePass) lower(i int) string {
	s := p.text(i)
	for j := 0; j < len(s); j++ {
		if c := s[j]; c >= 'A' && c <= 'Z' {
			return Fold(s)
		}
	}
	return s
}

// words reports whether the tokens from i on are these.
func (p *datePass) words(i int, forms ...string) bool {
	for k, form := range forms {
		if i+k < p.lo || i+k >= p.hi || !equalFold(p.text(i+k), form) {
			return false
		}
	}
	return true
}

// equalFold compares with a form in lower-case ASCII.
func equalFold(s, form string) bool {
	if len(s) != len(form) {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != form[i] {
			return false
		}
	}
	return true
}

// byteAt gives the first byte of token i when it is one mark, else 0.
func (p *datePass) byteAt(i int) byte {
	if i < p.lo || i >= p.hi {
		return 0
	}
	t := p.token(i)
	if t.Kind != text.Punct && t.Kind != text.Symbol {
		return 0
	}
	return p.l.Doc.Text[t.Start]
}

// dash reports whether token i is a hyphen or dash of any length, or "~".
func (p *datePass) dash(i int) bool {
	if i < p.lo || i >= p.hi {
		return false
	}
	switch p.text(i) {
	case "-", "–", "—", "‐", "‑", "−", "~":
		return true
	}
	return false
}

// tight reports whether no white space stands before token i.
func (p *datePass) tight(i int) bool { return i > p.lo && i < p.hi && !p.token(i).Space }

// ends reports whether nothing follows at token i that could be what a number
// before it counts: the sentence ends, or a mark stands there.
func (p *datePass) ends(i int) bool {
	if i >= p.hi {
		return true
	}
	t := p.token(i)
	return t.Kind == text.Punct || t.Kind == text.Symbol && p.text(i) != "%"
}

// alone reports whether tokens [i, end) are the whole sentence, marks aside.
func (p *datePass) alone(i, end int) bool {
	if p.hi-p.lo > 12 { // a long sentence is not only marks
		return false
	}
	for k := p.lo; k < p.hi; k++ {
		if (k < i || k >= end) && p.token(k).Kind != text.Punct {
			return false
		}
	}
	return true
}

// nameBefore reports whether token i is a name by its looks: capitalised within
// the sentence after another capitalised word, as in "Anna Mei".
func (p *datePass) nameBefore(i int) bool {
	if i <= p.lo || p.token(i).Shape == text.Lower {
		return false
	}
	before := p.token(i - 1)
	return before.Kind == text.Word && before.Shape != text.Lower && p.at(i-1).part == noDateWord
}

// anchored reports whether there is a day to reckon years from.
func (p *datePass) anchored() bool { return !p.ref.IsZero() || !p.full.IsZero() }

// anchor gives the day to find missing years from: the publication date, else
// the nearest full date before in the text.
func (p *datePass) anchor() akkoord.Date {
	if !p.ref.IsZero() {
		return p.ref
	}
	return p.full
}
