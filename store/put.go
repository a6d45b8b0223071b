package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/akkoord/akkoord"
)

// PutArticles stores articles in one transaction: all of them or, on an error,
// none. An article that is stored already with the same content is left alone.
// One that changed loses its record, whose spans would point into the old text.
func (s *Store) PutArticles(ctx context.Context, articles []akkoord.Article, opt ArticleOptions) (Summary, error) {
	var sum Summary
	err := s.lookAtAll(ctx)
	if err != nil {
		return Summary{}, err
	}
	err = s.write(ctx, "store articles", func(tx *batch) (changed bool, err error) {
		sum, err = s.putArticles(ctx, tx, articles, opt)
		return sum.Added+sum.Changed > 0 || sum.Copies != 0, err
	})
	if err != nil {
		return Summary{}, err
	}
	return sum, nil
}

// putArticle stores an article.
const putArticle = `INSERT INTO articles
		(id, url, title, source, published, published_from, lang, text_from, text, blocks, sha256, content, source_path, loaded, file)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title, source = excluded.source,
		published = excluded.published, published_from = excluded.published_from, lang = excluded.lang,
		text_from = excluded.text_from, text = excluded.text, blocks = excluded.blocks, sha256 = excluded.sha256, content = excluded.content,
		source_path = excluded.source_path, loaded = excluded.loaded, file = excluded.file`

// putArticles is PutArticles within a transaction.
func (s *Store) putArticles(ctx context.Context, tx *batch, articles []akkoord.Article, opt ArticleOptions) (sum Summary, err error) {
	files := fileRows{tx, map[string]int64{}}
	unsettled := map[string]bool{} // files with a conflict
	var look []*akkoord.Article    // those that may have got or lost copies
	for i := range articles {
		a := &articles[i]
		if a.ID == "" {
			return sum, fmt.Errorf("article %d has no id", i+1)
		}
		content, blocks, err := fingerprint(a)
		if err != nil {
			return sum, fmt.Errorf("article %q: %w", a.ID, err)
		}
		path := ""
		if i < len(opt.Files) {
			path = opt.Files[i]
		}
		file, err := files.seq(ctx, path)
		if err != nil {
			return sum, fmt.Errorf("article %q: %w", a.ID, err)
		}
		old, err := scanHeld(tx.QueryRowContext(ctx, heldQuery, a.ID))
		foreign, elsewhere := old.bySource(opt.SourcePath, path), old.byFile(path, opt.Exists)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			sum.Added++
		case err != nil:
			return sum, fmt.Errorf("article %q: %w", a.ID, err)
		case old.content == content, (foreign || elsewhere) && old.says(a):
			sum.Unchanged++
			if (old.apart == 1) != s.keepCopies {
				look = append(look, a)
			}
			if elsewhere {
				sum.Elsewhere = append(sum.Elsewhere, Conflict{a.ID, opt.SourcePath, path, old.file})
				unsettled[path] = true
				continue
			}
			// What came from a source without files, as a crawl, is not gone with a file.
			if moved := path != "" && path != old.file && !(foreign && old.file == ""); moved {
				_, err = tx.ExecContext(ctx, `UPDATE articles SET file = ? WHERE id = ?`, file, a.ID)
			}
			if err == nil && !foreign && old.textFrom != string(a.TextFrom) {
				_, err = tx.ExecContext(ctx, `UPDATE articles SET text_from = ? WHERE id = ?`, null(string(a.TextFrom)), a.ID)
			}
			if err != nil {
				return sum, fmt.Errorf("article %q: %w", a.ID, err)
			}
			continue
		case foreign:
			sum.Conflicts = append(sum.Conflicts, Conflict{a.ID, opt.SourcePath, path, old.sourcePath})
			unsettled[path] = true
			continue
		case elsewhere:
			sum.Conflicts = append(sum.Conflicts, Conflict{a.ID, opt.SourcePath, path, old.file})
			unsettled[path] = true
			continue
		default:
			sum.Changed++
			if _, err := tx.ExecContext(ctx, `DELETE FROM records WHERE article_id = ?`, a.ID); err != nil {
				return sum, fmt.Errorf("article %q: drop its old record: %w", a.ID, err)
			}
		}
		_, err = tx.ExecContext(ctx, putArticle, a.ID, null(string(a.URL)), null(string(a.Title)), null(string(a.Source)),
			null(a.Published.String()), null(string(a.PublishedFrom)), a.Lang, null(string(a.TextFrom)), a.Text, blocks,
			a.SHA256(), content, null(opt.SourcePath), null(stamp(opt.At)), sql.NullInt64{Int64: file, Valid: file != 0})
		if err != nil {
			return sum, fmt.Errorf("article %q: %w", a.ID, err)
		}
		look = append(look, a)
	}
	if sum.Copies, err = s.likeness.put(ctx, tx, look, s.keepCopies); err != nil {
		return sum, err
	}
	return sum, files.settle(ctx, slices.DeleteFunc(slices.Clone(opt.Settled), func(f File) bool { return unsettled[f.Path] }))
}
