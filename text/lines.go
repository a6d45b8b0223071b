package text

import (
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// A single line break inside a block may be a typist's list or the edge of a
// page. The two widths, in bytes, tell them apart where the words do not.
const (
	narrowest = 45  // prose is not wrapped at less
	widest    = 140 // nor at more
)

// lines decides at which line breaks of one block a sentence ends.
type lines struct {
	text  string
	span  akkoord.Span
	line  int // first token of the line before the break
	width int // of the longest line; 0: not measured yet
}

// breaksLine reports whether the white space of a gap holds a line break.
func breaksLine(gap string) bool {
	return len(gap) > 0 && (gap[0] == '\n' || len(gap) > 1 && strings.IndexByte(gap, '\n') >= 0)
}

// border reports whether a sentence ends between tokens i-1 and i, the last of
// one line and the first of the next.
func (l *lines) border(tokens []Token, i int) bool {
	last, next := tokens[i-1], tokens[i]
	if l.isBullet(tokens, i) || l.isEntry(tokens, i) && l.isEntry(tokens, l.line) {
		return true
	}
	begins := next.Kind != Word || next.Shape != Lower || isApostropheWord(l.text[next.Start:next.End])
	switch mark := l.text[last.Start:last.End]; {
	case mark == ":":
		// What a list announces stands under it, in whatever letters.
		return begins || !l.full(tokens, i)
	case mark == "," || mark == ";" || last.Kind == Word && mark[len(mark)-1] == '-':
		return false
	case next.Kind == Punct && !opens(l.text[next.Start:next.End]):
		return false
	}
	return begins && !l.full(tokens, i)
}

// full reports whether the line before token i was broken because the next word
// did not fit any more, as in wrapped prose.
func (l *lines) full(tokens []Token, i int) bool {
	if l.width == 0 {
		l.width = longestLine(l.span.In(l.text))
	}
	if l.width > widest {
		return false
	}
	line := tokens[i-1].End - tokens[l.line].Start
	word := tokens[i].End - tokens[i].Start
	return int(line+1+word) > max(l.width, narrowest)
}

func longestLine(s string) int {
	longest := 0
	for line := range strings.SplitSeq(s, "\n") {
		longest = max(longest, len(line))
	}
	return longest
}

// isBullet reports whether an item of a list begins with token i, which is the
// first of its line.
func (l *lines) isBullet(tokens []Token, i int) bool {
	if i+1 >= len(tokens) {
		return false
	}
	t, after := tokens[i], tokens[i+1]
	switch l.text[t.Start:t.End] {
	case "•", "▪", "●", "◦", "‣", "·", "■", "►":
		return true
	case "-", "–", "—", "*", "o", "+", ">":
		return after.Space
	}
	// "1. ", "12) ", "a. "
	if t.End-t.Start > 2 || t.Kind == Word && t.End-t.Start != 1 || t.Kind > Number || after.Space {
		return false
	}
	switch l.text[after.Start:after.End] {
	case ".", ")":
		return i+2 >= len(tokens) || tokens[i+2].Space
	}
	return false
}

// isEntry reports whether the line that begins with token i is an entry of a
// form: a capital, two words at most and a colon, "Looptijd: vier jaar". Two such
// lines under each other are never wrapped prose.
func (l *lines) isEntry(tokens []Token, i int) bool {
	if tokens[i].Kind != Word || tokens[i].Shape == Lower {
		return false
	}
	for k := i + 1; k < min(i+3, len(tokens)-1); k++ {
		if t := tokens[k]; l.text[t.Start:t.End] == ":" {
			return tokens[k+1].Space
		} else if t.Kind != Word {
			return false
		}
	}
	return false
}

// opens reports whether a mark can stand at the start of a sentence.
func opens(mark string) bool {
	switch mark {
	case `"`, "“", "”", "‘", "’", "'", "„", "‚", ",,", "«", "(", "[", "–", "—", "-", "•", "…", "...":
		return true
	}
	return false
}

// isApostropheWord: in "'s Middags" the capital stands on the next word.
func isApostropheWord(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isApostrophe(r)
}
