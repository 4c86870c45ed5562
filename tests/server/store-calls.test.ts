import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everyActor } from '../../server/store/filters.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { counted } from '../support/counted.ts';
import { asThese, editOf } from '../support/edits.ts';
import { openShipped } from '../support/shipped-store.ts';
import type { TestStore } from '../support/stores.ts';

let opened: TestStore;
const calls: string[] = [];
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openShipped();
  await editSome(opened.store);
  app = testApp(counted(opened.store, calls));
});
afterAll(() => opened.remove());

/** More than a page of edits, each of an actor of its own. */
async function editSome(store: GraphStore): Promise<void> {
  const { items } = await store.actors(
    everyActor,
    { field: 'LINKS', direction: 'DESC' },
    { first: 25, after: null, withTotal: false },
  );
  for (const { node } of items) {
    const row = { ...node, tags: ['edited'] };
    await store.edit(editOf({ put: { actors: [row], links: [], sources: [] }, expected: asThese(node) }));
  }
}

async function callsFor(query: string, first: number): Promise<string[]> {
  calls.length = 0;
  await dataOf(app, query, { first });
  return [...calls].sort();
}

test.each([
  [
    'actors',
    'actors(first: $first) { totalCount nodes { id name degree country { actor { id } } linkCounts { kind count } } }',
  ],
  [
    'links of actors',
    'actors(first: $first) { nodes { links(first: $first) { totalCount nodes { from { name } to { name } sentence evidence { source { title } } } } } }',
  ],
  [
    'links',
    'links(first: $first) { nodes { from { degree } to { country { actor { name } } } evidence { source { links(first: 2) { nodes { id } } } } } }',
  ],
  [
    'sources',
    'sources(first: $first) { nodes { links(first: $first) { totalCount nodes { from { name } } } } }',
  ],
  [
    'a neighbourhood',
    'neighborhood(of: ["nvidia"], limit: $first) { actors { degree } links { evidence { source { title } } } omitted { actor { degree } } }',
  ],
  ['search', 'search(text: "a", first: $first) { actor { degree linkCounts { kind } } }'],
  ['changes', 'changes(since: "2010", until: "2026", first: $first) { nodes { link { sentence } } }'],
  [
    'common neighbours',
    'commonNeighbors(ids: ["nvidia", "tsmc"], first: $first) { actor { degree } links { sentence } }',
  ],
  [
    'paths',
    'paths(from: "nvidia", to: "huawei", maxLength: 2, first: $first) { sentence actors { degree } }',
  ],
  ['edits', 'edits(first: $first) { nodes { isCurrent subject { id } revertedBy { id } } }'],
])('%s: the calls of the store do not grow with the rows', async (_, field) => {
  const query = `query($first: Int!) { ${field} }`;
  const few = await callsFor(query, 2);
  const many = await callsFor(query, 20);
  expect(many.length).toBeGreaterThan(0);
  // One page more of the same: as many calls, of the same names.
  expect(many).toEqual(few);
});
