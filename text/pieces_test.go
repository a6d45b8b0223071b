package text

import (
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// FuzzPieces holds the short cuts of pieces to the library's word breaks.
func FuzzPieces(f *testing.F) {
	for _, s := range []string{
		"", "De zorg, 11,4 en a.b c. d", "a'b 'c' d_e _ f: g:h 1:2 3;4 5;", "x\u0301 \u0301 a.\u0301b,\u00ad1", "\r\n\r\n a\r",
		"“é” — 1e\u202f2 \u05d0'\u05d0 \u05d0\"\u05d0", "a\"b\"c #d @e", "  a  \u2003 b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if !utf8.ValidString(in) {
			t.Skip("the library lets half a rune at the end cling to what is before it")
		}
		p := pieces{text: in, end: len(in), breaks: *words.FromString("")}
		for it := words.FromString(in); it.Next(); {
			if s, e, _ := p.next(); s != it.Start() || e != it.End() {
				t.Fatalf("got %q at %d, want %q at %d", in[s:e], s, it.Value(), it.Start())
			}
		}
		if s, e, c := p.next(); s != e || c != 0 {
			t.Fatalf("%q is left over", in[s:e])
		}
	})
}
