import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const cited = { fallbackSource: { title: 'Notes', publisher: 'Ada' } };
const links = (...ids: readonly string[]) => at.store.linksById(ids);

test('an edge that was there twice in GEXF is two links with their days, the same in a second run', async () => {
  const text = `<gexf><graph mode="dynamic" defaultedgetype="directed"><nodes/><edges>
    <edge id="0" source="lito" target="forno" label="OWNS"><spells><spell start="2010-01-01" end="2011-01-01"/><spell start="2013-05-01"/></spells></edge>
    <edge id="1" source="lito" target="delta" label="OWNS"><spells><spell start="2001" end="2002"/></spells>
      <attvalues><attvalue for="item" value="masks" start="2001" end="2002"/></attvalues></edge>
  </edges></graph></gexf>`;
  const report = await at.run({ 'spells.gexf': text }, { ...cited, name: 's' });
  expect(problemsOf(report)).toEqual([]);
  expect(report.files[0]?.unused).toEqual(['start and end of an attvalue']);
  const ids = ['owns--lito--forno--s--0', 'owns--lito--forno--2013-05-01', 'owns--lito--delta--s--1'];
  const found = new Map((await links(...ids)).map((link) => [link.id, link]));
  expect(ids.map((id) => [found.get(id)?.since, found.get(id)?.until])).toEqual([
    ['2010-01-01', '2011-01-01'],
    ['2013-05-01', undefined],
    ['2001', '2002'],
  ]);
  expect((await at.run({ 'spells.gexf': text }, { ...cited, name: 's' })).tally.links.same).toBe(3);
});

test('times that end before a day are those of that day, and what is said of when a node was there, or in which, is told', async () => {
  const text = `<gexf version="1.2"><graph mode="dynamic" defaultedgetype="directed"><nodes>
    <node id="a-one" label="A One" kind="Company" start="2001"/><node id="a-two" label="A Two" kind="Company" pid="a-one"><spells><spell start="2002"/></spells></node></nodes><edges>
    <edge source="lito" target="forno" label="USES" startopen="2010-01-01" endopen="2011-01-01"/>
    <edge source="lito" target="delta" label="USES"><spells><spell start="2010-01-01" endopen="2012-01-01"/></spells></edge>
  </edges></graph></gexf>`;
  const report = await at.run({ 'open.gexf': text }, { ...cited, name: 'o' });
  expect(report.files[0]?.unused).toEqual(['node.start', 'node.pid', 'node.spells']);
  const ids = ['uses--lito--forno--2010-01-01', 'uses--lito--delta--2010-01-01'];
  expect((await links(...ids)).map(({ until }) => until).sort()).toEqual(['2011-01-01', '2012-01-01']);
});

test('what Gephi writes on an edge in GraphML is its kind', async () => {
  const text = `<graphml><key attr.name="Edge Label" for="edge" id="edgelabel"/><graph edgedefault="directed">
    <edge id="77" source="lito" target="forno"><data key="edgelabel">USES</data></edge></graph></graphml>`;
  const report = await at.run({ 'g.graphml': text }, { ...cited, name: 'g' });
  expect([problemsOf(report), report.files[0]?.unused]).toEqual([[], []]);
  expect(await links('uses--lito--forno--g--77')).toHaveLength(1);
});

const ofKind = (kind: string) => `<data key="kind">${kind}</data>`;

test.each([
  ['undirected graph', 'edgedefault="undirected"', '', 'OWNS', ['undirected']],
  ['undirected edge', 'edgedefault="directed"', 'directed="false"', 'owns', ['undirected']],
  ['directed edge', 'edgedefault="undirected"', 'directed="true"', 'OWNS', []],
  ['kind without direction', 'edgedefault="undirected"', '', 'COMPETES_WITH', []],
])('that the direction of a link is not said is told: %s', async (_, graph, edge, kind, unused) => {
  const report = await at.run(
    {
      'u.graphml': `<graphml><graph ${graph}><edge source="lito" target="forno" ${edge}>${ofKind(kind)}</edge></graph></graphml>`,
    },
    { ...cited, name: 'u', dryRun: true },
  );
  expect(problemsOf(report)).toEqual([]);
  expect(report.files[0]?.unused).toEqual(unused);
});

test('edges between more than two are left out, and counted', async () => {
  const text = `<graphml><graph edgedefault="directed">
    <hyperedge><endpoint node="lito"/><endpoint node="forno"/></hyperedge>
    <hyperedge><endpoint node="lito"/><endpoint node="forno"/></hyperedge></graph></graphml>`;
  const report = await at.run({ 'h.graphml': text }, { ...cited, name: 'h' });
  expect(report.skipped).toMatchObject([{ reason: 'hyperedge is no kind of actor or link here', count: 2 }]);
});
