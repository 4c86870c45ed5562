import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pages } from '../../server/http/pages.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Explorer</title>');
  await writeFile(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'main-abc123.js.br'), 'pressed');
});
afterAll(() => rm(folder, { recursive: true }));

test.each(['/'])('%s is the explorer, asked for again each time but not sent twice', async (path) => {
  const first = await pages(folder).request(path);
  expect(await first.text()).toContain('Explorer');
  expect(first.headers.get('content-type')).toContain('text/html');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await pages(folder).request(path, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('files named by their content are kept for good', async () => {
  const { headers, status } = await pages(folder).request('/assets/main-abc123.js');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toContain('immutable');
});

test.each(['/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/assets/../../package.json'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    expect((await pages(folder).request(path)).status).toBe(404);
  },
);

test('who asks for a page that is not there gets the explorer, which says so', async () => {
  const answer = await pages(folder).request('/query-me', { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Explorer');
});

test('what was compressed when it was built is sent as it is, to those who can read it', async () => {
  const path = '/assets/main-abc123.js';
  const pressed = await pages(folder).request(path, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(pressed.headers.get('content-encoding')).toBe('br');
  expect(pressed.headers.get('content-type')).toContain('javascript');
  expect(pressed.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(await pressed.text()).toBe('pressed');
  const plain = await pages(folder).request(path);
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('export {};');
});
