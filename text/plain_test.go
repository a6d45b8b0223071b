package text

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"pgregory.net/rapid"
)

// What plainWords takes is what the library finds there, and what Classify says
// of it.
func TestPlainWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{
			"de ", "Zorg ", "overeenkomsten ", "tweeduizendtwaalf", "a", "B", "TV ", "x1 ", "ProRail ", " ", "\t", "\n", ".", ",", "-", "_", "'", ": ", "é", "\u0301", "\u200d", "`", "{",
		})).Draw(t, "s"), "")
		ends := map[int]int{} // of the library's pieces, by start
		for it := words.FromString(s); it.Next(); {
			ends[it.Start()] = it.End()
		}
		tok := tokeniser{text: s, end: len(s)}
		tok.plainWords()
		at := 0
		for _, got := range tok.tokens {
			kind, shape := Classify(s[got.Start:got.End])
			if int(got.Start) != at || ends[at] != int(got.End) || ends[int(got.End)] != int(got.End)+1 || got.Kind != kind || got.Shape != shape {
				t.Fatalf("token %+v at %d of %q; the library's pieces %v", got, at, s, ends)
			}
			at = int(got.End) + 1
		}
		if tok.pieces.at != at {
			t.Errorf("goes on at %d of %q, want %d", tok.pieces.at, s, at)
		}
	})
}

func TestSmallLetters(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{{"abcxyzaz", 8}, {"abcdefg ", 7}, {"`bcdefgh", 0}, {"a{cdefgh", 1}, {"abCdefgh", 2}, {"zon\xe1\xfaab", 3}} {
		if got := smallLetters(load8(c.in+"        ", 0)); got != c.want {
			t.Errorf("%q begins with %d small letters, want %d", c.in, got, c.want)
		}
	}
}
