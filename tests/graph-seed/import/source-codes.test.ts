import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const HEAD = 'id,from,to,kind,source_1_id,source_1_title,source_1_url\n';
/** The titles that a link cites. */
const cited = async (id: string) => {
  const [link] = await at.store.linksById([id]);
  const sources = await at.store.sourcesById(link?.evidence.map(({ source }) => source) ?? []);
  return sources.map(({ title }) => title).sort();
};

test.each(['REP-1', '4', 'n4', 'Rapporto n. 1', '年报'])(
  'a link cites %s with or without its title',
  async (code) => {
    const report = await at.run({
      'l.csv': `${HEAD}one,lito,ada,OWNS,${code},Annual report,\ntwo,lito,forno,OWNS,${code},,\n`,
    });
    expect([problemsOf(report), report.tally.sources.added]).toEqual([[], 1]);
    expect([await cited('one'), await cited('two')]).toEqual([['Annual report'], ['Annual report']]);
  },
);

test('of several addresses beside one code each is a source', async () => {
  const addresses = 'https://a.example/1 https://b.example/2';
  const report = await at.run({
    'l.csv': `${HEAD}one,lito,ada,OWNS,s9,,${addresses}\ntwo,lito,forno,OWNS,s8,Both,${addresses}\n`,
  });
  expect(problemsOf(report)).toEqual([]);
  expect([await cited('one'), await cited('two')]).toEqual([
    ['a.example', 'b.example'],
    ['Both', 'b.example'],
  ]);
});

test('a source and an actor of one number stay apart where another import has a source of that number', async () => {
  await at.run({ 'l.csv': `${HEAD}one,lito,ada,OWNS,3,Register,\n` }, { name: 'other' });
  const files = {
    'a.csv': 'id,name,kind\n3,Alpha,Company\n',
    'l.csv': `${HEAD}two,3,forno,OWNS,3,Annual report,\n`,
  };
  for (const added of [1, 0]) {
    const report = await at.run(files);
    expect([problemsOf(report), report.tally.sources.added]).toEqual([[], added]);
  }
  expect([await cited('one'), await cited('two')]).toEqual([['Register'], ['Annual report']]);
});
