import { expect } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { editId } from '../../server/editing/edit-id.ts';
import { putActor } from '../../server/editing/put-actor.ts';
import { putLink } from '../../server/editing/put-link.ts';
import { putSource } from '../../server/editing/put-source.ts';
import { retractLink } from '../../server/editing/retract-link.ts';
import { revertEdit } from '../../server/editing/revert-edit.ts';
import type { LogEntry, Row } from '../../server/store/change-log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { revisionOf } from '../../server/store/revision.ts';
import { dozen } from './dozen.ts';

const DAY = '2026-11-24';
const signed = { by: 'Ada', note: null };

/** Something to do with the graph as it then stands; the numbers say with which of its rows or edits. */
export interface Step {
  action: keyof typeof ACTIONS;
  at: number;
  other: number;
  text: string;
}

const ACTIONS = { changeActor, addActor, addLink, changeSource, retract, revert };

/** Edits of all sorts, and undoings of any edit so far: many are refused, and must leave nothing behind then. */
export const randomSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.constantFrom<Step['action']>(
      ...(['changeActor', 'addActor', 'addLink', 'changeSource', 'retract'] as const),
      ...(['revert', 'revert', 'revert', 'revert'] as const),
    ),
    at: fc.nat(1_000),
    other: fc.nat(1_000),
    text: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  }),
  { minLength: 10, maxLength: 25 },
);

async function changeActor(store: GraphStore, { at, text }: Step) {
  const actor = pick(inOrder(await store.actorsById(dozen.actors.map(({ id }) => id))), at);
  return putActor(store, { ...signed, row: { ...actor, tags: [text] }, revision: revisionOf(actor) });
}

async function addActor(store: GraphStore, { text }: Step) {
  const names = [{ text, lang: 'en', kind: 'official' as const }];
  const row = { kind: 'Company' as const, names, description: {}, tags: [], identifiers: [] };
  return putActor(store, { ...signed, row, revision: null });
}

async function addLink(store: GraphStore, { at, other, text }: Step) {
  const added = (await trail(store)).map(({ subject }) => subject.id);
  const ends = [...dozen.actors.map(({ id }) => id), ...added];
  const sources = [{ title: text, publisher: 'Daily', lang: 'en', kind: 'news' as const }];
  const row = {
    kind: 'OWNS' as const,
    from: pick(ends, at),
    to: pick(ends, other),
    confidence: 'ALLEGED' as const,
    summary: { en: text },
    evidence: [{ source: '#0', stance: 'SUPPORTS' as const }],
  };
  return putLink(store, { ...signed, row, sources, revision: null });
}

async function changeSource(store: GraphStore, { at, text }: Step) {
  const source = pick(inOrder(await store.sourcesById(dozen.sources.map(({ id }) => id))), at);
  return putSource(store, { ...signed, row: { ...source, title: text }, revision: revisionOf(source) });
}

async function retract(store: GraphStore, { at }: Step) {
  const link = pick(inOrder(await store.linksById(dozen.links.map(({ id }) => id))), at);
  const given = {
    id: link.id,
    revision: revisionOf(link),
    on: DAY,
    reason: 'It ended.',
    lang: 'EN' as const,
  };
  return retractLink(store, { ...signed, ...given });
}

/** Every other time with whatever later edits have changed of the row. */
async function revert(store: GraphStore, { at, other }: Step) {
  const { sequence, subject } = pick(await trail(store), at);
  const [row] = other % 2 === 0 ? [] : await rowsOf(store, [subject.id]);
  const revision = row === undefined ? null : revisionOf(row);
  return revertEdit(store, { ...signed, edit: editId(sequence), revision }, DAY);
}

/** Does them one after another; only refusals may go wrong. How many were done. */
export async function doSteps(store: GraphStore, steps: readonly Step[]): Promise<number> {
  let done = 0;
  for (const step of steps) {
    const before = (await store.changeLog(0, 0)).latest;
    try {
      await ACTIONS[step.action](store, step);
      done += 1;
    } catch (error) {
      if (!(error instanceof GraphQLError) && !(error instanceof NothingLeft)) throw error;
      expect((await store.changeLog(0, 0)).latest).toBe(before);
    }
  }
  return done;
}

/** Walks the trail from the dozen on: each edit begins where the one before it of its row ended, and the last is what the store has. */
export async function expectWholeTrail(store: GraphStore): Promise<void> {
  const rows = new Map<string, Row>(
    [...dozen.actors, ...dozen.links, ...dozen.sources].map((row) => [row.id, row]),
  );
  for (const { sequence, change, subject, before } of await trail(store)) {
    const { id } = subject;
    expect({ sequence, before }).toEqual({ sequence, before: rows.get(id) });
    if (change === 'ADDED' || change === 'CHANGED') rows.set(id, subject);
    else {
      expect(subject).toEqual(before);
      rows.delete(id);
    }
  }
  const ids = [...rows.keys(), ...(await trail(store)).map(({ subject }) => subject.id)];
  const stored = await rowsOf(store, ids);
  expect(new Map(stored.map((row) => [row.id, row]))).toEqual(rows);
  await expectSoundGraph(store, [...rows.values()]);
}

/** Degrees are the links that there are, and no link stands on nothing. */
async function expectSoundGraph(store: GraphStore, rows: Row[]): Promise<void> {
  const ids = new Set(rows.map(({ id }) => id));
  const links = rows.flatMap((row) => ('evidence' in row ? [row] : []));
  for (const { from, to, evidence } of links) {
    for (const id of [from, to, ...evidence.map(({ source }) => source)]) expect(ids).toContain(id);
  }
  const actors = rows.flatMap((row) => ('names' in row ? [row.id] : []));
  const degrees = actors.map((id) => [id, links.filter(({ from, to }) => from === id || to === id).length]);
  expect(await store.degrees(actors)).toEqual(new Map(degrees as [string, number][]));
}

async function rowsOf(store: GraphStore, ids: readonly string[]): Promise<Row[]> {
  return [
    ...(await store.actorsById(ids)),
    ...(await store.linksById(ids)),
    ...(await store.sourcesById(ids)),
  ];
}

async function trail(store: GraphStore): Promise<LogEntry[]> {
  const page = await store.edits({ of: null, by: null }, { first: 1_000, after: null, withTotal: false });
  return page.items.map(({ node }) => node).reverse();
}

/** By id, since a store gives them in any order. */
function inOrder<Kind extends Row>(rows: Kind[]): Kind[] {
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

class NothingLeft extends Error {}

function pick<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length];
  if (one === undefined) throw new NothingLeft();
  return one;
}
