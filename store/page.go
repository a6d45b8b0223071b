package store

import (
	"context"
	"database/sql"
	"fmt"
)

// pageSize is the number of rows that a listing holds at a time.
const pageSize = 500

// eachPage runs a query page by page and hands the rows to fn. The query takes
// the id to go on after as its first parameter, then args, then the size of a
// page. Reading by pages leaves the connection free while fn runs, so that fn
// may use the store, and keeps memory bounded whatever the size of the store.
func eachPage[T any](ctx context.Context, db *sql.DB, op, query string, args []any,
	scan func(func(...any) error) (T, error), id func(T) string, fn func(T) error) error {
	after := ""
	for {
		page, err := onePage(ctx, db, query, append(append([]any{after}, args...), pageSize), scan)
		if err != nil {
			return fmt.Errorf("%s: %w", op, err)
		}
		for _, row := range page {
			if err := fn(row); err != nil {
				return err
			}
		}
		if len(page) < pageSize {
			return nil
		}
		after = id(page[len(page)-1])
	}
}

// queryer is the database or a transaction in it.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func onePage[T any](ctx context.Context, db queryer, query string, args []any, scan func(func(...any) error) (T, error)) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var page []T
	for rows.Next() {
		row, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		page = append(page, row)
	}
	return page, rows.Err()
}
