import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApp } from '../support/ask.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

const SHELL =
  '<!doctype html><html lang="en"><title>{{title}}</title><link rel="stylesheet" crossorigin href="/page.css"><!--body--></html>';

let opened: TestStore;
let folder: string;
let id: string;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-web-'));
  id = await savedView(testApp(opened.store), { title: 'The chain', state: { actors: [{ id: 'lito' }] } });
});
afterAll(async () => {
  await opened.remove();
  await rm(folder, { recursive: true });
});

async function build(script: string): Promise<void> {
  await writeFile(join(folder, 'embed.html'), SHELL);
  await writeFile(join(folder, 'page.css'), 'main{color:red}');
  await writeFile(join(folder, 'offline.js'), script);
}

test('what could not be read at first is read when asked for again', async () => {
  const app = testApp(opened.store, { webFolder: folder });
  const addresses = [`/embed/${id}`, `/view/${id}.html`];
  for (const address of addresses) {
    const answer = await app.request(address);
    expect([address, answer.status]).toEqual([address, 500]);
    expect(await answer.json()).toMatchObject({ error: { code: 'INTERNAL_SERVER_ERROR' } });
  }
  await build('start();');
  for (const address of addresses) {
    expect([address, (await app.request(address)).status]).toEqual([address, 200]);
  }
});

test('a file that holds a script is another when the script is, of a frozen view too', async () => {
  const state = { actors: [{ id: 'lito' }] };
  const frozen = await savedView(testApp(opened.store), { title: 'Frozen', mode: 'FROZEN', state });
  await build('start();');
  const address = `/view/${frozen}.html`;
  const first = await testApp(opened.store, { webFolder: folder }).request(address);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  const known = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
  expect((await testApp(opened.store, { webFolder: folder }).request(address, known)).status).toBe(304);
  await build('startBetter();');
  const second = await testApp(opened.store, { webFolder: folder }).request(address, known);
  expect([second.status, (await second.text()).includes('startBetter();')]).toEqual([200, true]);
});
