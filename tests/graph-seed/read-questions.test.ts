import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { QuestionProblems } from '../../graph-seed/problems.ts';
import { readQuestions } from '../../graph-seed/questions.ts';

const NAME = 'who-buys';

const words = {
  title: { en: 'Who buys?', it: 'Chi compra?' },
  explanation: { en: 'Buyers.', it: 'Acquirenti.' },
  variables: { first: { en: 'How many', it: 'Quanti' } },
  table: 'links.nodes',
};

const query = `query WhoBuys($first: Int! = 5, $lang: Language = EN) {
  links(first: $first, filter: { kinds: [BUYS] }) { nodes { id ...Ends } }
}
fragment Ends on Link { sentence(lang: $lang) from { name } }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-questions-'));
  await put('index.json', index(NAME));
  await put(`${NAME}.json`, words);
  await put(`${NAME}.graphql`, query);
});
afterEach(() => rm(folder, { recursive: true }));

function index(...questions: string[]) {
  return { topics: [{ id: 'trade', title: { en: 'Trade', it: 'Commercio' }, questions }] };
}

async function put(file: string, content: unknown): Promise<void> {
  await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

async function problems(): Promise<string[]> {
  try {
    await readQuestions(folder);
    return [];
  } catch (error) {
    if (!(error instanceof QuestionProblems)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

test('a question is read with its words, its variables, their types and defaults', async () => {
  const [question, ...others] = await readQuestions(folder);
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    name: NAME,
    topic: { id: 'trade', title: { it: 'Commercio' } },
    title: words.title,
    document: query,
    operationName: 'WhoBuys',
    table: 'links.nodes',
    tables: [{ name: 'links.nodes', columns: ['id', 'sentence', 'from.name'] }],
  });
  expect(question?.variables.map((one) => [one.name, String(one.type), one.default, one.label.it])).toEqual([
    ['first', 'Int!', 5, 'Quanti'],
    ['lang', 'Language', 'EN', 'Lingua'],
  ]);
});

test('the shipped questions have no problems', async () => {
  const listed = await readFile('graph-seed/questions/index.json', 'utf8');
  for (const { name } of await readQuestions('graph-seed/questions')) expect(listed).toContain(`"${name}"`);
});

test('all problems are reported at once, each with its file and reason', async () => {
  await put('index.json', index(NAME, 'wrong-words', 'wrong-query', NAME, 'not-there'));
  await put('forgotten.graphql', query);
  await put('wrong-words.json', {
    ...words,
    title: { en: 'Only English' },
    colour: 'red',
  });
  await put('wrong-words.graphql', query);
  await put('wrong-query.json', { ...words, table: 'links.edges', variables: { last: words.title } });
  await put(
    'wrong-query.graphql',
    `query Wrong(
      $none: Int
      $input: LinkFilter = {}
      $table: String = "x"
    ) { links(first: $none, filter: $input) { nodes { id item(lang: $table) } } }`,
  );
  expect(await problems()).toEqual([
    `index.json: '${NAME}' is listed twice`,
    'forgotten.graphql: is not listed in index.json',
    expect.stringMatching(/^wrong-words\.json: title\.it: /),
    "wrong-words.json: there is no field 'colour'",
    'wrong-query.graphql:5: Unknown argument "lang" on field "Link.item".',
    'wrong-query.graphql:2: $none has no default',
    'wrong-query.graphql:3: $input: only scalars, enums and lists of them can be given in an address',
    'wrong-query.graphql:4: $table: the name means something else in an address',
    expect.stringMatching(/^not-there\.json: can't be read: /),
    expect.stringMatching(/^not-there\.graphql: can't be read: /),
  ]);
});

test.each([
  ['a document that does not parse', 'query {', /:1: Syntax Error: /],
  ['a document that does not validate', 'query A { nothing }', /:1: Cannot query field "nothing"/],
  ['a query without a name', '{ links { nodes { id } } }', /must hold one query, with a name/],
  ['a mutation', 'mutation A { __typename }', /must hold one query, with a name/],
  ['two operations', `${query} query B { __typename }`, /must hold one query, with a name/],
  [
    'no language',
    query.replace(', $lang: Language = EN', '').replace('(lang: $lang)', ''),
    /has no variable \$lang/,
  ],
  ['a variable without default', query.replace(' = 5', ''), /:1: \$first has no default/],
  [
    'an input object',
    query.replace('$first', '$filter: LinkFilter = {}, $first').replace('{ kinds: [BUYS] }', '$filter'),
    /:1: \$filter: only scalars, enums and lists/,
  ],
  [
    'a variable named as a parameter of ours',
    query.replaceAll('$first', '$theme'),
    /:1: \$theme: the name means something else/,
  ],
  [
    'a table that is not in the answer',
    query.replace('nodes', 'edges { node').replace('Ends }', 'Ends } }'),
    /has no table 'links\.nodes'; it has links\.edges/,
  ],
])('%s is a problem', async (_, document, reason) => {
  await put(`${NAME}.graphql`, document);
  expect((await problems())[0]).toMatch(reason);
});

test.each([
  ['a name with capitals', { topics: [{ id: 'a', title: words.title, questions: ['Who'] }] }, /lower-case/],
  ['an address for a name', { topics: [{ id: 'a', title: words.title, questions: ['../x'] }] }, /lower-case/],
  ['no topics', { topics: [] }, /topics/],
  ['no JSON', '{', /is not JSON/],
])('an index with %s is a problem, and nothing else is looked for', async (_, content, reason) => {
  await put('index.json', content);
  const found = await problems();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(reason);
});

test('a label for each variable, and none for others', async () => {
  await put(`${NAME}.json`, { ...words, variables: { last: words.title } });
  expect(await problems()).toEqual([
    `${NAME}.json: variables: the document has no variable 'last'`,
    `${NAME}.json: variables: 'first' has no label`,
  ]);
});
