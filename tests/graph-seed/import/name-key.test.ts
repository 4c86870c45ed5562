import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nameKey } from '../../../graph-seed/import/identity/name-key.ts';
import { type Importing, openImporting } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

test.each([
  ['ООО «Заря»', 'Заря'],
  ['ПАО Заря', 'OOO ЗАРЯ'.replace('OOO', 'ООО')],
  ['OOO Zarya', 'Zarya JSC'],
  ['华为技术有限公司', '华为技术'],
  ['華為技術股份有限公司', '华为技术'],
  ['株式会社東京', '東京'],
  ['Bureau of Industry & Security', 'The Bureau of Industry and Security'],
  ['Zeiss GmbH & Co. KG', 'Zeiss'],
  ['PT Semi Tbk Company', 'Semi Tbk'],
])('%s is called like %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['AB', 'AS'],
  ['公司', '有限公司'],
  ['AO Smith', 'Smith Barney'],
  ['华为技术', '华为'],
])('%s is not called like %s', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('such names are proposed, of the graph as of the files', async () => {
  const firms = (...names: string[]) => `name,kind\n${names.map((name) => `${name},Company\n`).join('')}`;
  await at.run({ 'g.csv': firms('華為技術股份有限公司', 'Bureau of Industry and Security') }, { name: 'g' });
  const report = await at.run(
    { 'f.csv': firms('华为技术', 'Bureau of Industry & Security', 'ООО «Заря»', 'Заря') },
    { name: 'f' },
  );
  expect(report.lookAlikes.first.map(({ where }) => where).sort()).toEqual(['GRAPH', 'GRAPH', 'IMPORT']);
});
