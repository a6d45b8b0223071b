-- The files that articles were loaded from. One that was read whole and has not changed since need not be
-- read again; one that is gone leaves articles behind.
CREATE TABLE files (
  seq      INTEGER NOT NULL PRIMARY KEY,
  path     TEXT NOT NULL UNIQUE,  -- absolute
  size     INTEGER,  -- these four are NULL unless all that is in the file is stored
  modified INTEGER,  -- ns of Unix time
  settings TEXT,     -- what else decides on what is read in it
  counts   TEXT      -- JSON: what was in it
) STRICT;

ALTER TABLE articles ADD COLUMN file INTEGER REFERENCES files(seq) ON DELETE SET NULL;

CREATE INDEX articles_by_file ON articles (file) WHERE file IS NOT NULL;
