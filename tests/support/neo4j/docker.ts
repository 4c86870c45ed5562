import { randomUUID } from 'node:crypto';
import { succeeds, textOf } from './command.ts';
import { untilBoltAnswers } from './readiness.ts';
import type { RunningNeo4j } from './running.ts';

const IMAGE = 'neo4j:5.26-community';

/** A container on a free loopback port; null where no Docker engine runs or the image can't be had. */
export async function neo4jInDocker(): Promise<RunningNeo4j | null> {
  if (!(await succeeds('docker', ['info']))) return null;
  const username = 'neo4j';
  const password = randomUUID();
  const auth = `NEO4J_AUTH=${username}/${password}`;
  const started = ['run', '--rm', '--detach', '--publish', '127.0.0.1::7687', '--env', auth, IMAGE];
  const container = await textOf('docker', started).catch(() => null);
  if (container === null) return null;
  const stop = async () => {
    await succeeds('docker', ['rm', '--force', container]);
  };
  try {
    const uri = `bolt://${await textOf('docker', ['port', container, '7687/tcp'])}`;
    await untilBoltAnswers({ uri, username, password });
    return { uri, username, password, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
