import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from '@jest/globals';
import { eachInAFolder, fillFolder, integrityOf } from '../support/folder.ts';
import { countWhole, saveOne } from '../support/saving.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { soon } from '../support/soon.ts';

const folder = eachInAFolder();
let server: ServerProcess | undefined;
afterEach(() => server?.end('SIGKILL'));

/** No file of the server may grow beyond this: what a full disk does, without filling one. `prlimit`, of Linux, ends it. */
const KILOBYTES = 1_500;
const NOTE = 'A long note. '.repeat(300);

test('a full disk is UNAVAILABLE for who writes and for nobody else, loses nothing and passes with it', async () => {
  await fillFolder(folder.path());
  const running = await startServerProcess(folder.path(), `ulimit -S -f ${KILOBYTES};`);
  server = running;
  const said: string[] = [];
  let code: string | undefined;
  while (code === undefined && said.length < 2_000) {
    const saved = await saveOne(running, `view ${said.length}`, NOTE);
    if (saved.id !== undefined) said.push(saved.id);
    code = saved.code;
  }
  expect(code).toBe('UNAVAILABLE');
  await soon(() => expect(running.log()).toMatch(/embedded store .* can't be used: its disk/));
  expect((await running.ask('{ actor(id: "lito") { degree } }')).data).toEqual({ actor: { degree: 5 } });
  expect(await countWhole(running, said)).toBe(said.length);

  execFileSync('bash', ['-c', `prlimit --pid ${running.child.pid} --fsize=unlimited`]);
  const saved = await saveOne(running, 'there is room again', NOTE);
  expect(saved.code).toBeUndefined();
  expect(await countWhole(running, [...said, saved.id ?? ''])).toBe(said.length + 1);
  await running.end('SIGTERM');
  expect(integrityOf(folder.path())).toBe('ok');
}, 120_000);
