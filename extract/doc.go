// Package extract turns an article into its record: it reads the statements
// that the rules make and settles what belongs together, so that every
// agreement of the article stands once, with its parties, dates, regions and
// goals, and with the sentence and the rule behind every value.
//
// It is a pure function of article and rules: no clock, no network, no
// randomness. It does not know what a date or a name looks like (package
// mention) nor what tells of an agreement, a party or a term (package rules); the
// few words that it holds settle what rules leave open, such as whether a
// sentence looks back. It stores nothing.
//
//	x, err := extract.New(extract.Options{})
//	if err != nil {
//		return err
//	}
//	record := x.NewReader().Read(&akkoord.Article{ID: "1", Text: "…"})
package extract
