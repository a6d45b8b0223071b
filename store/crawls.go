package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Crawl is one crawl from its start to its end, however often it is resumed.
type Crawl struct {
	Round    int // they are numbered from 1
	Seeds    []string
	Settings string // JSON, as whoever began it gave it
	Started  time.Time
	Ended    bool
}

// BeginCrawl begins a crawl. One that was not ended before it stays as it is and
// cannot be resumed any more.
func (s *Store) BeginCrawl(ctx context.Context, c Crawl) (Crawl, error) {
	err := s.write(ctx, "begin crawl", func(tx *batch) (bool, error) {
		seeds, err := json.Marshal(c.Seeds)
		if err != nil {
			return false, err
		}
		return false, tx.QueryRowContext(ctx, `INSERT INTO crawls (round, seeds, settings, started)
			VALUES ((SELECT coalesce(max(round), 0) + 1 FROM crawls), ?, ?, ?) RETURNING round`,
			string(seeds), c.Settings, null(stamp(c.Started))).Scan(&c.Round)
	})
	return c, err
}

// LastCrawl gives the crawl that was begun last, or ErrNotFound.
func (s *Store) LastCrawl(ctx context.Context) (c Crawl, err error) {
	var seeds, started string
	err = s.db.QueryRowContext(ctx, `SELECT round, seeds, settings, coalesce(started, ''), ended IS NOT NULL FROM crawls ORDER BY round DESC LIMIT 1`).
		Scan(&c.Round, &seeds, &c.Settings, &started, &c.Ended)
	if errors.Is(err, sql.ErrNoRows) {
		return c, fmt.Errorf("crawl: %w %s", ErrNotFound, s.dir)
	}
	if err == nil {
		err = json.Unmarshal([]byte(seeds), &c.Seeds)
	}
	if err == nil && started != "" {
		c.Started, err = time.Parse(time.RFC3339, started)
	}
	if err != nil {
		return c, fmt.Errorf("last crawl: %w", err)
	}
	return c, nil
}

// EndCrawl notes that a crawl has nothing left to do.
func (s *Store) EndCrawl(ctx context.Context, round int, at time.Time) error {
	return s.write(ctx, "end crawl", func(tx *batch) (bool, error) {
		_, err := tx.ExecContext(ctx, `UPDATE crawls SET ended = ? WHERE round = ?`, stamp(at), round)
		return false, err
	})
}

// HostCount counts what became of the addresses of one host in a crawl.
type HostCount struct {
	Host     string `json:"host"`
	Fetched  int    `json:"fetched"`  // pages that were answered, whatever the answer
	Articles int    `json:"articles"` // the pages that are articles
	// Agreements in the records of those articles that have been extracted.
	Agreements int `json:"agreements"`
	Failed     int `json:"failed"`
	Refused    int `json:"refused"`
	Queued     int `json:"queued"`
}

// CountCrawl counts by host, in the order of their names.
func (s *Store) CountCrawl(ctx context.Context, round int) ([]HostCount, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT host, sum(status > 0 AND kind = 'page' AND state <> 'queued'), sum(article_id IS NOT NULL AND state = 'done'),
		sum((SELECT count(*) FROM agreements WHERE agreements.article_id = urls.article_id AND state = 'done')),
		sum(state = 'failed'), sum(state = 'refused'), sum(state = 'queued') FROM urls WHERE round = ? GROUP BY host ORDER BY host`, round)
	if err != nil {
		return nil, fmt.Errorf("count crawl: %w", err)
	}
	defer rows.Close()
	var counts []HostCount
	for rows.Next() {
		var c HostCount
		if err := rows.Scan(&c.Host, &c.Fetched, &c.Articles, &c.Agreements, &c.Failed, &c.Refused, &c.Queued); err != nil {
			return nil, fmt.Errorf("count crawl: %w", err)
		}
		counts = append(counts, c)
	}
	return counts, rows.Err()
}
