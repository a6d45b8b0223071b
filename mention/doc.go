// Package mention finds what single expressions mean: dates and periods,
// durations, numbers and money, organisations and persons, places and regions,
// the words for agreements, enumerations and the borders of clauses. It is the
// first layer above the tokens; rules and extraction build on its mentions.
//
// It decides nothing about an article as a whole: which date is the signing
// date and who is a party is the work of packages rules and extract. Look-up
// tables (gazetteers) are embedded CSV files with their sources beside them.
//
//	finder, err := mention.NewFinder(mention.Options{})
//	var layer mention.Layer
//	finder.Find(&layer, &doc, akkoord.Date{Year: 2019, Month: 2, Day: 22})
//	for _, m := range layer.Mentions {
//		fmt.Println(m.Class, layer.Text(m), layer.Value(m))
//	}
package mention
