package text

import "github.com/akkoord/akkoord"

// Document is a text with its blocks, sentences and tokens. It is filled by a
// Segmenter and may be filled again and again: its slices are reused.
type Document struct {
	Text      string
	Blocks    []akkoord.Block // in text order; together they hold every token
	Sentences []Sentence      // in text order; none crosses a block
	Tokens    []Token         // in text order; white space is not a token
}

// Token is a word, a number or a mark. Its offsets are bytes of Document.Text.
type Token struct {
	Start, End int32
	Kind       TokenKind
	Shape      Shape
	Space      bool // white space or the start of the text stands before it
}

// TokenKind is the coarse class of a token.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota // has a letter: "zorg", "Wel.kom", "'s-Hertogenbosch", "d.d.", "09u15"
	Number                  // digits, with the dots and commas inside: "18", "2.600", "11,4"
	Punct                   // one mark: "," "–" "“"
	Symbol                  // anything else: "€", "%", "+", "&", emoji
)

// Shape says how a word is written.
type Shape uint8

// The shapes of a word; tokens of other kinds have Lower.
const (
	Lower       Shape = iota // "zorg", "'s"
	Capitalised              // "Zorg", "'s-Hertogenbosch", "É"; also a single capital letter
	Upper                    // two or more letters, all capitals: "GGD", "VWS"
	Mixed                    // a capital after a small letter: "ProRail", "evofenedeX", "IJsselland", "GGz"
)

// Sentence is a run of tokens within one block.
type Sentence struct {
	First, End int32 // tokens [First, End)
	Block      int32 // index into Document.Blocks
	Span       akkoord.Span
}

// TokenText gives the source text of token i.
func (d *Document) TokenText(i int) string {
	t := d.Tokens[i]
	return d.Text[t.Start:t.End]
}

// SpanOf gives the bytes of tokens [first, end), without the white space around
// them; the zero span when the range is empty.
func (d *Document) SpanOf(first, end int) akkoord.Span {
	if first >= end {
		return akkoord.Span{}
	}
	return akkoord.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[end-1].End)}
}

// A Segmenter fills a document's sentences and tokens. Implementations begin
// with Document.SetText, append their tokens (Classify gives kind and shape) and
// end with SplitSentences; Document.Check tests the result.
type Segmenter interface {
	// Segment sets doc.Text and doc.Blocks (when blocks is nil, to one paragraph
	// per stretch of text between blank lines) and fills Sentences and Tokens,
	// reusing their memory. Every byte that is not white space belongs to
	// exactly one token, and every token to exactly one sentence.
	Segment(doc *Document, text string, blocks []akkoord.Block)
}
