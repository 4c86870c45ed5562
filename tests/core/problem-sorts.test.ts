import { expect, test } from '@jest/globals';
import { type SortOfProblem, sortOfProblem } from '../../core/model/problem-sorts.ts';
import { checked } from '../../server/rows/checked.ts';
import { actorProblems, linkProblems, referenceProblems } from '../../server/rows/rules.ts';
import { actorSchema, linkSchema, sourceSchema } from '../../server/rows/schemas.ts';
import { dozen } from '../support/dozen.ts';

const [actor] = dozen.actors;
const [link] = dozen.links;
const [source] = dozen.sources;
if (!actor || !link || !source) throw new Error('the dozen has rows of each kind');

const problemsOf = (found: ReturnType<typeof checked>) => ('problems' in found ? found.problems : []);
const reasonsOf = {
  actor: (more: object) => problemsOf(checked(actorSchema, { ...actor, ...more })),
  link: (more: object) => problemsOf(checked(linkSchema, { ...link, ...more })),
  source: (more: object) => problemsOf(checked(sourceSchema, { ...source, ...more })),
};

test.each<[SortOfProblem, keyof typeof reasonsOf, object]>([
  ['id', 'actor', { id: 'No Id' }],
  ['unknownKind', 'actor', { kind: 'Wombat' }],
  ['missing', 'actor', { names: [] }],
  ['missing', 'actor', { subkind: ' ' }],
  ['missing', 'link', { from: undefined }],
  ['missing', 'link', { to: '' }],
  ['missing', 'source', { title: undefined }],
  ['long', 'actor', { subkind: 'x'.repeat(2_001) }],
  ['long', 'actor', { tags: Array(1_001).fill('x') }],
  ['country', 'actor', { country: 'Italy' }],
  ['country', 'actor', { country: 'ZZ' }],
  ['unprintable', 'actor', { names: [{ text: 'A\u0000B', lang: 'en', kind: 'official' }] }],
  ['unprintable', 'link', { item: '\u202eevil' }],
  ['unknownField', 'source', { colour: 'red' }],
  ['language', 'source', { lang: 'english' }],
  ['address', 'actor', { website: 'nowhere' }],
  ['login', 'source', { url: 'https://name:password@example.org/' }],
  ['date', 'actor', { since: '2022-13' }],
  ['day', 'source', { checkedOn: '2022' }],
  ['share', 'link', { share: 101 }],
  ['share', 'link', { share: -1 }],
  ['number', 'link', { share: Number.NaN }],
  ['number', 'link', { amount: { value: 'many', unit: 'USD' } }],
  ['evidence', 'link', { evidence: [] }],
  ['unknownKind', 'link', { confidence: 'MAYBE' }],
])('a reason of the shape of rows is known to be of the sort %s', (sort, row, more) => {
  const [problem] = reasonsOf[row](more);
  expect([problem?.reason, sortOfProblem(problem?.reason ?? '')]).toEqual([expect.any(String), sort]);
});

test('so are the reasons of the rules between fields and rows', () => {
  const twice = { text: 'X', lang: 'en', kind: 'official' } as const;
  const nowhere = () => false;
  const problems = [
    ...actorProblems({ ...actor, names: [twice, twice] }),
    ...linkProblems({ ...link, from: link.to }),
    ...linkProblems({ ...link, since: '2024', until: '2020' }),
    ...[...referenceProblems(link, nowhere, nowhere)].slice(1, 3),
  ];
  expect(problems.map(({ reason }) => sortOfProblem(reason))).toEqual([
    ...['officialTwice', 'sameActor', 'order', 'unknownActor', 'unknownSource'],
  ]);
});

test('what no rule says is of no sort', () => {
  expect(sortOfProblem('the moon is full')).toBeNull();
});
