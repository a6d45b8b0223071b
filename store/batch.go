package store

import (
	"context"
	"database/sql"
	"sync"
)

// statements keeps the statements of a database prepared, which costs more than
// running most of them does. It is for queries that are written in the program,
// of which there are few.
type statements struct {
	db   *sql.DB
	mu   sync.Mutex
	made map[string]*sql.Stmt
}

// known gives a statement that is prepared, or nil.
func (s *statements) known(query string) *sql.Stmt {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.made[query]
}

// prepare gives a statement. It waits for the connection: within a transaction,
// which has that, nobody may call it.
func (s *statements) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt := s.known(query); stmt != nil {
		return stmt, nil
	}
	stmt, err := s.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if other := s.made[query]; other != nil {
		stmt.Close()
		return other, nil
	}
	if s.made == nil {
		s.made = map[string]*sql.Stmt{}
	}
	s.made[query] = stmt
	return stmt, nil
}

// QueryRowContext is sql.DB.QueryRowContext.
func (s *statements) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	stmt, err := s.prepare(ctx, query)
	if err != nil {
		return s.db.QueryRowContext(ctx, query, args...) // which tells the error
	}
	return stmt.QueryRowContext(ctx, args...)
}

// QueryContext is sql.DB.QueryContext.
func (s *statements) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// batch is a transaction that prepares each statement once, and has it prepared
// for the next transaction.
type batch struct {
	*sql.Tx
	kept  *statements
	stmts map[string]*sql.Stmt
}

func newBatch(tx *sql.Tx, kept *statements) *batch { return &batch{tx, kept, map[string]*sql.Stmt{}} }

func (b *batch) prepare(ctx context.Context, query string) (stmt *sql.Stmt, err error) {
	if stmt := b.stmts[query]; stmt != nil {
		return stmt, nil
	}
	if known := b.kept.known(query); known != nil {
		stmt = b.StmtContext(ctx, known)
	} else if stmt, err = b.PrepareContext(ctx, query); err != nil {
		return nil, err
	}
	b.stmts[query] = stmt // it is closed with the transaction
	return stmt, nil
}

// keep prepares the statements of a transaction that has ended for the next one.
// What cannot be prepared is prepared then.
func (b *batch) keep(ctx context.Context) {
	for query := range b.stmts {
		if _, err := b.kept.prepare(ctx, query); err != nil {
			return
		}
	}
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
