package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Capture is the last whole page that the web archive holds of an address.
type Capture struct {
	URL     string
	Record  string    // id of the response record
	Payload string    // its digest, as the record states it
	Digest  string    // SHA-256 of the body as it was sent, in hex
	At      time.Time // when the page was asked for, to the second
}

// Capture gives what is archived of an address; ok is false when nothing is.
func (s *Store) Capture(ctx context.Context, url string) (c Capture, ok bool, err error) {
	var at string
	err = s.stmts.QueryRowContext(ctx, `SELECT url, record, payload, digest, at FROM captures WHERE url = ?`, url).
		Scan(&c.URL, &c.Record, &c.Payload, &c.Digest, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return c, false, nil
	}
	if err == nil {
		c.At, err = time.Parse(time.RFC3339, at)
	}
	if err != nil {
		return c, false, fmt.Errorf("capture of %s: %w", url, err)
	}
	return c, true, nil
}

// PutCaptures stores what is archived of some addresses, in place of what was
// before, all in one transaction.
func (s *Store) PutCaptures(ctx context.Context, captures []Capture) error {
	return s.write(ctx, "store captures", func(tx *batch) (bool, error) {
		for _, c := range captures {
			_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO captures (url, record, payload, digest, at) VALUES (?, ?, ?, ?, ?)`,
				c.URL, c.Record, c.Payload, c.Digest, stamp(c.At))
			if err != nil {
				return false, fmt.Errorf("%s: %w", c.URL, err)
			}
		}
		return false, nil
	})
}
