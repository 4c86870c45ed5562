import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { everyLink } from '../../../server/store/filters.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const actors = { 'a.csv': 'id,name,kind\nx1,Alpha Ltd,Company\n,Alpha Limited,Company\n,Gamma,Company\n' };
const links = { 'l.csv': 'from,to,kind,source_title\nAlpha Limited,Gamma,OWNS,x\nx1,Gamma,SUPPLIES,x\n' };
const merges = new Map([['alpha-limited', 'x1']]);
const ends = async (id: string) => (await at.store.linksById([id])).map(({ from, to }) => [from, to]);
const counts = async () => (await at.store.imports()).map((one) => [one.actors, one.links]);

test('an actor that is another one by a later decision goes, and what led to it leads to the other', async () => {
  await at.run({ ...actors, ...links });
  const report = await at.run({ ...actors, ...links }, { merges });
  expect(problemsOf(report)).toEqual([]);
  expect([report.merged, report.lookAlikes.total]).toEqual([1, 0]);
  expect(await at.store.actorsById(['alpha-limited'])).toEqual([]);
  expect(await ends('owns--alpha-limited--gamma')).toEqual([['x1', 'gamma']]);
  expect(await counts()).toEqual([[2, 2]]);
  expect((await at.run({ ...actors, ...links })).lookAlikes.total).toBe(0);
});

test('an actor with hundreds of links goes too, page by page, and goes on where that was stopped', async () => {
  const names = Array.from({ length: 250 }, (_, index) => `End ${index}`);
  const files = {
    'a.csv': `id,name,kind\nx1,Alpha Ltd,Company\n,Alpha Limited,Company\n${names.map((name) => `,${name},Company\n`).join('')}`,
    'l.csv': `from,to,kind,source_title\n${names.map((name, index) => `Alpha Limited,${name},${index % 2 ? 'OWNS' : 'SUPPLIES'},x\n`).join('')}`,
  };
  await at.run(files);
  const all = { field: 'KIND', direction: 'ASC' } as const;
  const linksOf = async (id: string) => {
    const filter = { ...everyLink, withActors: [id] };
    return (await at.store.links(filter, all, { first: 1, after: null, withTotal: true })).totalCount;
  };
  const stop = new AbortController();
  const { links } = at.store;
  let pages = 0;
  at.store.links = (...given) => {
    pages += 1;
    if (pages === 2) stop.abort();
    return links.apply(at.store, given);
  };
  const only = { 'a.csv': files['a.csv'] };
  const stopped = await at.run(only, { merges }, { signal: stop.signal });
  at.store.links = links;
  expect([stopped.state, await linksOf('alpha-limited')]).toEqual(['CANCELLED', 50]);
  expect((await at.run(only, { merges })).state).toBe('FINISHED');
  expect([await linksOf('alpha-limited'), await linksOf('x1')]).toEqual([0, 250]);
  expect(await at.store.actorsById(['alpha-limited'])).toEqual([]);
});

test('links that are not in the files of that run are kept and lead to the other too', async () => {
  await at.run({ ...actors, ...links });
  await at.run(actors, { merges });
  expect(await ends('owns--alpha-limited--gamma')).toEqual([['x1', 'gamma']]);
  expect(await at.store.actorsById(['alpha-limited'])).toEqual([]);
  expect(await counts()).toEqual([[2, 2]]);
});

test('no link is there twice once one with a taken name is the one that has it', async () => {
  const files = {
    'a.csv': 'name,kind\nCloudia,Person\nGamma,Company\n',
    'l.csv': 'from,to,kind,source_title\nCloudia,Gamma,OWNS,x\n',
  };
  await at.run(files);
  expect(await ends('owns--test--cloudia--gamma')).toHaveLength(1);
  await at.run(files, { merges: new Map([['test--cloudia', 'cloudia']]) });
  expect(await ends('owns--cloudia--gamma')).toEqual([['cloudia', 'gamma']]);
  expect(await ends('owns--test--cloudia--gamma')).toEqual([]);
  expect(await at.store.actorsById(['test--cloudia'])).toEqual([]);
});

test('what others have linked stays', async () => {
  await at.run(actors);
  await at.run({ 'o.csv': 'from,to,kind,source_title\nalpha-limited,lito,OWNS,x\n' }, { name: 'other' });
  await at.run(actors, { merges });
  expect(await ends('owns--alpha-limited--lito')).toEqual([['alpha-limited', 'lito']]);
  expect(await at.store.actorsById(['alpha-limited'])).toHaveLength(1);
});

test('a dry run takes nothing back', async () => {
  await at.run({ ...actors, ...links });
  await at.run({ ...actors, ...links }, { merges, dryRun: true });
  expect(await at.store.actorsById(['alpha-limited'])).toHaveLength(1);
});
