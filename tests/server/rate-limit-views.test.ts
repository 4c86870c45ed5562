import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { post, testApp } from '../support/ask.ts';
import { texts } from '../support/html.ts';
import { readPng } from '../support/read-png.ts';
import { bytesOf, savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';
import { elementsOf } from '../support/well-formed.ts';

let opened: TestStore;
let id: string;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  id = await savedView(testApp(opened.store), { title: 'The chain', state: { actors: [{ id: 'lito' }] } });
});
afterAll(() => opened.remove());

const LIMIT = 10_000;
const limited = () => testApp(opened.store, { rateLimit: LIMIT });
const left = (answer: Response) => answer.headers.get('x-ratelimit-remaining');

test.each([
  ['/view/ID.json', 200],
  ['/view/ID.csv', 200],
  ['/oembed?url=http://test/v/ID', 200],
  ['/view/ID.svg', 500],
  ['/view/ID.png', 1000],
  ['/view/ID.pdf', 1000],
  ['/view/nobody.png', 1000],
  ['/view/ID.exe', 200],
])('%s costs %i of what may be asked, and says what is left', async (address, points) => {
  const answer = await limited().request(address.replace('ID', id));
  expect(left(answer)).toBe(String(LIMIT - points));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-reset': '60',
    'ratelimit-policy': `"complexity";q=${LIMIT};w=60`,
  });
});

test('GraphQL and views are paid for from the same allowance', async () => {
  const app = limited();
  await app.request(`/view/${id}.svg`);
  const { headers } = await post(app, { query: '{ actor(id: "lito") { id } }' });
  expect(headers.get('x-ratelimit-remaining')).toBe(String(LIMIT - 500 - 2));
});

test('who has an answer, or wants its headers alone, pays next to nothing', async () => {
  const app = limited();
  const first = await app.request(`/view/${id}.png`);
  const known = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
  const again = await app.request(`/view/${id}.png`, known);
  expect([again.status, left(again)]).toEqual([304, String(LIMIT - 1001)]);
  expect(left(await app.request(`/view/${id}.png`, { method: 'HEAD' }))).toBe(String(LIMIT - 1002));
});

test('what fails on our side is not paid for', async () => {
  const viewsById = async () => {
    throw new StoreUnavailable('away');
  };
  const app = testApp(
    { ...opened.store, viewsById, until: () => ({ ...opened.store, viewsById }) },
    { rateLimit: LIMIT },
  );
  const answer = await app.request(`/view/${id}.json`);
  expect([answer.status, left(answer)]).toEqual([503, String(LIMIT - 1)]);
});

test('who asks too much is told so: by a picture, by a page, by a code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-web-'));
  await writeFile(join(folder, 'embed.html'), '<html lang="en"><!--body--></html>');
  const app = testApp(opened.store, { rateLimit: 100, webFolder: folder });
  for (const path of [`/view/${id}.json`, `/oembed?url=http://test/v/${id}`, `/view/${id}.pdf`]) {
    const answer = await app.request(path);
    expect([path, answer.status, left(answer)]).toEqual([path, 429, '100']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      error: { code: 'LIMIT_EXCEEDED', field: 'rate', limit: 100 },
    });
  }
  const frame = await app.request(`/embed/${id}?lang=it`);
  expect([frame.status, left(frame)]).toEqual([429, '100']);
  expect(Number(frame.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(texts(await frame.text(), 'h1')).toEqual(['Per ora questa vista non si può mostrare']);
  const svg = await app.request(`/view/${id}.svg?lang=it&w=300`);
  expect([svg.status, left(svg)]).toEqual([429, '100']);
  expect(Number(svg.headers.get('retry-after'))).toBeGreaterThan(0);
  const drawn = await svg.text();
  expect(elementsOf(drawn)).toContain('text');
  expect(drawn).toContain('Da qui è stato chiesto troppo.');
  const png = await app.request(`/view/${id}.png?w=300`);
  expect([png.status, readPng(await bytesOf(png)).width]).toEqual([429, 960]);
  await rm(folder, { recursive: true });
});

test('without a limit nothing is said of one', async () => {
  const { headers } = await testApp(opened.store).request(`/view/${id}.svg`);
  expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([]);
});

test('the page of a view is paid for too, and beyond the limit it is the explorer alone', async () => {
  const app = testApp(opened.store, { rateLimit: 300, webFolder: 'dist/web' });
  const first = await app.request(`/v/${id}`);
  const second = await app.request(`/v/${id}`);
  expect([first.status, left(first), second.status]).toEqual([200, '100', 200]);
  expect(await first.text()).toContain('<title>The chain · Chokepoint</title>');
  expect(await second.text()).toContain('<title>Chokepoint</title>');
});
