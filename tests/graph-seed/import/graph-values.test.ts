import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mapping } from '../../../graph-seed/import/mapping.ts';
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

/** Attributes as GEXF declares them, called by their titles. */
function declared(of: 'node' | 'edge', ...titles: readonly string[]): string {
  const each = titles.map((title) => {
    const [name = '', value] = title.split('=');
    return `<attribute id="${name}" title="${name}">${value === undefined ? '' : `<default>${value}</default>`}</attribute>`;
  });
  return `<attributes class="${of}">${each.join('')}</attributes>`;
}

/** Such as `Name=Alpha`. */
function values(...said: readonly string[]): string {
  const each = said.map((one) => {
    const [name, value] = one.split('=');
    return `<attvalue for="${name}" value="${value}"/>`;
  });
  return `<attvalues>${each.join('')}</attvalues>`;
}

const gexf = (...parts: readonly string[]) => `<gexf><graph>${parts.join('\n')}</graph></gexf>`;

describe('a mapping of a graph file', () => {
  const mapped = (mapping: Mapping) => ({ ...cited, mappings: () => mapping });

  test('goes before what an element says by itself, which stays where the attribute says nothing', async () => {
    const text = gexf(
      declared('node', 'fullname=Nobody', 'kind=Company'),
      `<node id="m-a" label="A">${values('fullname=Alpha Ltd.')}</node>`,
      '<node id="m-b" label="B"/>',
      `<node id="m-c" label="C">${values('fullname=')}</node>`,
      '<node id="m-d"/>',
      declared('edge', 'relation to it'),
      `<edge source="m-a" target="m-b" kind="x">${values('relation to it=OWNS')}</edge>`,
    );
    const report = await at.run(
      { 'm.gexf': text },
      mapped({ nodes: { columns: { name: 'fullname' } }, edges: { columns: { kind: 'relation to it' } } }),
    );
    expect([problemsOf(report), report.files[0]?.unused]).toEqual([[], []]);
    expect(await Promise.all(['m-a', 'm-b', 'm-c', 'm-d'].map(nameOf))).toEqual([
      ...['Alpha Ltd.', 'B', 'C', 'Nobody'],
    ]);
    expect(await at.store.linksById(['owns--m-a--m-b'])).toHaveLength(1);
  });

  test('goes before the id of an edge, and not before that of a node, by which edges find it', async () => {
    const text = gexf(
      declared('node', 'code', 'kind=Company'),
      `<node id="c-a" label="A">${values('code=other')}</node><node id="c-b" label="B"/>`,
      declared('edge', 'number'),
      `<edge id="e-1" source="c-a" target="c-b" label="owns">${values('number=deed-7')}</edge>`,
    );
    const report = await at.run(
      { 'c.gexf': text },
      mapped({ nodes: { columns: { id: 'code' } }, edges: { columns: { id: 'number' } } }),
    );
    expect([problemsOf(report), report.files[0]?.unused]).toEqual([[], ['code']]);
    expect(await at.store.linksById(['deed-7'])).toMatchObject([{ from: 'c-a', to: 'c-b' }]);
  });
});

test.each([
  [
    'i.graphml',
    `<graphml><key id="k" for="node" attr.name="kind"><default>Company</default></key><graph>
      <node id="i-a"><data key="Id">7</data><data key="label">A</data></node>
      <node id="i-b"><data key="id">8</data><data key="label">B</data></node>
      <edge id="i-e" source="i-a" target="i-b"><data key="from">x</data><data key="ID">9</data><data key="to">y</data><data key="label">owns</data></edge>
    </graph></graphml>`,
  ],
  [
    'i.gexf',
    gexf(
      declared('node', 'Id', 'id', 'kind=Company'),
      `<node id="i-a" label="A">${values('Id=7')}</node><node id="i-b" label="B">${values('id=8')}</node>`,
      declared('edge', 'from', 'ID', 'to'),
      `<edge id="i-e" source="i-a" target="i-b" label="owns">${values('from=x', 'ID=9', 'to=y')}</edge>`,
    ),
  ],
])(
  '%s has nodes and edges found by their own ids and ends, whatever attributes are called so',
  async (file, text) => {
    const report = await at.run({ [file]: text }, { ...cited, name: file });
    expect(problemsOf(report)).toEqual([]);
    expect(report.files[0]?.unused).toEqual(['Id', 'id', 'from', 'ID', 'to']);
    expect(await at.store.linksById(['i-e'])).toMatchObject([{ from: 'i-a', to: 'i-b' }]);
  },
);

describe('what an element says by itself', () => {
  test('goes before a default, and stays where an attribute that is called so is empty', async () => {
    const text = gexf(
      declared('node', 'Name=Unnamed', 'kind=Company'),
      '<node id="u-a" label="Alpha"/>',
      `<node id="u-b" label="Beta">${values('Name=')}</node>`,
      `<node id="u-c" label="Gamma">${values('Name=Delta')}</node>`,
      '<node id="u-d"/>',
    );
    const report = await at.run({ 'u.gexf': text });
    expect([problemsOf(report), report.files[0]?.unused]).toEqual([[], []]);
    expect(await Promise.all(['u-a', 'u-b', 'u-c', 'u-d'].map(nameOf))).toEqual([
      ...['Alpha', 'Beta', 'Delta', 'Unnamed'],
    ]);
  });

  test('on a label is the kind of an edge, however an attribute beside it is written', async () => {
    const text = gexf(
      declared('edge', 'Label=leads'),
      '<edge source="lito" target="forno" label="supplies"/>',
      `<edge source="lito" target="delta" label="supplies">${values('Label=')}</edge>`,
      `<edge source="lito" target="zeiss" label="supplies">${values('Label=owns')}</edge>`,
      '<edge source="lito" target="cloudia"/>',
    );
    const report = await at.run({ 'l.gexf': text }, cited);
    expect([problemsOf(report), report.files[0]?.unused]).toEqual([[], []]);
    const made = [
      'supplies--lito--forno',
      'supplies--lito--delta',
      'owns--lito--zeiss',
      'leads--lito--cloudia',
    ];
    expect(await at.store.linksById(made)).toHaveLength(4);
  });
});

test('what is said of a graph, a port or another part within a node is not said of the node', async () => {
  const said = (name: string) => `<data key="label">${name}</data>`;
  const text = `<graphml><key id="k" for="node" attr.name="kind"><default>Company</default></key><graph>${said('The graph')}
    <node id="o-a">${said('Outer')}<port name="p">${said('Port')}</port>
      <graph id="o-a:">${said('Inner graph')}<node id="o-b">${said('Inner')}</node>
        <hyperedge>${said('All')}<endpoint node="o-b">${said('End')}</endpoint></hyperedge></graph></node>
    <node id="o-c"><graph/>${said('After')}</node></graph></graphml>`;
  const report = await at.run({ 'o.graphml': text });
  expect([problemsOf(report), report.tally.actors.added]).toEqual([[], 3]);
  expect(await Promise.all(['o-a', 'o-b', 'o-c'].map(nameOf))).toEqual(['Outer', 'Inner', 'After']);
});
