-- What is unknown is NULL. Dates are written as "2019", "2019-02" or "2019-02-20".

CREATE TABLE articles (
  id             TEXT NOT NULL PRIMARY KEY,
  url            TEXT,
  title          TEXT,
  source         TEXT,
  published      TEXT,
  published_from TEXT,
  lang           TEXT NOT NULL,
  text           TEXT NOT NULL,
  blocks         TEXT NOT NULL,  -- JSON: [{"kind":…,"span":[start,end]}]
  sha256         TEXT NOT NULL,  -- of text
  content        TEXT NOT NULL,  -- hash of all of the above: equal when nothing changed
  source_path    TEXT,           -- the source that it was loaded from
  loaded         TEXT            -- time of the load that brought this content, UTC
) STRICT;

-- What one article says. It is gone when its article changes: its spans are bytes of the old text.
CREATE TABLE records (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  rules      TEXT NOT NULL,  -- hash of the rules that made it
  extractor  TEXT NOT NULL,  -- version of the extractor that made it
  json       TEXT NOT NULL,
  made       TEXT            -- time of the extraction that brought this record, UTC
) STRICT;

CREATE INDEX records_by_rules ON records (rules, extractor);

-- Where to find an agreement by its id.
CREATE TABLE agreements (
  id         TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES records(article_id) ON DELETE CASCADE,
  position   INTEGER NOT NULL  -- in the record's list
) STRICT;

CREATE INDEX agreements_by_article ON agreements (article_id);

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT;

-- Goes up with every change, so that an index can tell whether it is still current.
INSERT INTO meta VALUES ('revision', 0);
