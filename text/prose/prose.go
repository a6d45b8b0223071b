package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// Segmenter implements text.Segmenter; its zero value is ready and may be
// shared by goroutines. Unlike text.Dutch it allocates for every text.
type Segmenter struct{}

var _ text.Segmenter = Segmenter{}

// Segment implements text.Segmenter.
func (Segmenter) Segment(doc *text.Document, source string, blocks []akkoord.Block) {
	doc.SetText(source, blocks)
	at := 0
	for _, b := range doc.Blocks {
		start, end := max(b.Span.Start, at), min(b.Span.End, len(source))
		if start >= end {
			continue
		}
		a := anchor{doc: doc, at: start, end: end, last: -1}
		for _, token := range tokenise(source[start:end]) {
			a.place(token.Text)
		}
		a.putBack(end)
		at = end
	}
	text.SplitSentences(doc)
}

// tokenise runs the library with everything off but its tokeniser: each of the
// other steps would load an English model for every call. Without tokens from
// the library, the text still gets one for each stretch without white space.
func tokenise(s string) (tokens []prose.Token) {
	defer func() {
		// The library looks for "'ll" in the lower-cased word and cuts the word as
		// written there, which is beyond its end where lower case is longer ("İ").
		if recover() != nil {
			tokens = nil
		}
	}()
	doc, err := prose.NewDocument(s, prose.WithTagging(false), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	return doc.Tokens()
}

// farthest is how many stretches without white space place looks ahead, so that
// a token that is nowhere to be found costs little and misplaces nothing.
const farthest = 8

// anchor finds the library's tokens again in the source. The library gives no
// offsets, writes typographic quotes as straight ones, and drops words such as
// 's-Hertogenbosch; but it keeps the order, and no token of it holds white space.
type anchor struct {
	doc     *text.Document
	at, end int // what is left of the block
	last    int // where the last token of the block ends; -1: there is none yet
}

// place adds the token at its place in the source, and puts back what the
// library dropped before it. A token that cannot be found is passed over: its
// bytes are put back in time.
func (a *anchor) place(token string) {
	at := a.skipSpace(a.at)
	for range farthest {
		if n := length(a.doc.Text[at:a.end], token); n > 0 {
			a.putBack(at)
			a.add(at, at+n)
			return
		}
		// The library drops from the middle of a word to the next white space.
		at = a.skipSpace(a.wordEnd(at, a.end))
	}
}

// putBack makes tokens of what stands between the last token and offset to.
func (a *anchor) putBack(to int) {
	for at := a.skipSpace(a.at); at < to; at = a.skipSpace(a.at) {
		a.add(at, a.wordEnd(at, to))
	}
}

func (a *anchor) add(start, end int) {
	kind, shape := text.Classify(a.doc.Text[start:end])
	a.doc.Tokens = append(a.doc.Tokens, text.Token{
		Start: int32(start), End: int32(end), Kind: kind, Shape: shape, Space: start != a.last,
	})
	a.at, a.last = end, end
}

// skipSpace gives the first offset from at on that holds no white space.
func (a *anchor) skipSpace(at int) int {
	return a.end - len(strings.TrimLeftFunc(a.doc.Text[at:a.end], unicode.IsSpace))
}

// wordEnd gives the first offset in [at, to) that holds white space, else to.
func (a *anchor) wordEnd(at, to int) int {
	if n := strings.IndexFunc(a.doc.Text[at:to], unicode.IsSpace); n >= 0 {
		return at + n
	}
	return to
}

// quoteEntity is the one HTML entity that the library reads.
const quoteEntity = "&rsquo;"

// length gives the number of bytes at the start of source that the library
// would write as token, and 0 when it would not.
func length(source, token string) int {
	n := 0
	for token != "" {
		r, size := utf8.DecodeRuneInString(source[n:])
		switch {
		case r == '“', r == '”':
			r = '"'
		case r == '‘', r == '’':
			r = '\''
		case strings.HasPrefix(source[n:], quoteEntity):
			r, size = '\'', len(quoteEntity)
		}
		want, wantSize := utf8.DecodeRuneInString(token)
		if size == 0 || r != want {
			return 0
		}
		n += size
		token = token[wantSize:]
	}
	return n
}
