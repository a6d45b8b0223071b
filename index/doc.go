// Package index makes the register searchable: words and phrases in the articles,
// facets with exact counts, date ranges, and with every hit the sentence that
// proves it.
//
// It holds nothing of its own: an index is made from a register and thrown away
// when its format changes or the workspace does. It does not decide what an
// agreement is or who a party is (package register), and it does not print.
//
//	dir := filepath.Join(workspace, index.Folder)
//	_, err := index.Rebuild(ctx, dir, reg, index.BuildOptions{})
//	ix, err := index.Open(ctx, dir, reg)
//	if err != nil {
//		return err // says whether to run `akkoord index`
//	}
//	defer ix.Close()
//	res, err := ix.Search(ctx, index.Query{
//		Text:   `"sociaal domein" -jeugd`,
//		Facets: map[string][]string{"kind": {"convenant", "pact"}},
//		From:   akkoord.Date{Year: 2017},
//	})
//
// # Files
//
// The folder holds a file CURRENT, which names the folder of the index in use,
// its format and the sizes of its files, and that folder, a bleve index with a
// list of names. A rebuild writes a new folder beside it and then replaces
// CURRENT by a rename, so that a crash at any moment leaves the old index or the
// new one. Who has the old one open keeps reading it.
//
// # Counting
//
// Text and dates are bleve's; facets are not. Their values are read once into
// columns, and one pass over the matches of text and dates counts all of them: a
// match that passes every selection counts everywhere, one that fails a single
// facet counts in that facet only. That is what makes the counts of a facet
// ignore its own selection.
package index
