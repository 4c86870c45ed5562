import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reportLines } from '../../../graph-seed/import/command/say.ts';
import { terminalText } from '../../../server/terminal-text.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const actor = async (id: string) => (await at.store.actorsById([id]))[0];
const link = async (id: string) => (await at.store.linksById([id]))[0];

describe('a table of actors', () => {
  test('is known by its columns, whatever their language, case, separator and byte order mark', async () => {
    const report = await at.run({
      'aziende.csv':
        '\uFEFFCodice;Nome;name_zh;Tipo;Paese;Tags;LEI;Dal\r\nacme;"ACME; Chips";;azienda;Italia;chips|fab;8156;2001/05\r\n',
    });
    expect(problemsOf(report)).toEqual([]);
    expect(report.files).toEqual([
      { name: 'aziende.csv', format: 'csv', rows: 1, unused: [], unusedCount: 0, failure: null },
    ]);
    expect(await actor('acme')).toEqual({
      id: 'acme',
      kind: 'Company',
      names: [{ text: 'ACME; Chips', lang: 'en', kind: 'official' }],
      country: 'IT',
      description: {},
      tags: ['chips', 'fab'],
      identifiers: [{ scheme: 'lei', value: '8156' }],
      since: '2001-05',
    });
  });

  test('gives ids to those without, told apart where names have another script', async () => {
    await at.run({
      'a.csv': 'name,kind,country\nSociété Bleue,Company,France\n红厂,Company,CN\n蓝厂,Company,CN\n',
    });
    expect((await actor('societe-bleue'))?.country).toBe('FR');
    const { items } = await at.store.actors(
      { kinds: null, countries: ['CN'], tags: null, ids: null, text: null, linked: null },
      { field: 'NAME', direction: 'ASC' },
      { first: 9, after: null, withTotal: false },
    );
    const made = items.filter(({ node }) => /厂/.test(node.names[0]?.text ?? ''));
    expect(made.map(({ node }) => node.names[0]?.lang)).toEqual(['zh', 'zh']);
    expect(new Set(made.map(({ node }) => node.id)).size).toBe(2);
  });

  test('has ids that only count kept apart from those of other imports', async () => {
    await at.run({ 'a.csv': 'id,name,kind\n1,One,Company\n' }, { name: 'first' });
    await at.run({ 'a.csv': 'id,name,kind\n1,Another,Company\n' }, { name: 'second' });
    expect([(await actor('first--1'))?.names[0]?.text, (await actor('second--1'))?.names[0]?.text]).toEqual([
      'One',
      'Another',
    ]);
  });

  test('tells each row that is wrong with its line, and imports the rest', async () => {
    const report = await at.run({
      'a.csv':
        'id,name,kind,country,since\nok,Ok,Company,IT,2001\nw1,W,Wombat,IT,\nw2,,Company,IT,\nw3,W,Company,Atlantis,31/12/2001\n,,,,x\nw4,"W,Company\n',
    });
    expect(problemsOf(report)).toEqual([
      "a.csv:3: kind: unknown kind of actor 'Wombat'",
      'a.csv:4: names: an actor needs at least one name',
      "a.csv:5: country: 'Atlantis' is no country, which is two capital letters (ISO 3166-1) or, in tables, its name in English or Italian",
      "a.csv:5: since: '31/12/2001' is not a date such as 2022, 2022-10 or 2022-10-07",
      'a.csv:6: kind: is missing',
      'a.csv:6: names: an actor needs at least one name',
      "a.csv:6: since: 'x' is not a date such as 2022, 2022-10 or 2022-10-07",
      'a.csv:7: a quote that opens here is never closed',
    ]);
    expect(await actor('ok')).toBeDefined();
  });

  test('tells which kind may be meant by one that is nearly spelled so', async () => {
    const report = await at.run({
      'a.csv': 'id,name,kind\nw1,W,Compnay\n',
      'l.csv': 'from,to,kind,confidence,source_title\nlito,delta,SUPPLYS,,x\nlito,delta,OWNS,reportd,x\n',
      'j.jsonl': JSON.stringify({ id: 'w2', kind: 'ai model', names: [], description: {} }),
    });
    expect(problemsOf(report)).toEqual([
      "a.csv:2: kind: unknown kind of actor 'Compnay'; did you mean Company?",
      "j.jsonl:1: kind: unknown kind of actor 'ai model'; did you mean AiModel?",
      'j.jsonl:1: names: an actor needs at least one name',
      "l.csv:2: kind: unknown kind of link 'SUPPLYS'; did you mean SUPPLIES?",
      "l.csv:3: confidence: unknown confidence 'REPORTD'; did you mean REPORTED?",
    ]);
    expect(report.problems.first[0]).toMatchObject({ code: 'unknownKind', values: ['Compnay', 'Company'] });
  });

  test('keeps formulas as the texts that they are, and takes away what our exports put before them', async () => {
    await at.run({
      'a.csv': `id,name,kind\nf1,=1+1,Company\nf2,'=HYPERLINK("x"),Company\nf3,'90s,Company\n`,
    });
    const names = await Promise.all(['f1', 'f2', 'f3'].map(async (id) => (await actor(id))?.names[0]?.text));
    expect(names).toEqual(['=1+1', '=HYPERLINK("x")', "'90s"]);
  });

  test('makes nothing of columns that are called as objects inherit', async () => {
    const report = await at.run({ 'a.csv': 'id,name,kind,__proto__,constructor\np1,P,Company,x,y\n' });
    expect(report.files[0]?.unused).toEqual(['__proto__', 'constructor']);
    expect((await actor('p1'))?.names[0]?.text).toBe('P');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('tells the first of very many columns that nothing is made of, and how many there are', async () => {
    const names = Array.from({ length: 150_000 }, (_, index) => `u${index}`);
    const { files } = await at.run({ 'wide.csv': `name,kind,${names.join(',')}\nWide,Company\n` });
    expect(files).toMatchObject([{ unused: names.slice(0, 100), unusedCount: 10_000 }]);
    const some = await at.run({ 'some.csv': `name,kind,${names.slice(0, 103).join(',')}\nSome,Company\n` });
    expect(reportLines(some)[0]).toMatch(
      /^some\.csv: csv, 1 row; nothing is made of u0, .*, u99 and 3 more$/,
    );
  });

  test('is read with the line ends and the separator of old and new Excel', async () => {
    const old = await at.run({
      'mac.csv': 'name,kind,country\rMac One,Company,Italy\r"Mac\r\rTwo",Company,IT',
    });
    expect(old.files).toMatchObject([{ rows: 2, unused: [] }]);
    expect((await actor('mac-one'))?.country).toBe('IT');
    const quoted = await at.run({
      'crlf.csv': 'name,"kind\rof it",kind\r\nNew One,x,Company\r\nNew Two,x,Wombat\r\n',
    });
    expect(problemsOf(quoted)).toEqual(["crlf.csv:3: kind: unknown kind of actor 'Wombat'"]);
    const said = await at.run({ 'sep.csv': 'sep=;\r\nname;kind\r\nSaid, One;Company\r\n' });
    expect([said.files[0]?.rows, problemsOf(said)]).toEqual([1, []]);
    expect((await actor('said-one'))?.names[0]?.text).toBe('Said, One');
  });

  test('has nothing made of the second of two columns that are called alike, and says so', async () => {
    const report = await at.run({ 'twice.csv': 'name,kind,Name\nFirst Name,Company,Second Name\n' });
    expect(report.files[0]?.unused).toEqual(['Name']);
    expect((await actor('first-name'))?.names.map(({ text }) => text)).toEqual(['First Name']);
  });

  test('has no characters that can’t be shown, and is told so in what is printed', async () => {
    const report = await at.run({
      'esc.csv': 'name,kind\nA\u0000B\u202eC\u001b[31m,Company\nX,"Mart\u001b[31m\nx.csv:9: kind: forged"\n',
    });
    expect((await actor('a-bc-31m'))?.names[0]?.text).toBe('A BC [31m');
    const printed = reportLines(report).map(terminalText);
    expect(printed.join()).toContain("unknown kind of actor 'Mart [31m\\u000ax.csv:9: kind: forged'");
    expect(printed.filter((line) => /[\p{Cc}]/u.test(line))).toEqual([]);
  });

  test('is read packed, and in UTF-16 as spreadsheets save it', async () => {
    const text = 'id\tname\tkind\npacked\tPäcked\tCompany\n';
    await at.run({ 'a.tsv.gz': gzipSync(text) });
    expect((await actor('packed'))?.names[0]?.text).toBe('Päcked');
    await at.run({ 'b.csv': Buffer.from(`\uFEFF${text.replace('packed', 'wide')}`, 'utf16le') });
    expect((await actor('wide'))?.names[0]?.text).toBe('Päcked');
  });
});

describe('a table of links', () => {
  test('cites its sources, has numbers as people write them and ends by name', async () => {
    const report = await at.run({
      'l.csv': [
        'source;target;relation;since;share;source_title;source_url;source_date;page',
        'Lito;Forno;owns;2021-05;24,9 %;Register;https://www.example.org/r;2021;p. 3',
        'lito;forno;compete con;;;https://example.org/other;;;',
      ].join('\n'),
    });
    expect(problemsOf(report)).toEqual([]);
    const owns = await link('owns--lito--forno--2021-05');
    expect(owns).toMatchObject({ kind: 'OWNS', share: 24.9, confidence: 'REPORTED' });
    const [source] = await at.store.sourcesById(owns?.evidence.map((one) => one.source) ?? []);
    expect(source).toMatchObject({
      title: 'Register',
      publisher: 'example.org',
      url: 'https://www.example.org/r',
      date: '2021',
      kind: 'article',
    });
    expect(owns?.evidence[0]?.locator).toBe('p. 3');
    expect((await link('competes-with--lito--forno'))?.evidence).toHaveLength(1);
  });

  test('has addresses without their beginning read as such, and one reason for a wrong one', async () => {
    const report = await at.run({
      'a.csv': 'name,kind,website\nWeb Co,Impresa,www.zeta.example/en\n',
      'l.csv':
        'id,from,to,kind,source_url\nbare,lito,forno,OWNS,www.example.org/r\nspoilt,lito,forno,OWNS,https://[spoilt\n',
    });
    expect(await actor('web-co')).toMatchObject({ kind: 'Company', website: 'https://www.zeta.example/en' });
    const [source] = await at.store.sourcesById(
      (await link('bare'))?.evidence.map(({ source }) => source) ?? [],
    );
    expect(source).toMatchObject({ url: 'https://www.example.org/r', publisher: 'example.org' });
    expect(problemsOf(report)).toEqual(["l.csv:3: url: 'https://[spoilt' is not a web address"]);
  });

  test('is not lost to a source that is none beside one that is, or where one is given for all', async () => {
    const head = 'id,from,to,kind,source_title,source_url,source_2_url\n';
    const beside = await at.run({
      'l.csv': `${head}noted,lito,forno,OWNS,,https://example.org/a accessed,\nnamed,lito,forno,OWNS,Register,see www.example.org/b,\nsecond,lito,forno,OWNS,,-,https://example.org/c\n`,
    });
    expect(problemsOf(beside)).toEqual([]);
    const given = await at.run(
      { 'l.csv': `${head}dash,lito,forno,OWNS,,-,\n` },
      { fallbackSource: { title: 'Given', publisher: 'Ada' } },
    );
    expect(problemsOf(given)).toEqual([]);
    const ids = ['noted', 'named', 'second', 'dash'];
    const links = await Promise.all(ids.map(link));
    const sources = links.map((one) => at.store.sourcesById(one?.evidence.map(({ source }) => source) ?? []));
    expect((await Promise.all(sources)).map((some) => some.map(({ url, title }) => url ?? title))).toEqual([
      ['https://example.org/a'],
      ['https://www.example.org/b'],
      ['https://example.org/c'],
      ['Given'],
    ]);
    const alone = await at.run({ 'l.csv': `${head}alone,lito,forno,OWNS,,not known,-\n` });
    expect(problemsOf(alone)).toEqual(["l.csv:2: url: 'not' is not a web address"]);
  });

  test('has sources in the language that it names, else in that of the script of their titles', async () => {
    await at.run({
      'l.csv':
        'id,from,to,kind,source_title,source_lang\nzh,lito,forno,OWNS,出口管制公告,\nen,lito,delta,OWNS,Notice,\nit,lito,zeiss,OWNS,Avviso,it\n',
    });
    const links = await at.store.linksById(['zh', 'en', 'it']);
    const sources = await at.store.sourcesById(links.map(({ evidence }) => evidence[0]?.source ?? ''));
    expect(new Map(sources.map(({ title, lang }) => [title, lang]))).toEqual(
      new Map([
        ['出口管制公告', 'zh'],
        ['Notice', 'en'],
        ['Avviso', 'it'],
      ]),
    );
  });

  test('has actors made of its ends where it says of what kind they are, and only then', async () => {
    const report = await at.run({
      'l.csv':
        'from,from_kind,from_name,to,to_kind,kind,source_title\nnewco,Company,New Co.,lito,Company,OWNS,x\nghost,,,lito,,OWNS,x\n',
    });
    expect(problemsOf(report)).toEqual(["l.csv:3: from: unknown actor 'ghost'"]);
    expect((await actor('newco'))?.names[0]?.text).toBe('New Co.');
    expect((await actor('lito'))?.names[0]?.text).toBe('Lito N.V.');
  });

  test('needs somebody who says so, or a source given for all', async () => {
    const text = 'from,to,kind\nlito,delta,OWNS\n';
    expect(problemsOf(await at.run({ 'l.csv': text }))).toEqual([
      'l.csv:2: evidence: a link needs at least one piece of evidence: in tables a source_title, source_url or source_publisher',
    ]);
    await at.run({ 'l.csv': text }, { fallbackSource: { title: 'My notes', publisher: 'Ada' } });
    const [source] = await at.store.sourcesById(
      (await link('owns--lito--delta'))?.evidence.map((one) => one.source) ?? [],
    );
    expect(source).toMatchObject({ title: 'My notes', publisher: 'Ada' });
  });

  test('has numbers that may be two told, and countries that are none', async () => {
    const report = await at.run({
      'n.csv': 'from,to,kind,share,source_title\nlito,delta,OWNS,"12,500",x\nlito,forno,OWNS,"0,125",x\n',
      'a.csv': 'id,name,kind,country\nuk-1,A,Company,UK\nsu-1,B,Company,SU\nqq-1,C,Company,QQ\n',
    });
    expect(problemsOf(report)).toEqual([
      "a.csv:4: country: 'QQ' is no country, which is two capital letters (ISO 3166-1) or, in tables, its name in English or Italian",
      "n.csv:2: share: '12,500' may be 12.500 or 12500; write it without the comma",
    ]);
    expect(report.problems.first[1]).toMatchObject({ code: 'AMBIGUOUS_NUMBER', field: 'share' });
    expect([(await actor('uk-1'))?.country, (await actor('su-1'))?.country]).toEqual(['GB', 'RU']);
  });

  test('of Gephi has its kinds on the labels; what it calls a type is told as unused', async () => {
    const report = await at.run(
      {
        'edges.csv':
          'Source,Target,Type,Id,Label,timeset,Weight\nlito,delta,Directed,7,RUNS_ON,,1.0\nlito,forno,Undirected,8,USES,,2.0\n',
      },
      { name: 'gephi', fallbackSource: { title: 'Notes', publisher: 'Ada' } },
    );
    expect(problemsOf(report)).toEqual([]);
    expect(report.files[0]?.unused).toEqual(['Type', 'timeset']);
    expect(await link('runs-on--lito--delta--gephi--7')).toMatchObject({ kind: 'RUNS_ON' });
    const own = 'Source,Target,Type,Id,Label,Weight,relation,fonte\nlito,delta,Directed,9,words,1,OWNS,x\n';
    const other = await at.run({ 'own.csv': own }, { name: 'gephi' });
    expect([problemsOf(other), other.files[0]?.unused]).toEqual([[], ['Type']]);
    expect(await link('owns--lito--delta--gephi--9')).toMatchObject({ kind: 'OWNS' });
  });

  test('makes no actors of the ends that only wrong links have', async () => {
    const report = await at.run({
      'w.csv': [
        'from,to,kind,from_kind,to_kind,source_title',
        'Right One,Right Two,OWNS,Company,Company,x',
        'Wrong One,Wrong Two,WEDS,Company,Company,x',
        'Right One,Nowhere,OWNS,Company,,x',
        'Lonely,Nowhere,OWNS,Company,,x',
      ].join('\n'),
    });
    expect(report.wrongRows).toBe(3);
    expect(report.tally.actors.added).toBe(2);
    expect([await actor('wrong-one'), await actor('lonely')]).toEqual([undefined, undefined]);
  });

  test('has numbers with points told where the comma is decimal, and reads groups that can be read in one way', async () => {
    const report = await at.run({
      'i.csv': [
        'da;a;tipo;quota;importo;valuta;dal;fonte',
        'lito;delta;investe in;;12.500;EUR;2001;x',
        'lito;delta;investe in;12.500 %;;;2002;x',
        'lito;delta;investe in;24,5;1.500.000;EUR;2003;x',
        'lito;delta;investe in;33.3 %;1.500,25;EUR;2004;x',
        'lito;delta;investe in;;"1,500.25";EUR;2005;x',
        'lito;delta;investe in;;1 500;EUR;2006;x',
      ].join('\n'),
    });
    expect(problemsOf(report)).toEqual([
      "i.csv:2: amount: '12.500' may be 12.500 or 12500; write it without the point",
      "i.csv:3: share: '12.500 %' may be 12.500 % or 12500 %; write it without the point",
    ]);
    const years = ['2003', '2004', '2005', '2006'];
    const links = await Promise.all(years.map((year) => link(`invests-in--lito--delta--${year}`)));
    expect(links.map((one) => [one?.share, one?.amount?.value])).toEqual([
      [24.5, 1_500_000],
      [33.3, 1500.25],
      [undefined, 1500.25],
      [undefined, 1500],
    ]);
  });

  test('is refused row by row where ends, dates and numbers are wrong', async () => {
    const report = await at.run({
      'l.csv': [
        'from,to,kind,since,until,share,amount,source_title',
        'lito,lito,OWNS,,,,,x',
        'lito,delta,OWNS,2022,2021,,,x',
        'lito,delta,OWNS,,,101,,x',
        'lito,delta,OWNS,,,much,,x',
        'lito,delta,OWNS,,,,5,x',
        'lito,delta,WEDS,,,,,x',
        ',delta,OWNS,,,,,x',
      ].join('\n'),
    });
    expect(problemsOf(report)).toEqual([
      "l.csv:2: to: from is the same actor 'lito'",
      'l.csv:3: until: 2021 is before since 2022',
      'l.csv:4: share: a share is from 0 to 100 percent',
      "l.csv:5: share: 'much' is not a number",
      'l.csv:6: amount_unit: is missing beside amount',
      "l.csv:7: kind: unknown kind of link 'WEDS'",
      'l.csv:8: from: an id is needed',
    ]);
  });
});
