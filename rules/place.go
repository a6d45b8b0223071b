package rules

import (
	"slices"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// place is what stands at a token.
type place struct {
	row     int32  // of its word
	mention int32  // the first mention that starts at it, if any does
	classes uint32 // the classes of the mentions that start at it, as bits
	border  Scope  // the widest scope that ends before it
}

// look notes what stands at the tokens of the run, whose first mention is given.
func (m *Matcher) look(first int) {
	r := &m.run
	r.places = slices.Grow(r.places[:0], r.far-r.first+1)
	for i := r.first; i <= r.far; i++ {
		p := place{row: m.rowAt(i), border: m.border(i)}
		for first < len(m.mentions) && int(m.mentions[first].First) < i {
			first++
		}
		p.mention = int32(first)
		for _, at := range m.mentions[first:] {
			if int(at.First) != i {
				break
			}
			p.classes |= 1 << at.Class
		}
		r.places = append(r.places, p)
	}
}

// border gives the widest scope that ends before token i, one less than the
// narrowest that goes on: 0 for none.
func (m *Matcher) border(i int) Scope {
	switch {
	case i >= len(m.layer.ClauseOf):
		return Next
	case i == m.run.end:
		return Next
	case i > m.run.first && m.layer.ClauseOf[i] != m.layer.ClauseOf[i-1]:
		return Sentence
	}
	return Clause
}

// atEnd reports whether $ matches before token i: at the end of a sentence or
// before its closing marks.
func (r *run) atEnd(i int) bool {
	return r.tail <= i && i <= r.end || r.farTail <= i && i <= r.far
}

// tailStart gives the token from which a sentence has only closing marks.
func tailStart(l *mention.Layer, first, end int) int {
	for end > first && l.Doc.Tokens[end-1].Kind == text.Punct {
		end--
	}
	return end
}
