package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/akkoord/akkoord"
)

// RecordOptions says how records were made. The zero value says nothing.
type RecordOptions struct {
	Extractor string    // version of the extractor
	At        time.Time // time of extraction, kept with records that are new or changed
}

// PutRecords stores what articles say, in one transaction: all of them or, on
// an error, none. The articles must be in the workspace; those of copies are left out. A record takes the
// place of the earlier one of its article.
func (s *Store) PutRecords(ctx context.Context, records []akkoord.Record, opt RecordOptions) (Summary, error) {
	var sum Summary
	err := s.write(ctx, "store records", func(tx *batch) (bool, error) {
		for i := range records {
			r := &records[i]
			var copies int
			if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM likenesses WHERE article_id = ? AND copy_of IS NOT NULL`, r.ID).Scan(&copies); err != nil {
				return false, fmt.Errorf("record %q: %w", r.ID, err)
			}
			if copies > 0 {
				continue // another article stands for it
			}
			line, err := encode(r)
			if err != nil {
				return false, fmt.Errorf("record %q: %w", r.ID, err)
			}
			var rules, extractor, old string
			err = tx.QueryRowContext(ctx, `SELECT rules, extractor, json FROM records WHERE article_id = ?`, r.ID).Scan(&rules, &extractor, &old)
			switch {
			case errors.Is(err, sql.ErrNoRows):
				sum.Added++
			case err != nil:
				return false, fmt.Errorf("record %q: %w", r.ID, err)
			case old == line && rules == r.Rules && extractor == opt.Extractor:
				sum.Unchanged++
				continue
			default:
				sum.Changed++
				// Its rows in agreements go with it.
				if _, err := tx.ExecContext(ctx, `DELETE FROM records WHERE article_id = ?`, r.ID); err != nil {
					return false, fmt.Errorf("record %q: %w", r.ID, err)
				}
			}
			if err := s.hasArticle(ctx, tx, r.ID); err != nil {
				return false, fmt.Errorf("record %q: %w", r.ID, err)
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO records (article_id, rules, extractor, json, made) VALUES (?, ?, ?, ?, ?)`,
				r.ID, r.Rules, opt.Extractor, line, null(stamp(opt.At))); err != nil {
				return false, fmt.Errorf("record %q: %w", r.ID, err)
			}
			if err := putAgreements(ctx, tx, r); err != nil {
				return false, err
			}
		}
		return sum.Added+sum.Changed > 0, nil
	})
	if err != nil {
		return Summary{}, err
	}
	return sum, nil
}

// hasArticle turns a violated foreign key into a message that helps.
func (s *Store) hasArticle(ctx context.Context, tx *batch, id string) error {
	var one int
	err := tx.QueryRowContext(ctx, `SELECT 1 FROM articles WHERE id = ?`, id).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("its article is %w %s: load the article first", ErrNotFound, s.dir)
	}
	return err
}

func putAgreements(ctx context.Context, tx *batch, r *akkoord.Record) error {
	for i, a := range r.Agreements {
		var holder string
		err := tx.QueryRowContext(ctx, `SELECT article_id FROM agreements WHERE id = ?`, a.ID).Scan(&holder)
		if err == nil {
			return fmt.Errorf("record %q: agreement id %q is held by article %q: agreement ids must differ", r.ID, a.ID, holder)
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("record %q: %w", r.ID, err)
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO agreements (id, article_id, position) VALUES (?, ?, ?)`, a.ID, r.ID, i); err != nil {
			return fmt.Errorf("record %q: agreement %q: %w", r.ID, a.ID, err)
		}
	}
	return nil
}

// encode gives the record's one line of JSON, with <, > and & as they are.
func encode(r *akkoord.Record) (string, error) {
	alone := *r
	alone.Copies = nil // they are kept elsewhere
	r = &alone
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		return "", err
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// recordColumns are those of a record, which is called r.
var recordColumns = `r.article_id, r.json, ` + copiesOf("r.article_id")

// scanRecord reads a row of recordColumns.
func scanRecord(scan func(...any) error) (akkoord.Record, error) {
	var r akkoord.Record
	var id, line, copies string
	if err := scan(&id, &line, &copies); err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		return r, fmt.Errorf("record %q: %w", id, err)
	}
	var err error
	if r.Copies, err = parseCopies(copies); err != nil {
		return r, fmt.Errorf("record %q: %w", id, err)
	}
	return r, nil
}

// Record gives the record of an article, or ErrNotFound.
func (s *Store) Record(ctx context.Context, articleID string) (akkoord.Record, error) {
	row := s.db.QueryRowContext(ctx, `SELECT `+recordColumns+` FROM records r WHERE r.article_id = ?`, articleID)
	return s.oneRecord(row, fmt.Sprintf("record of article %q", articleID))
}

// RecordOfAgreement gives the record that holds the agreement of an id, or
// ErrNotFound.
func (s *Store) RecordOfAgreement(ctx context.Context, agreementID string) (akkoord.Record, error) {
	row := s.db.QueryRowContext(ctx, `SELECT `+recordColumns+` FROM agreements a JOIN records r USING (article_id) WHERE a.id = ?`, agreementID)
	return s.oneRecord(row, fmt.Sprintf("agreement %q", agreementID))
}

func (s *Store) oneRecord(row *sql.Row, what string) (akkoord.Record, error) {
	r, err := scanRecord(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return r, fmt.Errorf("%s: %w %s", what, ErrNotFound, s.dir)
	}
	if err != nil {
		return r, fmt.Errorf("read %s: %w", what, err)
	}
	return r, nil
}

// EachRecord calls fn with every record, in the order of the article ids, until
// fn returns an error, which it passes on. fn may write to the store.
func (s *Store) EachRecord(ctx context.Context, fn func(akkoord.Record) error) error {
	return eachPage(ctx, s.db, "read records", `SELECT `+recordColumns+` FROM records r WHERE r.article_id > ? ORDER BY r.article_id LIMIT ?`,
		nil, scanRecord, func(r akkoord.Record) string { return r.ID }, fn)
}
