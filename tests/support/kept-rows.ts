import type { Actor } from '../../core/model/actor.ts';
import { KIND_GROUPS } from '../../server/store/kind-groups.ts';
import { searchWords } from '../../server/store/search/keys.ts';
import type { Database } from '../../server/store/sqlite/database.ts';
import { partsOf } from '../../server/store/sqlite/word-parts.ts';
import { actorsInBlocks, linksInBlocks, type StoredBlock } from './blocks.ts';

const DOUBTS = [0, 1, 2, 3];
const union = DOUBTS.map((doubt) => `max((doubt = ${doubt}) << ${doubt})`).join(' | ');
/** Each link at each of its ends, and each at each source that it cites. */
const AT_ACTORS = `SELECT from_id AS at, id, kind, doubt FROM link UNION
  SELECT to_id, id, kind, doubt FROM link`;
const AT_SOURCES = 'SELECT c.source AS at, l.kind, l.doubt FROM citation c JOIN link l ON l.id = c.link';

/** The groups of kinds as rows, to be joined with links. */
const GROUPS = `(SELECT value ->> 0 AS name, value ->> 1 AS kind FROM json_each('${JSON.stringify(
  [...KIND_GROUPS].flatMap(([name, kinds]) => kinds.map((kind) => [name, kind])),
)}')) g`;

/** What the embedded store keeps beside its rows, and the same counted from the rows. */
const KEPT: Readonly<Record<string, [kept: string, rows: string]>> = {
  links: [
    'SELECT kind, doubt, count FROM link_tally WHERE count <> 0',
    'SELECT kind, doubt, count(*) AS count FROM link GROUP BY 1, 2',
  ],
  'links by the kinds of their ends': [
    'SELECT kind, doubt, from_kind, to_kind, count FROM end_tally WHERE count <> 0',
    `SELECT l.kind, l.doubt, f.kind AS from_kind, t.kind AS to_kind, count(*) AS count
     FROM link l JOIN actor f ON f.id = l.from_id JOIN actor t ON t.id = l.to_id GROUP BY 1, 2, 3, 4`,
  ],
  days: [
    'SELECT event, day, kind, doubt, count FROM day_tally WHERE count <> 0 ORDER BY event, day, kind, doubt',
    `SELECT event, day, kind, doubt, count(*) AS count FROM (
       SELECT 'START' AS event, start_day AS day, kind, doubt FROM link WHERE start_day IS NOT NULL UNION ALL
       SELECT 'END', end_day, kind, doubt FROM link WHERE end_day IS NOT NULL UNION ALL
       SELECT 'TURNED', start_day, kind, doubt FROM link WHERE start_day > end_day
     ) GROUP BY 1, 2, 3, 4 ORDER BY event, day, kind, doubt`,
  ],
  'days in all': [
    'SELECT event, day, count FROM day_total WHERE count <> 0',
    'SELECT event, day, sum(count) AS count FROM day_tally GROUP BY 1, 2 HAVING sum(count) <> 0',
  ],
  actors: [
    'SELECT kind, country, count FROM actor_tally WHERE count <> 0',
    "SELECT kind, ifnull(country, '') AS country, count(*) AS count FROM actor GROUP BY 1, 2",
  ],
  degrees: [
    'SELECT id, degree FROM actor ORDER BY id',
    `SELECT actor.id AS id, count(link) AS degree FROM actor LEFT JOIN (
       SELECT from_id AS of, id AS link FROM link UNION SELECT to_id, id FROM link
     ) ON of = actor.id GROUP BY 1 ORDER BY 1`,
  ],
  'kinds of links at actors': kindsAt('actor', AT_ACTORS),
  'kinds of links at sources': kindsAt('source', AT_SOURCES),
  'actors by groups of kinds': [
    'SELECT * FROM actor_group_tally WHERE count <> 0',
    `SELECT name AS link_group, doubts, a.kind, ifnull(a.country, '') AS country, count(*) AS count
     FROM (${inGroups(AT_ACTORS)}) JOIN actor a ON a.id = at GROUP BY 1, 2, 3, 4`,
  ],
  'sources by groups of kinds': [
    'SELECT * FROM source_group_tally WHERE count <> 0',
    `SELECT name AS link_group, doubts, count(*) AS count FROM (${inGroups(AT_SOURCES)}) GROUP BY 1, 2`,
  ],
  sources: [
    'SELECT kind, lang, checked, count FROM source_tally WHERE count <> 0',
    'SELECT kind, lang, checked, count(*) AS count FROM source GROUP BY 1, 2, 3',
  ],
  tags: [
    'SELECT actor, tag FROM actor_tag ORDER BY 1, 2',
    "SELECT actor.id AS actor, value AS tag FROM actor, json_each(body, '$.tags') ORDER BY 1, 2",
  ],
  citations: [
    'SELECT link, source FROM citation ORDER BY 1, 2',
    `SELECT DISTINCT link.id AS link, value ->> 'source' AS source FROM link, json_each(body, '$.evidence') ORDER BY 1, 2`,
  ],
  'imported rows': [
    'SELECT actors, links, sources FROM import',
    `SELECT sum(kind IS 'ACTOR') AS actors, sum(kind IS 'LINK') AS links, sum(kind IS 'SOURCE') AS sources
     FROM import i LEFT JOIN import_row r ON r.import = i.number GROUP BY i.number`,
  ],
  texts: [
    "SELECT rowid AS row FROM link_text WHERE link_text MATCH 'wafers' ORDER BY 1",
    "SELECT rowid AS row FROM link WHERE search_text LIKE '%wafers%' ORDER BY 1",
  ],
  'texts of actors': [
    "SELECT rowid AS row FROM actor_text WHERE actor_text MATCH 'north' ORDER BY 1",
    "SELECT rowid AS row FROM actor WHERE search_text LIKE '%north%' ORDER BY 1",
  ],
  'texts of two Chinese characters': [
    `SELECT rowid AS row FROM actor_text WHERE actor_text MATCH '"北方|"' ORDER BY 1`,
    "SELECT rowid AS row FROM actor WHERE search_text LIKE '%北方%' ORDER BY 1",
  ],
};

function kindsAt(node: string, links: string): [string, string] {
  const counts = DOUBTS.map((doubt) => `sum(doubt = ${doubt}) AS doubt_${doubt}`);
  return [
    `SELECT * FROM kind_at_${node}`,
    `SELECT at AS ${node}, kind, ${counts}, ${union} AS doubts FROM (${links}) GROUP BY 1, 2`,
  ];
}

/** The set of the doubts of the links of each group that each has. */
function inGroups(links: string): string {
  return `SELECT at, g.name AS name, ${union} AS doubts FROM (${links}) l JOIN ${GROUPS} ON g.kind = l.kind GROUP BY 1, 2`;
}

/** What is kept that isn't as the rows say: mostly nothing. */
export function wronglyKept(db: Database): string[] {
  const wrong = Object.entries(KEPT).flatMap(([name, [kept, rows]]) => {
    const [found, expected] = [kept, rows].map((sql) => JSON.stringify(db.all(sql)));
    return found === expected ? [] : [`${name}: ${found} instead of ${expected}`];
  });
  return [...wrong, ...wrongBlocks(db), ...wrongWords(db)];
}

function wrongBlocks(db: Database): string[] {
  const stored = (of: string) => db.all<StoredBlock>(`SELECT number, bytes FROM ${of}_block ORDER BY 1`);
  const links = db
    .all<{ sources: string }>(
      `SELECT l.rowid AS number, f.rowid AS "from", t.rowid AS "to", l.kind, l.doubt, start_day AS start, end_day AS end,
         (SELECT json_group_array(s.rowid ORDER BY s.rowid) FROM citation c JOIN source s ON s.id = c.source
          WHERE c.link = l.id) AS sources
       FROM link l JOIN actor f ON f.id = from_id JOIN actor t ON t.id = to_id ORDER BY 1`,
    )
    .map((row) => ({ ...row, sources: JSON.parse(row.sources) as number[] }));
  const pairs: [name: string, kept: unknown, rows: unknown][] = [
    ['blocks of links', linksInBlocks(stored('link')), links],
    [
      'blocks of actors',
      actorsInBlocks(stored('actor')),
      db.all('SELECT rowid AS number, kind, country FROM actor ORDER BY 1'),
    ],
    ['due', db.all('SELECT * FROM block_due'), []],
  ];
  return pairs.flatMap(([name, ...both]) => {
    const [kept, rows] = both.map((one) => JSON.stringify(one));
    return kept === rows ? [] : [`${name}: ${kept} instead of ${rows}`];
  });
}

function wrongWords(db: Database): string[] {
  const actors = db
    .all<{ body: string }>('SELECT body FROM actor')
    .map(({ body }) => JSON.parse(body) as Actor);
  const expected = actors.flatMap((actor) => searchWords(actor).map((word) => `${actor.id} ${word}`)).sort();
  const found = db.all<{ actor: string; word: string }>('SELECT actor, word FROM actor_word');
  const words = found.map(({ actor, word }) => `${actor} ${word}`).sort();
  const pieces = new Set(
    db
      .all<{ part: string; word: string }>('SELECT part, word FROM word_part')
      .map(({ part, word }) => part + word),
  );
  const missing = found.flatMap(({ word }) => partsOf(word).filter((part) => !pieces.has(part + word)));
  return [
    ...(words.join() === expected.join() ? [] : [`words: ${words.join()} instead of ${expected.join()}`]),
    ...missing.map((part) => `pieces: ${part} is missing`),
  ];
}
