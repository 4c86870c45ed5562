import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cypher } from '../../core/exchange/cypher.ts';
import { NASTY, nastyExchange } from '../support/exchange.ts';
import { type Query, withQueries } from '../support/neo4j/queries.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { type Neo4jTestStore, openNeo4jStore } from '../support/neo4j/store.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

/** The exported script, run statement by statement. Its labels get a prefix, so that it finds none of its own. */
onNeo4j('the Cypher of a picture, run on a Neo4j', () => {
  let opened: Neo4jTestStore;
  const inside = <T>(work: (query: Query) => Promise<T>) => withQueries(opened.login, work);
  const ask = (text: string) => inside((query) => query(text.replaceAll('$', `${opened.prefix}Export`)));

  async function run(): Promise<void> {
    const script = cypher(nastyExchange()).replace(
      /`(Actor|Claim|Source|actor_id|claim_id|source_id)`/g,
      (_, name: string) => `\`${opened.prefix}Export${name}\``,
    );
    await inside(async (query) => {
      for (const statement of script.split(/;\n/)) if (statement !== '') await query(statement);
    });
  }

  beforeAll(async () => {
    opened = await openNeo4jStore();
    await run();
  }, 120_000);
  afterAll(() => opened?.remove());

  test('makes every node and relationship, once however often it runs', async () => {
    const everything = async () => ({
      actors: await count('(:$Actor)'),
      claims: await count('(:$Claim)'),
      sources: await count('(:$Source)'),
      links: await count('(:$Actor)-->(:$Actor)'),
      evidence: await count('(:$Claim)-->(:$Source)'),
    });
    const once = { actors: 12, claims: 18, sources: 4, links: 18, evidence: 19 };
    expect(await everything()).toEqual(once);
    await run();
    expect(await everything()).toEqual(once);
  }, 120_000);

  test('leads from a link to its sources, with where they say so', async () => {
    const rows = await ask(
      `MATCH (:$Actor:Company {id: "cloudia"})-[r:BUYS]->(:$Actor:Company {id: "chipwerk"})
       MATCH (:$Claim {id: r.id})-[e]->(s:$Source)
       RETURN r.confidence AS confidence, type(e) AS stance, e.locator AS locator, s.title AS title ORDER BY e.number`,
    );
    expect(rows).toEqual([
      { confidence: 'DISPUTED', stance: 'SUPPORTED_BY', locator: 'p. 3', title: 'Who buys what' },
      { confidence: 'DISPUTED', stance: 'DISPUTED_BY', locator: null, title: 'Annual report' },
    ]);
  });

  test('has the same numbers and every sign of the texts', async () => {
    const [row] = await ask(
      `MATCH (a:$Actor {id: "lito"})<-[r:LEADS]-(), (s:$Source {id: "report"}), ()-[o:OWNS]->(:$Actor {id: "zeiss"})
       RETURN a.name AS name, a.tags AS tags, r.role AS role, s.publisher AS publisher, o.share AS share`,
    );
    expect(row).toEqual({ name: NASTY, tags: [NASTY], role: NASTY, publisher: NASTY, share: 24.9 });
  });

  async function count(pattern: string): Promise<unknown> {
    const [row] = await ask(`MATCH p = ${pattern} RETURN count(p) AS count`);
    return row?.count;
  }
});
