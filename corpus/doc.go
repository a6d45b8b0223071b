// Package corpus turns sources into articles: texts, web pages, files of lines
// and columns, feeds, PDF and Word documents, mails, web archives, archives and folders of
// these, and standard input. It finds out type, encoding and language, divides
// a text into blocks, tells the article from the furniture around it, and reads
// title, publication date and publisher off the page. For single sites files of
// selectors say where these stand (Sites).
//
// It does not understand what an article says, it fetches nothing, and it never
// guesses: what a source does not state stays unknown, and what cannot be read
// is refused with its name and a reason while the rest goes on.
//
//	sum, err := corpus.Read(ctx, []string{"archive/2019"}, corpus.Options{},
//		func(a akkoord.Article) error { fmt.Println(a.ID, a.Title); return nil },
//		func(r corpus.Refusal) { fmt.Fprintln(os.Stderr, r) })
//
// A new format is one file with a function that reads a stream of that type,
// one line in the table of kind.go, and one where its first bytes are known.
package corpus
