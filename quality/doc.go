// Package quality compares what akkoord reads in articles with what people
// read in them: golden records, one file per article, and a score per field.
//
// The scores are those of a separate reference program to the last digit, so
// that a figure means the same wherever it was measured: a golden and a
// predicted agreement are paired by how much they share, names are compared
// without case, articles and punctuation, and a goal counts when most of its
// words are the golden ones.
//
// It does not extract. The extraction is handed in as a function, so that the
// same comparison serves any extractor, an older build or a file of records.
// It does not read articles either: whoever runs the extraction loads them.
//
//	golden, err := quality.LoadGolden("testdata/golden")
//	predicted, err := golden.Run(articles, extractor.Extract)
//	fmt.Print(quality.Score(golden, predicted).Table())
package quality
