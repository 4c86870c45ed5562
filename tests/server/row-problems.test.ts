import { describe, expect, test } from '@jest/globals';
import { IMPORT_REASONS } from '../../core/model/import-reasons.ts';
import { EDIT_CODES, ROW_CODES, type RowCode } from '../../core/model/problems.ts';
import { checked } from '../../server/rows/checked.ts';
import { actorProblems, linkProblems, referenceProblems } from '../../server/rows/rules.ts';
import { actorSchema, linkSchema, sourceSchema } from '../../server/rows/schemas.ts';
import { editFormWords } from '../../web/language/words/edit-form.ts';
import { importReasonWords } from '../../web/language/words/import-reasons.ts';
import { dozen } from '../support/dozen.ts';

const [actor] = dozen.actors;
const [link] = dozen.links;
const [source] = dozen.sources;
if (!actor || !link || !source) throw new Error('the dozen has rows of each kind');

const problemsOf = (found: ReturnType<typeof checked>) => ('problems' in found ? found.problems : []);
const problemsIn = {
  actor: (more: object) => problemsOf(checked(actorSchema, { ...actor, ...more })),
  link: (more: object) => problemsOf(checked(linkSchema, { ...link, ...more })),
  source: (more: object) => problemsOf(checked(sourceSchema, { ...source, ...more })),
};

const OF_THE_SHAPE: [code: RowCode, row: keyof typeof problemsIn, more: object, values: string[]][] = [
  ['id', 'actor', { id: 'No Id' }, []],
  ['missing', 'actor', { names: [] }, []],
  ['missing', 'actor', { id: 5 }, []],
  ['missing', 'actor', { subkind: ' ' }, []],
  ['missing', 'link', { from: undefined }, []],
  ['missing', 'link', { to: '' }, []],
  ['missing', 'source', { title: undefined }, []],
  ['OTHER', 'actor', { names: 'Lito' }, []],
  ['OTHER', 'source', { title: null }, []],
  ['long', 'actor', { id: 'x'.repeat(201) }, ['200']],
  ['long', 'actor', { subkind: 'x'.repeat(2_001) }, ['2000']],
  ['long', 'actor', { website: `https://example.org/${'x'.repeat(2_000)}` }, ['2000']],
  ['long', 'actor', { tags: Array(1_001).fill('x') }, ['1000']],
  ['country', 'actor', { country: 'Italy' }, ['Italy']],
  ['country', 'actor', { country: 'ZZ' }, ['ZZ']],
  ['unprintable', 'actor', { names: [{ text: 'A\u0000B', lang: 'en', kind: 'official' }] }, []],
  ['unprintable', 'link', { item: '\u202eevil' }, []],
  ['unprintable', 'source', { title: 'half \ud83d of a face' }, []],
  ['unknownField', 'source', { colour: 'red', "it's": 1 }, ['colour', "it's"]],
  ['language', 'source', { lang: 'english' }, []],
  ['address', 'actor', { website: 'nowhere' }, ['nowhere']],
  ['address', 'actor', { website: 5 }, ['5']],
  ['login', 'source', { url: 'https://name:password@example.org/' }, []],
  ['date', 'actor', { since: "'22" }, ["'22"]],
  ['date', 'actor', { since: '9'.repeat(100) }, ['9'.repeat(80)]],
  ['day', 'source', { checkedOn: '2022' }, ['2022']],
  ['share', 'link', { share: 101 }, []],
  ['share', 'link', { share: -1 }, []],
  ['number', 'link', { share: Number.NaN }, []],
  ['number', 'link', { amount: { value: 'many', unit: 'USD' } }, []],
  ['evidence', 'link', { evidence: [] }, []],
  ['unknownKind', 'actor', { kind: 'Wombat' }, ['Wombat']],
  ['missing', 'actor', { kind: '' }, []],
  ['missing', 'link', { confidence: null }, []],
  ['unknownKind', 'actor', { kind: 'compnay' }, ['compnay', 'Company']],
  ['unknownKind', 'link', { confidence: ['MAYBE'] }, ['["MAYBE"]']],
];

test.each(OF_THE_SHAPE)('the shape of rows says %s of %s %j', (code, row, more, values) => {
  expect(problemsIn[row](more)[0]).toMatchObject({ code, values });
});

test('an address loses the spaces around it', () => {
  expect(checked(sourceSchema, { ...source, url: ' https://example.org/a ' })).toMatchObject({
    row: { url: 'https://example.org/a' },
  });
});

const nowhere = () => false;
const twice = { text: 'X', lang: 'en', kind: 'official' } as const;
const ofTheRules = [
  ...actorProblems({ ...actor, names: [twice, twice] }),
  ...linkProblems({ ...link, from: link.to }),
  ...linkProblems({ ...link, since: '2024', until: '2020' }),
  ...[...referenceProblems(link, nowhere, nowhere)].slice(1, 3),
];

test('the rules between fields and rows say by codes what they speak of', () => {
  expect(ofTheRules.map(({ field, code, values }) => [field, code, ...values])).toEqual([
    ['names', 'officialTwice', 'en'],
    ['to', 'sameActor', link.to],
    ['until', 'order'],
    ['to', 'unknownActor', link.to],
    ['evidence.0.source', 'unknownSource', link.evidence[0]?.source],
  ]);
});

test('every code of rows is said by something above', () => {
  const said = [...OF_THE_SHAPE.map(([code]) => code), ...ofTheRules.map(({ code }) => code)];
  expect([...new Set(said)].sort()).toEqual([...ROW_CODES].sort());
});

describe('every code has words', () => {
  test.each(['en', 'it'] as const)('in the forms, in %s', (lang) => {
    const words: Record<string, unknown> = editFormWords[lang].problems;
    const codes = [...ROW_CODES, ...EDIT_CODES, 'ambiguous'];
    expect(codes.filter((code) => typeof words[code] !== 'string' || words[code] === '')).toEqual([]);
    expect(Object.keys(words).sort()).toEqual(codes.sort());
  });

  test.each(['en', 'it'] as const)('on the page of imports, in %s', (lang) => {
    const words = importReasonWords[lang].reasons;
    const codes = [...ROW_CODES, ...IMPORT_REASONS];
    expect(codes.filter((code) => !words[code]?.(['a', 'b', 'c']))).toEqual([]);
    expect(Object.keys(words).sort()).toEqual(codes.sort());
  });
});
