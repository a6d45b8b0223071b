package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/akkoord/akkoord"
)

// held is what the workspace holds under the id of an article that comes in.
type held struct {
	content, sha256             string // of fingerprint and of the text
	title, published, publisher string
	textFrom, sourcePath, file  string
	apart                       int // as in likenesses; -1 = it was not looked at
}

const heldQuery = `SELECT content, a.sha256, coalesce(title, ''), coalesce(published, ''), coalesce(source, ''), coalesce(text_from, ''),
	coalesce(source_path, ''), coalesce(f.path, ''), coalesce(apart, -1)
	FROM articles a LEFT JOIN likenesses ON article_id = a.id LEFT JOIN files f ON f.seq = a.file WHERE a.id = ?`

func scanHeld(row *sql.Row) (h held, err error) {
	return h, row.Scan(&h.content, &h.sha256, &h.title, &h.published, &h.publisher, &h.textFrom, &h.sourcePath, &h.file, &h.apart)
}

// says reports whether what is held says what an article says, be it at another
// address: a page that names another one as canonical is found under both.
func (h *held) says(a *akkoord.Article) bool {
	return h.title == string(a.Title) && h.published == a.Published.String() && h.publisher == string(a.Source) && h.sha256 == a.SHA256()
}

// bySource reports whether it came from another source than the one named, which
// has a right to its article. A file is the same one whether it is named itself or
// is in a folder that is.
func (h *held) bySource(path, file string) bool {
	return path != "" && h.sourcePath != "" && path != h.sourcePath && (file == "" || file != h.file)
}

// byFile reports whether it came from another file than the one named, which is
// still there and so has a right to its article.
func (h *held) byFile(path string, exists func(path string) bool) bool {
	return path != "" && h.file != "" && path != h.file && exists != nil && exists(h.file)
}

// HeldElsewhere reports whether the workspace holds another article under the id
// of this one, which does not give way to it: of opt, SourcePath and Exists
// count, and file is the one that it comes from.
func (s *Store) HeldElsewhere(ctx context.Context, a *akkoord.Article, file string, opt ArticleOptions) (bool, error) {
	h, err := scanHeld(s.db.QueryRowContext(ctx, heldQuery, a.ID))
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("article %q: what the workspace holds of it: %w", a.ID, err)
	}
	return h.sha256 != a.SHA256() && (h.bySource(opt.SourcePath, file) || h.byFile(file, opt.Exists)), nil
}
