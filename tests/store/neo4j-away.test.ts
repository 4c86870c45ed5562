import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { StoreRefused, StoreUnavailable } from '../../server/store/errors.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { freePort, listen } from '../support/neo4j/loopback.ts';
import { namesOfRun } from '../support/neo4j/names.ts';
import { withQueries } from '../support/neo4j/queries.ts';
import { type Neo4jLogin, sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';
import { soon } from '../support/soon.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const there = await sharedNeo4j();
const onNeo4j = there ? describe : describe.skip;
const nobody = { username: 'neo4j', password: 'a-secret', queryTimeoutMs: 1_500 };

describe('a Neo4j that is away at the start', () => {
  test('is named, without the password, when nothing listens', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const error = await createNeo4jStore({ ...nobody, uri }).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toContain(uri);
    expect(error.message).not.toContain(nobody.password);
  }, 10_000);

  test('is given up on when it accepts connections and says nothing', async () => {
    const silent = createServer((socket) => socket.setTimeout(3_000, () => socket.destroy()));
    const uri = `bolt://127.0.0.1:${await listen(silent)}`;
    await expect(createNeo4jStore({ ...nobody, uri })).rejects.toThrow(StoreUnavailable);
    silent.close();
  }, 10_000);

  test('is refused when what answers speaks HTTP, by the name of the variable', async () => {
    const web = createWebServer();
    const uri = `127.0.0.1:${await listen(web)}`;
    for (const scheme of ['bolt', 'neo4j']) {
      const opening = createNeo4jStore({ ...nobody, uri: `${scheme}://${uri}` });
      await expect(opening).rejects.toThrow(/NEO4J_URI: .* HTTP/);
      await expect(opening).rejects.toThrow(StoreRefused);
    }
    web.close();
  }, 10_000);
});

onNeo4j('a Neo4j', () => {
  test('that refuses the password says so', async () => {
    const wrong = createNeo4jStore({ ...nobody, ...there, uri: there?.uri ?? '', password: nobody.password });
    await expect(wrong).rejects.toThrow(/^(?!.*a-secret).*refuses the user name or the password/);
    await expect(wrong).rejects.toThrow(StoreUnavailable);
  });

  test('that wants the password changed first says so', async () => {
    const onSystem = { ...(there as Neo4jLogin), database: 'system' };
    const user = { name: `${namesOfRun()}newcomer`, password: 'the-first-one' };
    const create = 'CREATE USER $name SET PASSWORD $password CHANGE REQUIRED';
    await withQueries(onSystem, (query) => query(create, user));
    try {
      const login = { ...(there as Neo4jLogin), username: user.name, password: user.password };
      const opening = createNeo4jStore(login);
      await expect(opening).rejects.toThrow(/NEO4J_PASSWORD: .* set first/);
      await expect(opening).rejects.toThrow(StoreRefused);
    } finally {
      await withQueries(onSystem, (query) => query('DROP USER $name', user));
    }
  });

  test('without the database that is asked for says so', async () => {
    for (const scheme of ['bolt', 'neo4j']) {
      const uri = there?.uri.replace(/^\w+/, scheme) ?? '';
      const opening = createNeo4jStore({ ...nobody, ...there, uri, database: 'nodb' });
      await expect(opening).rejects.toThrow(/NEO4J_DATABASE: .*nodb/);
      await expect(opening).rejects.toThrow(StoreRefused);
    }
  });

  test('whose password has changed is asked so seldom that others are not locked out', async () => {
    const { login, prefix, remove } = await openNeo4jStore();
    const user = { ...login, username: `${prefix}guest`, password: 'the-first-one' };
    const onSystem = { ...login, database: 'system' };
    const alter = (text: string, password: string) =>
      withQueries(onSystem, (query) => query(text, { name: user.username, password }));
    await alter('CREATE USER $name SET PASSWORD $password CHANGE NOT REQUIRED', user.password);
    const proxy = await startTcpProxy(Number(new URL(login.uri).port));
    const store = await createNeo4jStore({ ...user, uri: `bolt://127.0.0.1:${proxy.port}`, prefix });
    try {
      await alter('ALTER USER $name SET PASSWORD $password CHANGE NOT REQUIRED', 'another-one');
      proxy.cut();
      await soon(() => expect(store.ping()).rejects.toThrow(StoreRefused));
      for (let turn = 0; turn < 10; turn += 1) await expect(store.ping()).rejects.toThrow(StoreRefused);
      const others = { ...user, password: 'another-one' };
      expect(await withQueries(others, (query) => query('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    } finally {
      await store.close();
      proxy.stop();
      await alter('DROP USER $name', '');
      await remove();
    }
  }, 60_000);

  test('that goes silent fails within the time of a question, and answers again when it is back', async () => {
    const { login, prefix, remove } = await openNeo4jStore();
    const proxy = await startTcpProxy(Number(new URL(login.uri).port));
    const uri = `bolt://127.0.0.1:${proxy.port}`;
    const store = await createNeo4jStore({ ...login, uri, prefix, queryTimeoutMs: 2_000 });
    try {
      await store.ping();
      proxy.freeze();
      const began = performance.now();
      await expect(store.ping()).rejects.toThrow(StoreUnavailable);
      expect(performance.now() - began).toBeLessThan(3_000);
      await proxy.pass();
      await soon(() => store.ping());
    } finally {
      await store.close();
      proxy.stop();
      await remove();
    }
  }, 60_000);
});
