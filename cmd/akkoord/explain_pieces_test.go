package main

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/akkoord/akkoord"
)

// drawn writes pieces as brackets: the number of a stretch before what it marks,
// "+" where an element goes on with one, "~" where it is to be gone on with.
func drawn(list []piece) string {
	var b strings.Builder
	for _, p := range list {
		switch {
		case p.Opens:
			more := ""
			if !p.First {
				more = "+"
			}
			fmt.Fprintf(&b, "%s%d[", more, p.Number)
		case p.Shuts && p.Last:
			b.WriteString("]")
		case p.Shuts:
			b.WriteString("~]")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestPieces(t *testing.T) {
	st := func(start, end, number int) stretch {
		return stretch{akkoord.Span{Start: start, End: end}, number}
	}
	for _, tt := range []struct {
		name string
		all  []stretch
		want string
	}{
		{"nothing", nil, "abcdefgh"},
		{"the whole", []stretch{st(0, 8, 1)}, "1[abcdefgh]"},
		{"side by side", []stretch{st(0, 2, 1), st(2, 4, 2)}, "1[ab]2[cd]efgh"},
		{"nested", []stretch{st(1, 7, 1), st(2, 4, 2), st(2, 3, 3)}, "a1[b2[3[c]d]efg]h"},
		{"nested, one end", []stretch{st(3, 6, 2), st(1, 6, 1)}, "a1[bc2[def]]gh"},
		{"overlapping", []stretch{st(1, 5, 1), st(3, 7, 2)}, "a1[bc2[de~]]+2[fg]h"},
		{"overlapping and nested", []stretch{st(0, 4, 1), st(2, 6, 2), st(3, 5, 3)}, "1[ab2[c3[d~]~]]+2[+3[e]f]gh"},
		{"the same bytes as the layout", []stretch{st(2, 5, 1), st(2, 5, 0)}, "ab0[1[cde]]fgh"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := drawn(pieces("abcdefgh", tt.all, func(stretch) string { return "" }))
			if got != tt.want {
				t.Errorf("drawn as %s, want %s", got, tt.want)
			}
		})
	}
}

func TestPiecesKnowTheirHeight(t *testing.T) {
	all := []stretch{{akkoord.Span{Start: 0, End: 8}, 1}, {akkoord.Span{Start: 1, End: 5}, 2}, {akkoord.Span{Start: 2, End: 3}, 3}}
	var heights []int
	for _, p := range pieces("abcdefgh", all, func(stretch) string { return "" }) {
		if p.Opens {
			heights = append(heights, p.Height)
		}
	}
	if got := fmt.Sprint(heights); got != "[2 1 0]" {
		t.Errorf("heights %s, want [2 1 0]", got)
	}
}

// Whatever the stretches are, the text comes out whole, elements nest, and those
// of a stretch hold the text of the stretch.
func TestPiecesOfAnything(t *testing.T) {
	const text = "De gemeente Zeist en CZ tekenden."
	rapid.Check(t, func(t *rapid.T) {
		spans := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) akkoord.Span {
			start := rapid.IntRange(0, len(text)-1).Draw(t, "start")
			return akkoord.Span{Start: start, End: rapid.IntRange(start+1, len(text)).Draw(t, "end")}
		}), 0, 8, rapid.ID[akkoord.Span]).Draw(t, "spans")
		var all []stretch
		for i, s := range spans {
			all = append(all, stretch{s, i + 1})
		}
		whole, parts, first, last := "", map[int]string{}, map[int]int{}, map[int]int{}
		var open []int
		for _, p := range pieces(text, all, func(stretch) string { return "" }) {
			switch {
			case p.Opens:
				open = append(open, p.Number)
				if p.First {
					first[p.Number]++
				}
			case p.Shuts:
				if len(open) == 0 || open[len(open)-1] != p.Number {
					t.Fatalf("element %d is shut inside of another", p.Number)
				}
				open = open[:len(open)-1]
				if p.Last {
					last[p.Number]++
				}
			default:
				whole += p.Text
				for _, n := range open {
					parts[n] += p.Text
				}
			}
		}
		if whole != text || len(open) > 0 {
			t.Errorf("the text comes out as %q with %v open", whole, open)
		}
		for _, s := range all {
			if got := parts[s.number]; got != s.In(text) || first[s.number] != 1 || last[s.number] != 1 {
				t.Errorf("%v holds %q, want %q; it begins %d and ends %d times", s.Span, got, s.In(text), first[s.number], last[s.number])
			}
		}
	})
}
