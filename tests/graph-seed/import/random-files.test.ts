import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Link } from '../../../core/model/link.ts';
import { removeImport } from '../../../graph-seed/import/remove.ts';
import { everyActor, everyLink, everySource } from '../../../server/store/filters.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { type Importing, openImporting } from '../../support/importing.ts';
import { filesOf, type MadeRun, someRuns } from '../../support/random-imports.ts';

const page = { first: 500, after: null, withTotal: false };
const QUESTIONS = ['actorsById', 'linksById', 'sourcesById', 'imports', 'importRows'] as const;

async function everything(store: GraphStore) {
  const actors = await store.actors(everyActor, { field: 'NAME', direction: 'ASC' }, page);
  const links = await store.links(everyLink, { field: 'KIND', direction: 'ASC' }, page);
  const sources = await store.sources(everySource, page);
  return [actors, links, sources].map(({ items }) => items.map(({ node }) => node));
}

/** Links that do not lead to whom they mean, or do not cite what they mean. */
async function misled(store: GraphStore): Promise<object[]> {
  const links = (await store.links(everyLink, { field: 'KIND', direction: 'ASC' }, page)).items;
  const said = links.map(({ node }) => node).filter(({ summary }) => summary.en?.includes(' > '));
  const wrong = await Promise.all(said.map(async (link) => ((await isMeant(store, link)) ? [] : [link])));
  return wrong.flat();
}

async function isMeant(store: GraphStore, { from, to, evidence, summary }: Link): Promise<boolean> {
  const [[one], [other], sources] = await Promise.all([
    store.actorsById([from]),
    store.actorsById([to]),
    store.sourcesById(evidence.map(({ source }) => source)),
  ]);
  const called = [one?.names[0]?.text, other?.names[0]?.text, ...sources.map(({ title }) => title)];
  return called.join(' > ') === summary.en;
}

/** Runs it; stopped at a question, it is run again. */
async function run(at: Importing, made: MadeRun) {
  const stop = new AbortController();
  const plain: GraphStore = { ...at.store };
  let asked = 0;
  for (const question of QUESTIONS) {
    const ask = at.store[question].bind(at.store) as (...given: unknown[]) => unknown;
    Object.assign(at.store, {
      [question]: (...given: unknown[]) => {
        asked += 1;
        if (asked === made.stopsAt) stop.abort();
        return ask(...given);
      },
    });
  }
  const report = await at.run(filesOf(made), { name: made.name }, { signal: stop.signal });
  for (const question of QUESTIONS) Object.assign(at.store, { [question]: plain[question] });
  return report.state === 'CANCELLED' ? at.run(filesOf(made), { name: made.name }) : report;
}

test('no link of some files is lost, misled or cites another source, and all of it can be removed', async () => {
  const property = fc.asyncProperty(someRuns, async (runs) => {
    const at = await openImporting();
    try {
      const before = await everything(at.store);
      for (const made of runs) {
        const { tally, problems } = await run(at, made);
        const told = new Set(
          problems.first.flatMap(({ file, line }) => (file === 'links.csv' ? [line] : [])),
        );
        const { added, changed, same, kept } = tally.links;
        const twice = made.links.length - told.size - added - changed - same - kept;
        expect(twice).toBe(0);
        expect(await misled(at.store)).toEqual([]);
      }
      for (const { name } of await at.store.imports()) {
        await removeImport(at.store, name);
        expect(await misled(at.store)).toEqual([]);
      }
      expect(await everything(at.store)).toEqual(before);
    } finally {
      await at.remove();
    }
  });
  await fc.assert(property, { numRuns: 30, seed: 4 });
}, 60_000);
