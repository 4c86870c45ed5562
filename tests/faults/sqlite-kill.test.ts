import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { eachInAFolder, fillFolder, integrityOf } from '../support/folder.ts';
import { countWhole, saveOne } from '../support/saving.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const folder = eachInAFolder();
let server: ServerProcess | undefined;
afterEach(() => server?.end('SIGKILL'));

/** FAULT_ROUNDS=25 is the long form. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);
const WRITERS = 4;

test('a server killed in the middle of writing has all it said it had, and nothing half', async () => {
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
}, 120_000);
