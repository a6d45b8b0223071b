package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord/text"
	"github.com/akkoord/akkoord/text/prose"
)

// The invariants of a segmenter, and how prose compares with text.Dutch, are
// tested in package text.

func TestSegment(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Gemeente 's-Hertogenbosch tekende mee.", "Gemeente|'s-Hertogenbosch|tekende|mee|."},
		{"Ook ('s-Gravenhage) en Zeist.", "Ook|(|'s-Gravenhage)|en|Zeist|."},
		{"“Ja”, zei hij.", "“|Ja|”|,|zei|hij|."},
		{"de foto's-boek en foto’s.", "de|foto|'s-boek|en|foto|’s.|"},
		{"het d&rsquo;or hier", "het|d&rsquo;or|hier"},
		{"a\xffb é", "a\xffb|é"},
	} {
		var doc text.Document
		prose.Segmenter{}.Segment(&doc, c.in, nil)
		if err := doc.Check(); err != nil {
			t.Errorf("Segment(%q): %v", c.in, err)
		}
		var got []string
		for i := range doc.Tokens {
			got = append(got, doc.TokenText(i))
		}
		if s := strings.Join(got, "|"); s != strings.TrimSuffix(c.want, "|") {
			t.Errorf("Segment(%q)\n got %s\nwant %s", c.in, s, c.want)
		}
	}
}

func ExampleSegmenter() {
	var doc text.Document
	prose.Segmenter{}.Segment(&doc, "“Gemeente 's-Hertogenbosch doet mee.” Zeist niet.", nil)
	for _, s := range doc.Sentences {
		fmt.Println(s.Span, s.Span.In(doc.Text))
	}
	// Output:
	// {0 41} “Gemeente 's-Hertogenbosch doet mee.”
	// {42 53} Zeist niet.
}
