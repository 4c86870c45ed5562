import { CONFIDENCES } from '../../../../core/model/link.ts';
import { differs, type Triggers } from './triggers.ts';

export type Node = 'actor' | 'source';

export const doubts = CONFIDENCES.map((_, doubt) => doubt);
const counts = doubts.map((doubt) => `doubt_${doubt}`);

/**
 * What came with version 8: how many links of each kind and doubt an actor has, or cite a source. Numbers, since bits
 * alone would not tell whether the last of a sort is gone. `doubts` is the set of the doubts of which there are some, as
 * bits: the surest is the lowest.
 */
const create = (node: Node) => `
CREATE TABLE kind_at_${node} (
  ${node} TEXT NOT NULL,
  kind TEXT NOT NULL,
  ${counts.map((count) => `${count} INTEGER NOT NULL,`).join('\n  ')}
  doubts INTEGER NOT NULL AS (${counts.map((count, doubt) => `((${count} > 0) << ${doubt})`).join(' | ')}) VIRTUAL,
  PRIMARY KEY (${node}, kind)
) STRICT, WITHOUT ROWID;
`;

const sums = doubts.map((doubt) => `sum(doubt = ${doubt})`);

export const CREATE_KINDS_AT_ACTORS = `${create('actor')}
INSERT INTO kind_at_actor (actor, kind, ${counts})
  SELECT id, kind, ${sums} FROM (
    SELECT from_id AS id, kind, doubt FROM link UNION ALL
    SELECT to_id, kind, doubt FROM link WHERE to_id <> from_id
  ) GROUP BY 1, 2;
`;

/** How many links each actor has. */
export const COUNT_DEGREES = `
UPDATE actor SET degree = ends.count FROM (
  SELECT actor AS end_id, sum(${counts.join(' + ')}) AS count FROM kind_at_actor GROUP BY 1
) AS ends WHERE ends.end_id = actor.id AND actor.degree <> ends.count;
`;

/** Once there are the indexes: no row has to be read. */
export const CREATE_KINDS_AT_SOURCES = `${create('source')}
INSERT INTO kind_at_source (source, kind, ${counts})
  SELECT c.source, l.kind, ${sums} FROM link l INDEXED BY link_by_kind
  CROSS JOIN citation c INDEXED BY citation_of_link ON c.link = l.id GROUP BY 1, 2;
`;

export const KIND_COUNTERS = ['kind_at_actor', 'kind_at_source'];

/** Adds so many to the links at actors or sources; `links` gives id, kind and doubt for each. */
const countAt = (node: Node, links: string, change: 1 | -1) => `
  INSERT INTO kind_at_${node} (${node}, kind, ${counts})
    SELECT id, kind, ${doubts.map((doubt) => `${change} * (doubt = ${doubt})`)} FROM (${links}) WHERE TRUE
    ON CONFLICT DO UPDATE SET ${counts.map((count) => `${count} = ${count} + excluded.${count}`)};`;

/** A link with itself is one link of its actor. */
const countAtEnds = (row: 'new' | 'old', change: 1 | -1) =>
  countAt(
    'actor',
    `SELECT ${row}.from_id AS id, ${row}.kind AS kind, ${row}.doubt AS doubt UNION ALL
     SELECT ${row}.to_id, ${row}.kind, ${row}.doubt WHERE ${row}.to_id <> ${row}.from_id`,
    change,
  );

const countAtSource = (citation: 'new' | 'old', change: 1 | -1) =>
  countAt(
    'source',
    `SELECT ${citation}.source AS id, kind, doubt FROM link WHERE id = ${citation}.link`,
    change,
  );

const countAtSources = (link: 'new' | 'old', change: 1 | -1) =>
  countAt(
    'source',
    `SELECT source AS id, ${link}.kind AS kind, ${link}.doubt AS doubt FROM citation WHERE link = ${link}.id`,
    change,
  );

export const KEEP_KINDS: Triggers = {
  kinds_at_ends_added: ['AFTER INSERT ON link', countAtEnds('new', 1)],
  kinds_at_ends_removed: ['AFTER DELETE ON link', countAtEnds('old', -1)],
  kinds_at_ends_changed: [
    `AFTER UPDATE ON link WHEN ${differs(['kind', 'doubt', 'from_id', 'to_id'])}`,
    countAtEnds('old', -1) + countAtEnds('new', 1),
  ],
  citation_added: ['AFTER INSERT ON citation', countAtSource('new', 1)],
  citation_removed: ['AFTER DELETE ON citation', countAtSource('old', -1)],
  // While the link is there to tell its kind and doubt.
  link_uncited: ['BEFORE DELETE ON link', '\n  DELETE FROM citation WHERE link = old.id;'],
  citations_turned: [
    `AFTER UPDATE ON link WHEN ${differs(['kind', 'doubt'])}`,
    countAtSources('old', -1) + countAtSources('new', 1),
  ],
};
