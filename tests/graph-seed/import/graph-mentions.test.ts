import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const graphml = (...parts: readonly string[]) => `<graphml><graph>\n${parts.join('\n')}\n</graph></graphml>`;
const said = (name: string, text: string) => `<data key="${name}">${text}</data>`;
const company = said('kind', 'Company');
const person = said('kind', 'Person');
const node = (id: string, ...data: readonly string[]) => `<node id="${id}">${data.join('')}</node>`;

const actor = async (id: string) => (await at.store.actorsById([id]))[0];

test('a node that says more than its id and its kind is a row: never taken for another one, and told with it', async () => {
  const before = await actor('lito');
  const text = graphml(
    node('Lito', company, said('description', 'Makes steppers.')),
    node('forno', company, said('country', 'FR')),
  );
  const report = await at.run({ 'g.graphml': text }, { replace: true });
  expect(await actor('lito')).toEqual(before);
  expect(await actor('test--lito')).toMatchObject({
    names: [{ text: 'Lito' }],
    description: { en: 'Makes steppers.' },
  });
  expect(report.lookAlikes.first).toMatchObject([{ id: 'test--lito', other: 'lito', where: 'GRAPH' }]);
  expect(report.tally.actors).toMatchObject({ added: 1, changed: 1 });
  expect(await actor('forno')).toMatchObject({ country: 'FR' });
  const kept = await at.run({ 'g.graphml': graphml(node('forno', company, said('country', 'BE'))) });
  expect(kept.kept).toMatchObject({ total: 1, first: [{ id: 'forno', reason: 'DIFFERS' }] });
});

test('a node that says no more is taken for the one that is there if their kinds fit, and counted all the same', async () => {
  const edge = `<edge source="Lito" target="Third">${said('kind', 'OWNS')}${said('source_title', 'x')}</edge>`;
  const text = graphml(node('Lito', company), node('Forno', person), node('Third', company), edge);
  const report = await at.run({ 'g.graphml': text }, { replace: true });
  expect(report.files).toMatchObject([{ rows: 4 }]);
  expect(report.tally.actors).toMatchObject({ added: 2, same: 1 });
  expect(report.lookAlikes.first).toMatchObject([{ id: 'test--forno', other: 'forno' }]);
  expect(await at.store.linksById(['owns--lito--third'])).toMatchObject([{ from: 'lito', to: 'third' }]);
});

test.each([
  ['both called by it alone', node('Other Co', company), node('Other Co', person)],
  ['the first of them', node('Other Co', company), node('Other Co', person, said('country', 'IT'))],
  ['the second', node('Other Co', company, said('country', 'IT')), node('Other Co', person)],
  ['two spellings', node('Other Co', company), node('other co', company)],
])(
  'the second of two nodes of a file that have one id is told where it is another: %s',
  async (_, one, two) => {
    const report = await at.run({ 'g.graphml': graphml(one, two) });
    expect(problemsOf(report)).toEqual([
      expect.stringMatching(
        /^g\.graphml:3: node (\w+ \w+): duplicate id 'other-co', first at g\.graphml:2: node Other Co$/i,
      ),
    ]);
    expect(await actor('other-co')).toMatchObject({ kind: 'Company' });
  },
);

test('one that says no more gives way to one that says more, of its file or of another, before it or behind it', async () => {
  const full = (id: string) => node(id, company, said('country', 'IT'));
  const text = graphml(node('One', company), full('One'), full('Two'), node('Two', company));
  const other = graphml(node('One', said('kind', 'Organization')));
  const report = await at.run({ 'before.graphml': other, 'g.graphml': text, 'behind.graphml': other });
  expect([problemsOf(report), report.files.map(({ rows }) => rows)]).toEqual([[], [1, 4, 1]]);
  expect(await actor('one')).toMatchObject({ kind: 'Company', country: 'IT' });
  expect((await actor('two'))?.country).toBe('IT');
});
