import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reportLines } from '../../../graph-seed/import/command/say.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const cited = { fallbackSource: { title: 'Notes', publisher: 'Ada' } };

async function nameOf(id: string): Promise<string | undefined> {
  return (await at.store.actorsById([id]))[0]?.names[0]?.text;
}

describe('where several nodes and edges stand on a line', () => {
  const company = '<data key="kind">Company</data>';
  const name = '<data key="name">Same</data>';
  const text = `<graphml><graph>
<node id="n0"/><node id="n1">${company}</node><node id="same">${name}${company}</node><node id="same">${name}<data key="kind">Person</data></node><edge id="e0" source="lito" target="nowhere"><data key="kind">OWNS</data></edge><edge id="e1" source="lito" target="lito"><data key="share">much</data><data key="amount">2</data></edge><edge source="lito" target="forno"><data key="kind">likes</data></edge><edge source="lito" target="forno"><data key="kind">likes</data></edge>
</graph></graphml>`;
  const wrong = [
    'g.graphml:2: node n0: kind: is missing',
    'g.graphml:2: node n0: names: an actor needs at least one name',
    'g.graphml:2: node n1: names: an actor needs at least one name',
    `g.graphml:2: node same: duplicate id 'same', first at g.graphml:2: node same`,
    "g.graphml:2: edge e1: share: 'much' is not a number",
    'g.graphml:2: edge e1: amount_unit: is missing beside amount',
    "g.graphml:2: edge #3 (lito → forno): kind: unknown kind of link 'likes'",
    "g.graphml:2: edge #4 (lito → forno): kind: unknown kind of link 'likes'",
    "g.graphml:2: edge e0: to: unknown actor 'nowhere'",
  ];

  test('each is told by name, counted by itself, and so on the terminal and in the whole report', async () => {
    const reportPath = join(at.folder, 'report.jsonl');
    const report = await at.run({ 'g.graphml': text }, cited, { reportPath });
    expect(problemsOf(report)).toEqual(wrong);
    expect(report.wrongRows).toBe(7);
    const lines = reportLines(report);
    const heading = lines.indexOf("7 rows that can't be imported:");
    expect(lines.slice(heading + 1, heading + 10)).toEqual(wrong.map((line) => `  ${line}`));
    const written = (await readFile(reportPath, 'utf8')).trim().split('\n');
    const elements = written.flatMap((line) => JSON.parse(line).problem?.element ?? []);
    expect(elements).toEqual(wrong.map((line) => line.split(': ')[1]));
  });

  test('those of GEXF too, and nothing is told of a line that has one row', async () => {
    const gexf = `<gexf><graph><nodes><node id="0"/><node id="1"/></nodes></graph></gexf>`;
    const report = await at.run({ 'g.gexf': gexf, 'a.csv': 'id,name,kind\na,A,Wombat\n' });
    expect(report.wrongRows).toBe(3);
    const elements = report.problems.first.map(({ file, element }) => [file, element] as const);
    expect(new Map(elements.map(([file, element]) => [`${file} ${element}`, element]))).toEqual(
      new Map([
        ['a.csv null', null],
        ['g.gexf node 0', 'node 0'],
        ['g.gexf node 1', 'node 1'],
      ]),
    );
  });
});

describe('an attribute with a default', () => {
  test('has it in GraphML for nodes and edges that do not say it, and none for those that do', async () => {
    const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml">
      <key id="k" for="node" attr.name="kind"><default> Company </default></key>
      <key id="c" for="node" attr.name="country"><desc>where</desc><default>IT</default></key>
      <key id="l" for="all" attr.name="label"><default>owns</default></key>
      <key id="w" for="node" attr.name="website"><default/></key>
      <key id="d" for="node" yfiles.type="nodegraphics"><default>drawn</default></key>
      <graph>
        <node id="d-a"><data key="l">Alpha</data></node>
        <node id="d-b"><data key="l">Beta</data><data key="k">Person</data><data key="c"></data></node>
        <node id="d-c"><data key="d"><y:NodeLabel>Gamma</y:NodeLabel></data></node>
        <edge source="d-b" target="d-a"/>
      </graph></graphml>`;
    const report = await at.run({ 'd.graphml': text }, cited);
    expect(problemsOf(report)).toEqual([]);
    expect(report.files[0]?.unused).toEqual([]);
    const [alpha, beta] = await at.store.actorsById(['d-a', 'd-b']);
    expect([alpha?.kind, alpha?.country, beta?.kind, beta?.country]).toEqual([
      ...['Company', 'IT', 'Person', undefined],
    ]);
    expect(await nameOf('d-c')).toBe('Gamma');
    expect(await at.store.linksById(['owns--d-b--d-a'])).toHaveLength(1);
  });

  test('has it in GEXF', async () => {
    const text = `<gexf><graph>
      <attributes class="node"><attribute id="0" title="kind"><default>Company</default></attribute>
      <attribute id="1" title="country"/></attributes>
      <attributes class="edge"><attribute id="0" title="kind"><default>OWNS</default><options>a|b</options></attribute></attributes>
      <nodes><node id="x-a" label="Alpha"/>
      <node id="x-b" label="Beta"><attvalues><attvalue for="0" value="Person"/></attvalues></node></nodes>
      <edges><edge source="x-b" target="x-a"/>
      <edge source="x-b" target="x-a" kind="LEADS"/></edges></graph></gexf>`;
    const report = await at.run({ 'd.gexf': text }, cited);
    expect(problemsOf(report)).toEqual([]);
    const actors = await at.store.actorsById(['x-a', 'x-b']);
    expect(actors.map(({ kind }) => kind)).toEqual(['Company', 'Person']);
    expect(await at.store.linksById(['owns--x-b--x-a', 'leads--x-b--x-a'])).toHaveLength(2);
  });

  test.each([
    ['g.graphml', (text: string) => `<graphml><key id="k" for="node">${text}</key></graphml>`],
    [
      'g.gexf',
      (text: string) => `<gexf><attributes><attribute id="k">${text}</attribute></attributes></gexf>`,
    ],
  ])('is refused in %s where it is so long that it would swell with every node', async (file, textOf) => {
    const text = textOf(`<default>${'x'.repeat(2_001)}</default>`);
    await expect(at.run({ [file]: text })).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      message: `${file}: has default values of more than 2000 characters`,
    });
  });
});

test.each([
  [
    'g.graphml',
    (nodes: string) =>
      `<graphml><key id="k" for="node" attr.name="kind"><default>Company</default></key><graph>${nodes}</graph></graphml>`,
  ],
  [
    'g.gexf',
    (nodes: string) =>
      `<gexf><attributes><attribute id="k" title="kind"><default>Company</default></attribute></attributes>${nodes}</gexf>`,
  ],
])('a node of %s without a name is called by its id, unless that only counts', async (file, textOf) => {
  const own =
    '<data key="short_name">Own</data><attvalues><attvalue for="short_name" value="Own"/></attvalues>';
  const ids = ['n0', '12', 'n0::n1', 'N-7'];
  const counting = ids.map((id) => `<node id="${id}"/>`).join('');
  const text = textOf(`<node id="Gigantic Corp."/><node id="called">${own}</node>${counting}`);
  const report = await at.run({ [file]: text });
  expect(await nameOf('gigantic-corp')).toBe('Gigantic Corp.');
  expect(await nameOf('called')).toBe('Own');
  expect(problemsOf(report)).toEqual(
    ids.map((id) => `${file}:1: node ${id}: names: an actor needs at least one name`),
  );
});

test('a node that only its id names gives way to the row of that actor, and replaces none', async () => {
  const graph = `<graphml><key id="k" for="node" attr.name="kind"><default>Company</default></key><graph>
    <node id="acme-parts"/><node id="forno"/></graph></graphml>`;
  const table = 'id,name,kind,country\nacme-parts,Acme Parts Corporation,Company,IT\n';
  const before = await at.store.actorsById(['forno']);
  const report = await at.run({ 'a.graphml': graph, 'b.csv': table }, { replace: true });
  expect(problemsOf(report)).toEqual([]);
  expect(await at.store.actorsById(['acme-parts'])).toMatchObject([
    { names: [{ text: 'Acme Parts Corporation' }], country: 'IT' },
  ]);
  expect(await at.store.actorsById(['forno'])).toEqual(before);
});

test('a value of GEXF goes before what the element says by itself, however it is written', async () => {
  const text = `<gexf><attributes class="node"><attribute id="0" title="Name"/><attribute id="1" title="kind"/></attributes>
    <attributes class="edge"><attribute id="0" title="Kind"/><attribute id="1" title="Since"/></attributes>
    <nodes><node id="zeta-7" label="7"><attvalues><attvalue for="0" value="Zeta Seven"/><attvalue for="1" value="Company"/></attvalues></node></nodes>
    <edges><edge source="zeta-7" target="lito" kind="x" start="2020"><attvalues><attvalue for="0" value="SUPPLIES"/><attvalue for="1" value="2020-03-01"/></attvalues></edge></edges></gexf>`;
  const report = await at.run({ 'z.gexf': text }, cited);
  expect(problemsOf(report)).toEqual([]);
  expect(await nameOf('zeta-7')).toBe('Zeta Seven');
  expect(await at.store.linksById(['supplies--zeta-7--lito--2020-03-01'])).toHaveLength(1);
});
