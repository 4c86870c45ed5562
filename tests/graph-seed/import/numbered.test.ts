import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { everyLink } from '../../../server/store/filters.ts';
import { asThese, editOf, nothing } from '../../support/edits.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';
import { registerRows } from '../../support/imports.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const cited = { name: 'num', fallbackSource: { title: 'Notes', publisher: 'Ada' } };
const actors = 'id,name,kind\n1,One,Company\n2,Two,Company\n';
const links = 'id,from,to,kind\n1,1,2,OWNS\n2,2,1,OWNS\n3,1,lito,OWNS\nn4,1,lito,OWNS\n';
const made = ['owns--num--1--num--2--num--1', 'owns--num--2--num--1--num--2', 'owns--num--1--lito--num--3'];

const { register } = registerRows('num-');
const idsOf = async (...ids: readonly string[]) => (await at.store.linksById(ids)).map(({ id }) => id).sort();

test.each([
  ['actors first', { 'actors.csv': actors, 'links.csv': links }],
  ['links first', { 'links.csv': links, 'actors.csv': actors }],
])(
  'links and actors of an import may have the same numbers, %s, and run again they are the same',
  async (_, files) => {
    const report = await at.run(files, cited);
    expect(problemsOf(report)).toEqual([]);
    expect(report.tally).toMatchObject({ actors: { added: 2 }, links: { added: 4 } });
    expect(await idsOf(...made, 'owns--num--1--lito--num--n4')).toHaveLength(4);
    const again = await at.run(files, cited);
    expect(again.tally).toMatchObject({ actors: { same: 2 }, links: { added: 0, same: 4 } });
  },
);

test.each([
  [
    'x.gexf',
    `<gexf><graph><nodes><node id="0" label="Zero" kind="Company"/><node id="1" label="One"/></nodes>
     <edges><edge id="0" source="0" target="1"/><edge id="1" source="1" target="0"/></edges></graph></gexf>`,
  ],
  [
    // As NetworkX writes graphs with several edges between two nodes.
    'x.graphml',
    `<graphml><key id="l" for="node" attr.name="label"/><graph>
     <node id="0"><data key="l">Zero</data></node><node id="1"><data key="l">One</data></node>
     <edge id="0" source="0" target="1"/><edge id="1" source="0" target="1"/><edge id="0" source="1" target="0"/></graph></graphml>`,
  ],
])(
  'nodes and edges of %s may be numbered alike, and edges anew between each two nodes',
  async (file, text) => {
    const mappings = () => ({
      nodes: { constants: { kind: 'Company' } },
      edges: { constants: { kind: 'OWNS' } },
    });
    const report = await at.run({ [file]: text }, { ...cited, mappings });
    expect(problemsOf(report)).toEqual([]);
    expect(report.tally.links.added).toBe(text.split('<edge ').length - 1);
  },
);

/** A link as it was imported before links were told by their ends too. */
async function importedEarlier(): Promise<void> {
  const { owns, register } = registerRows('r-');
  const earlier = { ...owns, from: 'lito', to: 'forno', id: 'num--3' };
  await at.run({ 'earlier.jsonl': `${JSON.stringify(register)}\n${JSON.stringify(earlier)}\n` }, cited);
}

test('one that was retracted under its number alone is not brought back under another id', async () => {
  await importedEarlier();
  const why = { on: '2026-11-25', reason: { en: 'It was sold.' } };
  await at.store.edit(editOf({ retract: new Map([['num--3', why]]) }));
  const report = await at.run({ 'actors.csv': actors, 'links.csv': links }, cited);
  expect(report.kept.first).toEqual([{ id: 'num--3', reason: 'RETRACTED' }]);
  expect(report.tally.links).toMatchObject({ added: 3, kept: 1 });
});

test('links that the graph has under their number alone, from earlier imports, keep it', async () => {
  await importedEarlier();
  const before = (await at.store.statistics(everyLink)).links;
  const report = await at.run({ 'actors.csv': actors, 'links.csv': links }, cited);
  expect(problemsOf(report)).toEqual([]);
  expect(report.tally.links).toMatchObject({ added: 3, changed: 1 });
  expect(await at.store.linksById(['num--3'])).toMatchObject([{ from: 'num--1', to: 'lito' }]);
  expect(await idsOf(made[2] ?? '')).toEqual([]);
  expect((await at.store.statistics(everyLink)).links).toBe(before + 3);
});

test('a newer file that is numbered anew makes nobody out of another, which is told', async () => {
  const nodes = (...names: string[]) =>
    `id,name,kind\n${names.map((name, index) => `${index},${name},Company\n`).join('')}`;
  const edge = (from: number, to: number, kind: string) =>
    `from,to,kind,source_title\n${from},${to},${kind},x\n`;
  await at.run({ 'n.csv': nodes('Alpha', 'Beta', 'Gamma'), 'e.csv': edge(0, 1, 'OWNS') }, { name: 'anew' });
  const newer = { 'n.csv': nodes('Beta', 'BETA', 'Delta Works'), 'e.csv': edge(0, 1, 'COMPETES_WITH') };
  const report = await at.run(newer, { name: 'anew' });
  expect(problemsOf(report)).toEqual([
    "e.csv:2: from: 'anew--0' may be two here, since a row of it can't be imported",
    "n.csv:2: id: 'anew--0' is called 'Alpha'",
    "n.csv:4: id: 'anew--2' is called 'Gamma'",
  ]);
  const names = async () =>
    (await at.store.actorsById(['anew--0', 'anew--1', 'anew--2']))
      .map(({ names: [name] }) => name?.text)
      .sort();
  expect(await names()).toEqual(['Alpha', 'BETA', 'Gamma']);
  expect(problemsOf(await at.run(newer, { name: 'anew', replace: true }))).toEqual([]);
  expect(await names()).toEqual(['BETA', 'Beta', 'Delta Works']);
});

test('nor does a file of yEd whose groups are numbered anew', async () => {
  const graph = (first: string, second: string, edges: string) => ({
    'y.graphml': `<graphml><key id="l" for="node" attr.name="label"/><graph><node id="n0"><data key="l">Group</data><graph>
      <node id="n0::n0"><data key="l">${first}</data></node><node id="n0::n1"><data key="l">${second}</data></node>
      </graph></node>${edges}</graph></graphml>`,
  });
  const mappings = () => ({
    nodes: { constants: { kind: 'Company' } },
    edges: { constants: { kind: 'OWNS' } },
  });
  await at.run(graph('Alpha', 'Beta', '<edge id="n0::e0" source="n0::n0" target="n0::n1"/>'), {
    ...cited,
    mappings,
  });
  const report = await at.run(graph('Beta', 'Gamma', ''), { ...cited, mappings });
  expect(problemsOf(report)).toEqual([
    "y.graphml:2: node n0::n0: id: 'n0-n0' is called 'Alpha'",
    "y.graphml:2: node n0::n1: id: 'n0-n1' is called 'Beta'",
  ]);
});

test('who has been given another name by hand is not taken for somebody else when the same file comes again', async () => {
  const files = { 'n.csv': 'id,name,kind\n1,Nvidai,Company\n', 'l.csv': 'from,to,kind\n1,lito,OWNS\n' };
  await at.run(files, cited);
  const [actor] = await at.store.actorsById(['num--1']);
  if (!actor) throw new Error('it is not there');
  const named = { ...actor, names: [{ text: 'NVIDIA', lang: 'en', kind: 'official' as const }] };
  await at.store.edit(editOf({ put: { ...nothing, actors: [named] }, expected: asThese(actor) }));
  const { kept, wrongRows } = await at.run(files, cited);
  expect([kept.first, wrongRows]).toEqual([[{ id: 'num--1', reason: 'CHANGED' }], 0]);
});

test('nor does it cite another source, or make one out of another that earlier links cite', async () => {
  const cites = (to: string, title: string) => ({
    'l.csv': `from,to,kind,source_1_id,source_1_title\nlito,${to},OWNS,s1,${title}\n`,
  });
  const titles = async () => (await at.store.sourcesById(['s1'])).map(({ title }) => title);
  await at.run(cites('ada', 'Annual report'), { name: 'anew' });
  for (const title of ['A rumour', '工商登记']) {
    const report = await at.run(cites('forno', title), { name: 'anew' });
    expect(problemsOf(report)).toEqual([
      "l.csv:2: id: 's1' is called 'Annual report'",
      "l.csv:2: evidence.0.source: 's1' may be two here, since a row of it can't be imported",
    ]);
    expect([await titles(), await idsOf('owns--lito--forno')]).toEqual([['Annual report'], []]);
  }
  const row = (title: string) => ({ 's.jsonl': JSON.stringify({ ...register, id: 's1', title }) });
  expect(problemsOf(await at.run(row('A rumour'), { name: 'anew' }))).toHaveLength(1);
  expect(problemsOf(await at.run(row('Annual Report'), { name: 'anew' }))).toEqual([]);
  const replacing = { name: 'anew', replace: true };
  expect((await at.run(cites('forno', 'A rumour'), replacing)).wrongRows).toBe(1);
  expect(problemsOf(await at.run({ ...row('A rumour'), ...cites('forno', 'A rumour') }, replacing))).toEqual(
    [],
  );
  expect([await titles(), await idsOf('owns--lito--forno')]).toEqual([['A rumour'], ['owns--lito--forno']]);
});

test('nor does a link that comes later lead by a name to one of another kind or country', async () => {
  const links = (to: string, kind: string, country: string) => ({
    'l.csv': `from,from_kind,from_country,to,kind,source_title\nMario Rossi,${kind},${country},${to},OWNS,x\n`,
  });
  await at.run(links('ada', 'Person', 'IT'), { name: 'anew' });
  for (const [kind, country] of [
    ['Product', 'IT'],
    ['Person', 'CH'],
  ] as const) {
    const report = await at.run(links('forno', kind, country), { name: 'anew' });
    expect(problemsOf(report)).toEqual([
      "l.csv:2: id: 'mario-rossi' may be two here, since a row of it can't be imported",
      "l.csv:2: from: 'mario-rossi' may be two here, since a row of it can't be imported",
    ]);
  }
  expect(problemsOf(await at.run(links('forno', 'Person', ''), { name: 'anew' }))).toEqual([]);
  expect(await idsOf('owns--mario-rossi--ada', 'owns--mario-rossi--forno')).toHaveLength(2);
});

test('nor is a node that says but its kind lost where an earlier run has one of its name and another kind', async () => {
  const node = (kind: string) => ({
    'g.gexf': `<gexf version="1.3"><graph><attributes class="node"><attribute id="k" title="kind" type="string"/></attributes>
      <nodes><node id="Apple Inc" label="Apple Inc"><attvalues><attvalue for="k" value="${kind}"/></attvalues></node></nodes></graph></gexf>`,
  });
  await at.run(node('Company'), { name: 'anew' });
  const { problems, tally } = await at.run(node('Product'), { name: 'anew' });
  expect(problems.total + tally.actors.changed).toBe(1);
});
