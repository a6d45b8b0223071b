package text_test

import (
	"fmt"

	"github.com/akkoord/akkoord/text"
)

func ExampleDutch() {
	var doc text.Document
	text.Dutch{}.Segment(&doc, "Op 3 mei jl. tekende Wel.kom in 's-Hertogenbosch. Daarna was er koffie.", nil)
	for _, s := range doc.Sentences {
		fmt.Println(s.Span.In(doc.Text))
		for i := s.First; i < s.End; i++ {
			fmt.Print(doc.TokenText(int(i)), "|")
		}
		fmt.Println()
	}
	// Output:
	// Op 3 mei jl. tekende Wel.kom in 's-Hertogenbosch.
	// Op|3|mei|jl.|tekende|Wel.kom|in|'s-Hertogenbosch|.|
	// Daarna was er koffie.
	// Daarna|was|er|koffie|.|
}

func ExampleClassify() {
	for _, token := range []string{"zorg", "'s-Hertogenbosch", "GGD", "ProRail", "2.600", "€"} {
		kind, shape := text.Classify(token)
		fmt.Println(token, kind == text.Word, shape == text.Capitalised)
	}
	// Output:
	// zorg true false
	// 's-Hertogenbosch true true
	// GGD true false
	// ProRail true false
	// 2.600 false false
	// € false false
}
