package text

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/akkoord/akkoord"
)

// Dutch is the default segmenter. It takes the word breaks of Unicode (UAX #29)
// as its raw material, puts back together what Dutch spelling keeps together,
// and derives the sentences from the tokens. It keeps no state: one value may
// serve many goroutines, each with a Document of its own.
type Dutch struct{}

var _ Segmenter = Dutch{}

// Segment implements Segmenter. Given blocks are trusted to be in text order
// and to hold all that is not white space; what lies outside them gets no
// token. The text may be up to 2 GB long. Once the slices of doc have grown,
// nothing is allocated.
func (Dutch) Segment(doc *Document, text string, blocks []akkoord.Block) {
	doc.SetText(text, blocks)
	t := tokeniser{text: text, tokens: doc.Tokens[:0], pieces: pieces{breaks: *words.FromString("")}}
	at := 0
	for i := range doc.Blocks {
		span := doc.Blocks[i].Span
		// A block that overlaps the one before would give its bytes two tokens.
		start, end := max(span.Start, at), min(span.End, len(text))
		if start < end {
			t.block(start, end)
			at = end
		}
	}
	doc.Tokens = t.tokens
	SplitSentences(doc)
}

// SetText begins a new text: it sets Text and Blocks (when blocks is nil, to
// the paragraphs of the text) and empties the rest. It is the first step of
// every Segmenter.
func (d *Document) SetText(text string, blocks []akkoord.Block) {
	d.Text = text
	d.Tokens, d.Sentences = d.Tokens[:0], d.Sentences[:0]
	if blocks == nil {
		d.Blocks = Paragraphs(d.Blocks[:0], text)
		return
	}
	// A copy, since the next text overwrites the slice.
	d.Blocks = append(d.Blocks[:0], blocks...)
}

// Paragraphs appends to blocks one paragraph for each stretch of text between
// blank lines. A line with nothing but white space counts as blank; a paragraph
// has no white space at its ends.
func Paragraphs(blocks []akkoord.Block, text string) []akkoord.Block {
	start, end := -1, 0 // of the paragraph being read; -1: none yet
	flush := func() {
		if start >= 0 {
			blocks = append(blocks, akkoord.Block{Kind: akkoord.Paragraph, Span: akkoord.Span{Start: start, End: end}})
		}
		start = -1
	}
	for at := 0; at < len(text); {
		line := text[at:]
		if n := strings.IndexByte(line, '\n'); n >= 0 {
			line = line[:n+1]
		}
		if trimmed := strings.TrimLeftFunc(line, unicode.IsSpace); trimmed == "" {
			flush()
		} else {
			if start < 0 {
				start = at + len(line) - len(trimmed)
			}
			end = at + len(strings.TrimRightFunc(line, unicode.IsSpace))
		}
		at += len(line)
	}
	flush()
	return blocks
}
