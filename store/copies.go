package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/akkoord/akkoord"
)

// copiesOf gives a column with the copies of an article as JSON, in the order of
// their ids; id is the column that holds the article's id, with its table.
func copiesOf(id string) string {
	return `(SELECT json_group_array(json_object('id', c.id, 'url', c.url, 'source', c.source))
		FROM (SELECT a.id, a.url, a.source FROM likenesses l JOIN articles a ON a.id = l.article_id WHERE l.copy_of = ` + id + ` ORDER BY a.id) c)`
}

// parseCopies reads a column of copiesOf; no copies are nil.
func parseCopies(column string) (copies []akkoord.Copy, err error) {
	if column == "[]" {
		return nil, nil
	}
	if err := json.Unmarshal([]byte(column), &copies); err != nil {
		return nil, fmt.Errorf("copies: %w", err)
	}
	return copies, nil
}

// CopyOf gives the id of the article that stands for this one; "" when it stands
// for itself.
func (s *Store) CopyOf(ctx context.Context, id string) (head string, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT coalesce(copy_of, '') FROM likenesses WHERE article_id = ?`, id).Scan(&head)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("article %q: what it is a copy of: %w", id, err)
	}
	return head, nil
}

// lookAtAll looks at the articles that were stored when nobody asked for copies,
// or before the workspace kept them. It takes many transactions, so that
// whatever breaks it off, the next one goes on.
func (s *Store) lookAtAll(ctx context.Context) error {
	l := &s.likeness
	if l.new == nil || l.filled.Load() {
		return nil
	}
	// Signatures that were made in another way cannot be compared with new ones.
	err := s.write(ctx, "look for copies", func(tx *batch) (bool, error) {
		version, now := 0, l.new().Version()
		err := tx.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = 'signatures'`).Scan(&version)
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		if err != nil || version == now {
			return false, err
		}
		l.forget()
		if _, err := tx.ExecContext(ctx, `DELETE FROM likenesses WHERE apart = 0`); err != nil {
			return false, err
		}
		_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO meta VALUES ('signatures', ?)`, now)
		return true, err
	})
	if err != nil {
		return err
	}
	for left := true; left; {
		err := s.write(ctx, "look for copies", func(tx *batch) (bool, error) {
			articles, err := onePage(ctx, tx, `SELECT `+articleColumns+` FROM articles WHERE id NOT IN (SELECT article_id FROM likenesses)
				ORDER BY id LIMIT ?`, []any{pageSize}, scanArticle)
			if err != nil {
				return false, err
			}
			left = len(articles) == pageSize
			look := make([]*akkoord.Article, len(articles))
			for i := range articles {
				look[i] = &articles[i]
			}
			grown, err := l.put(ctx, tx, look, false)
			return grown != 0, err
		})
		if err != nil {
			return err
		}
	}
	l.filled.Store(true)
	return nil
}
