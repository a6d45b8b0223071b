-- What the web archive in warc/ holds of each address, so that a page that is as
-- it was is not kept twice.
CREATE TABLE captures (
  url     TEXT NOT NULL PRIMARY KEY,
  record  TEXT NOT NULL,  -- id of the response record
  payload TEXT NOT NULL,  -- its WARC-Payload-Digest
  digest  TEXT NOT NULL,  -- SHA-256 of the body as it was sent, without chunks
  at      TEXT NOT NULL   -- its WARC-Date
) STRICT;
