package rules

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// items finds the list items that follow a sentence. It looks at every sentence
// of a document at most once, and at none before a rule asks.
type items struct {
	layer  *mention.Layer
	filled bool
	ranges []TokenRange
	from   []int32 // by sentence: the first range at or after it
	until  []int32 // by sentence: the end of its run of items in ranges
}

func (it *items) reset(l *mention.Layer) {
	it.layer, it.filled = l, false
}

// after gives the run of items that starts right behind sentence s.
func (it *items) after(s int) []TokenRange {
	if !it.filled {
		it.fill()
	}
	if s+1 >= len(it.from) {
		return nil
	}
	return it.ranges[it.from[s+1]:it.until[s+1]:it.until[s+1]]
}

func (it *items) fill() {
	l := it.layer
	sentences := l.Doc.Sentences
	it.filled = true
	it.ranges, it.from, it.until = it.ranges[:0], it.from[:0], it.until[:0]
	for s := range sentences {
		first, end := int(sentences[s].First), int(sentences[s].End)
		it.from = append(it.from, int32(len(it.ranges)))
		it.until = append(it.until, -1)
		body := bodyStart(l, first, end)
		switch {
		case body < end && body > first, blockKind(l, s) == akkoord.Item && opensBlock(l, s):
			it.ranges = append(it.ranges, TokenRange{body, end})
		case blockKind(l, s) == akkoord.Item: // an item's second sentence goes on with the list
		default:
			it.until[s] = int32(len(it.ranges)) // the run of the sentences before ends here
		}
	}
	end := int32(len(it.ranges))
	for s := len(sentences) - 1; s >= 0; s-- {
		if it.until[s] >= 0 {
			end = it.until[s]
		}
		it.until[s] = end
	}
}

func opensBlock(l *mention.Layer, s int) bool {
	return s == 0 || l.Doc.Sentences[s-1].Block != l.Doc.Sentences[s].Block
}

// bodyStart gives the token with which a sentence begins to speak: behind its
// bullet ("-", "•", "1.", "a)"), or its first.
func bodyStart(l *mention.Layer, first, end int) int {
	if first >= end {
		return first
	}
	doc := l.Doc
	switch doc.TokenText(first) {
	case "-", "–", "—", "•", "·", "*", "▪", "►", "‣", "◦", "●", "o", "✓":
		if first+1 < end && doc.Tokens[first+1].Space {
			return first + 1
		}
		return first
	}
	// A number or a single letter is a bullet with a full stop or bracket only.
	t := doc.Tokens[first]
	if first+1 < end && (t.Kind == text.Number && t.End-t.Start <= 2 || t.Kind == text.Word && t.End-t.Start == 1) {
		if mark := doc.TokenText(first + 1); (mark == "." || mark == ")") && !doc.Tokens[first+1].Space {
			return first + 2
		}
	}
	if s := doc.TokenText(first); len(s) <= 3 && len(s) >= 2 && s[len(s)-1] == '.' && '0' <= s[0] && s[0] <= '9' {
		return first + 1 // "1." as one token
	}
	return first
}
