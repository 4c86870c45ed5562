/** Where words, tags and citations wait in the order in which they come, until they are sorted into their tables. */
export const CREATE_HEAPS = `
CREATE TABLE IF NOT EXISTS new_word (word TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS new_tag (tag TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS new_citation (
  source TEXT NOT NULL REFERENCES source,
  link TEXT NOT NULL REFERENCES link
) STRICT;
`;

/** Sorted first: a table that is written in its own order is written once. */
export const SORT_HEAPS = `${CREATE_HEAPS}
INSERT INTO actor_word (word, actor) SELECT DISTINCT word, actor FROM new_word ORDER BY 1, 2;
INSERT INTO actor_tag (tag, actor) SELECT DISTINCT tag, actor FROM new_tag ORDER BY 1, 2;
INSERT INTO citation (source, link) SELECT DISTINCT source, link FROM new_citation ORDER BY 1, 2;
DROP TABLE new_word;
DROP TABLE new_tag;
DROP TABLE new_citation;
`;
