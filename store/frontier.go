package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/akkoord/akkoord"
)

// The states of an address.
const (
	Queued  = "queued"  // still to be asked for
	Done    = "done"    // answered, with an article or without one
	Failed  = "failed"  // it cannot be had
	Refused = "refused" // it is not wanted, or not allowed
)

// Found is an address to enter, in its canonical form.
type Found struct {
	URL    string
	Host   string // with its port
	Kind   string // page, feed, sitemap
	How    string // seed, sitemap, feed, link, redirect, canonical, guess
	Parent string // the address on which it was found; "" for a seed
	Depth  int    // links from a seed
	Hops   int    // redirects in a row that lead here
	// Reason, when set, enters the address as refused: it is not asked for.
	Reason string
}

// URL is what is known of an address.
type URL struct {
	Found
	State        string
	Status       int // of the last answer; 0 = none
	ETag         string
	LastModified string
	Digest       string // SHA-256 of the body, in hex
	Tries        int
	Due          time.Time // not to be asked before; zero = at once
	Fetched      time.Time // of the last answer
	ArticleID    string
}

// Outcome is what came of one address, beside its own state.
type Outcome struct {
	Article    *akkoord.Article // nil = none
	SourcePath string           // as in ArticleOptions
	Found      []Found
	// Again lists addresses of the same crawl that are done with and are asked for
	// anew, in full.
	Again []string
}

// enterURL enters an address, or takes one of an earlier crawl up again. One
// that this crawl has found stays as it is.
const enterURL = `INSERT INTO urls (url, host, kind, how, parent, depth, hops, round, state, reason)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, how = excluded.how, parent = excluded.parent, depth = excluded.depth,
	hops = excluded.hops, round = excluded.round, state = excluded.state, reason = excluded.reason, status = 0, tries = 0, due = 0
	WHERE urls.round < excluded.round`

// againURL queues an address anew; nothing is known of its content any more.
const againURL = `UPDATE urls SET state = 'queued', reason = NULL, etag = NULL, last_modified = NULL, tries = 0, due = 0
	WHERE url = ? AND round = ? AND state = 'done'`

func enter(ctx context.Context, tx *batch, round int, found []Found) error {
	for _, f := range found {
		state := Queued
		if f.Reason != "" {
			state = Refused
		}
		if _, err := tx.ExecContext(ctx, enterURL, f.URL, f.Host, f.Kind, f.How, null(f.Parent), f.Depth, f.Hops, round, state, null(f.Reason)); err != nil {
			return fmt.Errorf("address %s: %w", f.URL, err)
		}
	}
	return nil
}

// Enter enters addresses into a crawl.
func (s *Store) Enter(ctx context.Context, round int, found []Found) error {
	return s.write(ctx, "enter addresses", func(tx *batch) (bool, error) {
		return false, enter(ctx, tx, round, found)
	})
}

// Settle stores what came of an address: its state, its article and the
// addresses that it led to, all in one transaction. However a crawl ends, either
// all of it is there or the address is still queued. An article whose id another
// source holds is not stored: the address is refused instead, and the summary
// lists the conflict.
func (s *Store) Settle(ctx context.Context, u URL, out Outcome) (sum Summary, err error) {
	if out.Article != nil {
		if err := s.lookAtAll(ctx); err != nil {
			return Summary{}, err
		}
	}
	err = s.write(ctx, "settle "+u.URL, func(tx *batch) (bool, error) {
		var round int
		if err := tx.QueryRowContext(ctx, `SELECT round FROM urls WHERE url = ?`, u.URL).Scan(&round); err != nil {
			return false, err
		}
		if out.Article != nil {
			sum, err = s.putArticles(ctx, tx, []akkoord.Article{*out.Article}, ArticleOptions{SourcePath: out.SourcePath, At: u.Fetched})
			if err != nil {
				return false, err
			}
			u.ArticleID = out.Article.ID
			if len(sum.Conflicts) > 0 {
				u.State, u.ArticleID, u.Reason = Refused, "", sum.Conflicts[0].Error()
			}
		}
		due := int64(0)
		if !u.Due.IsZero() {
			due = u.Due.UnixMilli()
		}
		_, err := tx.ExecContext(ctx, `UPDATE urls SET state = ?, kind = ?, status = ?, reason = ?, etag = ?, last_modified = ?, digest = ?,
			tries = ?, due = ?, fetched = coalesce(?, fetched), article_id = ? WHERE url = ?`,
			u.State, u.Kind, u.Status, null(u.Reason), null(u.ETag), null(u.LastModified), null(u.Digest),
			u.Tries, due, null(stamp(u.Fetched)), null(u.ArticleID), u.URL)
		if err != nil {
			return false, err
		}
		if err := enter(ctx, tx, round, out.Found); err != nil {
			return false, err
		}
		for _, address := range out.Again {
			if _, err := tx.ExecContext(ctx, againURL, address, round); err != nil {
				return false, fmt.Errorf("address %s: %w", address, err)
			}
		}
		return sum.Added+sum.Changed > 0 || sum.Copies != 0, err
	})
	if err != nil {
		return Summary{}, err
	}
	return sum, nil
}

const urlColumns = `url, host, kind, how, coalesce(parent, ''), depth, hops, coalesce(reason, ''), state, status, coalesce(etag, ''),
	coalesce(last_modified, ''), coalesce(digest, ''), tries, due, coalesce(fetched, ''), coalesce(article_id, '')`

func scanURL(scan func(...any) error) (u URL, err error) {
	var due int64
	var fetched string
	err = scan(&u.URL, &u.Host, &u.Kind, &u.How, &u.Parent, &u.Depth, &u.Hops, &u.Reason, &u.State, &u.Status, &u.ETag,
		&u.LastModified, &u.Digest, &u.Tries, &due, &fetched, &u.ArticleID)
	if err != nil {
		return u, err
	}
	if due > 0 {
		u.Due = time.UnixMilli(due).UTC()
	}
	if fetched != "" {
		if u.Fetched, err = time.Parse(time.RFC3339, fetched); err != nil {
			return u, fmt.Errorf("address %s: %w", u.URL, err)
		}
	}
	return u, nil
}

// Next gives the address of a host whose turn it is: the earliest due, then
// what is nearest to a seed, then what was found first. ok is false when none is
// queued.
func (s *Store) Next(ctx context.Context, round int, host string) (u URL, ok bool, err error) {
	row := s.stmts.QueryRowContext(ctx, `SELECT `+urlColumns+` FROM urls WHERE round = ? AND state = 'queued' AND host = ?
		ORDER BY due, depth, seq LIMIT 1`, round, host)
	u, err = scanURL(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return u, false, nil
	}
	if err != nil {
		return u, false, fmt.Errorf("next address of %s: %w", host, err)
	}
	return u, true, nil
}

// Seeds lists the addresses from which a crawl began, and those to which they
// were redirected.
func (s *Store) Seeds(ctx context.Context, round int) ([]string, error) {
	seeds, err := onePage(ctx, s.stmts, `SELECT url FROM urls WHERE round = ? AND how = 'seed' ORDER BY seq`, []any{round},
		func(scan func(...any) error) (seed string, err error) { return seed, scan(&seed) })
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	return seeds, nil
}

// URL gives what a crawl knows of an address; ok is false when it has not found
// it.
func (s *Store) URL(ctx context.Context, round int, url string) (u URL, ok bool, err error) {
	u, err = scanURL(s.stmts.QueryRowContext(ctx, `SELECT `+urlColumns+` FROM urls WHERE url = ? AND round = ?`, url, round).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return u, false, nil
	}
	if err != nil {
		return u, false, fmt.Errorf("address %s: %w", url, err)
	}
	return u, true, nil
}

// FoundOn lists what an earlier crawl found on an address first.
func (s *Store) FoundOn(ctx context.Context, parent string) ([]Found, error) {
	urls, err := onePage(ctx, s.stmts, `SELECT `+urlColumns+` FROM urls WHERE parent = ? ORDER BY seq`, []any{parent}, scanURL)
	if err != nil {
		return nil, fmt.Errorf("found on %s: %w", parent, err)
	}
	found := make([]Found, len(urls))
	for i, u := range urls {
		found[i] = u.Found
	}
	return found, nil
}

// EachURL calls fn with every address of a crawl, in the order of the addresses;
// host "" is all hosts. fn may write to the store.
func (s *Store) EachURL(ctx context.Context, round int, host string, fn func(URL) error) error {
	return eachPage(ctx, s.db, "read addresses", `SELECT `+urlColumns+` FROM urls WHERE url > ? AND round = ? AND (host = ? OR ? = '')
		ORDER BY url LIMIT ?`, []any{round, host, host}, scanURL, func(u URL) string { return u.URL }, fn)
}
