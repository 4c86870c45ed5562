import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foreignId } from '../../../graph-seed/import/ids.ts';
import { type Importing, openImporting, problemsOf } from '../../support/importing.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

const actor = async (id: string) => (await at.store.actorsById([foreignId(id)]))[0];
const link = async (id: string) => (await at.store.linksById([foreignId(id)]))[0];
const sourcesOf = async (id: string) =>
  at.store.sourcesById(((await link(id))?.evidence ?? []).map(({ source }) => source));

type Properties = Record<string, unknown>;

function entity(id: string, schema: string, properties: Properties, more: object = {}): string {
  return JSON.stringify({ id, schema, properties, datasets: ['us_ofac_sdn'], ...more });
}

function lines(...entities: string[]): string {
  return `${entities.join('\n')}\n`;
}

const company = entity(
  'NK-AbcDef',
  'Company',
  {
    name: ['Завод', 'Zavod JSC', 'OAO Zavod'],
    alias: ['The Plant'],
    weakAlias: ['ZVD'],
    previousName: ['Soviet Plant', 'Zavod JSC'],
    jurisdiction: ['ru'],
    registrationNumber: ['1027'],
    leiCode: ['LEI1'],
    ogrnCode: ['1027'],
    incorporationDate: ['1999-05-01', '1998'],
    topics: ['sanction'],
    website: ['not an address', 'https://zavod.example/'],
    notes: ['Makes things.'],
    passportNumber: ['secret'],
  },
  { caption: 'Zavod JSC' },
);
const person = entity('Q7747', 'Person', {
  firstName: ['Ivan'],
  lastName: ['Ivanov'],
  nationality: ['suhh', 'ru'],
  birthDate: ['1960'],
  passportNumber: ['1234'],
  registrationNumber: ['99'],
  innCode: ['771234567890'],
});

test('companies and people come with their names, numbers and country, but without papers of people', async () => {
  const report = await at.run({ 'entities.ftm.json': lines(company, person) });
  expect(problemsOf(report)).toEqual([]);
  expect(report.files[0]).toMatchObject({ format: 'jsonl', rows: 2 });
  expect(await actor('NK-AbcDef')).toEqual({
    id: foreignId('NK-AbcDef'),
    kind: 'Company',
    names: [
      { text: 'Zavod JSC', lang: 'en', kind: 'official' },
      { text: 'Завод', lang: 'ru', kind: 'official' },
      { text: 'OAO Zavod', lang: 'en', kind: 'alias' },
      { text: 'Soviet Plant', lang: 'en', kind: 'former' },
      { text: 'The Plant', lang: 'en', kind: 'alias' },
      { text: 'ZVD', lang: 'en', kind: 'alias' },
    ],
    country: 'RU',
    description: { en: 'Makes things.' },
    tags: ['sanction'],
    identifiers: [
      { scheme: 'ftm', value: 'NK-AbcDef' },
      { scheme: 'lei', value: 'LEI1' },
      { scheme: 'ogrn', value: '1027' },
      { scheme: 'registration-ru', value: '1027' },
    ],
    website: 'https://zavod.example/',
    since: '1998',
  });
  const ivan = await actor('Q7747');
  expect(ivan).toMatchObject({ kind: 'Person', names: [{ text: 'Ivan Ivanov' }], country: 'RU' });
  expect(ivan?.identifiers).toEqual([
    { scheme: 'ftm', value: 'Q7747' },
    { scheme: 'wikidata', value: 'Q7747' },
  ]);
  expect(JSON.stringify(ivan)).not.toMatch(/1234|1960/);
  expect(report.files[0]?.unused).toEqual([
    'Company.passportNumber',
    'Person.birthDate',
    'Person.passportNumber',
    'Person.registrationNumber',
    'Person.innCode',
    'Person.nationality beside the first',
  ]);
});

test('of several countries the first is taken, and the others are told as what nothing is made of', async () => {
  const report = await at.run(
    {
      'p.jsonl': lines(
        '{"id": "eu", "schema": "Company", "properties": {"name": ["Old"], "country": ["suhh", "eu"]}}',
        '{"id": "it", "schema": "Company", "properties": {"name": ["Due"], "jurisdiction": ["it"], "country": ["it"], "mainCountry": ["ch"]}}',
        '{"id": "ru", "schema": "Person", "properties": {"name": ["Ivan"], "nationality": ["ru", "RU", "cy"]}}',
      ),
    },
    { name: 'countries' },
  );
  expect(await actor('it')).toMatchObject({ country: 'IT' });
  expect(await actor('ru')).toMatchObject({ country: 'RU' });
  expect(report.files[0]?.unused).toEqual([
    'Company.country',
    'Company.mainCountry',
    'Person.nationality beside the first',
  ]);
});

test('ids that differ by capitals stay apart, are valid, and are the same the next time', () => {
  const ids = ['NK-Abc', 'NK-aBC', 'nk-abc', 'Заводъ', 'x'.repeat(500)].map(foreignId);
  expect(new Set(ids).size).toBe(5);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,199}$/);
  expect(ids).toEqual(['NK-Abc', 'NK-aBC', 'nk-abc', 'Заводъ', 'x'.repeat(500)].map(foreignId));
  expect(foreignId('gb-coh-0123')).toBe('gb-coh-0123');
});

test.each([
  ['Ownership', { owner: ['Q7747'], asset: ['NK-AbcDef'], percentage: ['51 %'] }, 'OWNS', { share: 51 }],
  ['Ownership', { owner: ['Q7747'], asset: ['NK-AbcDef'], percentage: ['25-50'] }, 'OWNS', { role: '25-50' }],
  [
    'Control',
    { controller: ['Q7747'], controlled: ['NK-AbcDef'], controlType: ['voting'] },
    'CONTROLS',
    { role: 'voting' },
  ],
  [
    'Directorship',
    { director: ['Q7747'], organization: ['NK-AbcDef'], role: ['CEO'] },
    'LEADS',
    { role: 'CEO' },
  ],
  ['Membership', { member: ['Q7747'], organization: ['NK-AbcDef'] }, 'PART_OF', {}],
  ['Employment', { employee: ['Q7747'], employer: ['NK-AbcDef'] }, 'WORKS_FOR', {}],
  ['Representation', { agent: ['Q7747'], client: ['NK-AbcDef'] }, 'REPRESENTS', {}],
  [
    'Succession',
    { successor: ['Q7747'], predecessor: ['NK-AbcDef'], date: ['2001'] },
    'SUCCEEDS',
    { since: '2001' },
  ],
  [
    'Family',
    { person: ['Q7747'], relative: ['NK-AbcDef'], relationship: ['brother'] },
    'RELATED_TO',
    { role: 'brother' },
  ],
  ['Associate', { person: ['Q7747'], associate: ['NK-AbcDef'] }, 'ASSOCIATED_WITH', {}],
  ['UnknownLink', { subject: ['Q7747'], object: ['NK-AbcDef'] }, 'ASSOCIATED_WITH', {}],
])('%s is a link: %j', async (schema, properties: Properties, kind, more) => {
  const dated = { startDate: ['2010-01-05T00:00:00', '2009-12'], endDate: ['2012', '2015'], ...properties };
  const report = await at.run(
    {
      'l.jsonl': lines(company, person, entity('Link-1', schema, 'date' in properties ? properties : dated)),
    },
    { replace: true },
  );
  expect(problemsOf(report)).toEqual([]);
  expect(await link('Link-1')).toMatchObject({
    kind,
    from: foreignId('Q7747'),
    to: foreignId('NK-AbcDef'),
    confidence: 'REPORTED',
    ...('date' in properties ? {} : { since: '2009-12', until: '2015' }),
    ...more,
  });
  expect(await sourcesOf('Link-1')).toMatchObject([{ title: 'us_ofac_sdn', publisher: 'FollowTheMoney' }]);
});

test('texts that run on beyond what a row takes are cut, and that shows', async () => {
  const long = entity('Long-1', 'Company', { name: ['Long'], notes: ['word '.repeat(5_000)] });
  const report = await at.run({ 'long.jsonl': lines(long) }, { name: 'long' });
  expect(problemsOf(report)).toEqual([]);
  const text = (await actor('Long-1'))?.description.en ?? '';
  expect([text.length <= 10_000, text.slice(-6)]).toEqual([true, ' word…']);
});

test('an office is an actor whom people hold', async () => {
  const report = await at.run(
    {
      'o.jsonl': lines(
        entity('Pos-1', 'Position', { name: ['Minister of Trade'], country: ['cn'] }),
        person,
        entity('Occ-1', 'Occupancy', { holder: ['Q7747'], post: ['Pos-1'], startDate: ['2020'] }),
      ),
    },
    { name: 'offices', replace: true },
  );
  expect(problemsOf(report)).toEqual([]);
  expect(await actor('Pos-1')).toMatchObject({ kind: 'GovernmentBody', subkind: 'office', country: 'CN' });
  expect(await link('Occ-1')).toMatchObject({ kind: 'HOLDS_OFFICE', to: foreignId('Pos-1'), since: '2020' });
});

test('two authorities are two, though their names in other scripts have the same Latin letters', async () => {
  const sanction = (id: string, authority: string) =>
    entity(id, 'Sanction', {
      entity: ['Acme'],
      authority: [authority],
      sourceUrl: [`https://a.example/${id}`],
    });
  await at.run({
    'a.jsonl': lines(
      entity('Acme', 'Company', { name: ['Acme'] }),
      sanction('s1', '财政部 MOF'),
      sanction('s2', '商务部 MOF'),
      sanction('s3', 'Указ 2014/145'),
      sanction('s4', 'Постанова 2014/145'),
    ),
  });
  const names = await Promise.all(
    ['s1', 's2', 's3', 's4'].map(async (id) => (await actor((await link(id))?.from ?? ''))?.names[0]?.text),
  );
  expect(names).toEqual(['财政部 MOF', '商务部 MOF', 'Указ 2014/145', 'Постанова 2014/145']);
});

test('a sanction is a link from its authority, with programme, days, scope, reason and address', async () => {
  const report = await at.run(
    {
      's.jsonl.gz': lines(
        company,
        person,
        entity('Ofac-1', 'Sanction', {
          entity: ['NK-AbcDef', 'Q7747'],
          authority: ['Office of Foreign Assets Control'],
          program: ['UKRAINE-EO13662'],
          listingDate: ['2014-07-17'],
          startDate: ['2014-07-16'],
          endDate: ['2020'],
          provisions: ['Asset freeze', 'Trade'],
          reason: ['Blocked.'],
          authorityId: ['17013'],
          country: ['us'],
          sourceUrl: ['https://sanctionssearch.ofac.treas.gov/Details.aspx?id=17013'],
          publisher: ['OFAC'],
          retrievedAt: ['2026-11-20T08:00:00'],
        }),
      ),
    },
    { replace: true },
  );
  expect(problemsOf(report)).toEqual([]);
  const authority = 'authority--office-of-foreign-assets-control';
  expect(await link('Ofac-1')).toMatchObject({
    kind: 'SANCTIONS',
    from: authority,
    to: foreignId('NK-AbcDef'),
    confidence: 'CONFIRMED',
    since: '2014-07-16',
    until: '2020',
    topic: 'UKRAINE-EO13662',
    item: 'Asset freeze, Trade',
    summary: { en: 'Blocked.' },
    evidence: [{ stance: 'SUPPORTS', locator: '17013' }],
  });
  expect((await at.store.linksById([`${foreignId('Ofac-1')}--2`]))[0]?.to).toBe(foreignId('Q7747'));
  expect((await at.store.actorsById([authority]))[0]).toMatchObject({ kind: 'GovernmentBody' });
  expect(await sourcesOf('Ofac-1')).toMatchObject([
    {
      publisher: 'OFAC',
      title: 'OFAC: UKRAINE-EO13662',
      url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=17013',
      checkedOn: '2026-11-20',
    },
  ]);
});

test('ships and addresses are left out with what leads to them, and that is said', async () => {
  const report = await at.run(
    {
      'v.jsonl': lines(
        entity('own-v', 'Ownership', { owner: ['Q7747'], asset: ['V1'] }),
        entity('V1', 'Vessel', { name: ['Lady R'] }),
        entity('V2', 'Vessel', { name: ['Lady S'] }),
        entity('A1', 'Address', { full: ['Rome'] }),
        entity('own-n', 'Ownership', { owner: ['Q7747'], asset: ['Nobody'] }),
        entity('half', 'Ownership', { owner: ['Q7747'] }),
        entity('s', 'Sanction', { entity: ['V1'] }),
        person,
      ),
    },
    { name: 'ships' },
  );
  expect(report.skipped).toMatchObject([
    { reason: 'Vessel is no kind of actor or link here', count: 2 },
    { reason: 'Address is no kind of actor or link here', count: 1 },
    { reason: 'leads to something that is left out', count: 1 },
  ]);
  expect(problemsOf(report)).toEqual([
    `v.jsonl:5: entity own-n: to: unknown actor '${foreignId('Nobody')}'`,
    'v.jsonl:6: entity half: Ownership needs owner and asset',
    'v.jsonl:7: entity s: Sanction needs entity and authority',
  ]);
});

test('an entity that is wrong is told by its id, of which there is room for some', async () => {
  const report = await at.run({ 'i.jsonl': entity('x'.repeat(300), 'Company', {}) }, { name: 'long' });
  expect(problemsOf(report)).toEqual([
    `i.jsonl:1: entity ${'x'.repeat(99)}…: names: an actor needs at least one name`,
  ]);
});

test('entities within entities, as in nested exports, are entities too', async () => {
  const nested = {
    ...JSON.parse(company),
    id: 'Nest-1',
    properties: {
      name: ['Nest'],
      ownershipAsset: [
        {
          id: 'Own-N',
          schema: 'Ownership',
          datasets: ['x'],
          properties: {
            owner: [{ id: 'P-N', schema: 'Person', properties: { name: ['Nora'] } }],
            asset: ['Nest-1'],
          },
        },
      ],
    },
  };
  const report = await at.run({ 'n.jsonl': lines(JSON.stringify(nested)) }, { name: 'nested' });
  expect(problemsOf(report)).toEqual([]);
  expect(await link('Own-N')).toMatchObject({ from: foreignId('P-N'), to: foreignId('Nest-1') });
});

test('an entity that does not say its own end is of the one in which it is written out', async () => {
  const within = (id: string, schema: string, properties: Properties) =>
    JSON.parse(entity(id, schema, properties));
  const report = await at.run(
    {
      'w.jsonl': lines(
        entity('Within-1', 'Company', {
          name: ['Within'],
          sanctions: [within('San-W', 'Sanction', { authority: ['Bureau'] })],
          ownershipAsset: [within('Own-W', 'Ownership', { owner: ['Q7747'] })],
          unknownLinkFrom: [within('Unk-W', 'UnknownLink', {})],
        }),
        person,
      ),
    },
    { name: 'within', replace: true },
  );
  expect(problemsOf(report)).toEqual(['w.jsonl:1: entity Unk-W: UnknownLink needs subject and object']);
  expect(await link('San-W')).toMatchObject({ from: 'authority--bureau', to: foreignId('Within-1') });
  expect(await link('Own-W')).toMatchObject({ from: foreignId('Q7747'), to: foreignId('Within-1') });
});

test('that an export has left out the entity around a link, beside others at its end, is told', async () => {
  const ownership = (owner: string) =>
    JSON.parse(entity('Own-Two', 'Ownership', { owner: [owner], asset: ['Q7747'] }));
  const told = async (owner: string) => {
    const text = entity('Around-1', 'Company', { name: ['Around'], ownershipOwner: [ownership(owner)] });
    const report = await at.run({ 'o.jsonl': lines(text, company) }, { name: 'out', dryRun: true });
    return report.files[0]?.unused;
  };
  expect(await told('Around-1')).toEqual(await told('NK-AbcDef').then((unused) => unused?.slice(1)));
  expect((await told('NK-AbcDef'))?.[0]).toBe('Ownership of an entity around it that it does not name');
});

test('all addresses, programmes and reasons are kept; where no address can be one, the lists say so', async () => {
  const urls = Array.from({ length: 9 }, (_, index) => `https://list.example/${index}`);
  const report = await at.run(
    {
      'm.jsonl': lines(
        company,
        entity('San-M', 'Sanction', {
          entity: ['NK-AbcDef'],
          authority: ['Bureau'],
          program: ['CHIPS', 'CMIC'],
          reason: ['Makes masks.', 'Sells them.'],
          sourceUrl: [...urls, 'www.list.example/9', 'https://www.list.example/9'],
          status: ['revoked'],
        }),
        entity('San-L', 'Sanction', {
          entity: ['NK-AbcDef'],
          authority: ['Bureau'],
          sourceUrl: ['see the list'],
        }),
      ),
    },
    { name: 'many', replace: true },
  );
  expect(problemsOf(report)).toEqual([]);
  expect((await sourcesOf('San-M')).map(({ url }) => url).sort()).toEqual([
    ...urls,
    'https://www.list.example/9',
  ]);
  expect(await link('San-M')).toMatchObject({
    topic: 'CHIPS, CMIC',
    summary: { en: 'Makes masks.\nSells them.' },
  });
  expect(await sourcesOf('San-L')).toMatchObject([{ title: 'us_ofac_sdn' }]);
  expect(report.files[0]?.unused).toEqual([
    'Company.passportNumber',
    'Sanction.status',
    'Sanction.sourceUrl that is no address',
  ]);
});

test('properties that objects inherit are none, and what is no text or number says nothing', async () => {
  const report = await at.run(
    {
      'p.jsonl': lines(
        '{"id": "pp", "schema": "Company", "properties": {"__proto__": ["x"], "name": "One text", "topics": [1, null, true, ["a"], {"a": 1}]}}',
        '{"id": "oo", "schema": "Company", "properties": {"name": "Odd", "topics": {"toString": 1}}}',
        '{"id": "qq", "schema": "constructor", "properties": {}}',
        '{"id": "rr", "schema": "Company", "properties": {"name": []}}',
      ),
    },
    { name: 'odd' },
  );
  expect(report.skipped).toEqual([
    {
      reason: 'constructor is no kind of actor or link here',
      count: 1,
      code: 'NO_KIND',
      values: ['constructor'],
    },
  ]);
  expect(problemsOf(report)).toEqual(['p.jsonl:4: entity rr: names: an actor needs at least one name']);
  expect(await actor('pp')).toMatchObject({ names: [{ text: 'One text' }], tags: ['1'] });
  expect(await actor('oo')).toMatchObject({ tags: [] });
});
