// Package store keeps a workspace: the database with everything that was
// loaded and extracted, and the lock that keeps two processes from working in
// it at once. The database is the truth; it is migrated forward and never
// thrown away, and whatever else a workspace holds can be made from it again.
//
// It is not a search engine (package index) and knows nothing about what makes
// two reports the same agreement (package register). It never looks at the
// clock: times come in as parameters.
//
//	st, err := store.Open("akkoord-data", store.Options{})
//	if err != nil {
//		return err // says which workspace, and what to do
//	}
//	defer st.Close()
//	sum, err := st.PutArticles(ctx, articles, store.ArticleOptions{SourcePath: "nieuws/2019"})
//	fmt.Println(sum.Added, sum.Changed, sum.Unchanged)
//
// # Files
//
// A workspace is a folder with corpus.db (an SQLite database), lock (an empty
// file, only there to be locked), runs/ with a manifest of each run, index/, which
// package index owns, and warc/, the web archive of package crawl.
//
// # Copies
//
// Articles that say the same are one group, for which one of them stands: with
// Options.Alike the store keeps the groups as articles come, change and go, and
// gives the others as the copies of that one. Only it has a record.
//
// # One lock
//
// A process that writes holds the lock alone; processes that only read share
// it, so several searches run side by side. Who cannot have the lock gets
// ErrLocked at once and never waits. The system drops the lock when a process
// ends, however it ends, so there is nothing to clean up after a crash.
//
// Because the lock already sees to it that there is one writer or only readers,
// the database keeps SQLite's rollback journal: write-ahead logging would give
// nothing more and would spread the truth over three files. A workspace at rest
// is backed up by copying corpus.db.
package store
