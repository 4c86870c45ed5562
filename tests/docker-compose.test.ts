import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { succeeds } from './support/neo4j/command.ts';

const run = promisify(execFile);

/** The file as Compose understands it, with what it takes from the environment filled in. */
async function configured(variables: Record<string, string>): Promise<string> {
  const env = { PATH: process.env.PATH, ...variables };
  // From another folder, since it would read somebody's .env in this one.
  const args = ['--file', 'docker-compose.yml', '--project-directory', 'tests', 'config'];
  const { stdout } = await run('docker-compose', args, { env });
  return stdout;
}

const installed = process.env.CI === 'true' || (await succeeds('docker-compose', ['version']));
if (!installed) console.warn('\n  NO DOCKER COMPOSE: docker-compose.yml is not checked.\n');

(installed ? describe : describe.skip)('docker-compose.yml', () => {
  test('has no password of its own', async () => {
    await expect(configured({})).rejects.toThrow(/NEO4J_PASSWORD/);
  });

  test('gives both services the password of the environment, and the server waits for Neo4j', async () => {
    const config = await configured({ NEO4J_PASSWORD: 'from-outside' });
    expect(config).toContain('NEO4J_AUTH: neo4j/from-outside');
    expect(config).toContain('NEO4J_PASSWORD: from-outside');
    expect(config).toMatch(/depends_on:\s+neo4j:\s+condition: service_healthy/);
  });

  test('runs the server on a disk that is read-only, without rights and with no way to any', async () => {
    const config = await configured({ NEO4J_PASSWORD: 'from-outside' });
    const [, server = ''] = /\n {2}server:\n([\s\S]*?)\n\w/.exec(config) ?? [];
    expect(server).toMatch(/read_only: true/);
    expect(server).toMatch(/cap_drop:\s+- ALL/);
    expect(server).toMatch(/no-new-privileges:true/);
    expect(server).not.toMatch(/privileged: true|cap_add|docker\.sock|network_mode: host/);
  });

  test('opens ports on this machine alone', async () => {
    const config = await configured({ NEO4J_PASSWORD: 'from-outside' });
    const ports = config.match(/\S+:\d+(?:\/tcp)$/gm) ?? [];
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});
