import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Importing, openImporting } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const register = {
  ...{ id: 's1', title: 'Register', publisher: 'Office', url: 'https://office.example/1' },
  ...{ date: '2020', lang: 'de', kind: 'filing' },
};
const actors = 'id,name,kind,country,lei\nacme,Acme S.p.A.,Company,IT,X1\nbeta,Beta,Company,IT,\n';
const source = async (id: string) => (await at.store.sourcesById([id]))[0];
const actor = async (id: string) => (await at.store.actorsById([id]))[0];

test('links that come later, and mention what the import has brought, change nothing that says more', async () => {
  await at.run({ 'a.csv': actors, 's.jsonl': lines(register) });
  const before = [await actor('acme'), await actor('beta'), await source('s1')];
  const { tally } = await at.run({
    'l.csv':
      'from,from_kind,from_name,from_country,to,to_kind,kind,source_1_id,source_1_title,source_1_url,source_1_date\n' +
      'acme,Company,ACME,IT,beta,Company,OWNS,s1,Register,https://office.example/1,2020\n',
  });
  expect([tally.actors, tally.sources]).toMatchObject([
    { changed: 0, same: 2 },
    { changed: 0, same: 1 },
  ]);
  expect([await actor('acme'), await actor('beta'), await source('s1')]).toEqual(before);
});

test('what only links have mentioned is as they say last', async () => {
  const links = (name: string, title: string) => ({
    'l.csv':
      'from,from_kind,from_name,to,kind,source_title,source_url,source_publisher\n' +
      `c1,Company,${name},lito,OWNS,${title},https://office.example/1,Office\n`,
  });
  await at.run(links('Acme', 'Regisster'));
  await at.run(links('ACME', 'Register'));
  expect((await actor('c1'))?.names[0]?.text).toBe('ACME');
  const [link] = await at.store.linksById(['owns--c1--lito']);
  expect((await source(link?.evidence[0]?.source ?? ''))?.title).toBe('Register');
});
