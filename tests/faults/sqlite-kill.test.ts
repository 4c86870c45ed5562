import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { Database } from '../../server/store/sqlite/database.ts';
import { claim } from '../../server/store/sqlite/in-use.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { eachInAFolder, fillFolder, integrityOf } from '../support/folder.ts';
import { wronglyKept } from '../support/kept-rows.ts';
import { countWhole, saveOne } from '../support/saving.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { soon } from '../support/soon.ts';

const folder = eachInAFolder();
let server: ServerProcess | undefined;
let writer: ChildProcess | undefined;
afterEach(async () => {
  writer?.kill('SIGKILL');
  await server?.end('SIGKILL');
});

/** `npm run faults` does more of them. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);
const WRITERS = 4;
/** The rows of one load: see write-until-killed.ts. */
const LOADED = 60 + 1_960;

test('a server killed in the middle of writing has all it said it had', async () => {
  await fillFolder(folder.path());
  const said: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const running = await startServerProcess(folder.path());
    server = running;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let at = 0; ; at += 1) {
        const saved = await saveOne(running, `view ${round} ${writer} ${at}`).catch(() => null);
        if (saved === null) return;
        if (saved.id !== undefined) said.push(saved.id);
      }
    });
    const before = said.length;
    while (said.length < before + 3 * WRITERS) await pause(20);
    await pause(37 * round);
    await running.end('SIGKILL');
    await Promise.all(writers);
    expect(integrityOf(folder.path())).toBe('ok');
  }
  server = await startServerProcess(folder.path());
  expect(await countWhole(server, said)).toBe(said.length);
}, 600_000);

/** What a process that writes said was done, until it was killed: with its helper, or alone. */
async function writeUntilKilled(round: number): Promise<string[]> {
  const program = fileURLToPath(import.meta.resolve('../support/write-until-killed.ts'));
  const args = ['--import', 'tsx', program, folder.path(), String(round)];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  writer = child;
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await soon(() => expect(said).toMatch(/^load-.*^edit-|^edit-.*^load-/ms));
  // Into the second load.
  await pause(200 + ((97 * round) % 700));
  const gone = once(child, 'close');
  process.kill(round % 2 ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
  await gone;
  return said.split('\n').slice(0, -1);
}

/** How many rows of each load and edit are there, and entries of the log on each edit. */
function rowsThere(db: Database): Map<string, number> {
  const ids = db.all<{ id: string }>(
    `SELECT id FROM actor UNION ALL SELECT id FROM link UNION ALL
     SELECT subject_id FROM graph_change WHERE edited_by IS NOT NULL`,
  );
  const there = new Map<string, number>();
  for (const { id } of ids) {
    const [name] = /^(load|edit)-\d+-\d+/.exec(id) ?? [];
    if (name !== undefined) there.set(name, (there.get(name) ?? 0) + 1);
  }
  return there;
}

test('loads and edits of a store that is killed are there whole or not at all, and so is what is kept beside them', async () => {
  await fillFolder(folder.path());
  const said: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    said.push(...(await writeUntilKilled(round)));
    // A helper finishes what it is doing.
    await soon(() => claim(folder.path())());
    const db = new Database(join(folder.path(), FILE));
    expect(wronglyKept(db)).toEqual([]);
    const there = rowsThere(db);
    db.close();
    expect(said.filter((name) => !there.has(name))).toEqual([]);
    // An actor, its link and an entry on each; a load is the same each time.
    const sizes = [...there].map(([name, size]) => `${name.slice(0, 4)} ${size}`);
    expect(new Set(sizes)).toEqual(new Set(['edit 4', `load ${LOADED}`]));
  }
}, 600_000);
