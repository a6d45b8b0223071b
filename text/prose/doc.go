// Package prose is a second text.Segmenter, on the tokeniser of
// github.com/jdkato/prose. It is there to be compared with: that library is made
// for English, so its tokens are poorer than those of text.Dutch on Dutch text,
// and the tests of package text measure by how much.
//
// It uses nothing but the library's tokeniser: no tagger, no entities, no models
// and no sentences. Sentences come from text.SplitSentences, as they do for every
// segmenter.
//
//	var doc text.Document
//	prose.Segmenter{}.Segment(&doc, "Gemeente 's-Hertogenbosch tekende mee.", nil)
package prose
