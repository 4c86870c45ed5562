import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from '@photostructure/sqlite';
import neo4j from 'neo4j-driver';
import type { Variables } from './case.ts';
import { loginFromEnvironment } from './login.ts';
import { sayPort } from './say-port.ts';

interface Asked {
  query: string;
  variables: Variables;
}

/** A server that does nothing but to run the one text it is sent and to write the answer as JSON: the limit of what can be had. */
export function serveBareNeo4j(): void {
  const { uri, username, password } = loginFromEnvironment();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  serveBare(async ({ query, variables }) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(query, variables);
      return JSON.stringify({ data: records[0]?.get('data') });
    } finally {
      await session.close();
    }
  });
}

/** The same over the file of the embedded store; SQLite itself writes the JSON. */
export function serveBareSqlite(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  serveBare(async ({ query, variables }) => {
    const statement = prepared.get(query) ?? database.prepare(query);
    prepared.set(query, statement);
    const names = [...query.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
    const given = Object.fromEntries(names.map((name) => [name, bound(variables[name])]));
    const { data } = statement.get(given) as { data: string };
    return `{"data":${data}}`;
  });
}

function bound(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function serveBare(answer: (asked: Asked) => Promise<string>): void {
  sayPort(
    createServer(async (request, response) => {
      const body = await answer(JSON.parse(await text(request)) as Asked);
      response.setHeader('content-type', 'application/json').end(body);
    }),
  );
}
