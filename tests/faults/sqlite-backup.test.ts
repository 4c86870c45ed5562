import { execFile } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { backUp, restore } from '../../server/store/sqlite/backup.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { eachInAFolder, fillFolder, integrityOf } from '../support/folder.ts';
import { countWhole, saveOne } from '../support/saving.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const folder = eachInAFolder();
let server: ServerProcess | undefined;
afterEach(() => server?.end('SIGKILL'));

/** A command as people run it: what it says, or the one line that it fails with. */
async function run(command: 'backup' | 'restore', ...args: string[]): Promise<string> {
  const env = { ...process.env, NEO4J_URI: '', NODE_OPTIONS: '', DATA_DIR: folder.path() };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [`dist/server/${command}.js`, ...args], {
      env,
    });
    return stdout.trim();
  } catch (error) {
    return (error as { stderr: string }).stderr.trim();
  }
}

test('a backup made while a server writes has all that was said before it, and is restored when the server has stopped', async () => {
  await fillFolder(folder.path());
  const running = await startServerProcess(folder.path());
  server = running;
  const copy = join(folder.path(), 'copy.sqlite');
  const said: string[] = [];
  let writes = true;
  const writer = (async () => {
    while (writes) said.push((await saveOne(running, `view ${said.length}`)).id ?? 'none');
  })();
  while (said.length < 5) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = [...said];
  expect(await run('backup', copy)).toBe(`The store is in ${copy}.`);
  writes = false;
  await writer;
  expect(integrityOf(folder.path(), 'copy.sqlite')).toBe('ok');

  expect(await run('restore', copy)).toMatch(
    /^chokepoint: the embedded store in .* is in use: stop the server first$/,
  );
  const after = (await saveOne(running, 'after the backup')).id ?? 'none';
  await running.end('SIGTERM');
  expect(await run('restore', copy)).toMatch(/is the store in .* now/);
  const restored = await startServerProcess(folder.path());
  server = restored;
  expect(await countWhole(restored, before)).toBe(before.length);
  expect(await countWhole(restored, [after])).toBe(0);
  expect((await restored.ask('{ statistics { actors links } }')).data).toEqual({
    statistics: { actors: 12, links: 18 },
  });
}, 120_000);

test('what is no whole backup is not restored, and the store stays', async () => {
  await fillFolder(folder.path());
  const [text, torn] = [join(folder.path(), 'text'), join(folder.path(), 'torn')];
  await writeFile(text, 'Not a database, whatever its name says. '.repeat(40));
  await copyFile(join(folder.path(), FILE), torn);
  await writeFile(
    torn,
    Buffer.concat([await readFile(torn), Buffer.alloc(1)]).fill(0x5a, 4096 * 4, 4096 * 30),
  );
  for (const file of [text, torn, join(folder.path(), 'nowhere')])
    await expect(restore(folder.path(), file)).rejects.toThrow(/can't be restored: |there is no file /);
  expect(integrityOf(folder.path())).toBe('ok');
});

test('a store whose file is damaged beyond opening is replaced, and kept beside it', async () => {
  await fillFolder(folder.path());
  const copy = join(folder.path(), 'copy.sqlite');
  await backUp(folder.path(), copy);
  await writeFile(join(folder.path(), FILE), 'gone');
  await restore(folder.path(), copy);
  expect(integrityOf(folder.path())).toBe('ok');
  expect(await readFile(join(folder.path(), `${FILE}.replaced`), 'utf8')).toBe('gone');
});

test('a command without a file says how it is called', async () => {
  expect(await run('restore')).toBe('chokepoint: say one file: npm run restore -- FILE');
});
