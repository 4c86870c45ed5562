import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type Answer, dataOf, post } from '../support/ask.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();
const QUERY = '{ actor(id: "lito") { id } }';
const RESPONSE = 'application/graphql-response+json';

function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return app().request(`/graphql?${new URLSearchParams(parameters)}`, { headers });
}

function codeOf({ errors }: Answer) {
  return errors?.[0]?.extensions.code;
}

describe('documents by hash', () => {
  const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const byHash = { extensions: JSON.stringify(extensions) };

  test('are asked for once, then known to POST and GET', async () => {
    const first = (await (await post(app(), { extensions })).json()) as Answer;
    expect(first.errors).toEqual([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    const sent = (await (await post(app(), { query: QUERY, extensions })).json()) as Answer;
    expect(sent.data).toEqual({ actor: { id: 'lito' } });
    expect((await (await post(app(), { extensions })).json()) as Answer).toEqual(sent);
    const got = await get(byHash);
    expect(await got.json()).toEqual(sent);
    expect(got.headers.get('cache-control')).toBe('public, max-age=60');
  });

  test('that are not known are not kept by caches, and 404 to who reads statuses', async () => {
    const unknown = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } });
    const plain = await get({ extensions: unknown }, { accept: 'application/json' });
    expect([plain.status, plain.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await get({ extensions: unknown }, { accept: RESPONSE })).status).toBe(404);
  });

  test.each<[string, object]>([
    ['another document’s hash', { query: '{ dataset { name } }', extensions }],
    ['a hash that is none', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash } } }],
    ['no object', { extensions: { persistedQuery: 'abc' } }],
  ])('with %s are refused', async (_, body) => {
    expect(codeOf((await (await post(app(), body)).json()) as Answer)).toBe('BAD_USER_INPUT');
  });
});

describe('GET', () => {
  test('by a person with a browser, of nothing, leads to the workbench', async () => {
    const response = await app().request('/graphql', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/query']);
  });

  test('is kept by caches for a minute and told from what changed', async () => {
    const first = await get({ query: QUERY });
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('vary')).toMatch(/Accept(,|$)/);
    const tag = first.headers.get('etag') ?? '';
    const again = await get({ query: QUERY }, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get({ query: '{ dataset { name } }' }, { 'if-none-match': tag })).status).toBe(200);
  });

  test.each([
    ['of something wrong', { query: '{ nothing }' }],
    ['of what does not exist', { query: '{ linksAmong(ids: ["nobody", "lito"]) { truncated } }' }],
  ])('%s is not kept', async (_, parameters) => {
    expect((await get(parameters)).headers.get('cache-control')).toBe('no-store');
  });

  test('changes nothing', async () => {
    const response = await get({ query: 'mutation { saveView(input: { title: "x" }) { id } }' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(codeOf((await response.json()) as Answer)).toBe('BAD_USER_INPUT');
  });

  test.each(['variables', 'extensions'])('with %s that are no JSON is refused', async (name) => {
    const response = await get({ query: QUERY, [name]: '{"id"' });
    expect(response.status).toBe(400);
    expect(codeOf((await response.json()) as Answer)).toBe('BAD_USER_INPUT');
  });
});

test('POST is not kept', async () => {
  expect((await post(app(), { query: QUERY })).headers.get('cache-control')).toBe('no-store');
});

describe('media types', () => {
  test.each([
    [RESPONSE, RESPONSE],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['constructor, */*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
  ])('%s is answered with %s', async (accept, type) => {
    const response = await get({ query: QUERY }, { accept });
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(await response.json()).toMatchObject({ data: { actor: { id: 'lito' } } });
  });

  test('others are not spoken', async () => {
    const response = await get({ query: QUERY }, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect(codeOf((await response.json()) as Answer)).toBe('BAD_USER_INPUT');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('bodies of %s are not read', async (type) => {
    const init = { method: 'POST', headers: { 'content-type': type }, body: '{"query": "{ __typename }"}' };
    const response = await app().request('/graphql', init);
    expect(response.status).toBe(415);
    expect(codeOf((await response.json()) as Answer)).toBe('BAD_USER_INPUT');
  });

  test('several requests in one are refused', async () => {
    const response = await post(app(), [{ query: QUERY }, { query: QUERY }]);
    expect(response.status).toBe(400);
    expect(codeOf((await response.json()) as Answer)).toBe('BAD_USER_INPUT');
  });
});

describe('pages of other origins', () => {
  const origin = 'https://somewhere.example';

  test('may ask beforehand', async () => {
    const response = await app().request('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,apollographql-client-name',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': expect.stringContaining('POST'),
      'access-control-allow-headers': 'content-type,apollographql-client-name',
      'access-control-max-age': '86400',
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each([
    ['answers', { query: QUERY }],
    ['refusals', { query: '{ nothing }' }],
    ['refusals of large bodies', { query: QUERY, variables: { x: 'x'.repeat(1_000_001) } }],
  ])('may read %s and their headers', async (_, body) => {
    const { headers } = await post(app(), body);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(
      expect.arrayContaining(['ETag', 'Retry-After', 'X-RateLimit-Remaining']),
    );
  });
});

describe('answers are pressed', () => {
  const asIs = (body: Buffer) => body;
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0.5, gzip;q=0.8', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
    ['deflate', null, asIs],
    ['', null, asIs],
  ])('for who takes %s', async (accepted, encoding, unpress) => {
    const query = '{ actors { nodes { id names { text } description } } }';
    const response = await get({ query }, { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    const body = unpress(Buffer.from(await response.arrayBuffer())).toString();
    expect(JSON.parse(body).data).toEqual(await dataOf(app(), query));
  });

  test('unless they are small', async () => {
    const response = await get({ query: QUERY }, { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('and are still told from what changed', async () => {
    const query = '{ actors { nodes { id names { text } description } } }';
    const { headers } = await get({ query }, { 'accept-encoding': 'br' });
    expect(headers.get('etag')).toMatch(/^W\//);
    const again = await get(
      { query },
      { 'accept-encoding': 'br', 'if-none-match': headers.get('etag') ?? '' },
    );
    expect(again.status).toBe(304);
  });
});

test('anybody may ask what can be asked', async () => {
  const { __schema } = await dataOf(app(), getIntrospectionQuery());
  expect(JSON.stringify(__schema)).toContain('"commonNeighbors"');
});
