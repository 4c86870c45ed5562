import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const cited = { fallbackSource: { title: 'Notes', publisher: 'Ada' } };
/** A drawing whose nodes are numbered, as many programs write them. */
const drawn = (one: string, other: string, kind: string) => `<graphml>
<key id="l" for="node" attr.name="label"/><key id="t" for="node" attr.name="kind"><default>Company</default></key>
<key id="k" for="edge" attr.name="kind"><default>${kind}</default></key><graph edgedefault="directed">
<node id="n0"><data key="l">${one}</data></node><node id="n1"><data key="l">${other}</data></node>
<edge source="n0" target="n1"/></graph></graphml>`;
const unsure = (place: string, end: string, id: string) =>
  `${place}: ${end}: '${id}' may be two here, since a row of it can't be imported`;

test('edges of a second drawing never lead to the nodes of the first that are numbered alike', async () => {
  const report = await at.run(
    { 'a.graphml': drawn('Alpha', 'Beta', 'OWNS'), 'b.graphml': drawn('Gamma', 'Delta Works', 'SANCTIONS') },
    cited,
  );
  expect(report.tally).toMatchObject({ actors: { added: 2 }, links: { added: 1 } });
  expect(await at.store.linksById(['owns--test--n0--test--n1'])).toHaveLength(1);
  expect(problemsOf(report).slice(2)).toEqual([
    unsure('b.graphml:5: edge #1 (n0 → n1)', 'from', 'test--n0'),
    unsure('b.graphml:5: edge #1 (n0 → n1)', 'to', 'test--n1'),
  ]);
});

test('nor where a node of the second has no name at all', async () => {
  const report = await at.run(
    { 'a.graphml': drawn('Alpha', 'Beta', 'OWNS'), 'b.graphml': drawn('', 'Beta', 'SANCTIONS') },
    cited,
  );
  expect(problemsOf(report)).toEqual([
    'b.graphml:4: node n0: names: an actor needs at least one name',
    unsure('b.graphml:5: edge #1 (n0 → n1)', 'from', 'test--n0'),
  ]);
});

test('a link of a table to a number that two actors have is told', async () => {
  const report = await at.run(
    {
      'a.csv': 'id,name,kind\n12,Alpha,Company\n13,Beta,Company\n14,Same,Company\n',
      'b.csv': 'id,name,kind,country\n12,Gamma,Company,\n14,Same Ltd,Company,IT\n',
      'l.csv': 'from,to,kind\n12,13,OWNS\n14,13,OWNS\n',
    },
    cited,
  );
  expect(problemsOf(report)).toEqual([
    "b.csv:2: duplicate id 'test--12', first at a.csv:2",
    "b.csv:3: duplicate id 'test--14', first at a.csv:4",
    unsure('l.csv:2', 'from', 'test--12'),
  ]);
  expect(await at.store.linksById(['owns--test--14--test--13'])).toHaveLength(1);
});

test('entities that two lists have alike are one, whichever list a sanction is in', async () => {
  const list = (name: string, authority: string, second: object) =>
    [
      { id: 'NK-1', schema: 'Company', properties: { name: [name] } },
      { id: 'NK-2', schema: 'Company', properties: second },
      {
        id: `s-${authority}`,
        schema: 'Sanction',
        properties: { entity: ['NK-1', 'NK-2'], authority: [authority] },
        datasets: [authority],
      },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
  const report = await at.run({
    'us.json': list('Zarya', 'us', { name: ['Luna'] }),
    'eu.json': list('Заря', 'eu', {}),
  });
  expect(report.problems.first.map(({ code, file }) => [file, code])).toEqual([
    ['eu.json', 'DUPLICATE_ID'],
    ['eu.json', 'missing'],
  ]);
  expect(await at.store.linksById(['s-us', 's-us--2', 's-eu', 's-eu--2'])).toHaveLength(4);
});

test('two links of one id that differ are told as such', async () => {
  const text = 'id,from,to,kind,source_title\nl1,lito,delta,OWNS,x\nl1,lito,forno,OWNS,x\n';
  const report = await at.run({ 'l.csv': text });
  expect(problemsOf(report)).toEqual(["l.csv:3: duplicate id 'l1', first at l.csv:2"]);
});

const coded = (name: string, kind: string) => ({
  'a.csv': `id,name,kind\nc1,${name},${kind}\nc2,${name} Two,Company\nforno,Forno,Wombat\n`,
  'l.csv': 'from,to,kind\nc1,c2,OWNS\nforno,c2,OWNS\n',
});
const ends = async (id: string) => (await at.store.linksById([id])).map(({ from, to }) => [from, to]);

test('where the row of an actor is wrong, its links never lead to whom an earlier file has called by the same code', async () => {
  await at.run(coded('Alpha', 'Company'), { ...cited, name: 'a' });
  const report = await at.run(coded('Gamma', 'Wombat'), { ...cited, name: 'b' });
  expect(problemsOf(report).slice(2)).toEqual([unsure('l.csv:2', 'from', 'c1')]);
  expect(await ends('owns--c1--b--c2')).toEqual([]);
  // An id that tells of the actor there is that of this one, and so is one that the import has brought itself.
  expect(await ends('owns--forno--b--c2')).toEqual([['forno', 'b--c2']]);
  const again = await at.run(coded('Alpha', 'Wombat'), { ...cited, name: 'a' });
  expect(problemsOf(again).slice(2)).toEqual([]);
});

test('of actors whose rows are wrong, those that the import has brought itself are known among those of others', async () => {
  const actors = (codes: readonly string[], kind: string) =>
    `id,name,kind\n${codes.map((code) => `${code},${code === 'c7' ? 'Sigma' : 'Alpha'},${kind}\n`).join('')}`;
  await at.run({ 'a.csv': actors(['c1', 'c2', 'c3'], 'Company') }, { ...cited, name: 'a' });
  await at.run({ 'b.csv': actors(['c7'], 'Company') }, { ...cited, name: 'b' });
  const links = 'from,to,kind\nc1,lito,OWNS\nc2,lito,OWNS\nc7,lito,OWNS\nc3,lito,OWNS\n';
  const files = { 'b.csv': actors(['c1', 'c2', 'c3', 'c7'], 'Wombat'), 'l.csv': links };
  const report = await at.run(files, { ...cited, name: 'b' });
  const told = [2, 3, 5].map((line, index) => unsure(`l.csv:${line}`, 'from', `c${index + 1}`));
  expect(problemsOf(report).slice(4)).toEqual(told);
  expect(await ends('owns--c7--lito')).toEqual([['c7', 'lito']]);
});

test('where the row of a source is wrong, no link cites what an earlier file has called by the same code', async () => {
  const rows = (title: string, publisher: string, to: string) =>
    [
      { id: 's1', title, publisher, lang: 'en', kind: 'article' },
      {
        ...{ id: `said-${to}`, kind: 'OWNS', from: 'lito', to, confidence: 'REPORTED', summary: {} },
        evidence: [{ source: 's1', stance: 'SUPPORTS' }],
      },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
  await at.run({ 'a.jsonl': rows('The annual report', 'Register', 'forno') }, { name: 'a' });
  const report = await at.run({ 'b.jsonl': rows('A rumour', '', 'delta') }, { name: 'b' });
  expect(problemsOf(report).slice(1)).toEqual([unsure('b.jsonl:2', 'evidence.0.source', 's1')]);
  expect(await at.store.linksById(['said-delta'])).toEqual([]);
});
