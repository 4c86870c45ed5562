import { isDeepStrictEqual } from 'node:util';
import { type Asked, askedOf } from './asked.ts';
import type { Case, Column } from './case.ts';
import { neighbourhood, paths } from './cases/graphs.ts';
import { links, linksOfMany } from './cases/links.ts';
import { counts, page } from './cases/lists.ts';
import { point } from './cases/point.ts';
import { search } from './cases/search.ts';
import { type Driven, Driver } from './drive.ts';
import { engineGraph } from './graph.ts';
import { Results } from './results.ts';
import type { RunningServer } from './servers.ts';
import { overNeo4j, overSqlite, type Setting } from './settings.ts';

const ROUNDS = 5;
const CONNECTIONS = [1, 16];
/** In each round the servers take turns so often and so long each: what else the machine does meets all alike. */
const SLICES = 12;
const SLICE_MS = 125;
/** Before the first round, so that code and plans are warm. */
const FIRST_WARM_MS = 4_000;
/** So many requests of each case are compared between the servers. */
const COMPARED = 5;

/** Our server beside others on one database and graph, in turns, so that all meet the same machine. */
export async function benchEngine(store: 'neo4j' | 'sqlite', only = ''): Promise<void> {
  const rows = engineGraph();
  const cases = casesOf(askedOf(rows)).filter(({ name }) => name.includes(only));
  if (cases.length === 0) throw new Error(`There is no case that has '${only}' in its name.`);
  const setting = await (store === 'neo4j' ? overNeo4j(rows) : overSqlite(rows));
  try {
    for (const one of cases) await compare(one, setting.servers);
    const results = await measure(cases, setting);
    const size = { actors: rows.actors.length, links: rows.links.length, rounds: ROUNDS };
    await results.tell(setting, size, only === '');
  } finally {
    await setting.stop();
  }
}

function casesOf(asked: Asked): Case[] {
  return [
    point(asked),
    links(asked),
    linksOfMany(asked),
    page(asked),
    counts(),
    search(asked),
    neighbourhood(asked),
    paths(asked),
  ];
}

/** Throws where the servers do not tell the same. */
async function compare(one: Case, servers: readonly RunningServer[]): Promise<void> {
  const able = servers.filter((server) => server.textFor(one) !== undefined);
  const drivers = able.map((server) => ({ side: server.side, driver: new Driver(server, one, 1) }));
  for (let turn = 0; turn < COMPARED; turn += 1) {
    const told = await Promise.all(
      drivers.map(async ({ side, driver }) => plain(one.facts[side]((await driver.ask(turn)) as never))),
    );
    const odd = told.findIndex((facts) => !isDeepStrictEqual(facts, told[0]));
    if (odd > 0) {
      throw new Error(
        `${one.name}, turn ${turn}: ${able[odd]?.side} differs:\n${JSON.stringify(told[0]).slice(0, 800)}\n${JSON.stringify(told[odd]).slice(0, 800)}`,
      );
    }
  }
  await Promise.all(drivers.map(({ driver }) => driver.close()));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

async function measure(cases: readonly Case[], { servers }: Setting): Promise<Results> {
  const results = new Results();
  const runs = cases.flatMap((one) =>
    CONNECTIONS.map((connections) => ({
      name: one.name,
      connections,
      drivers: servers
        .filter((server) => server.textFor(one) !== undefined)
        .map((server) => ({ column: server.column, driver: new Driver(server, one, connections) })),
    })),
  );
  for (const { drivers } of runs) {
    for (const { driver } of drivers) await driver.drive(FIRST_WARM_MS);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`round ${round + 1} of ${ROUNDS}`);
    for (const { name, connections, drivers } of runs) {
      for (const [column, rate] of await inTurns(drivers)) results.add(name, connections, column, rate);
    }
  }
  await Promise.all(runs.flatMap(({ drivers }) => drivers.map(({ driver }) => driver.close())));
  return results;
}

interface Driving {
  column: Column;
  driver: Driver;
}

/** Answers a second of each. */
async function inTurns(drivers: readonly Driving[]): Promise<Map<Column, number>> {
  const sums = new Map<Column, Driven>();
  for (let slice = 0; slice < SLICES; slice += 1) {
    // Who comes first changes, so that nobody always follows the same neighbour.
    for (const { column, driver } of rotated(drivers, slice)) {
      const { answers, milliseconds } = await driver.drive(SLICE_MS);
      const sum = sums.get(column) ?? { answers: 0, milliseconds: 0 };
      sums.set(column, { answers: sum.answers + answers, milliseconds: sum.milliseconds + milliseconds });
    }
  }
  return new Map(
    [...sums].map(([column, { answers, milliseconds }]) => [column, (answers / milliseconds) * 1_000]),
  );
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
