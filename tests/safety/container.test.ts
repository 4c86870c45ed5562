import { readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBuilt } from '../support/built-server.ts';
import { succeeds } from '../support/neo4j/command.ts';

/** What the image promises, without the image: another user, a disk that can't be written but for its data. */

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const READ_ONLY = `mount --bind "$0" "$0" && for at in / /tmp /var/tmp; do
  if mountpoint -q "$at"; then mount -o remount,bind,ro "$at" || exit 1; fi
done; exec "$@"`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-data-'));
  if (isRoot) await chown(folder, NOBODY, NOBODY);
});
afterAll(() => rm(folder, { recursive: true }));

/** The command that runs the rest so, as far as this machine lets us. */
async function confined(): Promise<string[]> {
  const asNobody = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const unshared = ['--mount', ...(isRoot ? [] : ['--map-root-user'])];
  const onReadOnly = [...unshared, 'sh', '-c', READ_ONLY, folder];
  if (await succeeds('unshare', [...onReadOnly, 'true'])) {
    return ['unshare', ...onReadOnly, ...asNobody, process.execPath];
  }
  console.warn('\n  NO NAMESPACES: the server is not tried on a disk that is read-only.\n');
  return [...asNobody, process.execPath];
}

test('the server needs no more than its folder of data: no user, no home, no working folder of its own', async () => {
  const server = await startBuilt(
    { DATA_DIR: folder, SQLITE_TMPDIR: folder, HOME: '/nonexistent', LOG_LEVEL: 'info' },
    { by: await confined(), cwd: '/' },
  );
  if (isRoot) {
    const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
    expect(status).toMatch(new RegExp(`^Uid:\\t${NOBODY}\\t${NOBODY}`, 'm'));
  }
  const input = { title: 'Kept', state: { actors: [{ id: 'nvidia' }, { id: 'tsmc' }] } };
  const saved = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation($input: SaveViewInput!) { saveView(input: $input) { id } }',
      variables: { input },
    }),
  });
  const { data } = (await saved.json()) as { data: { saveView: { id: string } } };
  for (const path of [
    '/',
    '/q',
    '/docs',
    '/readyz',
    '/metrics',
    '/q/who-blocks-whom.csv',
    ...['svg', 'png', 'pdf', 'html'].map((form) => `/view/${data.saveView.id}.${form}`),
  ]) {
    const response = await fetch(server.url + path);
    expect([path, response.status]).toEqual([path, 200]);
    await response.arrayBuffer();
  }
  await server.stop();
  expect([server.child.exitCode, server.child.signalCode]).toEqual([0, null]);
  expect(server.output.err).not.toMatch(/EROFS|EACCES|"level":[56]0/);
}, 120_000);

test('the image runs as a user without rights, keeps data in one place, and has no secret of its own', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
  expect(last.filter((line) => /^(?:USER|VOLUME)/.test(line))).toEqual(['USER node', 'VOLUME /data']);
  expect(last.join('\n')).toMatch(/NODE_ENV=production.*DATA_DIR=\/data.*SQLITE_TMPDIR=\/data/);
  expect(lines.join('\n')).not.toMatch(/TOKEN|PASSWORD|SECRET/);
});
