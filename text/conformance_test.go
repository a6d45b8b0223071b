package text_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/akkoord/akkoord/text"
	"github.com/akkoord/akkoord/text/prose"
)

var segmenters = []struct {
	name string
	text.Segmenter
}{
	{"Dutch", text.Dutch{}},
	{"prose", prose.Segmenter{}},
}

// tricky holds what made one segmenter or another lose or invent bytes.
var tricky = []string{
	"",
	" \n\t\u00a0\u2028 ",
	"Gemeente 's-Hertogenbosch en 's-Gravenhage tekenden 's middags.",
	"‘s-Gravenhage, ’s-Hertogenbosch en ‘t Gooi: “Ja”, zei hij.",
	"don't can't 'll 's' foto's-boek ('s-Gravenhage)",
	"ȺȺȺȺ'll \xe2\x80\xe2'll",
	"&rsquo;s avonds &rsquo; en &amp;",
	"zijn gerooid.De grootste staat.“Ja”",
	",,Kom. '' ,,, ''' \"\"\" ...... --- *** ((“”))",
	"http:// www. @ a@b @a a@ www.x.nl/(a) https://x",
	"- \n• een\n* twee\n1. drie\no\n–",
	"\xff\xfea\xc3.\xe2\x80 'x\xf0'",
	"a\u0301 \u0301 '\u0301s -\u200da .\u00ad \u200b \ufeff",
	"4\u202f000\u202f \u202f5 a\u202fb",
	"😀👩‍👩‍👧 🇳🇱🇧🇪 ½ km² € 5,- 2½",
	"१२३ 漢字 アイ עברית \u05d0\"\u05d1 ภาษา",
	"a:b 1:2 a:1 1:a : a. :b .c ,d 1,2,3 1.a a.1 _a_ __ 1_",
	"A.B.C. St. St.-J d.d.\nDe x.Y x.Yz X.Yz XY.Yz a.b.Cd.Ef",
	"8-) :-) (¬_¬) xD $5 [x] \"x\"",
	"a\r\nb\rc\vd\fe\u0085f",
}

func TestConformance(t *testing.T) {
	for _, s := range segmenters {
		t.Run(s.name, func(t *testing.T) {
			var doc text.Document // one for all: nothing of a text may stay behind
			for _, in := range tricky {
				s.Segment(&doc, in, nil)
				if err := doc.Check(); err != nil {
					t.Errorf("Segment(%q): %v", in, err)
				}
				if doc.Text != in {
					t.Errorf("Segment(%q) sets the text to %q", in, doc.Text)
				}
			}
		})
	}
}

func FuzzSegment(f *testing.F) {
	for _, in := range tricky {
		f.Add(in)
	}
	articles, _ := filepath.Glob("../testdata/articles/*.txt") // more seeds, where there are any
	for _, name := range articles {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(string(b))
		}
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, s := range segmenters {
			var doc text.Document
			s.Segment(&doc, in, nil)
			if err := doc.Check(); err != nil {
				t.Errorf("%s: %v", s.name, err)
			}
		}
		if !utf8.ValidString(in) {
			return
		}
		// Dutch cuts no word where Unicode has no break, save at marks.
		var doc text.Document
		text.Dutch{}.Segment(&doc, in, nil)
		breaks := map[int]bool{0: true}
		for it := words.FromString(in); it.Next(); {
			breaks[it.End()] = true
		}
		for i, tok := range doc.Tokens {
			if tok.Kind == text.Word && !breaks[int(tok.Start)] && i > 0 && doc.Tokens[i-1].Kind == text.Word && !tok.Space {
				t.Errorf("token %q begins inside a word", doc.TokenText(i))
			}
		}
	})
}
