import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readQuestions } from '../../graph-seed/questions.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { dataOf, testApp } from '../support/ask.ts';
import { records } from '../support/read-csv.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

const questions = () => readQuestions('tests/support/dozen-questions');

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store, { questions });
});
afterAll(() => opened.remove());

interface Refusal {
  error: { code: string; message: string; parameter?: string; ids?: string[] };
}

async function json(address: string) {
  const response = await app.request(address);
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as {
    data: Record<string, never>;
    variables: Record<string, unknown>;
  } & Record<string, unknown>;
}

async function table(address: string): Promise<string[][]> {
  const response = await app.request(address);
  if (response.status !== 200) throw new Error(await response.text());
  return records(await response.text());
}

async function refusal(address: string, from = app): Promise<[number, Refusal['error']]> {
  const response = await from.request(address);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return [response.status, ((await response.json()) as Refusal).error];
}

describe('JSON', () => {
  test('holds what GraphQL answers, and what is needed to cite it', async () => {
    const answer = await json('/q/how-many.json');
    expect(answer).toEqual({
      question: 'how-many',
      title: 'How many?',
      explanation: 'Counts.',
      url: 'http://test/q/how-many.json',
      variables: { lang: 'EN' },
      datasetVersion: '2026-11-24.dozen',
      licence: 'CC0',
      data: await dataOf(app, '{ statistics { linkKinds { kind count } } dataset { title } }'),
    });
  });

  test('variables are parameters, in any case and order; the others keep their defaults', async () => {
    const { variables, data, title } = await json(
      '/q/who-supplies-whom.json?lang=it&first=2&kinds=buys,RESTRICTS&evidence=FALSE&day=2022',
    );
    expect(variables).toEqual({
      lang: 'IT',
      first: 2,
      kinds: ['BUYS', 'RESTRICTS'],
      evidence: false,
      day: '2022',
    });
    expect(title).toBe('Chi rifornisce chi?');
    expect(data.links).toEqual({
      nodes: [
        expect.not.objectContaining({ evidence: expect.anything() }),
        expect.objectContaining({ to: { name: expect.any(String) } }),
      ],
    });
    expect((await json('/q/who-supplies-whom.json')).variables).toEqual({
      kinds: ['SUPPLIES', 'MANUFACTURES'],
      first: 25,
      day: null,
      evidence: true,
      lang: 'EN',
    });
  });

  test('a list is written with commas or by repeating the parameter', async () => {
    const commas = await json('/q/what-hangs-on-an-actor.json?of=lito,forno');
    const repeated = await json('/q/what-hangs-on-an-actor.json?of=lito&of=forno');
    expect(commas.variables.of).toEqual(['lito', 'forno']);
    expect(repeated.data).toEqual(commas.data);
  });

  test('a field that a form leaves empty is no value', async () => {
    const { variables } = await json('/q/who-supplies-whom.json?day=&kinds=&lang=');
    expect(variables).toMatchObject({ day: null, kinds: null, lang: null });
  });
});

describe('CSV', () => {
  test('is the table that the question names', async () => {
    expect(await table('/q/who-supplies-whom.csv?lang=zh&first=2')).toEqual([
      ['id', 'item', 'from.name', 'to.name'],
      ['supplies--zeiss--lito', 'mirrors', 'Zeiß Optik', '光刻公司'],
      ['manufactures--forno--chipwerk', '', '臺灣熔爐', 'Chipwerk'],
    ]);
  });

  test('or another one that is asked for', async () => {
    const [head, first] = await table('/q/who-supplies-whom.csv?table=links.nodes.evidence');
    expect(head).toEqual(['links.id', 'stance', 'source.title']);
    expect(first).toEqual(['supplies--zeiss--lito', 'SUPPORTS', 'The chain of chips']);
  });

  test.each([
    ['has no rows', '/q/who-supplies-whom.csv?kinds=OPTIMISED_FOR', ['id', 'item', 'from.name', 'to.name']],
    [
      'hangs on something that is not there',
      '/q/what-hangs-on-an-actor.csv?id=nobody',
      ['id', 'sentence', 'from.country.code'],
    ],
  ])('a table that %s keeps its columns', async (_, address, columns) => {
    expect(await table(address)).toEqual([columns]);
  });

  test('columns stay where all their objects are null', async () => {
    const [head, ...rows] = await table('/q/what-hangs-on-an-actor.csv?id=delta');
    expect(head).toEqual(['id', 'sentence', 'from.country.code']);
    for (const row of rows) expect(row).toHaveLength(3);
  });
});

describe('bad input', () => {
  test.each([
    ['first=x', 'first', '"x" is not a whole number'],
    ['first=1.5', 'first', 'whole number'],
    ['first=99999999999', 'first', 'whole number'],
    ['first=', 'first', 'whole number'],
    ['first=1&first=2', 'first', '2 times'],
    ['first=5e1', 'first', 'whole number'],
    ['evidence=yes', 'evidence', 'true or false'],
    ['day=7-10-2022', 'day', '2022-10-07'],
    ['day=2023-02-29', 'day', 'date'],
    ['kinds=BUYS,LOVES', 'kinds', '"LOVES" is not a LinkKind; it is one of ANNOUNCES'],
    ['lang=fr', 'lang', 'one of EN, IT, ZH'],
    ['frist=1', 'frist', 'did you mean "first"?'],
    ['__proto__=1', '__proto__', 'no such parameter. There are kinds, first, day, evidence, lang'],
    ['table=links.nodes', 'table', 'no such parameter'],
    ['theme=dark', 'theme', 'no such parameter'],
  ])('JSON with %s names the parameter and says what would be right', async (query, parameter, says) => {
    const [status, error] = await refusal(`/q/who-supplies-whom.json?${query}`);
    expect([status, error.code, error.parameter]).toEqual([400, 'BAD_USER_INPUT', parameter]);
    expect(error.message).toContain(says);
  });

  test.each([
    ['csv', 'table=links', 'it has links.nodes, links.nodes.evidence'],
    ['csv', 'table=links.nodes&table=links.nodes', 'more than once'],
    ['svg', 'theme=blue', 'light or dark'],
  ])('%s with %s says what there is', async (ending, query, says) => {
    const [status, error] = await refusal(`/q/who-supplies-whom.${ending}?${query}`);
    expect([status, error.code, error.parameter]).toEqual([400, 'BAD_USER_INPUT', query.split('=')[0]]);
    expect(error.message).toContain(says);
  });

  test.each([
    ['/q/who-suplies-whom.csv', 'did you mean "who-supplies-whom"?'],
    ['/q/WHO-SUPPLIES-WHOM.json', 'did you mean "who-supplies-whom"?'],
    ['/q/actor.json', 'did you mean "what-hangs-on-an-actor"?'],
    ['/q/zzzzzz.svg', 'No question has the name "zzzzzz"'],
    ['/q/how-many.xlsx', 'No format has the name "xlsx"; did you mean "json" or "csv" or "svg"?'],
    ['/q/how-many.constructor', 'No format has the name "constructor"'],
    ['/q/how-many.', 'No format has the name ""'],
    ['/q/a%0d%0aset-cookie:x=1.json', 'No question'],
    ['/q/%ff%00.json', 'No question'],
    ['/q/..%2f..%2fpackage.json', 'No question'],
  ])('%s is not found, and what may be meant is named', async (address, says) => {
    const [status, error] = await refusal(address);
    expect([status, error.code]).toEqual([404, 'NOT_FOUND']);
    expect(error.message).toContain(says);
    expect(error.message.length).toBeLessThan(400);
  });

  test('a long name is not said back whole', async () => {
    const [status, error] = await refusal(`/q/${'a'.repeat(5000)}.json`);
    expect(status).toBe(404);
    expect(error.message.length).toBeLessThan(200);
  });

  test('an id that is in no graph is told with its parameter', async () => {
    const [status, error] = await refusal('/q/what-hangs-on-an-actor.csv?of=lito,nobody');
    expect([status, error.code, error.parameter, error.ids]).toEqual([404, 'NOT_FOUND', 'of', ['nobody']]);
  });

  test('more than may be asked is told with the number and the limit', async () => {
    const [status, error] = await refusal('/q/who-supplies-whom.json?first=101');
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', parameter: 'first', value: 101, limit: 100 });
    const [, { code }] = await refusal(`/q/what-hangs-on-an-actor.json?of=${'x,'.repeat(101)}`);
    expect(code).toBe('LIMIT_EXCEEDED');
  });

  test('whatever parameters hold, the answer is one of ours', async () => {
    const random = seeded(7);
    const names = ['kinds', 'first', 'day', 'evidence', 'lang', 'theme', 'table', 'x'];
    const pieces = ['1', '-', '2022', 'BUYS', ',', 'true', '%', '"', '<', '\u0000', '\n', '字', 'it', ' '];
    const any = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    for (let round = 0; round < 300; round += 1) {
      const pairs = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const text = Array.from({ length: Math.floor(random() * 4) }, () => any(pieces)).join('');
        return `${any(names)}=${encodeURIComponent(text)}`;
      });
      const address = `/q/who-supplies-whom.${any(['json', 'csv', 'svg'])}?${pairs.join('&')}`;
      const response = await app.request(address);
      expect([address, response.status]).toEqual([address, response.status === 200 ? 200 : 400]);
      if (response.status === 400)
        expect(((await response.json()) as Refusal).error.parameter).toEqual(expect.any(String));
    }
  });

  test('answers are read, not written', async () => {
    const response = await app.request('/q/how-many.json', { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await response.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT' } });
  });
});

/** Numbers from 0 to 1 that look random and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('caches', () => {
  test.each([
    ['json', 'application/json'],
    ['csv', 'text/csv; charset=utf-8'],
    ['svg', 'image/svg+xml'],
  ])('%s says what it is, how long it is fresh, and by which tag it is known', async (ending, type) => {
    const { headers } = await app.request(`/q/who-supplies-whom.${ending}`);
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('content-disposition')).toBe(`inline; filename="who-supplies-whom.${ending}"`);
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+, must-revalidate$/);
    expect(headers.get('etag')).toMatch(/^W\/"[0-9a-f]{40}"$/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('vary')).toBe('Accept-Encoding');
  });

  test('the tag follows the content', async () => {
    const tag = async (address: string) => (await app.request(address)).headers.get('etag');
    expect(await tag('/q/when.svg')).toBe(await tag('/q/when.svg'));
    expect(await tag('/q/when.svg')).not.toBe(await tag('/q/when.svg?theme=dark'));
    expect(await tag('/q/who-supplies-whom.csv')).not.toBe(await tag('/q/who-supplies-whom.csv?first=1'));
  });

  test('who has it already is sent nothing', async () => {
    const first = await app.request('/q/when.csv');
    const again = await app.request('/q/when.csv', {
      headers: { 'if-none-match': `"other", ${first.headers.get('etag')}` },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
      expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
  });

  test('it is compressed for those who ask, under the same tag', async () => {
    const address = '/q/who-supplies-whom.svg';
    const pressed = await app.request(address, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await app.request(address);
    expect(pressed.headers.get('content-encoding')).toBe('gzip');
    expect(pressed.headers.get('etag')).toBe(plain.headers.get('etag'));
    const text = new Response(pressed.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(await text).toBe(await plain.text());
  });

  test('HEAD has the headers alone', async () => {
    const head = await app.request('/q/when.csv', { method: 'HEAD' });
    const get = await app.request('/q/when.csv');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'cache-control', 'vary'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  });

  test('pages of other sites may ask with a tag', async () => {
    const { status, headers } = await app.request('/q/when.csv', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect([status, headers.get('access-control-allow-headers')]).toEqual([204, 'if-none-match']);
  });
});

describe('when something fails', () => {
  /** A store in which lists of links fail in some way. */
  function failing(links: GraphStore['links']): GraphStore {
    const store: GraphStore = { ...opened.store, links, until: () => store };
    return store;
  }
  const address = '/q/who-supplies-whom.csv';

  test('a store that is away is 503, with a time to come back', async () => {
    const away = testApp(
      failing(() => Promise.reject(new StoreUnavailable('bolt://secret'))),
      { questions },
    );
    const [status, error] = await refusal(address, away);
    expect([status, error.code]).toEqual([503, 'UNAVAILABLE']);
    expect(error.message).not.toContain('secret');
    expect((await away.request(address)).headers.get('retry-after')).toBe('5');
  });

  test('a store that never answers is 504', async () => {
    const slow = testApp(
      failing(() => new Promise(() => {})),
      { questions, timeLimit: 50 },
    );
    const [status, error] = await refusal(address, slow);
    expect([status, error.code]).toEqual([504, 'TIMEOUT']);
  });

  test('what nobody expected is 500 with an id', async () => {
    const broken = testApp(
      failing(() => Promise.reject(new Error('hunter2'))),
      { questions },
    );
    const [status, error] = await refusal(address, broken);
    expect([status, error]).toEqual([
      500,
      {
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.not.stringContaining('hunter2'),
        id: expect.any(String),
      },
    ]);
  });

  test('a client that goes away ends the query', async () => {
    const leave = new AbortController();
    const signals: AbortSignal[] = [];
    const store: GraphStore = {
      ...opened.store,
      until(given) {
        signals.push(given);
        return store;
      },
      links: () => {
        leave.abort();
        return new Promise(() => {});
      },
    };
    await testApp(store, { questions, timeLimit: 200 }).request(address, { signal: leave.signal });
    // The first is that of the request; later ones end with the time as well.
    expect(signals[0]?.aborted).toBe(true);
  });

  test('questions that cannot be read are read again when next asked for', async () => {
    let broken = true;
    const healing = testApp(opened.store, {
      questions: () => (broken ? Promise.reject(new Error('no such folder')) : questions()),
    });
    expect((await healing.request('/q/how-many.json')).status).toBe(500);
    broken = false;
    expect((await healing.request('/q/how-many.json')).status).toBe(200);
  });
});

test('GraphQL gives the questions with their addresses', async () => {
  const about = `name title(lang: IT) explanation topic { id title(lang: IT) } document
    variables { name type default label(lang: IT) } url jsonUrl csvUrl pictureUrl queryUrl`;
  const {
    questions: all,
    question,
    none,
  } = await dataOf(
    app,
    `{ questions { name } question(name: "what-hangs-on-an-actor") { ${about} } none: question(name: "x") { name } }`,
  );
  expect(all).toEqual((await questions()).map(({ name }) => ({ name })));
  expect(none).toBeNull();
  expect(question).toMatchObject({
    title: 'Che cosa dipende da un attore?',
    explanation: 'Its neighbours.',
    topic: { id: 'all', title: 'Tutte' },
    document: expect.stringMatching(/^query WhatHangsOnAnActor/),
    variables: [
      { name: 'id', type: 'ID!', default: 'lito', label: 'Attore' },
      { name: 'of', type: '[ID!]!', default: ['lito'], label: 'Attori' },
      { name: 'lang', type: 'Language', default: 'EN', label: 'Lingua' },
    ],
    url: 'http://test/q/what-hangs-on-an-actor',
    jsonUrl: 'http://test/q/what-hangs-on-an-actor.json',
    csvUrl: 'http://test/q/what-hangs-on-an-actor.csv',
    pictureUrl: 'http://test/q/what-hangs-on-an-actor.svg',
    queryUrl: 'http://test/query?question=what-hangs-on-an-actor',
  });
});
