-- How many notes of facilitators there are: whoever reads only those misses one that is lost.
ALTER TABLE tally ADD COLUMN overlays INTEGER NOT NULL DEFAULT 0;
UPDATE tally SET overlays = (SELECT count(*) FROM overlay);
