package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark adds a single mark, or makes it part of the words beside it.
func (t *tokeniser) mark(s, e int, r rune) {
	before := t.touching()
	after := t.text[e:t.end]
	switch r {
	case '.':
		if before != nil && (t.takesStop(before, after) || t.repeats(before, s, e)) {
			before.End = int32(e)
			return
		}
	case '-', '\u2010', '\u2011':
		if before != nil && (t.takesHyphen(before, after) || t.repeats(before, s, e)) {
			before.End = int32(e)
			t.glue = before.Kind != Punct && (letterAt(after) || digitAt(after))
			return
		}
	case '\'', '’', '‘':
		if t.apostrophe(before, s, e, after) {
			return
		}
	case ',', '`', '*', '=':
		if before != nil && t.repeats(before, s, e) {
			before.End = int32(e)
			return
		}
		if r == '*' && t.joins(before, letterAt(after), e) {
			return
		}
	case '&':
		if t.joins(before, letterAt(after), e) {
			return
		}
	case '/':
		if t.joins(before, before != nil && t.single(before) && oneLetter(after), e) {
			return
		}
	case ':':
		if before != nil && before.Kind == Number && digitAt(after) {
			before.End = int32(e)
			t.glue = true
			return
		}
	case '@':
		if before != nil && before.Kind != Punct && before.Kind != Symbol && letterAt(after) {
			start := int(before.Start)
			t.glue = true
			t.reach(start, t.chunkEnd(e))
			return
		}
	case '²', '³':
		if before != nil && before.Kind == Word {
			before.End = int32(e)
			return
		}
	}
	t.glue = false
	kind := markKind(r)
	if unicode.IsNumber(r) {
		kind = Number // "½"
	}
	t.add(s, e, kind, Lower)
}

// touching gives the token that ends where the current piece begins, or nil.
func (t *tokeniser) touching() *Token {
	if t.space || len(t.tokens) == t.first {
		return nil
	}
	return &t.tokens[len(t.tokens)-1]
}

// repeats reports whether the mark text[s:e] continues a run of the same: three
// dots, two hyphens, and the two commas or apostrophes that older newspapers
// quote with. Those are never three: in ",,,Kom" the first is a plain comma.
func (t *tokeniser) repeats(before *Token, s, e int) bool {
	if before.Kind == Word || before.Kind == Number {
		return false
	}
	mark, run := t.text[s:e], t.text[before.Start:before.End]
	if mark == "," || isApostropheWord(mark) {
		return run == mark && !strings.HasPrefix(t.text[e:t.end], mark)
	}
	return strings.HasSuffix(run, mark)
}

// joins glues the words on both sides of a mark ("CD&V", "NOC*NSF", "t/m").
func (t *tokeniser) joins(before *Token, ok bool, e int) bool {
	if !ok || before == nil || before.Kind != Word {
		return false
	}
	before.End = int32(e)
	t.glue = true
	return true
}

func (t *tokeniser) single(tok *Token) bool { return isLetter(t.text[tok.Start:tok.End]) }

func oneLetter(s string) bool {
	if !letterAt(s) {
		return false
	}
	_, n := utf8.DecodeRuneInString(s)
	return !letterAt(s[n:]) && !digitAt(s[n:])
}

// takesHyphen: words keep their hyphens ("Noord-", "IC-40", "12-jarige");
// between two numbers the hyphen means "to" or parts a date.
func (t *tokeniser) takesHyphen(before *Token, after string) bool {
	switch before.Kind {
	case Word:
		return !strings.HasPrefix(after, "-")
	case Number:
		return letterAt(after)
	}
	return false
}

// takesStop reports whether the full stop after a token belongs to it.
func (t *tokeniser) takesStop(before *Token, after string) bool {
	w := t.text[before.Start:before.End]
	if before.Kind != Word || w[len(w)-1] == '.' {
		return false
	}
	following := after[spaceAt(after):]
	t.reshape()
	if isLetter(w) && before.Shape == Capitalised {
		// "J. Smit" and "J. van Vliet", but not "plan B." at the end of a text.
		return letterAt(following)
	}
	switch lookUp(w) {
	case notListed:
		return strings.IndexByte(w, '.') > 0 && isAbbreviated(w)
	case beforeDigit:
		// "jan. 2019", but not "aldus Jan. 12 partijen"; "v. Chr."
		return digitAt(following) && w != "Jan" || strings.HasPrefix(following, "Chr.")
	}
	return true
}

// apostrophe handles an apostrophe that is not inside a word and reports
// whether it became part of one.
func (t *tokeniser) apostrophe(before *Token, s, e int, after string) bool {
	switch {
	case before != nil && t.repeats(before, s, e):
		before.End = int32(e)
		return true
	case before != nil && (before.Kind == Word || before.Kind == Number):
		// "65'er", "A4'tje"
		if classOf[t.text[before.End-1]] != digit || after == "" || classOf[after[0]] != lower {
			return false
		}
		before.End = int32(e)
		t.glue = true
		return true
	case beginsClitic(after):
		t.other(s, e)
		t.glue = true
		return true
	case len(after) >= 2 && digitAt(after) && digitAt(after[1:]) && !digitAt(after[2:]) && !closesQuote(after[2:]):
		t.other(s, e) // "de jaren '80"
		t.glue = true
		return true
	}
	return false
}

// beginsClitic reports whether a word that is written with an apostrophe before
// it stands at the start of s: 's, 't, 'n, 'm, 'r, 'k, 'ns.
func beginsClitic(s string) bool {
	n := 1
	switch {
	case strings.HasPrefix(s, "ns"):
		n = 2
	case s == "" || strings.IndexByte("stnmrk", s[0]) < 0:
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[n:])
	return n < len(s) && !unicode.IsLetter(r) && !unicode.IsNumber(r) && !closesQuote(s[n:])
}

// closesQuote reports whether s begins with a quote: what stands before it is
// then quoted, not cut short.
func closesQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isApostrophe(r)
}
