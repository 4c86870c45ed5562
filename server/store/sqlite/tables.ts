/**
 * The tables of the embedded store. A row's `body` is the whole record as JSON; the other columns are there to find,
 * filter and order it. Raise SCHEMA_VERSION with every change.
 */
export const SCHEMA_VERSION = 9;

export const TABLES = `
CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  country TEXT,
  sort_name TEXT NOT NULL,
  degree INTEGER NOT NULL DEFAULT 0,
  search_text TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX actor_by_name ON actor (sort_name, id);
CREATE INDEX actor_by_degree ON actor (degree, id);
CREATE INDEX actor_by_country ON actor (country, kind);
CREATE INDEX actor_by_kind ON actor (kind);

CREATE TABLE actor_tag (
  tag TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actor ON DELETE CASCADE,
  PRIMARY KEY (tag, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_of_actor ON actor_tag (actor);

CREATE TABLE actor_word (
  word TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actor ON DELETE CASCADE,
  PRIMARY KEY (word, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_of_actor ON actor_word (actor);

CREATE TABLE word_gram (
  gram TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (gram, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES actor,
  to_id TEXT NOT NULL REFERENCES actor,
  start_day TEXT,
  end_day TEXT,
  confidence TEXT NOT NULL,
  doubt INTEGER NOT NULL,
  search_text TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX link_from ON link (from_id, start_day, id);
CREATE INDEX link_to ON link (to_id, start_day, id);
CREATE INDEX link_by_start ON link (start_day, id);
CREATE INDEX link_by_end ON link (end_day, id);
CREATE INDEX link_by_kind ON link (kind, id);

CREATE TRIGGER link_added AFTER INSERT ON link BEGIN
  UPDATE actor SET degree = degree + 1 WHERE id IN (new.from_id, new.to_id);
END;
CREATE TRIGGER link_removed AFTER DELETE ON link BEGIN
  UPDATE actor SET degree = degree - 1 WHERE id IN (old.from_id, old.to_id);
END;
CREATE TRIGGER link_moved AFTER UPDATE OF from_id, to_id ON link BEGIN
  UPDATE actor SET degree = degree - 1 WHERE id IN (old.from_id, old.to_id);
  UPDATE actor SET degree = degree + 1 WHERE id IN (new.from_id, new.to_id);
END;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  checked INTEGER NOT NULL,
  order_day TEXT NOT NULL,
  search_text TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX source_by_day ON source (order_day, id);

CREATE TABLE citation (
  source TEXT NOT NULL REFERENCES source,
  link TEXT NOT NULL REFERENCES link ON DELETE CASCADE,
  PRIMARY KEY (source, link)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_of_link ON citation (link);

CREATE TABLE view (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
`;

/** What came with version 2. */
export const LOG_TABLE = `
CREATE TABLE graph_change (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  body TEXT NOT NULL,
  retraction TEXT
) STRICT;
`;

/** What came with version 3. */
export const LOG_INDEX = 'CREATE INDEX change_of_subject ON graph_change (subject_id, sequence);';

/** What came with version 4. */
export const EDIT_COLUMNS = `
ALTER TABLE graph_change ADD COLUMN edited_by TEXT;
ALTER TABLE graph_change ADD COLUMN note TEXT;
ALTER TABLE graph_change ADD COLUMN body_before TEXT;
ALTER TABLE graph_change ADD COLUMN reverts INTEGER;
CREATE INDEX edit_in_order ON graph_change (sequence) WHERE edited_by IS NOT NULL;
CREATE INDEX edit_by_editor ON graph_change (edited_by, sequence) WHERE edited_by IS NOT NULL;
CREATE INDEX edit_undoing ON graph_change (reverts) WHERE reverts IS NOT NULL;
`;

/** What came with version 5. Rows that go leave the imports that they belonged to. */
export const IMPORT_TABLES = `
CREATE TABLE import (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  actors INTEGER NOT NULL DEFAULT 0,
  links INTEGER NOT NULL DEFAULT 0,
  sources INTEGER NOT NULL DEFAULT 0,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE import_row (
  id TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import,
  kind TEXT NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (id, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_of_import ON import_row (import, kind, id);

CREATE TRIGGER import_row_added AFTER INSERT ON import_row BEGIN
  UPDATE import SET actors = actors + (new.kind = 'ACTOR'), links = links + (new.kind = 'LINK'),
    sources = sources + (new.kind = 'SOURCE') WHERE number = new.import;
END;
CREATE TRIGGER import_row_removed AFTER DELETE ON import_row BEGIN
  UPDATE import SET actors = actors - (old.kind = 'ACTOR'), links = links - (old.kind = 'LINK'),
    sources = sources - (old.kind = 'SOURCE') WHERE number = old.import;
END;
CREATE TRIGGER actor_left_imports AFTER DELETE ON actor BEGIN DELETE FROM import_row WHERE id = old.id; END;
CREATE TRIGGER link_left_imports AFTER DELETE ON link BEGIN DELETE FROM import_row WHERE id = old.id; END;
CREATE TRIGGER source_left_imports AFTER DELETE ON source BEGIN DELETE FROM import_row WHERE id = old.id; END;
`;

/**
 * What version 6 takes away, to make it better in structure/: indexes that rows had to be read behind, and triggers that
 * counted what had not changed.
 */
export const BEFORE_STRUCTURE = `
DROP INDEX IF EXISTS actor_by_name;
DROP INDEX IF EXISTS actor_by_degree;
DROP INDEX IF EXISTS actor_by_country;
DROP INDEX IF EXISTS actor_by_kind;
DROP INDEX IF EXISTS tag_of_actor;
DROP INDEX IF EXISTS word_of_actor;
DROP INDEX IF EXISTS link_from;
DROP INDEX IF EXISTS link_to;
DROP INDEX IF EXISTS link_by_start;
DROP INDEX IF EXISTS link_by_end;
DROP INDEX IF EXISTS link_by_kind;
DROP INDEX IF EXISTS source_by_day;
DROP INDEX IF EXISTS citation_of_link;
DROP TRIGGER IF EXISTS link_added;
DROP TRIGGER IF EXISTS link_removed;
DROP TRIGGER IF EXISTS link_moved;
DROP TABLE IF EXISTS word_gram;
`;

/**
 * Days to order by: a link without one comes first. Columns of their own, since SQLite reads the row behind an index
 * wherever it works a column out.
 */
export const ORDER_COLUMNS = `
ALTER TABLE link ADD COLUMN start_key TEXT NOT NULL DEFAULT '';
ALTER TABLE link ADD COLUMN end_key TEXT NOT NULL DEFAULT '';
UPDATE link SET start_key = ifnull(start_day, ''), end_key = ifnull(end_day, '');
`;

/** What version 9 takes away, since columns tell it: the day since when an actor has had a link all along. */
export const BEFORE_COLUMNS = `
DROP TRIGGER IF EXISTS open_link_added;
DROP TRIGGER IF EXISTS open_link_removed;
DROP TRIGGER IF EXISTS open_link_changed;
DROP INDEX IF EXISTS actor_by_open_since;
ALTER TABLE actor DROP COLUMN open_since;
`;
