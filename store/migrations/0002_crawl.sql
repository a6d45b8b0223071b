-- What a crawl knows, so that one that was broken off goes on where it was.

-- A crawl of some sites from its start to its end, however often it is resumed.
CREATE TABLE crawls (
  round    INTEGER NOT NULL PRIMARY KEY,
  seeds    TEXT NOT NULL,  -- JSON: ["https://…"]
  settings TEXT NOT NULL,  -- JSON: what decides on the pages that are taken
  started  TEXT,
  ended    TEXT            -- NULL while something is left to do
) STRICT;

-- Every address that was ever found in scope, by its canonical form.
CREATE TABLE urls (
  seq           INTEGER NOT NULL PRIMARY KEY,  -- the order of finding
  url           TEXT NOT NULL UNIQUE,
  host          TEXT NOT NULL,     -- with its port: what gets one request at a time
  kind          TEXT NOT NULL,     -- page, feed, sitemap
  how           TEXT NOT NULL,     -- how it was found: seed, sitemap, feed, link, redirect, canonical, guess
  parent        TEXT,              -- the address on which it was found
  depth         INTEGER NOT NULL,  -- links from a seed
  hops          INTEGER NOT NULL,  -- redirects in a row that lead here
  round         INTEGER NOT NULL,  -- the last crawl that found it
  state         TEXT NOT NULL CHECK (state IN ('queued', 'done', 'failed', 'refused')),
  status        INTEGER NOT NULL DEFAULT 0,  -- of the last answer
  reason        TEXT,              -- why there is no article of it
  etag          TEXT,
  last_modified TEXT,
  digest        TEXT,              -- SHA-256 of the body
  tries         INTEGER NOT NULL DEFAULT 0,
  due           INTEGER NOT NULL DEFAULT 0,  -- not to be asked before, in ms of Unix time
  fetched       TEXT,              -- time of the last answer, UTC
  article_id    TEXT REFERENCES articles(id) ON DELETE SET NULL
) STRICT;

CREATE INDEX urls_by_turn ON urls (round, state, host, due, depth, seq);
CREATE INDEX urls_by_parent ON urls (parent);
CREATE INDEX urls_by_article ON urls (article_id) WHERE article_id IS NOT NULL;

-- One row for every scheme and host: http and https may have different rules.
CREATE TABLE hosts (
  origin  TEXT NOT NULL PRIMARY KEY,  -- "https://www.venlo.nl"
  robots  TEXT,              -- body of robots.txt; NULL when there is none
  status  INTEGER NOT NULL,  -- of the answer for it; 0 = it could not be reached
  fetched TEXT NOT NULL,
  delay   INTEGER NOT NULL   -- ms between two requests that it asks for
) STRICT;
