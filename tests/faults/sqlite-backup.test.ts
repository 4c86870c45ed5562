import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { backUp } from '../../server/store/sqlite/backup.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { restore } from '../../server/store/sqlite/restore.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
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

const views = ['first', 'second'];

/** Saves a view under this id in the store of a folder, and calls `meanwhile` before it is closed. */
async function save(into: string, id: string, meanwhile = async () => {}): Promise<void> {
  const store = createSqliteStore(into);
  await store.saveView({ id, title: {} } as never);
  await meanwhile();
  await store.close();
}

async function viewsIn(of: string): Promise<string[]> {
  const store = createSqliteStore(of);
  const found = await store.viewsById(views);
  await store.close();
  return found.map(({ id }) => id);
}

test('a store is restored with what it has written last, beside its file, and what was replaced can be again', async () => {
  const [old, live] = [join(folder.path(), 'old'), join(folder.path(), 'live')];
  const copy = join(folder.path(), 'copy.sqlite');
  await save(old, 'first', async () => {
    for (const ending of ['', '-wal']) await copyFile(join(old, FILE + ending), copy + ending);
  });
  await save(live, 'second');
  const replaced = await restore(live, copy);
  expect(await viewsIn(live)).toEqual(['first']);
  expect(await readFile(`${copy}-wal`)).not.toHaveLength(0);
  expect(await restore(live, replaced ?? '')).toBe(`${replaced}.2`);
  expect(await viewsIn(live)).toEqual(['second']);
  expect(
    (await readdir(live)).filter((name) => name.startsWith(`${FILE}.`) && !name.includes('-')).sort(),
  ).toEqual([`${FILE}.replaced`, `${FILE}.replaced.2`]);
});

test('what was written last stays with a store that is replaced after its server was killed', async () => {
  const [old, live] = [join(folder.path(), 'old'), join(folder.path(), 'live')];
  await mkdir(live);
  await save(old, 'first', async () => {
    for (const ending of ['', '-wal']) await copyFile(join(old, FILE + ending), join(live, FILE + ending));
  });
  const replaced = await restore(live, join(old, FILE));
  await rm(join(old, FILE));
  await copyFile(replaced ?? '', join(old, FILE));
  expect(await viewsIn(old)).toEqual(['first']);
});

test('no backup is written over the store itself, nor left half written', async () => {
  await fillFolder(folder.path());
  const elsewhere = join(folder.path(), 'elsewhere');
  await symlink(folder.path(), elsewhere);
  for (const name of [FILE, `${FILE}-wal`, `${FILE}-shm`, 'chokepoint.lock'])
    await expect(backUp(folder.path(), join(elsewhere, name))).rejects.toThrow(/is the store itself/);
  const taken = join(folder.path(), 'taken');
  await mkdir(taken);
  await expect(backUp(folder.path(), taken)).rejects.toThrow(`${taken} is a folder: say a file in it`);
  await expect(restore(folder.path(), taken)).rejects.toThrow(`${taken} is a folder: say the file`);
  const nowhere = join(folder.path(), 'nowhere');
  await expect(backUp(folder.path(), join(nowhere, 'a'))).rejects.toThrow(`there is no folder ${nowhere}`);
  await writeFile(join(folder.path(), FILE), 'Not a database, whatever its name says. '.repeat(40));
  await expect(backUp(folder.path(), join(folder.path(), 'copy'))).rejects.toThrow(/copy is not written: /);
  expect((await readdir(folder.path())).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a copy that is stopped leaves nothing', async () => {
  await fillFolder(folder.path());
  // More pages than are copied in one go.
  const db = new DatabaseSync(join(folder.path(), FILE));
  db.exec("INSERT INTO setting (name, body) VALUES ('long', hex(zeroblob(6000000)))");
  db.close();
  const [copy, restored] = [join(folder.path(), 'copy'), join(folder.path(), 'restored')];
  const stopIn = (phase: string) => (at: string) => {
    if (phase === at) throw new Error('stopped');
  };
  for (const phase of ['COPYING', 'CHECKING'])
    await expect(backUp(folder.path(), copy, stopIn(phase))).rejects.toThrow('copy is not written: stopped');
  await backUp(folder.path(), copy);
  await expect(restore(restored, copy, stopIn('CHECKING'))).rejects.toThrow("can't be restored: stopped");
  expect(await readdir(restored)).toEqual(['chokepoint.lock']);
  expect((await readdir(folder.path())).filter((name) => name.startsWith('copy'))).toEqual(['copy']);
});

test('a command without a file says how it is called', async () => {
  expect(await run('restore')).toBe('chokepoint: say a file; usage: npm run restore -- FILE');
  expect(await run('restore', '--help')).toMatch(/^Usage: npm run restore -- FILE\n\n/);
});
