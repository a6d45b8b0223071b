package store

import (
	"context"
	"database/sql"
)

// batch is a transaction that does the same for many rows: it prepares each
// statement once, which costs more than most of them do.
type batch struct {
	*sql.Tx
	stmts map[string]*sql.Stmt
}

func newBatch(tx *sql.Tx) *batch { return &batch{tx, map[string]*sql.Stmt{}} }

func (b *batch) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := b.stmts[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := b.PrepareContext(ctx, query)
	if err == nil {
		b.stmts[query] = stmt // it is closed with the transaction
	}
	return stmt, err
}

// ExecContext is sql.Tx.ExecContext.
func (b *batch) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt, err := b.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

// QueryRowContext is sql.Tx.QueryRowContext.
func (b *batch) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	stmt, err := b.prepare(ctx, query)
	if err != nil {
		return b.Tx.QueryRowContext(ctx, query, args...) // which tells the error
	}
	return stmt.QueryRowContext(ctx, args...)
}

// QueryContext is sql.Tx.QueryContext.
func (b *batch) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := b.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}
