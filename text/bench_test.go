package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/akkoord/akkoord/text"
	"github.com/akkoord/akkoord/text/prose"
)

// benchTexts makes 2,000 texts of ordinary news and web prose that do not repeat:
// no branch predictor may learn them. Sentences are drawn from the treebanks, and
// in each one word in six is exchanged for another.
func benchTexts(b *testing.B) (texts []string, size int64) {
	b.Helper()
	var sentences, vocabulary []string
	for _, bank := range treebanks {
		for _, g := range readGold(b, bank.file) {
			for _, s := range g.Sentences {
				sentences = append(sentences, g.Text[s[0]:s[1]])
				for w := range strings.FieldsSeq(g.Text[s[0]:s[1]]) {
					if len(w) > 5 && strings.ToLower(w) == w {
						vocabulary = append(vocabulary, w)
					}
				}
			}
		}
	}
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		var t strings.Builder
		for n := 0; t.Len() < 3000; n++ {
			for w := range strings.FieldsSeq(sentences[rnd.IntN(len(sentences))]) {
				if rnd.IntN(6) == 0 {
					w = vocabulary[rnd.IntN(len(vocabulary))]
				}
				t.WriteString(w)
				t.WriteByte(' ')
			}
			if n%5 == 4 {
				t.WriteString("\n\n")
			}
		}
		texts = append(texts, t.String())
		size += int64(t.Len())
	}
	return texts, size
}

func benchmarkSegmenter(b *testing.B, s text.Segmenter) {
	texts, size := benchTexts(b)
	var doc text.Document
	for _, t := range texts {
		s.Segment(&doc, t, nil) // lets the slices grow
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			s.Segment(&doc, t, nil)
		}
	}
}

func BenchmarkSegment(b *testing.B) { benchmarkSegmenter(b, text.Dutch{}) }

func BenchmarkProse(b *testing.B) { benchmarkSegmenter(b, prose.Segmenter{}) }

// BenchmarkUAX29Words is the library alone, the measure of what Dutch adds.
func BenchmarkUAX29Words(b *testing.B) {
	texts, size := benchTexts(b)
	it := words.FromString("")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			for it.SetText(t); it.Next(); {
			}
		}
	}
}
