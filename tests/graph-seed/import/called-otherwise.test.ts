import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeEach(async () => {
  at = await openImporting();
});
afterEach(() => at.remove());

const HEAD = 'id,from,from_kind,from_name,to,to_kind,kind,source_1_id,source_1_title,source_1_publisher\n';
const row = (id: string, from: string, name: string, title = 'Register') =>
  `${id},${from},Company,${name},lito,Company,OWNS,s1,${title},Office\n`;
const loaded = async (...ids: string[]) => (await at.store.linksById(ids)).map(({ id }) => id);

test.each(['c1', '7', 'C1', 'A-001'])(
  'a link never leads to whom another row calls %s by another name',
  async (code) => {
    const id = code === '7' ? 'test--7' : code.toLowerCase();
    const report = await at.run({
      'a.csv': `${HEAD}${row('one', code, 'Alpha Ltd')}${row('two', code, 'Gamma')}${row('three', code, 'ALPHA')}`,
      'b.csv': `${HEAD}${row('four', code, 'Delta Works')}`,
    });
    expect(problemsOf(report)).toEqual([
      `a.csv:3: '${id}' is called 'Alpha Ltd' at a.csv:2`,
      `b.csv:2: '${id}' is called 'Alpha Ltd' at a.csv:2`,
    ]);
    expect([await loaded('one', 'two', 'three', 'four'), report.wrongRows]).toEqual([['one', 'three'], 2]);
  },
);

test('nor whom a table of actors calls so, before or behind it', async () => {
  const [actors, links] = ['id,name,kind\nc1,Gamma,Company\n', `${HEAD}${row('one', 'c1', 'Alpha')}`];
  const behind = await at.run({ 'a.csv': actors, 'l.csv': links });
  expect(problemsOf(behind)).toEqual(["l.csv:2: 'c1' is called 'Gamma' at a.csv:2"]);
  const before = await at.run({ 'l.csv': links, 'a.csv': actors });
  expect(problemsOf(before)).toEqual([
    "l.csv:2: from: 'c1' may be two here, since a row of it can't be imported",
  ]);
  expect(await loaded('one')).toEqual([]);
});

test('and cites no source that another row calls by its code', async () => {
  const report = await at.run({
    'a.csv': `${HEAD}${row('one', 'c1', 'Alpha')}${row('two', 'c1', 'Alpha', 'A rumour')}`,
  });
  expect(problemsOf(report)).toEqual(["a.csv:3: 's1' is called 'Register' at a.csv:2"]);
  expect(await loaded('one', 'two')).toEqual(['one']);
});

test('a number is nobody else where only some rows say a name beside it', async () => {
  const report = await at.run({
    'a.csv': `${HEAD}${row('one', '7', '')}${row('two', '7', 'Alpha')}${row('three', '8', 'Beta')}${row('four', '8', '')}`,
  });
  expect(problemsOf(report)).toEqual([]);
  expect(await loaded('one', 'two', 'three', 'four')).toHaveLength(4);
});

test('an id that tells of the one there, or a mention without a name, is no other', async () => {
  const report = await at.run({
    'a.csv': `${HEAD}${row('one', 'acme', 'Acme')}${row('two', 'acme', 'Italian branch')}${row('three', 'acme', '')}`,
  });
  expect(problemsOf(report)).toEqual([]);
  expect(await loaded('one', 'two', 'three')).toHaveLength(3);
});

test('names beside ids are those of the actors there, in the files or in the graph, or the link is left out', async () => {
  await at.run({ 'g.csv': 'id,name,kind\nc1,Zeta Ltd,Company\nq9,Target,Company\n' }, { name: 'g' });
  const report = await at.run(
    {
      'a.csv': 'id,name,kind\nd1,Alpha,Company\n8,Beta,Company\n',
      'l.csv':
        'id,from,from_name,to,to_name,kind,source_title\n' +
        'one,c1,Alpha,lito,,OWNS,x\ntwo,c1,ZETA,d1,Alfa,OWNS,x\nthree,c1,Zeta Ltd,d1,Alpha Ltd,OWNS,x\n' +
        'four,8,Beta,lito,Italian branch,OWNS,x\nfive,8,Alpha,lito,Lito,OWNS,x\nsix,m1,Merged,8,,OWNS,x\n',
    },
    { merges: new Map([['m1', 'q9']]) },
  );
  expect(problemsOf(report)).toEqual([
    "l.csv:2: from: 'c1' is called 'Zeta Ltd'",
    "l.csv:3: to: 'd1' is called 'Alpha'",
    "l.csv:6: from: 'test--8' is called 'Beta'",
  ]);
  expect(await loaded('one', 'two', 'three', 'four', 'five', 'six')).toEqual(['four', 'six', 'three']);
});

test('a link never leads to whom its files call by the same name, but say to be of another kind or country', async () => {
  const links =
    'id,from,from_kind,from_country,to,to_kind,kind,source_title\n' +
    'one,Apple,Company,US,lito,Company,OWNS,x\ntwo,Apple,Product,,lito,Company,USES,x\n' +
    'three,APPLE,Organization,,lito,Company,USES,x\nfour,Apple,Company,GB,lito,Company,OWNS,x\n';
  const report = await at.run({ 'l.csv': links });
  expect(problemsOf(report)).toEqual([
    "l.csv:3: duplicate id 'apple', first at l.csv:2",
    "l.csv:5: duplicate id 'apple', first at l.csv:2",
  ]);
  expect(await loaded('one', 'two', 'three', 'four')).toEqual(['one', 'three']);
});

test('of two people of one name, whose rows differ in the country, a link by that name means nobody', async () => {
  const report = await at.run({
    'a.csv':
      'name,kind,country\nMario Rossi,Person,IT\nMario Rossi,Person,CH\nAda Neri,Person,IT\nAda Neri,Person,\n',
    'l.csv': 'id,from,to,kind,source_title\none,Mario Rossi,lito,LEADS,x\ntwo,Ada Neri,lito,LEADS,x\n',
  });
  expect(problemsOf(report).slice(2)).toEqual([
    "l.csv:2: from: 'mario-rossi' may be two here, since a row of it can't be imported",
  ]);
  expect(await loaded('one', 'two')).toEqual(['two']);
});

test('of mentions by a code the first that says a name stands', async () => {
  const report = await at.run({
    'a.csv': `${HEAD}${row('one', 'c7', '')}${row('two', 'c7', 'Acme')}${row('three', 'c7', '')}`,
  });
  expect([problemsOf(report), report.tally.actors.added]).toEqual([[], 1]);
  expect((await at.store.actorsById(['c7']))[0]?.names[0]?.text).toBe('Acme');
});

test('a row that was copied and tells of another source, but for its id, does not cite the first', async () => {
  const cites = (id: string, title: string, url: string) =>
    `${id},lito,forno,OWNS,rep-acme,${title},${url}\n`;
  const head = 'id,from,to,kind,source_1_id,source_1_title,source_1_url\n';
  await at.run({ 'g.csv': head + cites('one', 'Acme report', 'https://a.example/1') }, { name: 'g' });
  const copied = cites('two', 'Other story', 'https://b.example/2');
  await at.run({ 'l.csv': head + copied });
  const [two] = await at.store.linksById(['two']);
  const cited = await at.store.sourcesById(two?.evidence.map(({ source }) => source) ?? []);
  expect(cited.map(({ title }) => title)).toEqual(['Other story']);
  const report = await at.run(
    { 'm.csv': head + cites('three', 'Acme report', 'https://a.example/1') + copied.replace('two', 'four') },
    { name: 'm' },
  );
  expect(problemsOf(report)).toEqual(["m.csv:3: 'rep-acme' is called 'Acme report' at m.csv:2"]);
});

test.each(['X', '王', '+++'])('a firm that is called %s is the same again, and by its name', async (name) => {
  const files = {
    'a.csv': `id,name,kind\n24,${name},Company\n`,
    'l.csv': `${HEAD}${row('one', 'c1', name)}${row('two', 'c1', name)}`,
    'm.csv': `id,from,from_name,to,kind,source_title\nthree,24,${name},lito,OWNS,x\n`,
  };
  await at.run(files);
  const again = await at.run(files);
  expect([problemsOf(again), await loaded('one', 'two', 'three')]).toEqual([[], ['one', 'three', 'two']]);
});
