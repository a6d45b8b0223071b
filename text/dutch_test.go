package text_test

import (
	"slices"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

func TestParagraphs(t *testing.T) {
	const source = "\n \nKop\n\n  Eerste regel\nen tweede. \n\u00a0\t\nSlot"
	var got []string
	for _, b := range text.Paragraphs(nil, source) {
		if b.Kind != akkoord.Paragraph {
			t.Errorf("block %v has kind %q", b.Span, b.Kind)
		}
		got = append(got, b.Span.In(source))
	}
	if want := []string{"Kop", "Eerste regel\nen tweede.", "Slot"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestGivenBlocks(t *testing.T) {
	const source = "Kop zonder punt Alinea. Nog een zin."
	blocks := []akkoord.Block{
		{Kind: akkoord.Heading, Span: akkoord.Span{Start: 0, End: 15}},
		{Kind: akkoord.Paragraph, Span: akkoord.Span{Start: 16, End: len(source)}},
	}
	var doc text.Document
	text.Dutch{}.Segment(&doc, source, blocks)
	var got []string
	for _, s := range doc.Sentences {
		got = append(got, string(doc.Blocks[s.Block].Kind)+": "+s.Span.In(source))
	}
	if want := []string{"heading: Kop zonder punt", "paragraph: Alinea.", "paragraph: Nog een zin."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}

	// The next text must not be written into the blocks that were handed in.
	text.Dutch{}.Segment(&doc, "Iets anders.", nil)
	if blocks[0].Kind != akkoord.Heading {
		t.Errorf("Segment changed the caller's blocks: %v", blocks)
	}
}

func TestBadBlocks(t *testing.T) {
	const source = "Kop en tekst."
	for _, blocks := range [][]akkoord.Block{
		{},
		{{Span: akkoord.Span{Start: 4, End: 99}}},
		{{Span: akkoord.Span{Start: 0, End: 8}}, {Span: akkoord.Span{Start: 4, End: 13}}},
		{{Span: akkoord.Span{Start: 8, End: 13}}, {Span: akkoord.Span{Start: 0, End: 4}}},
		{{Span: akkoord.Span{Start: -5, End: 4}}},
	} {
		var doc text.Document
		text.Dutch{}.Segment(&doc, source, blocks) // must not panic
		for i := 1; i < len(doc.Tokens); i++ {
			if doc.Tokens[i].Start < doc.Tokens[i-1].End {
				t.Errorf("blocks %v: token %q begins inside the one before", blocks, doc.TokenText(i))
			}
		}
	}
}

func TestDocumentIsReused(t *testing.T) {
	const source = "Op 3 mei jl. tekenden Smit B.V. en Hunze en Aa’s in ’s-Gravenhage.De rest volgt!\n- info@x.nl\n- “IC-40”, www.x.nl/a"
	var doc text.Document
	segment := func() { text.Dutch{}.Segment(&doc, source, nil) }
	segment()
	before := slices.Clone(doc.Tokens)
	if allocs := testing.AllocsPerRun(50, segment); allocs != 0 {
		t.Errorf("%v allocations for a text that was seen before, want 0", allocs)
	}
	if !slices.Equal(before, doc.Tokens) {
		t.Error("the second pass over a text gives other tokens")
	}
}
