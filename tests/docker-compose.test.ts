import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { succeeds } from './support/neo4j/command.ts';

const run = promisify(execFile);

/** A file as Compose understands it, with what it takes from the environment filled in. */
async function configured(variables: Record<string, string>, file = 'docker-compose.yml'): Promise<string> {
  const env = { PATH: process.env.PATH, ...variables };
  // From another folder, since it would read somebody's .env in this one.
  const args = ['--file', file, '--project-directory', 'tests', 'config'];
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
    expect(server).toMatch(/server-data(?::|\s+target: )\/data/);
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

(installed ? describe : describe.skip)('docker-compose.cluster.yml', () => {
  const FILE = 'docker-compose.cluster.yml';

  test('has no password of its own', async () => {
    await expect(configured({}, FILE)).rejects.toThrow(/NEO4J_PASSWORD/);
  });

  test('has the servers that the proxy knows, all alike, and opens the port of the proxy alone', async () => {
    const uri = 'neo4j+s://abc.databases.neo4j.io';
    const config = await configured({ NEO4J_PASSWORD: 'from-outside', NEO4J_URI: uri }, FILE);
    const servers = config.split(/^(?: {2})?(?=\S)/m).filter((service) => /^server-\d:/.test(service));
    const names = servers.map((service) => service.split(':')[0]);
    expect(names).toEqual(['server-1', 'server-2', 'server-3']);
    expect(new Set(servers.map((service) => service.replace(/^server-\d/, '').trimEnd())).size).toBe(1);
    expect(servers[0]).toContain(`NEO4J_URI: ${uri}\n`);
    // What is uploaded must have a place that is not read-only, and each server its own.
    expect(servers[0]).toMatch(/volumes:\s+- (?:type: volume\s+target: )?\/data/);
    const caddyfile = await readFile('docs/Caddyfile', 'utf8');
    expect(caddyfile.match(/server-\d(?=:4000)/g)).toEqual(names);
    expect(caddyfile).toMatch(/lb_policy ip_hash/);
    expect(config.match(/\S+:\d+(?:\/tcp)$/gm)).toEqual(['127.0.0.1:4000:4000/tcp']);
  });
});
