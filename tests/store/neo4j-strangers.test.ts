import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { StoreRefused } from '../../server/store/errors.ts';
import { HEAD } from '../../server/store/neo4j/change-log.ts';
import { Connection } from '../../server/store/neo4j/connection.ts';
import { labelsWith } from '../../server/store/neo4j/labels.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { refuseTaken } from '../../server/store/neo4j/strangers.ts';
import { dozen } from '../support/dozen.ts';
import { namesOfRun, removeNodes } from '../support/neo4j/names.ts';
import { type Query, withQueries } from '../support/neo4j/queries.ts';
import { type Neo4jLogin, sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';

const there = await sharedNeo4j();
const onNeo4j = there ? describe : describe.skip;

/** Where other people's nodes have our labels. */
onNeo4j('a database that was begun by others', () => {
  const login = there as Neo4jLogin;
  const prefix = `${namesOfRun()}Strange_`;
  const ask = (text: string) => withQueries(login, (query) => query(text.replaceAll('$', prefix)));
  afterEach(() => withQueries(login, removeNodes(prefix)));

  test.each([
    ['Actor', "(:$Person:$Actor {name: 'Tom Hanks'})"],
    ['Source', "(:$Source {name: 'a spring'})"],
    ['Log', "(:$Log {message: 'started'})"],
    ['View', '(:$View {id: 7}), (:$View {id: 7})'],
  ])('is refused for its nodes labelled %s, and left as it is', async (label, nodes) => {
    await ask(`CREATE ${nodes}`);
    const ours = 'MATCH (n) WHERE any(one IN labels(n) WHERE one STARTS WITH "$") RETURN properties(n) AS n';
    const before = await ask(ours);
    const opening = createNeo4jStore({ ...login, prefix });
    await expect(opening).rejects.toThrow(StoreRefused);
    await expect(opening).rejects.toThrow(`holds nodes labelled ${prefix}${label} that are not Chokepoint's`);
    await expect(opening).rejects.toThrow('NEO4J_DATABASE');
    expect(await ask(ours)).toEqual(before);
    expect(await ask('SHOW INDEXES YIELD name WHERE name STARTS WITH "$"')).toEqual([]);
  });
});

onNeo4j('a database in which another server begins the graph just now', () => {
  const login = there as Neo4jLogin;
  const labels = labelsWith(`${namesOfRun()}Begun_`);
  afterEach(() => withQueries(login, removeNodes(labels.prefix)));

  /** Writes what the other server writes first, behind the first question. */
  class Overtaken extends Connection {
    override async read<Row>(...question: Parameters<Connection['read']>): Promise<Row[]> {
      const rows = await super.read<Row>(...question);
      await withQueries(login, (query) => query(`MERGE (:${labels.log} {id: '${HEAD}'})`));
      return rows;
    }
  }

  test('is not taken for other people’s', async () => {
    const db = new Overtaken({ ...login, queryTimeoutMs: 20_000 });
    const looking = refuseTaken({ db, labels, entriesKept: 9 });
    await expect(looking.finally(() => db.close())).resolves.toBeUndefined();
  });
});

onNeo4j('a graph of our own', () => {
  const cleanings: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const clean of cleanings) await clean();
  });
  async function openDozen() {
    const opened = await openNeo4jStore();
    cleanings.push(opened.remove);
    await opened.store.load(dozen);
    const ask = (text: string) =>
      withQueries(opened.login, (query: Query) => query(text.replaceAll('$', opened.prefix)));
    return { ...opened, ask };
  }

  test('is refused, not counted, when somebody has put a node among its actors', async () => {
    const { another, ask, prefix } = await openDozen();
    await ask("CREATE (:$Actor {name: 'Tom Hanks'})");
    const opening = another();
    await expect(opening).rejects.toThrow(StoreRefused);
    await expect(opening).rejects.toThrow(`labelled ${prefix}Actor`);
    await ask('MATCH (n:$Actor) WHERE n.row IS NULL DELETE n');
    await (await another()).close();
  }, 60_000);

  test('is opened without its log, as former versions have left it', async () => {
    const { another, ask } = await openDozen();
    await ask('MATCH (n:$Log|$Change) DELETE n');
    const again = await another();
    expect((await again.actorsById(['lito'])).map(({ id }) => id)).toEqual(['lito']);
    await again.close();
  }, 60_000);
});
