package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"github.com/akkoord/akkoord"
)

// Alike finds the articles that say the same. It goes by signatures, which the
// store keeps for it, and holds those of the whole workspace. The store calls it
// from one goroutine at a time.
type Alike interface {
	// Version is a number that is another one when signatures are made in another
	// way.
	Version() int
	// Signature gives what is to be kept of an article; empty when it is too
	// short to have copies.
	Signature(a *akkoord.Article) []byte
	// Add enters an article by its signature.
	Add(id string, signature []byte) error
	// Remove takes an article out that was entered with this signature.
	Remove(id string, signature []byte) error
	// All lists the articles that say what the one with this signature says, in
	// the order of their ids.
	All(signature []byte) ([]string, error)
}

// likeness keeps the groups of articles that say the same: each has one that
// stands for all, the others are its copies and have no record.
//
// Groups are what likeness ties together, over others if need be, so they do not
// depend on the order of loading; nor does the choice of the one that stands for
// all: the one published first, then the first by id.
type likeness struct {
	new    func() Alike // nil = nothing is looked at
	alike  Alike        // nil until something changes
	filled atomic.Bool  // all articles of the workspace have been looked at
}

// forget drops what is in memory, after a transaction that did not come to pass.
func (l *likeness) forget() { l.alike = nil }

// load reads the signatures of the workspace.
func (l *likeness) load(ctx context.Context, tx *batch) error {
	if l.alike != nil {
		return nil
	}
	alike := l.new()
	rows, err := tx.QueryContext(ctx, `SELECT article_id, signature FROM likenesses WHERE length(signature) > 0 ORDER BY article_id`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var signature []byte
		if err := rows.Scan(&id, &signature); err != nil {
			return err
		}
		if err := alike.Add(id, signature); err != nil {
			return fmt.Errorf("article %q: %w", id, err)
		}
	}
	l.alike = alike
	return rows.Err()
}

// put looks at articles that are new or changed, or all of which are to be set
// apart, and gives by how many the copies in the workspace have grown.
func (l *likeness) put(ctx context.Context, tx *batch, articles []*akkoord.Article, apart bool) (grown int, err error) {
	if l.new == nil || len(articles) == 0 {
		return 0, nil
	}
	if err := l.load(ctx, tx); err != nil {
		return 0, err
	}
	ids := make([]string, len(articles))
	for i, a := range articles {
		ids[i] = a.ID
	}
	others, grown, err := l.leave(ctx, tx, ids)
	if err != nil {
		return 0, err
	}
	signatures := make(map[string][]byte, len(articles)+len(others))
	for _, a := range articles {
		signature := []byte{}
		if !apart {
			signature = append(signature, l.alike.Signature(a)...)
		}
		if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO likenesses (article_id, signature, apart) VALUES (?, ?, ?)`, a.ID, signature, apart); err != nil {
			return 0, fmt.Errorf("article %q: %w", a.ID, err)
		}
		if len(signature) > 0 {
			if err := l.alike.Add(a.ID, signature); err != nil {
				return 0, fmt.Errorf("article %q: %w", a.ID, err)
			}
			signatures[a.ID] = signature
		}
	}
	n, err := l.group(ctx, tx, signatures, others)
	return grown + n, err
}

// drop takes articles out that are about to be deleted.
func (l *likeness) drop(ctx context.Context, tx *batch, ids []string) error {
	if l.new == nil {
		return nil
	}
	if err := l.load(ctx, tx); err != nil {
		return err
	}
	others, _, err := l.leave(ctx, tx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := tx.ExecContext(ctx, `DELETE FROM likenesses WHERE article_id = ?`, id); err != nil {
			return fmt.Errorf("article %q: %w", id, err)
		}
	}
	_, err = l.group(ctx, tx, nil, others)
	return err
}

// leave takes articles out of their groups, which fall apart by that, and gives
// the other articles that were in these with their signatures.
func (l *likeness) leave(ctx context.Context, tx *batch, ids []string) (others map[string][]byte, grown int, err error) {
	heads := map[string]bool{}
	others = map[string][]byte{}
	leaving := make(map[string]bool, len(ids))
	for _, id := range ids {
		leaving[id] = true
		var signature []byte
		var head string
		err := tx.QueryRowContext(ctx, `SELECT signature, coalesce(copy_of, article_id) FROM likenesses WHERE article_id = ?`, id).Scan(&signature, &head)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err == nil && len(signature) > 0 {
			heads[head] = true
			err = l.alike.Remove(id, signature)
		}
		if err != nil {
			return nil, 0, fmt.Errorf("article %q: %w", id, err)
		}
	}
	for head := range heads {
		members, err := onePage(ctx, tx, `SELECT article_id, signature FROM likenesses WHERE article_id = ? OR copy_of = ?`, []any{head, head}, scanMember)
		if err != nil {
			return nil, 0, err
		}
		for _, m := range members {
			if !leaving[m.id] {
				others[m.id] = m.signature
			}
		}
		res, err := tx.ExecContext(ctx, `UPDATE likenesses SET copy_of = NULL WHERE copy_of = ?`, head)
		if err != nil {
			return nil, 0, err
		}
		freed, err := res.RowsAffected()
		if err != nil {
			return nil, 0, err
		}
		grown -= int(freed)
	}
	return others, grown, nil
}

type member struct {
	id        string
	signature []byte
}

func scanMember(scan func(...any) error) (m member, err error) {
	return m, scan(&m.id, &m.signature)
}

// group puts articles, which stand alone, with those that say the same.
func (l *likeness) group(ctx context.Context, tx *batch, articles ...map[string][]byte) (grown int, err error) {
	var all []member
	for _, part := range articles {
		for id, signature := range part {
			all = append(all, member{id, signature})
		}
	}
	slices.SortFunc(all, func(a, b member) int { return cmp.Compare(a.id, b.id) })
	for _, m := range all {
		same, err := l.alike.All(m.signature)
		if err != nil {
			return 0, fmt.Errorf("article %q: %w", m.id, err)
		}
		if len(same) == 0 || len(same) == 1 && same[0] == m.id {
			continue
		}
		n, err := join(ctx, tx, append(same, m.id))
		if err != nil {
			return 0, fmt.Errorf("copies of article %q: %w", m.id, err)
		}
		grown += n
	}
	return grown, nil
}

// join makes one group of the groups of some articles. It gives the number of
// articles that stood for themselves and no longer do; their records go.
func join(ctx context.Context, tx *batch, ids []string) (grown int, err error) {
	published := map[string]akkoord.Date{}
	var heads []string
	for _, id := range ids {
		var head, date string
		err := tx.QueryRowContext(ctx, `SELECT id, coalesce(published, '') FROM articles
			WHERE id = (SELECT coalesce(copy_of, article_id) FROM likenesses WHERE article_id = ?)`, id).Scan(&head, &date)
		if err != nil {
			return 0, fmt.Errorf("article %q: %w", id, err)
		}
		if _, known := published[head]; known {
			continue
		}
		if published[head], err = akkoord.ParseDate(date); err != nil {
			return 0, fmt.Errorf("article %q: %w", head, err)
		}
		heads = append(heads, head)
	}
	best := slices.MinFunc(heads, func(a, b string) int { return before(a, b, published[a], published[b]) })
	for _, head := range heads {
		if head == best {
			continue
		}
		if _, err := tx.ExecContext(ctx, `UPDATE likenesses SET copy_of = ? WHERE article_id = ? OR copy_of = ?`, best, head, head); err != nil {
			return 0, err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM records WHERE article_id = ?`, head); err != nil {
			return 0, err
		}
		grown++
	}
	return grown, nil
}

// before orders articles by their right to stand for their copies: a known day
// of publication first, then the earlier one, then the id.
func before(a, b string, pa, pb akkoord.Date) int {
	if pa.IsZero() != pb.IsZero() {
		return -pa.Compare(pb) // the unknown date is the lowest
	}
	return cmp.Or(pa.Compare(pb), cmp.Compare(a, b))
}
