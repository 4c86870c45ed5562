import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readMappings } from '../../../graph-seed/import/mapping.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const actor = async (id: string) => (await at.store.actorsById([id]))[0];
const link = async (id: string) => (await at.store.linksById([id]))[0];

/** Written to a file, since that is what is read. */
async function mappingOf(value: unknown) {
  const path = join(at.folder, 'mapping.json');
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readMappings(path);
}

describe('a mapping', () => {
  test('says which column is what, what values mean, and what every row is', async () => {
    const mappings = await mappingOf({
      table: 'links',
      columns: { from: 'Chi', to: 'Che cosa', kind: 'Rapporto' },
      values: { kind: { 'socio di': 'OWNS' } },
      constants: { source_title: 'Visura', confidence: 'CONFIRMED' },
      separator: ';',
    });
    const report = await at.run({ 'x.csv': 'Chi;Che cosa;Rapporto\nlito;chipwerk;Socio di\n' }, { mappings });
    expect(problemsOf(report)).toEqual([]);
    expect(await link('owns--lito--chipwerk')).toMatchObject({ kind: 'OWNS', confidence: 'CONFIRMED' });
  });

  test('goes before the name of a column, which is told as one of which nothing is made', async () => {
    const mappings = await mappingOf({ columns: { name: 'full name' } });
    const report = await at.run(
      { 'm.csv': 'id,name,full name,kind\nmapped,M,Mapped Ltd.,Company\n' },
      { mappings },
    );
    expect((await actor('mapped'))?.names.map(({ text }) => text)).toEqual(['Mapped Ltd.']);
    expect(report.files[0]?.unused).toEqual(['name']);
  });

  test('says how days are written; which of two numbers is the day is never guessed', async () => {
    const text =
      'from;to;kind;since;until;source_title;source_date\nlito;forno;OWNS;7/10/2019;1.2.2020;x;03/2019\n';
    const without = await at.run({ 'd.csv': text }, { dryRun: true });
    expect(problemsOf(without)).toHaveLength(3);
    const mappings = await mappingOf({ dates: 'DMY' });
    expect(problemsOf(await at.run({ 'd.csv': text }, { mappings }))).toEqual([]);
    const found = await link('owns--lito--forno--2019-10-07');
    expect(found).toMatchObject({ since: '2019-10-07', until: '2020-02-01' });
    const [source] = await at.store.sourcesById(found?.evidence.map((one) => one.source) ?? []);
    expect(source?.date).toBe('2019-03');
    const american = await mappingOf({ dates: 'MDY' });
    await at.run({ 'd.csv': text }, { mappings: american });
    expect(await link('owns--lito--forno--2019-07-10')).toMatchObject({ until: '2020-01-02' });
  });

  test('says which sign is decimal; which of two numbers is meant is never guessed', async () => {
    const ids = ['sum-one', 'sum-two', 'sum-three', 'sum-four'];
    const table = (amounts: readonly string[]) =>
      `from;to;kind;amount_unit;source_title;id;amount\n${ids.map((id, at) => `lito;forno;OWNS;EUR;x;${id};${amounts[at]}\n`).join('')}`;
    const text = table(['2.125', '1.500,25', '12,5 %', '99']);
    const amounts = async () => (await at.store.linksById(ids)).map(({ id, amount }) => [id, amount?.value]);
    const those = (...values: number[]) =>
      expect.arrayContaining(ids.map((id, index) => [id, values[index]]));
    expect(problemsOf(await at.run({ 'n.csv': text }, { dryRun: true }))).toEqual([
      "n.csv:2: amount: '2.125' may be 2.125 or 2125; write it without the point",
    ]);
    const mappings = await mappingOf({ decimal: ',' });
    expect(problemsOf(await at.run({ 'n.csv': text }, { mappings }))).toEqual([]);
    expect(await amounts()).toEqual(those(2125, 1500.25, 12.5, 99));
    const point = await mappingOf({ decimal: '.' });
    const others = table(['2.125', '1,500', '0.125', '99']);
    expect(problemsOf(await at.run({ 'n.csv': others }, { mappings: point, replace: true }))).toEqual([]);
    expect(await amounts()).toEqual(those(2.125, 1500, 0.125, 99));
  });

  test('is refused where it is for other files, or gives a column twice', async () => {
    const files = { 'f.csv': 'name,kind\nF,Company\n' };
    const other = await mappingOf({ files: { 'g.csv': {} } });
    await expect(at.run(files, { mappings: other })).rejects.toMatchObject({
      code: 'WRONG_MAPPING',
      message: expect.stringContaining("is for none of these files, but for 'g.csv'"),
    });
    const twice = await mappingOf({ columns: { name: 'name', id: 'name' } });
    await expect(at.run(files, { mappings: twice })).rejects.toMatchObject({
      message: expect.stringContaining("the column 'name' can't be both name and id"),
    });
  });

  test('may differ from file to file', async () => {
    const mappings = await mappingOf({
      files: {
        'people.csv': { constants: { kind: 'Person' } },
        'firms.csv': { constants: { kind: 'Company' } },
      },
    });
    await at.run({ 'people.csv': 'id,name\nanna,Anna\n', 'firms.csv': 'id,name\nfirm,Firm\n' }, { mappings });
    expect([(await actor('anna'))?.kind, (await actor('firm'))?.kind]).toEqual(['Person', 'Company']);
  });

  test.each([
    ['{', /mapping\.json: is not JSON/],
    [{ table: 'people' }, /mapping\.json: table: /],
    [{ columns: { frm: 'x' } }, /mapping\.json: columns: there is no field 'frm'/],
    [{ table: 'actors', columns: { until: 'x' } }, /there is no field 'until' of actors/],
    [{ nodes: { columns: { until: 'x' } } }, /nodes\.columns: there is no field 'until' of actors/],
    [{ column: {} }, /mapping\.json: Unrecognized key: "column"/],
    [{ files: { 'a.csv': { constants: { wrong: '1' } } } }, /a\.csv: constants: there is no field 'wrong'/],
    [{ constants: { constructor: 'x' } }, /mapping\.json: constants: there is no field 'constructor'/],
  ])('that is wrong is refused by name: %j', async (value, message) => {
    await expect(mappingOf(value)).rejects.toMatchObject({
      code: 'WRONG_MAPPING',
      message: expect.stringMatching(message),
    });
  });

  test('that names a column which is not there is refused, as are columns that say nothing', async () => {
    const mappings = await mappingOf({ columns: { name: 'Titel' } });
    await expect(at.run({ 'a.csv': 'id,kind\n' }, { mappings })).rejects.toMatchObject({
      code: 'WRONG_MAPPING',
      message: "a.csv:1: there is no column 'Titel' for name",
    });
    await expect(at.run({ 'a.csv': 'foo,bar\n1,2\n' })).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMNS',
      message: expect.stringMatching(/^a\.csv:1: the columns 'foo', 'bar' say neither/),
    });
  });
});
