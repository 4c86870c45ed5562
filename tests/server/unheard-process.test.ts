import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { soon } from '../support/soon.ts';

/** A server in whose code something fails at a signal, when nobody waits for it. */
const PROGRAM = 'process.on("SIGUSR2",()=>Promise.reject(Error("nobody\\x20waits")))';

let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-unheard-'));
  server = await startServerProcess(
    folder,
    `export NODE_OPTIONS='--import=data:text/javascript,${encodeURIComponent(PROGRAM)}';`,
  );
}, 60_000);
afterAll(async () => {
  await server.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

test('what fails when nobody waits for it is logged, and all are served on', async () => {
  server.child.kill('SIGUSR2');
  await soon(() => expect(server.log()).toMatch(/nobody.waits.*"msg":"failed unheard"/));
  const { data } = await server.ask('{ actor(id: "smic") { id } }');
  expect(data).toEqual({ actor: { id: 'smic' } });
  expect(server.child.exitCode).toBeNull();
});
