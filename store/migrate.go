package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// SchemaVersion is the format of corpus.db, kept in the database as its
// user_version. It is the number of the last file in migrations/.
//
//	1  articles, records, the agreements in them, meta
//	2  the state of crawls: crawls, urls, hosts
//	3  what the web archive holds: captures
//	4  what showed where the main text of a page is
//	5  which articles say the same: likenesses
//	6  the files that articles were loaded from: files
const SchemaVersion = 6

// applicationID marks a database file as a workspace of ours; it is the ASCII
// codes of "akko".
const applicationID = 0x616b6b6f

//go:embed migrations/*.sql
var embedded embed.FS

// migrations are the embedded migrations, without their folder.
var migrations = func() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}()

// errOld says that a database needs a migration which a reader cannot do.
var errOld = errors.New("database needs a migration")

// schemaVersion gives the version of a database: 0 for an empty one. A database
// with tables that are not ours is an error.
func schemaVersion(ctx context.Context, db *sql.DB) (int, error) {
	var version, app, tables int
	err := db.QueryRowContext(ctx, `SELECT
		(SELECT user_version FROM pragma_user_version),
		(SELECT application_id FROM pragma_application_id),
		(SELECT count(*) FROM sqlite_schema)`).Scan(&version, &app, &tables)
	if err != nil {
		return 0, err
	}
	if app != applicationID && (tables > 0 || version > 0) {
		return 0, errors.New("this database was not made by akkoord: name another folder with --workspace DIR")
	}
	return version, nil
}

// migrate runs the migrations in fsys that the database has not had, each in a
// transaction of its own together with its number: a migration that fails
// leaves the database as it was before it. The files are called NNNN_what.sql
// and number from 1 without gaps.
func migrate(ctx context.Context, db *sql.DB, fsys fs.FS) error {
	names, err := fs.Glob(fsys, "*.sql") // sorted
	if err != nil {
		return err
	}
	have, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	for i, name := range names {
		number, _, _ := strings.Cut(name, "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return fmt.Errorf("migration %s: want number %04d", name, i+1)
		}
		if version <= have {
			continue
		}
		script, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		if err := migrateOne(ctx, db, version, string(script)); err != nil {
			return fmt.Errorf("migration %s: %w", name, err)
		}
	}
	return nil
}

func migrateOne(ctx context.Context, db *sql.DB, version int, script string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, s := range []string{
		script,
		fmt.Sprintf("PRAGMA user_version = %d", version),
		fmt.Sprintf("PRAGMA application_id = %d", applicationID),
	} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return tx.Commit()
}
