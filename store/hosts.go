package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Host is what is known of a scheme and host.
type Host struct {
	Origin  string // "https://www.venlo.nl"
	Robots  string // body of robots.txt
	Status  int    // of the answer for it; 0 = it could not be reached
	Fetched time.Time
	Delay   time.Duration
}

// Host gives what is known of an origin; ok is false when nothing is.
func (s *Store) Host(ctx context.Context, origin string) (h Host, ok bool, err error) {
	var fetched string
	var delay int64
	err = s.stmts.QueryRowContext(ctx, `SELECT origin, coalesce(robots, ''), status, fetched, delay FROM hosts WHERE origin = ?`, origin).
		Scan(&h.Origin, &h.Robots, &h.Status, &fetched, &delay)
	if errors.Is(err, sql.ErrNoRows) {
		return h, false, nil
	}
	if err == nil {
		h.Fetched, err = time.Parse(time.RFC3339, fetched)
	}
	if err != nil {
		return h, false, fmt.Errorf("host %s: %w", origin, err)
	}
	h.Delay = time.Duration(delay) * time.Millisecond
	return h, true, nil
}

// PutHost stores what is known of an origin.
func (s *Store) PutHost(ctx context.Context, h Host) error {
	return s.write(ctx, "store host "+h.Origin, func(tx *batch) (bool, error) {
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO hosts (origin, robots, status, fetched, delay) VALUES (?, ?, ?, ?, ?)`,
			h.Origin, null(h.Robots), h.Status, stamp(h.Fetched), h.Delay.Milliseconds())
		return false, err
	})
}

// Busy gives until when a host asked to be left alone, in the answer for an address
// that is queued still; zero when it did not.
func (s *Store) Busy(ctx context.Context, round int, host string) (time.Time, error) {
	var due int64
	err := s.stmts.QueryRowContext(ctx, `SELECT coalesce(max(due), 0) FROM urls WHERE round = ? AND state = 'queued' AND host = ?
		AND status IN (429, 503)`, round, host).Scan(&due)
	if err != nil {
		return time.Time{}, fmt.Errorf("host %s: %w", host, err)
	}
	if due == 0 {
		return time.Time{}, nil
	}
	return time.UnixMilli(due).UTC(), nil
}

// Hosts lists the hosts that have something queued.
func (s *Store) Hosts(ctx context.Context, round int) ([]string, error) {
	hosts, err := onePage(ctx, s.stmts, `SELECT DISTINCT host FROM urls WHERE round = ? AND state = 'queued' ORDER BY host`, []any{round},
		func(scan func(...any) error) (host string, err error) { return host, scan(&host) })
	if err != nil {
		return nil, fmt.Errorf("hosts with something queued: %w", err)
	}
	return hosts, nil
}
