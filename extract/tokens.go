package extract

import (
	"iter"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// tokenAt gives the token that starts at a byte, or else the first behind it.
func (r *reading) tokenAt(at int) (i int, ok bool) {
	return slices.BinarySearchFunc(r.doc.Tokens, at, func(t text.Token, start int) int { return int(t.Start) - start })
}

// tokensOf gives the tokens of a span.
func (r *reading) tokensOf(span akkoord.Span) (first, end int) {
	first, _ = r.tokenAt(span.Start)
	end = first
	for end < len(r.doc.Tokens) && int(r.doc.Tokens[end].End) <= span.End {
		end++
	}
	return first, end
}

// tokensLike gives the tokens at which some bytes stand in the text.
func (r *reading) tokensLike(want string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; want != ""; {
			k := strings.Index(r.doc.Text[from:], want)
			if k < 0 {
				return
			}
			from += k
			if i, ok := r.tokenAt(from); ok && !yield(i) {
				return
			}
			from++
		}
	}
}

// tokensOn gives the tokens that hold some bytes behind their first.
func (r *reading) tokensOn(want string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; want != ""; {
			k := strings.Index(r.doc.Text[from:], want)
			if k < 0 {
				return
			}
			from += k + 1
			if i, _ := r.tokenAt(from); i > 0 && !yield(i-1) {
				return
			}
		}
	}
}

// nameToken gives the token at which a place's own name starts, behind an area
// word.
func (r *reading) nameToken(v mention.PlaceValue) int {
	i, ok := r.tokenAt(v.Span.Start)
	if !ok {
		return 0
	}
	return i
}
