import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { removeImport } from '../../../graph-seed/import/remove.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const alphas = {
  'a.csv': 'id,name,kind\nc1,Alpha,Company\nc2,Beta,Company\n',
  'al.csv': 'id,from,to,kind,source_title\nl1,c1,c2,OWNS,x\n',
};
const gammas = {
  'b.csv': 'id,name,kind\nc1,Gamma Ministry,GovernmentBody\nc2,Delta Works,Company\n',
  'bl.csv': 'id,from,to,kind,source_title\nl1,c1,c2,REGULATES,x\nl2,c1,c2,SANCTIONS,x\n',
};
const ends = async (...ids: readonly string[]) =>
  (await at.store.linksById(ids)).map(({ kind, from, to }) => [kind, from, to].join(' ')).sort();
const sanctions = ['REGULATES b--c1 b--c2', 'SANCTIONS b--c1 b--c2'];

test('links of a file never lead to others whom an earlier file has called by the same codes', async () => {
  await at.run(alphas, { name: 'a' });
  const report = await at.run(gammas, { name: 'b' });
  expect(problemsOf(report)).toEqual([]);
  expect(report.kept.first).toEqual([]);
  expect(await ends('l1')).toEqual(['OWNS c1 c2']);
  expect(await ends('b--l1', 'l2')).toEqual(sanctions);
  expect(report.lookAlikes.first).toMatchObject([
    { id: 'b--c1', other: 'c1', code: 'SAME_ID', values: ['c1'] },
    { id: 'b--c2', other: 'c2', code: 'SAME_ID' },
  ]);
});

test('a word with a number behind is a code too, though the name has the word', async () => {
  const firm = (name: string) => ({ 'f.csv': `id,name,kind\nbank-1,${name},Company\n` });
  await at.run(firm('First Bank'), { name: 'a' });
  await at.run(firm('Alpha Savings'), { name: 'b' });
  expect(await at.store.actorsById(['b--bank-1'])).toMatchObject([{ names: [{ text: 'Alpha Savings' }] }]);
  await at.run({ 'f.csv': 'id,name,kind\nbank-2,Bank 2,Company\n' }, { name: 'd' });
  const told = await at.run({ 'f.csv': 'id,name,kind\nbank-2,Beta,Company\n' }, { name: 'e' });
  expect(told.kept.first).toEqual([{ id: 'bank-2', reason: 'DIFFERS' }]);
});

test('run again they are the same, also when those others have gone', async () => {
  await at.run(alphas, { name: 'a' });
  await at.run(gammas, { name: 'b' });
  const same = { actors: { added: 0, same: 2 }, links: { added: 0, same: 2 } };
  expect((await at.run(gammas, { name: 'b' })).tally).toMatchObject(same);
  await removeImport(at.store, 'a');
  expect((await at.run(gammas, { name: 'b' })).tally).toMatchObject(same);
  expect(await ends('b--l1', 'l2')).toEqual(sanctions);
});

test('replacing puts nobody in the place of another who is called by the same code', async () => {
  await at.run(alphas, { name: 'a' });
  await at.run(gammas, { name: 'b', replace: true });
  expect(await at.store.actorsById(['c1'])).toMatchObject([{ names: [{ text: 'Alpha' }] }]);
  expect(await ends('l1')).toEqual(['OWNS c1 c2']);
});

test('an id that has a word of the name, or that is all that is said, is that of the one there', async () => {
  const report = await at.run({
    'a.csv': 'id,name,kind\nlito,The best machines,Company\n',
    'l.csv': 'from,to,kind,from_kind,source_title\nforno,delta,OWNS,Facility,x\n',
  });
  expect(report.kept.first).toEqual([{ id: 'lito', reason: 'DIFFERS' }]);
  expect(await ends('owns--forno--delta')).toEqual(['OWNS forno delta']);
});

test('a code without a name is that of the one there where the kind fits, and of another where it does not', async () => {
  await at.run(alphas, { name: 'a' });
  const head = 'from,to,kind,from_kind,source_title\n';
  const report = await at.run(
    { 'm.csv': `${head}c1,lito,OWNS,Company,x\nc2,lito,OWNS,Person,x\n` },
    { name: 'm' },
  );
  expect(problemsOf(report)).toEqual([]);
  expect(await ends('owns--c1--lito', 'owns--m--c2--lito')).toEqual(['OWNS c1 lito', 'OWNS m--c2 lito']);
});

test('a code beside a name is that of another where the kind or the country does not fit, and of the one there by an identifier', async () => {
  await at.run({ 'a.csv': 'id,name,kind,country\nc1,Alpha,Person,IT\nc2,Beta,Company,IT\n' }, { name: 'a' });
  const head = 'from,to,kind,from_kind,from_name,from_country,source_title\n';
  const mentions = { 'm.csv': `${head}c1,lito,OWNS,Company,Alpha,,x\nc2,lito,OWNS,Company,Beta,,x\n` };
  expect(problemsOf(await at.run(mentions, { name: 'm' }))).toEqual([]);
  expect(await ends('owns--m--c1--lito', 'owns--c2--lito')).toEqual(['OWNS c2 lito', 'OWNS m--c1 lito']);
  await at.run({ 't.csv': 'id,name,kind,country\nc1,Alpha,Person,CH\n' }, { name: 't' });
  expect(await at.store.actorsById(['t--c1'])).toHaveLength(1);
  const firm = (kind: string) => ({ 'i.csv': `id,name,kind,lei\nf1,Firm,${kind},529900T8BM49AURSDO55\n` });
  await at.run(firm('Company'), { name: 'i' });
  const told = await at.run(firm('Facility'), { name: 'j' });
  expect(told.kept.first).toEqual([{ id: 'f1', reason: 'DIFFERS' }]);
});

/** As yEd writes nodes and edges within a group: their ids count within that of the group. */
const grouped = (one: string, other: string, kind: string) => `<graphml>
<key id="l" for="node" attr.name="label"/><key id="t" for="node" attr.name="kind"><default>Company</default></key>
<key id="k" for="edge" attr.name="kind"><default>${kind}</default></key>
<graph edgedefault="directed"><node id="n0"><data key="l">Group of ${one}</data><graph edgedefault="directed">
<node id="n0::n0"><data key="l">${one}</data></node><node id="n0::n1"><data key="l">${other}</data></node>
<edge id="n0::e0" source="n0::n0" target="n0::n1"/></graph></node></graph></graphml>`;
const cited = { fallbackSource: { title: 'Notes', publisher: 'Ada' } };

test('edges within groups of two drawings are told apart, though they count alike', async () => {
  await at.run({ 'y.graphml': grouped('Alpha', 'Beta', 'OWNS') }, { ...cited, name: 'y' });
  const text = grouped('Gamma', 'Delta Works', 'SUPPLIES');
  const report = await at.run({ 'z.graphml': text }, { ...cited, name: 'z', replace: true });
  expect(report.tally.links).toMatchObject({ added: 1, changed: 0, kept: 0 });
  expect(await ends('owns--n0-n0--n0-n1--y--n0-e0')).toEqual(['OWNS n0-n0 n0-n1']);
  expect((await at.run({ 'z.graphml': text }, { ...cited, name: 'z' })).tally).toMatchObject({
    actors: { added: 0, same: 3 },
    links: { added: 0, same: 1 },
  });
});

/** As people write rows of our model: with codes of their own. */
const said = (title: string, publisher: string, to: string, id = 's1') =>
  [
    { id, title, publisher, lang: 'en', kind: 'article' },
    {
      ...{ id: `said-${to}`, kind: 'OWNS', from: 'lito', to, confidence: 'REPORTED', summary: {} },
      evidence: [{ source: id, stance: 'SUPPORTS' }],
    },
  ]
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
const publisherOf = async (id: string) => {
  const [link] = await at.store.linksById([id]);
  const cited = link?.evidence.map(({ source }) => source) ?? [];
  return (await at.store.sourcesById(cited)).map(({ publisher }) => publisher);
};

test.each(['s1', 'report-1'])(
  'a link never cites what another file has called by the same code, %s',
  async (id) => {
    const rumour = said('A rumour', 'Nobody', 'delta', id);
    await at.run({ 'a.jsonl': said('The annual report', 'Register', 'forno', id) }, { name: 'a' });
    const report = await at.run({ 'b.jsonl': rumour }, { name: 'b' });
    expect([problemsOf(report), report.kept.first]).toEqual([[], []]);
    expect(await publisherOf('said-forno')).toEqual(['Register']);
    expect(await publisherOf('said-delta')).toEqual(['Nobody']);
    const same = { links: { added: 0, same: 1 }, sources: { added: 0, same: 1 } };
    expect((await at.run({ 'b.jsonl': rumour }, { name: 'b' })).tally).toMatchObject(same);
  },
);

test('nor what another file of the same import has called so, which is told', async () => {
  const report = await at.run({
    'a.jsonl': said('The annual report', 'Register', 'forno'),
    'b.jsonl': said('A rumour', 'Nobody', 'delta'),
  });
  expect(problemsOf(report)).toEqual([
    "b.jsonl:1: duplicate id 's1', first at a.jsonl:1",
    "b.jsonl:2: evidence.0.source: 's1' may be two here, since a row of it can't be imported",
  ]);
});

test('a source with the same address or title is the same, and so is one whose id tells of it', async () => {
  await at.run({ 'a.jsonl': said('The annual report', 'Register', 'forno') }, { name: 'a' });
  const report = await at.run({ 'b.jsonl': said('The Annual Report', 'Nobody', 'delta') }, { name: 'b' });
  expect(report.kept.first).toEqual([{ id: 's1', reason: 'DIFFERS' }]);
  const row = { id: 'report', title: 'Altogether new', publisher: 'Ada', lang: 'en', kind: 'article' };
  const told = await at.run({ 'c.jsonl': JSON.stringify(row) }, { name: 'c' });
  expect(told.kept.first).toEqual([{ id: 'report', reason: 'DIFFERS' }]);
});

test('links that come in a later run by themselves lead to whom the import calls so, and cite what it does', async () => {
  await at.run(
    {
      'g.jsonl': said('The annual report', 'Register', 'forno'),
      'g.csv': 'id,name,kind\nc1,Zeta,Company\nc2,Eta,Company\n',
    },
    { name: 'g' },
  );
  const actors = 'id,name,kind,country\nc1,Alpha,Company,\nc2,Beta,Company,\n,Lito,Company,FR\n';
  await at.run({ 'a.csv': actors, 's.jsonl': said('A rumour', 'Nobody', 'delta') });
  const before = await at.store.actorsById(['test--c1', 'test--c2', 'test--lito']);
  expect(before).toHaveLength(3);
  const report = await at.run({
    'l.csv':
      'from,from_kind,to,kind,source_1_id\nc1,,c2,SUPPLIES,s1\nc2,Company,c1,BUYS,s1\nLito,Company,c1,USES,s1\n',
  });
  expect(problemsOf(report)).toEqual([]);
  const made = ['supplies--test--c1--test--c2', 'buys--test--c2--test--c1', 'uses--test--lito--test--c1'];
  for (const id of made) expect(await publisherOf(id)).toEqual(['Nobody']);
  expect(await at.store.actorsById(['test--c1', 'test--c2', 'test--lito'])).toEqual(before);
});

test('and to whom that one is by decision', async () => {
  await at.run({ 'g.csv': 'id,name,kind\nc1,Zeta,Company\n' }, { name: 'g' });
  const merges = new Map([['test--c1', 'forno']]);
  await at.run({ 'a.csv': 'id,name,kind\nc1,Alpha,Company\n' }, { merges });
  await at.run({ 'l.csv': 'from,to,kind,source_title\nc1,lito,SUPPLIES,x\n' });
  const [link] = await at.store.linksById(['supplies--forno--lito']);
  expect(link?.from).toBe('forno');
});

const coded = (one: string, other: string) => ({
  [`${one}.csv`]: `id,name,kind\nc1,${one},Company\nc2,${other},Company\n`,
  [`${one}-links.csv`]: `from,to,kind,source_1_id,source_1_title\nc1,c2,OWNS,s1,Report of ${one}\n`,
});
/** Whom the only link of an import is between, and what it cites. */
const toldBy = async (name: string) => {
  const ids = (await at.store.importedIds([name], 'LINK', 9)).get(name) ?? [];
  const [link] = await at.store.linksById(ids);
  const ends = await at.store.actorsById([link?.from ?? '', link?.to ?? '']);
  return [ids.length, ...ends.map(({ names }) => names[0]?.text).sort(), await publisherOf(ids[0] ?? '')];
};
const alpha = [1, 'Alpha', 'Beta', ['Report of Alpha']];
const gamma = [1, 'Delta Works', 'Gamma', ['Report of Gamma']];

test('two imports that use the same codes at once stay apart', async () => {
  await Promise.all([
    at.run(coded('Alpha', 'Beta'), { name: 'one' }),
    at.run(coded('Gamma', 'Delta Works'), { name: 'two' }),
  ]);
  expect([await toldBy('one'), await toldBy('two')]).toEqual([alpha, gamma]);
});

test('and so does one that goes on after another has come', async () => {
  const stop = new AbortController();
  const onProgress = ({ phase }: { phase: string }) => phase === 'WRITING' && stop.abort();
  await at.run(coded('Alpha', 'Beta'), { name: 'one' }, { signal: stop.signal, onProgress });
  await at.run(coded('Gamma', 'Delta Works'), { name: 'two' });
  const { tally, kept } = await at.run(coded('Alpha', 'Beta'), { name: 'one' });
  expect(tally).toMatchObject({ actors: { added: 2, kept: 0 }, sources: { added: 1, same: 0 } });
  expect([kept.total, await toldBy('one'), await toldBy('two')]).toEqual([0, alpha, gamma]);
});

test.each([3, 4])(
  'nor do they meet where that one is stopped at question %i who has its ids',
  async (place) => {
    const stop = new AbortController();
    const onProgress = ({ phase }: { phase: string }) => phase === 'WRITING' && stop.abort();
    await at.run(coded('Alpha', 'Beta'), { name: 'one' }, { signal: stop.signal, onProgress });
    await at.run(coded('Gamma', 'Delta Works'), { name: 'two' });
    const again = new AbortController();
    const imports = at.store.imports.bind(at.store);
    let asked = 0;
    at.store.imports = () => {
      asked += 1;
      if (asked === place) again.abort();
      return imports();
    };
    const stopped = await at.run(coded('Alpha', 'Beta'), { name: 'one' }, { signal: again.signal });
    at.store.imports = imports;
    await at.run(coded('Alpha', 'Beta'), { name: 'one' });
    expect([stopped.state, await toldBy('one'), await toldBy('two')]).toEqual(['CANCELLED', alpha, gamma]);
  },
);

test('a code in capitals beside a name is not that of the one there who is called otherwise', async () => {
  const links = (name: string) => ({
    'l.csv': `from,from_kind,from_name,to,kind,source_title\nC-1,Company,${name},lito,OWNS,x\n`,
  });
  await at.run(links('Alpha'), { name: 'one' });
  for (const _ of ['first', 'again']) await at.run(links('Gamma Works'), { name: 'two' });
  const made = await at.store.linksById(['owns--c-1--lito', 'owns--two--c-1--lito']);
  expect(made.map(({ from }) => from).sort()).toEqual(['c-1', 'two--c-1']);
  const named = await at.store.actorsById(['c-1', 'two--c-1']);
  expect(named.map(({ names }) => names[0]?.text).sort()).toEqual(['Alpha', 'Gamma Works']);
});
