import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BuiltServer, startBuilt } from '../support/built-server.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

const there = await sharedNeo4j();
const onNeo4j = there ? describe : describe.skip;

/** What stops the built server, whether Neo4j is there when it starts or comes later. */
onNeo4j('a server whose Neo4j comes after it', () => {
  let folder: string;
  let proxy: TcpProxy;
  let server: BuiltServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chokepoint-neo4j-start-'));
    proxy = await startTcpProxy(Number(new URL(there?.uri ?? '').port));
    proxy.refuse();
  });
  afterEach(async () => {
    server.child.kill('SIGKILL');
    proxy.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function startBefore(variables: Record<string, string>): Promise<void> {
    server = await startBuilt({
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_USERNAME: there?.username ?? '',
      NEO4J_PASSWORD: there?.password ?? '',
      DATA_DIR: folder,
      ...variables,
    });
  }

  test.each([
    [{ NEO4J_USERNAME: 'nobody' }, /refuses .*\(NEO4J_USERNAME, NEO4J_PASSWORD\)$/],
    [{ NEO4J_DATABASE: 'nodb' }, /NEO4J_DATABASE: .*nodb.*$/],
  ])('ends with one line when that does not take %j', async (variables, line) => {
    await startBefore(variables);
    const ended = once(server.child, 'exit');
    await proxy.pass();
    expect(await ended).toEqual([1, null]);
    const said = server.output.err.split('\n').filter((one) => one !== '' && !one.startsWith('{'));
    expect(said).toEqual([expect.stringMatching(line)]);
    expect(said[0]).toMatch(/^chokepoint: the store at bolt:/);
  });
});
