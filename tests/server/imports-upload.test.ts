import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Uploads } from '../../server/imports/uploads.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { hostileText } from '../support/hostile.ts';
import { importing, importRuns, send, uploadFolder } from '../support/import-server.ts';
import { serve } from '../support/serve.ts';
import { soon } from '../support/soon.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await uploadFolder());
});
afterEach(() => remove());

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

/** What lies on the disk, by its path from the folder. */
async function kept(): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

test('who has the token sends a file, and it is kept byte by byte', async () => {
  const app = importing(opened.store, folder);
  const answer = await send(app, 'mine/actors%20of%202024.csv', 'id,name\na,A\n');
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ name: 'mine', file: 'actors of 2024.csv', bytes: 12 });
  const [path] = await kept();
  expect(await readFile(path ?? '', 'utf8')).toBe('id,name\na,A\n');
});

test('sent again, a file takes the place of the one before', async () => {
  const app = importing(opened.store, folder);
  await send(app, 'mine/a.csv', 'old');
  await send(app, 'mine/a.csv', 'new');
  const files = await kept();
  expect(files).toHaveLength(1);
  expect(await readFile(files[0] ?? '', 'utf8')).toBe('new');
});

test.each([
  ['no token', {}, 401, 'UNAUTHENTICATED'],
  ['a wrong token', { authorization: 'Bearer something else altogether' }, 401, 'UNAUTHENTICATED'],
  ['another way to say it', { authorization: `Basic ${EDIT_TOKEN}` }, 401, 'UNAUTHENTICATED'],
])('with %s nothing is taken', async (_, headers, status, code) => {
  const answer = await send(importing(opened.store, folder), 'mine/a.csv', 'text', headers);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect(await codeOf(answer)).toBe(code);
  expect(await kept()).toEqual([]);
});

test('where the server has no token, nobody has the right one', async () => {
  const app = importing(opened.store, folder, {}, { editToken: null });
  const answer = await send(app, 'mine/a.csv', 'text');
  expect([answer.status, await codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
});

test.each([
  'Mine/a.csv',
  '..%2F..%2Fetc/passwd',
  '%2e%2e/a.csv',
  '.mine/a.csv',
  'mine/..%2Fa.csv',
  'mine/..%5Ca.csv',
  'mine/.hidden',
  'mine/a%00.csv',
  'mine/a%0A.csv',
  'mine/%20',
  `mine/${'a'.repeat(201)}`,
  `${'a'.repeat(65)}/a.csv`,
])('a name that is a path, or none, is refused: %s', async (path) => {
  const answer = await send(importing(opened.store, folder), path, 'text');
  expect([400, 404]).toContain(answer.status);
  expect(await kept()).toEqual([]);
});

test('an empty file is refused, and leaves nothing', async () => {
  const answer = await send(importing(opened.store, folder), 'mine/a.csv', '');
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  expect(await kept()).toEqual([]);
});

test('a file over the limit is refused by what it says of itself, and by what it is', async () => {
  const app = importing(opened.store, folder, {}, { limit: 10 });
  const announced = await send(app, 'mine/a.csv', 'x', { ...BEARER, 'content-length': '11' });
  expect(announced.status).toBe(413);
  const counted = await send(app, 'mine/a.csv', new Blob(['twelve bytes']).stream());
  expect(counted.status).toBe(413);
  expect(await counted.json()).toMatchObject({ error: { code: 'LIMIT_EXCEEDED', limit: 10 } });
  expect(await kept()).toEqual([]);
});

test('two that send under one name do not mix: the second is told so', async () => {
  const app = importing(opened.store, folder);
  const slow = new TransformStream<Uint8Array, Uint8Array>();
  const writer = slow.writable.getWriter();
  const first = send(app, 'mine/a.csv', slow.readable);
  await writer.write(new TextEncoder().encode('one '));
  const second = await send(app, 'mine/b.csv', 'other');
  expect([second.status, await codeOf(second)]).toEqual([409, 'CONFLICT']);
  await writer.write(new TextEncoder().encode('whole'));
  await writer.close();
  expect((await first).status).toBe(201);
  expect((await send(app, 'mine/b.csv', 'other')).status).toBe(201);
});

test('what a client did not send whole is let go, and the name with it', async () => {
  const served = await serve(opened.store, {
    editToken: EDIT_TOKEN,
    imports: importRuns(opened.store, folder),
  });
  try {
    const leaving = new AbortController();
    const slow = new TransformStream<Uint8Array, Uint8Array>();
    const writer = slow.writable.getWriter();
    const sent = fetch(`${served.url}/imports/mine/a.csv`, {
      method: 'PUT',
      headers: BEARER,
      body: slow.readable,
      duplex: 'half',
      signal: leaving.signal,
    } as RequestInit).catch((error: Error) => error.name);
    await writer.write(new TextEncoder().encode('half of it'));
    await soon(async () => expect(await kept()).toHaveLength(1));
    leaving.abort();
    expect(await sent).toBe('AbortError');
    await soon(async () => expect(await kept()).toEqual([]));
    await soon(async () => {
      const again = await fetch(`${served.url}/imports/mine/a.csv`, {
        method: 'PUT',
        headers: BEARER,
        body: 'x',
      });
      expect(again.status).toBe(201);
    });
  } finally {
    await served.stop();
  }
});

test('a full disk is told by a code, and what was written is let go', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const body = new ReadableStream({
    pull: (controller) => controller.error(full),
  });
  const answer = await send(importing(opened.store, folder), 'mine/a.csv', body);
  expect([answer.status, await codeOf(answer)]).toEqual([507, 'UNAVAILABLE']);
  expect(await kept()).toEqual([]);
});

test('nothing that was sent can be read back', async () => {
  const app = importing(opened.store, folder);
  await send(app, 'mine/a.csv', 'secret');
  const [path = ''] = await kept();
  for (const address of [
    'mine/a.csv',
    `mine/${path.split('/').at(-1)}`,
    'mine',
    'mine/',
    '',
    'mine/run.json',
  ]) {
    const answer = await app.request(`/imports/${address}`, { headers: BEARER });
    expect([404, 405]).toContain(answer.status);
    expect(await answer.text()).not.toContain('secret');
  }
});

test('what nobody touched for a week goes', async () => {
  const app = importing(opened.store, folder);
  await send(app, 'mine/a.csv', 'text');
  const uploads = new Uploads(folder, 1_000);
  await uploads.sweep(new Date(Date.now() + 6 * 86_400_000));
  expect(await kept()).toHaveLength(1);
  await uploads.sweep(new Date(Date.now() + 8 * 86_400_000));
  expect(await kept()).toEqual([]);
});

test('what was forgotten is looked for in the folder alone, whatever is linked there or goes meanwhile', async () => {
  await new Uploads(join(folder, 'nowhere'), 1_000).sweep(new Date());
  const elsewhere = await mkdtemp(join(tmpdir(), 'chokepoint-elsewhere-'));
  await writeFile(join(elsewhere, 'precious'), 'x');
  await send(importing(opened.store, folder), 'mine/a.csv', 'x');
  await symlink(elsewhere, join(folder, 'link'));
  await new Uploads(folder, 1_000).sweep(new Date(Date.now() + 8 * 86_400_000));
  expect(await readdir(elsewhere)).toEqual(['precious']);
  await rm(elsewhere, { recursive: true });
});

test('all files that wait are five times as large as one may be, and no larger', async () => {
  const app = importing(opened.store, folder, {}, { limit: 10 });
  const statuses: number[] = [];
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
    statuses.push((await send(app, `${name}/x`, '0123456789')).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 413]);
});

test('whatever an import and a file are called, it lies under a name of ours or nowhere', async () => {
  const app = importing(opened.store, folder);
  const above = dirname(folder);
  const before = await readdir(above);
  const part = fc.oneof(
    hostileText(80).map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))),
    fc.string({
      unit: fc.constantFrom('..', '.', '/', '%2f', '%2e', '%5c', '%00', '%252f', 'a', '~'),
      maxLength: 6,
    }),
    fc.constantFrom('mine', 'run.json', 'report.jsonl', 'staging', '__proto__', 'con'),
  );
  const property = fc.asyncProperty(part, part, async (name, file) => {
    const { status } = await send(app, `${name}/${file}`, 'id,name\n');
    expect([201, 400, 404, 405]).toContain(status);
  });
  await fc.assert(property, {
    seed: 20_261_127,
    numRuns: 400,
    interruptAfterTimeLimit: 5_000,
    markInterruptAsFailure: false,
  });
  const paths = (await kept()).map((path) => relative(folder, path));
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !/^[a-z0-9][a-z0-9._-]*\/[0-9a-f]{64}$/.test(path))).toEqual([]);
  expect(await readdir(above)).toEqual([...new Set([...before, 'imports'])]);
});
