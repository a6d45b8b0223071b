-- Which articles say the same: the same release on the sites of twelve municipalities. An article
-- without a row was not looked at yet.
CREATE TABLE likenesses (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  signature  BLOB NOT NULL,     -- of its text; empty: it has no copies, being short or set apart
  apart      INTEGER NOT NULL,  -- 1: it was asked for as an article of its own, whatever it says
  copy_of    TEXT REFERENCES articles(id) ON DELETE SET NULL  -- NULL: it stands for itself and its copies
) STRICT, WITHOUT ROWID;

CREATE INDEX likenesses_by_canonical ON likenesses (copy_of) WHERE copy_of IS NOT NULL;
