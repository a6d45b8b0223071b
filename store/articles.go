package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/akkoord/akkoord"
)

// ArticleOptions says where articles come from. The zero value says nothing.
type ArticleOptions struct {
	// SourcePath names the source that the articles were loaded from. When it
	// is set, an article does not replace one of the same id that came from
	// another source: when both say the same, with the same title, day and publisher,
	// it counts as unchanged, else it is listed in Conflicts.
	SourcePath string
	// Files, when set, names the file of each article, by its absolute path. An
	// article does not replace one that came from another file, of which Exists
	// says that it is still there; likewise.
	Files  []string
	Exists func(path string) bool // nil = none is
	// Settled are files all of whose articles are stored by then, unless one of
	// them is in Conflicts or Elsewhere.
	Settled []File
	// At is the time of loading, kept with articles that are new or changed.
	At time.Time
}

// Summary says what a call that stores things did.
type Summary struct {
	Added, Changed, Unchanged int
	// Copies is by how many the copies in the workspace have grown: articles that
	// say what another one says. It may be negative.
	Copies int
	// Conflicts lists what was left out because its id belongs to something
	// else, in the order of the input.
	Conflicts []Conflict
	// Elsewhere lists the articles that came from a file but are kept as those
	// of another one, which is still there and had them first.
	Elsewhere []Conflict
}

// Conflict is an article that was not stored because another source had already
// loaded a different article under its id.
type Conflict struct {
	ID         string
	SourcePath string // of the article that was left out
	File       string // likewise; "" when it came from none
	HeldBy     string // source or file of the article that is stored
}

// Error says what happened and what to do about it.
func (c Conflict) Error() string {
	return fmt.Sprintf("article %q of %s: the workspace holds another article of this id, from %s: load with --id-prefix to keep both", c.ID, c.SourcePath, c.HeldBy)
}

// fingerprint gives a hash of everything that is told of an article, and its
// blocks as JSON on the way. How its text was found is not part of it: that may
// become known, or be another way, and the article says the same.
func fingerprint(a *akkoord.Article) (content, blocks string, err error) {
	alone := struct {
		akkoord.Article
		TextFrom *akkoord.TextFrom `json:"text_from,omitempty"` // in place of the article's own
	}{Article: *a}
	alone.Copies = nil // they are kept elsewhere
	whole, err := json.Marshal(alone)
	if err != nil {
		return "", "", err
	}
	list := a.Blocks
	if list == nil {
		list = []akkoord.Block{}
	}
	b, err := json.Marshal(list)
	if err != nil {
		return "", "", err
	}
	sum := sha256.Sum256(whole)
	return hex.EncodeToString(sum[:16]), string(b), nil
}

// null keeps "" out of the database, where unknown is NULL.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// articleColumns are those of an article, whose table has no other name.
var articleColumns = `id, coalesce(url, ''), coalesce(title, ''), coalesce(source, ''), coalesce(published, ''),
	coalesce(published_from, ''), lang, coalesce(text_from, ''), text, blocks, ` + copiesOf("articles.id")

// scanArticle reads a row of articleColumns.
func scanArticle(scan func(...any) error) (akkoord.Article, error) {
	var a akkoord.Article
	var published, blocks, copies string
	err := scan(&a.ID, &a.URL, &a.Title, &a.Source, &published, &a.PublishedFrom, &a.Lang, &a.TextFrom, &a.Text, &blocks, &copies)
	if err != nil {
		return a, err
	}
	if a.Copies, err = parseCopies(copies); err != nil {
		return a, fmt.Errorf("article %q: %w", a.ID, err)
	}
	if a.Published, err = akkoord.ParseDate(published); err != nil {
		return a, fmt.Errorf("article %q: %w", a.ID, err)
	}
	if err := json.Unmarshal([]byte(blocks), &a.Blocks); err != nil {
		return a, fmt.Errorf("article %q: blocks: %w", a.ID, err)
	}
	return a, nil
}

// Article gives the article of an id, or ErrNotFound.
func (s *Store) Article(ctx context.Context, id string) (akkoord.Article, error) {
	row := s.db.QueryRowContext(ctx, `SELECT `+articleColumns+` FROM articles WHERE id = ?`, id)
	a, err := scanArticle(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fmt.Errorf("article %q: %w %s", id, ErrNotFound, s.dir)
	}
	if err != nil {
		return a, fmt.Errorf("read article %q: %w", id, err)
	}
	return a, nil
}

// ArticleFilter picks articles. The zero value picks all.
type ArticleFilter struct {
	// NotBy, when set, leaves out copies, and the articles whose record was made
	// by these rules and this extractor: what remains is still to be extracted.
	NotBy Maker
	// Crawl, when above 0, leaves out the articles that this crawl has not found.
	Crawl int
}

// Maker is what made a record.
type Maker struct {
	Rules     string // hash of the rules
	Extractor string // version of the extractor
}

// EachArticle calls fn with every article that the filter picks, in the order
// of their ids, until fn returns an error, which it passes on. fn may write to
// the store.
func (s *Store) EachArticle(ctx context.Context, filter ArticleFilter, fn func(akkoord.Article) error) error {
	where, args := `id > ?`, []any{}
	if filter.NotBy != (Maker{}) {
		where += ` AND NOT EXISTS (SELECT 1 FROM records WHERE article_id = id AND rules = ? AND extractor = ?)
			AND NOT EXISTS (SELECT 1 FROM likenesses WHERE article_id = id AND copy_of IS NOT NULL)`
		args = append(args, filter.NotBy.Rules, filter.NotBy.Extractor)
	}
	if filter.Crawl > 0 {
		where += ` AND id IN (SELECT article_id FROM urls WHERE round = ?)`
		args = append(args, filter.Crawl)
	}
	query := `SELECT ` + articleColumns + ` FROM articles WHERE ` + where + ` ORDER BY id LIMIT ?`
	return eachPage(ctx, s.db, "read articles", query, args, scanArticle, func(a akkoord.Article) string { return a.ID }, fn)
}

// DeleteArticles removes articles with their records and says how many there
// were. Their copies stay, and one of these stands for the others from then on;
// ids that are not in the workspace are passed over.
func (s *Store) DeleteArticles(ctx context.Context, ids []string) (int, error) {
	deleted := 0
	err := s.write(ctx, "delete articles", func(tx *batch) (bool, error) {
		if err := s.likeness.drop(ctx, tx, ids); err != nil {
			return false, err
		}
		for _, id := range ids {
			res, err := tx.ExecContext(ctx, `DELETE FROM articles WHERE id = ?`, id)
			if err != nil {
				return false, fmt.Errorf("article %q: %w", id, err)
			}
			n, err := res.RowsAffected()
			if err != nil {
				return false, err
			}
			deleted += int(n)
		}
		return deleted > 0, nil
	})
	if err != nil {
		return 0, err
	}
	return deleted, nil
}
