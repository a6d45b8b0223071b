-- What showed where the main text of a web page is: "site", "json-ld", "shape", "readability", "page"; NULL for
-- articles that come from no page, and for those that were stored before it was known.
ALTER TABLE articles ADD COLUMN text_from TEXT;
