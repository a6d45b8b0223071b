// Package akkoord holds the domain of the register of agreements and nothing
// else: articles, the statements that rules make about them, the records that
// statements are assembled into, and the small value types (partial dates,
// byte spans) that all of these share.
//
// It is not a place for behaviour: reading sources, finding mentions, matching
// rules, storing and searching live in packages of their own, all of which
// import this one. It imports nothing of the project.
//
// A record is made from an article and printed as one JSON line:
//
//	a := akkoord.Article{ID: "003", Text: "De gemeente Zeist en Lister tekenden een convenant."}
//	r, err := extractor.Extract(a)        // package extract
//	json.NewEncoder(os.Stdout).Encode(r)  // {"id":"003","url":null,…}
package akkoord
