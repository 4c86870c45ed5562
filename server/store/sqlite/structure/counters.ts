import { differs, type Triggers } from './triggers.ts';

/**
 * Counters that the writes keep, so that nobody has to count rows: links by kind and doubt, and by the days on which
 * they begin, end, or begin after their end; actors by kind and country ('' for none); sources by what they are filtered by.
 */
export const CREATE_COUNTERS = `
CREATE TABLE link_tally (
  kind TEXT NOT NULL,
  doubt INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, doubt)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_tally (
  event TEXT NOT NULL,
  kind TEXT NOT NULL,
  doubt INTEGER NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (event, kind, doubt, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_total (
  event TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (event, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE actor_tally (
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, country)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_tally (
  kind TEXT NOT NULL,
  lang TEXT NOT NULL,
  checked INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, lang, checked)
) STRICT, WITHOUT ROWID;

INSERT INTO link_tally SELECT kind, doubt, count(*) FROM link GROUP BY kind, doubt;
INSERT INTO day_tally SELECT 'START', kind, doubt, start_day, count(*) FROM link WHERE start_day IS NOT NULL GROUP BY 2, 3, 4;
INSERT INTO day_tally SELECT 'END', kind, doubt, end_day, count(*) FROM link WHERE end_day IS NOT NULL GROUP BY 2, 3, 4;
INSERT INTO day_tally SELECT 'TURNED', kind, doubt, start_day, count(*) FROM link WHERE start_day > end_day GROUP BY 2, 3, 4;
INSERT INTO day_total SELECT event, day, sum(count) FROM day_tally GROUP BY 1, 2;
INSERT INTO actor_tally SELECT kind, ifnull(country, ''), count(*) FROM actor GROUP BY 1, 2;
INSERT INTO source_tally SELECT kind, lang, checked, count(*) FROM source GROUP BY 1, 2, 3;
`;

/** What came with version 7: links by the kinds of the actors at their ends too. */
export const CREATE_END_COUNTER = `
CREATE TABLE end_tally (
  kind TEXT NOT NULL,
  doubt INTEGER NOT NULL,
  from_kind TEXT NOT NULL,
  to_kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, doubt, from_kind, to_kind)
) STRICT, WITHOUT ROWID;
INSERT INTO end_tally SELECT l.kind, l.doubt, f.kind, t.kind, count(*) FROM link l INDEXED BY link_from
  CROSS JOIN actor f INDEXED BY actor_at_end ON f.id = l.from_id
  CROSS JOIN actor t INDEXED BY actor_at_end ON t.id = l.to_id GROUP BY 1, 2, 3, 4;
`;

export const COUNTERS = ['link_tally', 'end_tally', 'day_tally', 'day_total', 'actor_tally', 'source_tally'];

/** Adds so many to the counters of a link, `new` or `old`. */
function countLink(row: 'new' | 'old', change: 1 | -1): string {
  const days = [
    `SELECT 'START' AS event, ${row}.start_day AS day WHERE ${row}.start_day IS NOT NULL`,
    `SELECT 'END', ${row}.end_day WHERE ${row}.end_day IS NOT NULL`,
    `SELECT 'TURNED', ${row}.start_day WHERE ${row}.start_day > ${row}.end_day`,
  ].join(' UNION ALL ');
  return `
  INSERT INTO link_tally VALUES (${row}.kind, ${row}.doubt, ${change})
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
  INSERT INTO day_tally SELECT d.event, ${row}.kind, ${row}.doubt, d.day, ${change} FROM (${days}) d WHERE TRUE
    ON CONFLICT DO UPDATE SET count = count + excluded.count;
  INSERT INTO day_total SELECT d.event, d.day, ${change} FROM (${days}) d WHERE TRUE
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
}

/** The same of its ends. */
const countEnds = (row: 'new' | 'old', change: 1 | -1) => `
  INSERT INTO end_tally SELECT ${row}.kind, ${row}.doubt, f.kind, t.kind, ${change}
    FROM actor f CROSS JOIN actor t WHERE f.id = ${row}.from_id AND t.id = ${row}.to_id
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

/** Counts the links at an end by the new kind of their actor: in one pass, and a link with itself at its beginning alone. */
function turnEnds(near: 'from' | 'to'): string {
  const [far, other] = near === 'from' ? ['to', 'TRUE'] : ['from', 'l.from_id <> l.to_id'];
  const kinds = { [near]: 'turned.kind', [far]: 'iif(ends.itself, turned.kind, ends.far_kind)' };
  return `
  INSERT INTO end_tally SELECT ends.kind, ends.doubt, ${kinds.from}, ${kinds.to}, ends.count * turned.change FROM (
      SELECT l.kind AS kind, l.doubt AS doubt, a.kind AS far_kind, l.from_id = l.to_id AS itself, count(*) AS count
      FROM link l CROSS JOIN actor a ON a.id = l.${far}_id WHERE l.${near}_id = new.id AND ${other} GROUP BY 1, 2, 3, 4
    ) ends CROSS JOIN (SELECT old.kind AS kind, -1 AS change UNION ALL SELECT new.kind, 1) turned WHERE TRUE
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
}

const countActor = (row: 'new' | 'old', change: 1 | -1) => `
  INSERT INTO actor_tally VALUES (${row}.kind, ifnull(${row}.country, ''), ${change})
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

const countSource = (row: 'new' | 'old', change: 1 | -1) => `
  INSERT INTO source_tally VALUES (${row}.kind, ${row}.lang, ${row}.checked, ${change})
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

const addDegree = (row: 'new' | 'old', change: 1 | -1) => `
  UPDATE actor SET degree = degree + ${change} WHERE id IN (${row}.from_id, ${row}.to_id);`;

export const KEEP_COUNTERS: Triggers = {
  link_added: ['AFTER INSERT ON link', countLink('new', 1) + countEnds('new', 1) + addDegree('new', 1)],
  link_removed: ['AFTER DELETE ON link', countLink('old', -1) + countEnds('old', -1) + addDegree('old', -1)],
  link_moved: [
    `AFTER UPDATE OF from_id, to_id ON link WHEN ${differs(['from_id', 'to_id'])}`,
    addDegree('old', -1) + addDegree('new', 1),
  ],
  link_changed: [
    `AFTER UPDATE ON link WHEN ${differs(['kind', 'doubt', 'start_day', 'end_day'])}`,
    countLink('old', -1) + countLink('new', 1),
  ],
  link_ends_changed: [
    `AFTER UPDATE ON link WHEN ${differs(['kind', 'doubt', 'from_id', 'to_id'])}`,
    countEnds('old', -1) + countEnds('new', 1),
  ],
  actor_added: ['AFTER INSERT ON actor', countActor('new', 1)],
  actor_removed: ['AFTER DELETE ON actor', countActor('old', -1)],
  actor_changed: [
    `AFTER UPDATE OF kind, country ON actor WHEN ${differs(['kind', 'country'])}`,
    countActor('old', -1) + countActor('new', 1),
  ],
  actor_turned: [
    `AFTER UPDATE OF kind ON actor WHEN ${differs(['kind'])}`,
    turnEnds('from') + turnEnds('to'),
  ],
  source_added: ['AFTER INSERT ON source', countSource('new', 1)],
  source_removed: ['AFTER DELETE ON source', countSource('old', -1)],
  source_changed: [
    `AFTER UPDATE ON source WHEN ${differs(['kind', 'lang', 'checked'])}`,
    countSource('old', -1) + countSource('new', 1),
  ],
};
