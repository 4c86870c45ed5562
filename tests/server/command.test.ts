import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SEED } from '../../graph-seed/seed.ts';
import { BACKUP, RESTORE } from '../../server/commands/backup-arguments.ts';
import { wordsGiven } from '../../server/commands/usage.ts';

/** The built server as people start it: `npm test` has built it. */

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-command-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

function start(command: 'main' | 'seed', variables: Record<string, string>) {
  const child = spawn(process.execPath, [`dist/server/${command}.js`], {
    env: { ...process.env, NEO4J_URI: '', NODE_OPTIONS: '', DATA_DIR: folder, PORT: '0', ...variables },
  });
  running.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { child, output };
}

async function untilListening(output: { err: string }): Promise<number> {
  for (;;) {
    const port = /"port":(\d+)/.exec(output.err)?.[1];
    if (port) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function failure(command: 'main' | 'seed', variables: Record<string, string>): Promise<string> {
  const { child, output } = start(command, variables);
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  return output.err.trim();
}

test('it seeds an empty store, serves, finishes what is in flight on SIGTERM, and opens again', async () => {
  const { child, output } = start('main', {});
  const port = await untilListening(output);
  expect(output.out).toMatch(/Loaded 337 actors, 821 links and 546 sources/);
  const inFlight = fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ actors(first: 100) { nodes { id links(first: 100) { totalCount } } } }',
    }),
  });
  // Sent, though not yet answered: undici writes it in this turn.
  await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGTERM');
  expect((await inFlight).status).toBe(200);
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect(code).toBe(0);

  const again = start('main', {});
  const reopened = await untilListening(again.output);
  expect(again.output.out).not.toContain('Loaded');
  expect((await fetch(`http://127.0.0.1:${reopened}/readyz`)).status).toBe(200);
  expect(again.output.err).not.toMatch(/warn|deprecat/i);
});

test('a port that is taken is one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await failure('main', { PORT: String(port) })).toBe(
    `chokepoint: PORT: ${port} is taken on 127.0.0.1; set another, such as PORT=${port + 1}`,
  );
  other.close();
});

test('a bad variable is one clear line', async () => {
  expect(await failure('main', { PORT: 'http' })).toBe("chokepoint: PORT: 'http' is not a number");
});

test('a data folder that is none is one clear line', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const line = await failure('main', { DATA_DIR: file });
  expect(line).toMatch(/^chokepoint: DATA_DIR: '.*' is no folder and can’t become one$/);
});

test('a data folder that keeps no files to import is one clear line', async () => {
  await writeFile(join(folder, 'uploads'), '');
  const line = await failure('main', { EDIT_TOKEN: 'the-token-of-those-who-edit' });
  expect(line).toMatch(/^chokepoint: DATA_DIR: files to import can't be kept in it: .*uploads.*$/);
});

test('a damaged store is one clear line', async () => {
  await writeFile(join(folder, 'chokepoint.sqlite'), 'this is not a database, whatever its name says');
  expect(await failure('main', {})).toMatch(
    /^chokepoint: the embedded store .* can't be used: it is no database: .*npm run restore.*$/,
  );
});

test('seeding while Neo4j is away is one clear line without the password', async () => {
  const line = await failure('seed', { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'hunter2' });
  expect(line).toMatch(/^chokepoint: [^\n]*127\.0\.0\.1:9[^\n]*$/);
  expect(line).not.toContain('hunter2');
});

test('seeding twice is safe', async () => {
  for (const _ of [1, 2]) {
    const { child, output } = start('seed', {});
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(output.out).toMatch(/Loaded 337 actors/);
  }
});

test('backup and restore take one file, seed takes nothing, and whatever else is refused with the usage', () => {
  for (const usage of [BACKUP, RESTORE]) {
    expect(wordsGiven(usage, ['a.sqlite'])).toEqual(['a.sqlite']);
    expect(() => wordsGiven(usage, [])).toThrow(`say a file; usage: ${usage.call}`);
    expect(() => wordsGiven(usage, ['a', 'b'])).toThrow(`there is no use for 'b'; usage: ${usage.call}`);
  }
  expect(wordsGiven(SEED, [])).toEqual([]);
  expect(() => wordsGiven(SEED, ['foo'])).toThrow("there is no use for 'foo'; usage: npm run seed");
  for (const usage of [BACKUP, RESTORE, SEED]) {
    expect(wordsGiven(usage, ['--help'])).toBeNull();
    expect(() => wordsGiven(usage, ['--force'])).toThrow(`there is no option --force; usage: ${usage.call}`);
  }
});
