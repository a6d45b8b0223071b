// Package text turns a string into tokens and sentences that know where they
// stand: every token and sentence is a range of bytes of the source, so that
// nothing downstream ever has to search for what it has already read.
//
// It knows Dutch spelling (abbreviations, initials, 's-Hertogenbosch, hyphens)
// and nothing of meaning: dates, names and numbers are found by package
// mention. It does not read files and does not normalise text.
//
//	var doc text.Document
//	text.Dutch{}.Segment(&doc, "Op 3 mei jl. tekende Wel.kom. Daarna was er koffie.", nil)
//	for _, s := range doc.Sentences {
//		fmt.Println(s.Span.In(doc.Text))
//	}
package text
