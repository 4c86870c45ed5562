/** Where rows wait between the two passes, on disk. What is bare is derived too. `state` of a row: 0 right, 1 wrong, 2 left out with what it leads to. */
export const STAGING_TABLES = `
CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE staged (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  derived INTEGER NOT NULL,
  bare INTEGER NOT NULL,
  named INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  former_id TEXT,
  end_names TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  element TEXT,
  state INTEGER NOT NULL DEFAULT 0,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX staged_in_order ON staged (kind, derived, seq);
CREATE INDEX staged_coined ON staged (seq) WHERE kind = 'LINK' AND named = 1;
CREATE INDEX staged_with_names ON staged (seq) WHERE end_names IS NOT NULL;
CREATE INDEX staged_formerly ON staged (seq) WHERE former_id IS NOT NULL;
CREATE TABLE problem (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  element TEXT,
  reason TEXT NOT NULL,
  code TEXT NOT NULL,
  field TEXT,
  said TEXT NOT NULL
) STRICT;
CREATE TABLE skipped (reason TEXT PRIMARY KEY, code TEXT NOT NULL, said TEXT NOT NULL, count INTEGER NOT NULL) STRICT;
CREATE TABLE merged (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE skipped_id (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE refused_row (
  id TEXT NOT NULL,
  file TEXT NOT NULL,
  other INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  PRIMARY KEY (id, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE needed (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE kept (id TEXT PRIMARY KEY, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE likeness (key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE look_alike (
  id TEXT NOT NULL,
  other TEXT NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  code TEXT NOT NULL,
  said TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (id, other)
) STRICT, WITHOUT ROWID;
`;
