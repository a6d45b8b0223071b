package store

import (
	"context"
	"fmt"

	"github.com/akkoord/akkoord"
)

// Status says what a workspace holds.
type Status struct {
	Dir         string       `json:"dir"`
	Schema      int          `json:"schema"`   // format of the database
	Revision    int64        `json:"revision"` // goes up with every change
	Articles    int          `json:"articles"`
	Pages       []PageCount  `json:"pages"`       // articles of web pages, most first
	Copies      int          `json:"copies"`      // articles that say what another one says
	Unextracted int          `json:"unextracted"` // articles without a record that are no copies
	Records     int          `json:"records"`
	Agreements  int          `json:"agreements"`
	LastLoad    string       `json:"last_load"`    // RFC 3339, UTC; "" when not known
	LastExtract string       `json:"last_extract"` // likewise
	Makers      []MakerCount `json:"makers"`       // most records first
}

// PageCount counts the articles of web pages whose main text was found in one
// way.
type PageCount struct {
	TextFrom akkoord.TextFrom `json:"text_from"`
	Articles int              `json:"articles"`
}

// MakerCount counts the records that one set of rules and one version of the
// extractor made.
type MakerCount struct {
	Rules     string `json:"rules"`
	Extractor string `json:"extractor"`
	Records   int    `json:"records"`
}

// Status counts what the workspace holds.
func (s *Store) Status(ctx context.Context) (Status, error) {
	st := Status{Dir: s.dir, Makers: []MakerCount{}}
	fail := func(err error) (Status, error) { return Status{}, fmt.Errorf("status of %s: %w", s.dir, err) }
	err := s.db.QueryRowContext(ctx, `SELECT
		(SELECT user_version FROM pragma_user_version),
		(SELECT value FROM meta WHERE key = 'revision'),
		(SELECT count(*) FROM articles),
		(SELECT count(*) FROM likenesses WHERE copy_of IS NOT NULL),
		(SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM records)
			AND id NOT IN (SELECT article_id FROM likenesses WHERE copy_of IS NOT NULL)),
		(SELECT count(*) FROM records),
		(SELECT count(*) FROM agreements),
		(SELECT coalesce(max(loaded), '') FROM articles),
		(SELECT coalesce(max(made), '') FROM records)`).Scan(&st.Schema, &st.Revision, &st.Articles,
		&st.Copies, &st.Unextracted, &st.Records, &st.Agreements, &st.LastLoad, &st.LastExtract)
	if err != nil {
		return fail(err)
	}
	if st.Pages, err = s.pages(ctx); err != nil {
		return fail(err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT rules, extractor, count(*) FROM records
		GROUP BY rules, extractor ORDER BY count(*) DESC, rules, extractor`)
	if err != nil {
		return fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		var m MakerCount
		if err := rows.Scan(&m.Rules, &m.Extractor, &m.Records); err != nil {
			return fail(err)
		}
		st.Makers = append(st.Makers, m)
	}
	if err := rows.Err(); err != nil {
		return fail(err)
	}
	return st, nil
}

// pages counts the articles of web pages by what showed their main text.
func (s *Store) pages(ctx context.Context) ([]PageCount, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT text_from, count(*) FROM articles WHERE text_from IS NOT NULL
		GROUP BY text_from ORDER BY count(*) DESC, text_from`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	counts := []PageCount{}
	for rows.Next() {
		var c PageCount
		if err := rows.Scan(&c.TextFrom, &c.Articles); err != nil {
			return nil, err
		}
		counts = append(counts, c)
	}
	return counts, rows.Err()
}

// Revision gives a number that goes up with every change of the workspace.
func (s *Store) Revision(ctx context.Context) (int64, error) {
	var n int64
	if err := s.db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = 'revision'`).Scan(&n); err != nil {
		return 0, fmt.Errorf("revision of %s: %w", s.dir, err)
	}
	return n, nil
}
