import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everyLink } from '../../server/store/filters.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';
import { dozen } from '../support/dozen.ts';
import { type Query, withQueries } from '../support/neo4j/queries.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

const nothing: GraphRows = { actors: [], links: [], sources: [] };

/** What people see who open the database with Neo4j's own tools, and what becomes of their data. */
onNeo4j('a Neo4j', () => {
  let opened: Neo4jTestStore;
  const inside = <T>(work: (query: Query) => Promise<T>) => withQueries(opened.login, work);
  const ask = (text: string) => inside((query) => query(text.replaceAll('$', opened.prefix)));

  beforeAll(async () => {
    opened = await openNeo4jStore();
    await opened.store.load(dozen);
  }, 60_000);
  afterAll(() => opened?.remove());

  test('has actors by kind, with names in all scripts', async () => {
    const [row] = await ask(
      'MATCH (a:$Actor:$Company {id: "lito"}) RETURN a {.name, .names, .name_zh, .country, .website} AS a',
    );
    expect(row?.a).toEqual({
      name: 'Lito N.V.',
      names: ['Lito N.V.', 'Lithographie Générale', '光刻公司'],
      name_zh: '光刻公司',
      country: 'NL',
      website: 'https://lito.example/',
    });
  });

  test('has relationships by kind, with their properties', async () => {
    const rows = await ask(
      'MATCH (:$Actor {id: "lito"})-[r:OWNS]->(b:$Company) RETURN b.id AS to, r {.id, .since, .until, .confidence, .share, .sources} AS r',
    );
    const link = dozen.links.find(({ id }) => id === 'owns--lito--zeiss');
    expect(rows).toEqual([
      {
        to: 'zeiss',
        r: {
          id: 'owns--lito--zeiss',
          since: link?.since ?? null,
          until: link?.until ?? null,
          confidence: link?.confidence,
          share: 24.9,
          sources: link?.evidence.map(({ source }) => source),
        },
      },
    ]);
  });

  test('has the sources of each claim, by stance', async () => {
    const rows = await ask(
      'MATCH (:$Claim {id: "buys--cloudia--chipwerk"})-[e]->(s:$Source) RETURN type(e) AS stance, e.locator AS locator, s.id AS source ORDER BY source DESC',
    );
    expect(rows).toEqual([
      { stance: 'SUPPORTED_BY', locator: 'p. 3', source: 'news' },
      { stance: 'DISPUTED_BY', locator: null, source: 'filing' },
    ]);
  });

  test('has constraints and indexes in place', async () => {
    const rows = await ask(
      'SHOW INDEXES YIELD name, type, state, owningConstraint WHERE name STARTS WITH "$" RETURN *',
    );
    const named = (name: string) => rows.find((row) => row.name === opened.prefix + name);
    expect(rows.every(({ state }) => state === 'ONLINE')).toBe(true);
    for (const unique of ['actor_id', 'claim_id', 'source_id', 'view_id']) {
      expect(named(unique)).toMatchObject({ owningConstraint: opened.prefix + unique });
    }
    expect(named('actor_words')).toMatchObject({ type: 'FULLTEXT' });
    expect(named('claim_by_since')).toMatchObject({ type: 'RANGE' });
  });

  test('is the same after loading the same again', async () => {
    const dump = () =>
      ask(
        `MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH "$")
         OPTIONAL MATCH (n)-[r]->(m)
         RETURN labels(n) AS labels, n {.*, turn: CASE WHEN NOT n:$Log THEN n.turn END} AS n,
           type(r) AS type, properties(r) AS r, m.id AS m ORDER BY n.id, r.id, m`,
      );
    const before = await dump();
    await opened.store.load(dozen);
    expect(await dump()).toEqual(before);
  });

  test('loses the old relationship when a link gets another kind or end', async () => {
    const link = dozen.links.find(({ id }) => id === 'owns--lito--zeiss');
    if (!link) throw new Error('The dozen has changed.');
    const moved = { ...link, kind: 'INVESTS_IN' as const, to: 'hermit' };
    await opened.store.load({ ...nothing, links: [moved] });
    try {
      const rows = await ask(
        'MATCH (:$Actor)-[r {id: "owns--lito--zeiss"}]->(b) RETURN type(r) AS type, b.id AS to',
      );
      expect(rows).toEqual([{ type: 'INVESTS_IN', to: 'hermit' }]);
      expect(Object.fromEntries(await opened.store.degrees(['zeiss', 'hermit', 'lito']))).toEqual({
        zeiss: 1,
        hermit: 1,
        lito: 5,
      });
    } finally {
      await opened.store.load({ ...nothing, links: [link] });
    }
    expect((await opened.store.degrees(['hermit'])).get('hermit')).toBe(0);
  });

  test('keeps the labels and properties that people add, and one label for the kind', async () => {
    const hermit = dozen.actors.find(({ id }) => id === 'hermit');
    if (!hermit) throw new Error('The dozen has changed.');
    await ask('MATCH (a:$Actor {id: "hermit"}) SET a:$Watched, a.note = "look again"');
    await opened.store.load({ ...nothing, actors: [{ ...hermit, kind: 'Facility' }] });
    const rows = await ask(
      'MATCH (a:$Actor {id: "hermit"}) UNWIND labels(a) AS label RETURN label, a.note AS note ORDER BY label',
    );
    await opened.store.load({ ...nothing, actors: [hermit] });
    const labels = ['Actor', 'Facility', 'Watched'].map((label) => opened.prefix + label);
    expect(rows).toEqual(labels.map((label) => ({ label, note: 'look again' })));
  });

  test("leaves other people's data alone and does not take it for its own", async () => {
    await ask(`MATCH (a:$Actor {id: "ada"}), (b:$Actor {id: "hermit"})
      CREATE (a)-[:KNOWS {since: 1999}]->(b), (:$Note {text: "mine"})-[:ABOUT]->(a)`);
    await opened.store.load(dozen);
    const [row] = await ask(
      'MATCH (:$Note {text: "mine"})-[:ABOUT]->(a)-[k:KNOWS {since: 1999}]->() RETURN count(*) AS n',
    );
    expect(row).toEqual({ n: 1 });
    expect((await opened.store.neighbors(['ada'], everyLink, 'BOTH', 10)).get('ada')).toHaveLength(1);
    expect((await opened.store.linkCounts(['hermit'], everyLink)).get('hermit')).toEqual([]);
    expect((await opened.store.degrees(['hermit'])).get('hermit')).toBe(0);
  });

  test('refuses a link to an actor or a source that it does not have, and writes nothing of it', async () => {
    const [link] = dozen.links;
    if (!link) throw new Error('The dozen is empty.');
    const homeless = { ...link, id: 'homeless', to: 'nobody' };
    const unfounded = {
      ...link,
      id: 'unfounded',
      evidence: [{ source: 'hearsay', stance: 'SUPPORTS' as const }],
    };
    await expect(opened.store.load({ ...nothing, links: [homeless] })).rejects.toThrow('homeless');
    await expect(opened.store.load({ ...nothing, links: [unfounded] })).rejects.toThrow('hearsay');
    expect(await opened.store.linksById(['homeless', 'unfounded'])).toEqual([]);
  });

  test('never gives an integer that a number can not hold', async () => {
    await ask('MATCH (a:$Actor {id: "hermit"}) SET a.degree = 9007199254740993');
    try {
      await expect(opened.store.degrees(['hermit'])).rejects.toThrow('9007199254740993');
    } finally {
      await ask('MATCH (a:$Actor {id: "hermit"}) SET a.degree = 0');
    }
  });
});
