package text

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Check reports the first breach of what a Segmenter promises: tokens in text
// order that leave out white space only, sentences that share the tokens out
// among themselves, none across a block. It is for the tests of segmenters.
func (d *Document) Check() error {
	at := 0
	for i, t := range d.Tokens {
		start, end := int(t.Start), int(t.End)
		if start < at || end <= start || end > len(d.Text) {
			return fmt.Errorf("check token %d: bytes [%d, %d) after offset %d in a text of %d", i, start, end, at, len(d.Text))
		}
		if err := d.checkGap(at, start); err != nil {
			return fmt.Errorf("check gap before token %d: %w", i, err)
		}
		if leading, trailing := d.edges(start, end); leading || trailing {
			return fmt.Errorf("check token %d: white space at the edge of %q", i, d.Text[start:end])
		}
		if start > at != t.Space && at > 0 && t.Space != d.startsBlock(start) {
			return fmt.Errorf("check token %d: %q has Space %v", i, d.Text[start:end], t.Space)
		}
		at = end
	}
	if err := d.checkGap(at, len(d.Text)); err != nil {
		return fmt.Errorf("check gap after the last token: %w", err)
	}
	return d.checkSentences()
}

func (d *Document) checkSentences() error {
	next := int32(0)
	for i, s := range d.Sentences {
		if s.First != next || s.End <= s.First || int(s.End) > len(d.Tokens) {
			return fmt.Errorf("check sentence %d: tokens [%d, %d) after token %d of %d", i, s.First, s.End, next, len(d.Tokens))
		}
		if want := d.SpanOf(int(s.First), int(s.End)); s.Span != want {
			return fmt.Errorf("check sentence %d: span %v, its tokens have %v", i, s.Span, want)
		}
		if int(s.Block) >= len(d.Blocks) || !d.Blocks[s.Block].Span.Contains(s.Span) {
			return fmt.Errorf("check sentence %d: span %v is not inside its block %d", i, s.Span, s.Block)
		}
		next = s.End
	}
	if int(next) != len(d.Tokens) {
		return fmt.Errorf("check sentences: %d of %d tokens are in none", len(d.Tokens)-int(next), len(d.Tokens))
	}
	return nil
}

func (d *Document) checkGap(start, end int) error {
	if n := spaceAt(d.Text[start:end]); n < end-start {
		return fmt.Errorf("bytes [%d, %d) hold more than white space: %q", start, end, d.Text[start:end])
	}
	return nil
}

func (d *Document) edges(start, end int) (leading, trailing bool) {
	first, _ := utf8.DecodeRuneInString(d.Text[start:end])
	last, _ := utf8.DecodeLastRuneInString(d.Text[start:end])
	return unicode.IsSpace(first), unicode.IsSpace(last)
}

func (d *Document) startsBlock(at int) bool {
	for _, b := range d.Blocks {
		if b.Span.Start == at {
			return true
		}
	}
	return false
}
