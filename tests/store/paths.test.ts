import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONFIDENCES, type Link } from '../../core/model/link.ts';
import { everyLink } from '../../server/store/filters.ts';
import type { PathQuestion } from '../../server/traversal/path-question.ts';
import { paths } from '../../server/traversal/paths.ts';
import { type Step, walksOfLength } from '../../server/traversal/walks.ts';
import { madeUpActor, madeUpLink, madeUpSource } from '../support/made-up.ts';
import { openSqlite, type TestStore } from '../support/stores.ts';

const ACTORS = 12;
const kindOf = (index: number) => (index % 4 === 0 ? 'Person' : 'Company');

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
});
afterAll(() => opened.remove());

/** All hops of a graph at once, which is what a search for paths need not read. */
function everyHop(links: readonly Link[], { directed, avoid, filter, from, to }: PathQuestion) {
  const mayPass = (id: string) =>
    id === from ||
    id === to ||
    (!avoid.includes(id) && (filter.actorKinds?.includes(kindOf(Number(id.split('-')[1]))) ?? true));
  const hops = new Map<string, Map<string, Step>>();
  for (const link of links) {
    for (const [one, other] of directed
      ? [[link.from, link.to]]
      : [
          [link.from, link.to],
          [link.to, link.from],
        ]) {
      if (!one || !other || !mayPass(one) || !mayPass(other)) continue;
      const leaving = hops.get(one) ?? new Map<string, Step>();
      const step = { from: one, to: other, link: link.id, doubt: CONFIDENCES.indexOf(link.confidence) };
      const known = leaving.get(other);
      if (!known || step.doubt < known.doubt || (step.doubt === known.doubt && step.link < known.link))
        leaving.set(other, step);
      hops.set(one, leaving);
    }
  }
  return new Map(
    [...hops].map(([id, leaving]) => [
      id,
      [...leaving.values()].sort((a, b) => a.doubt - b.doubt || (a.to < b.to ? -1 : 1)),
    ]),
  );
}

function expected(links: readonly Link[], question: PathQuestion): string[][] {
  const hops = everyHop(links, question);
  const found: string[][] = [];
  for (let length = 1; length <= question.maxLength && found.length < question.first; length += 1) {
    const walks = walksOfLength(hops, question.from, question.to, length, question.first - found.length);
    found.push(...walks.map((walk) => walk.map((step) => step.link)));
  }
  return found;
}

const actor = fc.integer({ min: 0, max: ACTORS - 1 });
const link = fc.record({ from: actor, to: actor, confidence: fc.constantFrom(...CONFIDENCES) });

test('paths are the same whoever counts as a hub and is not followed', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(link, { minLength: 8, maxLength: 40 }),
      fc.record({
        maxLength: fc.integer({ min: 1, max: 6 }),
        directed: fc.boolean(),
        avoid: fc.subarray([5, 6], { maxLength: 1 }),
        onlyCompanies: fc.boolean(),
        first: fc.integer({ min: 1, max: 12 }),
      }),
      fc.integer({ min: 0, max: 6 }),
      async (drawn, { maxLength, directed, avoid, onlyCompanies, first }, hub) => {
        round += 1;
        // A graph of its own for each round, beside the others in the same store.
        const id = (index: number) => `r${round}-${index}`;
        const named = drawn.filter(({ from, to }) => from !== to);
        const links = named.map(({ from, to, confidence }, index) => ({
          ...madeUpLink(`l${round}-${index}`, id(from), id(to)),
          confidence,
        }));
        const actors = Array.from({ length: ACTORS }, (_, index) => madeUpActor(id(index), kindOf(index)));
        await opened.store.load({ actors, links, sources: [madeUpSource] });
        const question: PathQuestion = {
          from: id(1),
          to: id(2),
          maxLength,
          directed,
          avoid: avoid.map(id),
          filter: { ...everyLink, actorKinds: onlyCompanies ? ['Company'] : null },
          first,
        };
        const found = await paths(opened.store, question, hub);
        expect(found.map((path) => path.links.map((one) => one.id))).toEqual(expected(links, question));
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});
