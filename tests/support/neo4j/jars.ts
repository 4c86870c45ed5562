import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { textOf } from './command.ts';

const POM = path.join(import.meta.dirname, 'pom.xml');
const VERSION = /<neo4j\.version>(.+)</.exec(readFileSync(POM, 'utf8'))?.[1] ?? '';
const JARS = path.resolve(import.meta.dirname, `../../../.cache/neo4j-${VERSION}`);

/** The folder with the server's jars, about 115 MB, fetched with Maven the first time. */
export async function neo4jJars(): Promise<string> {
  if (existsSync(JARS)) return JARS;
  console.log(`Fetching Neo4j ${VERSION} with Maven, once …`);
  const partial = `${JARS}.${process.pid}`;
  await textOf('mvn', [
    ...['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`],
  ]);
  // Another run may have been faster; its folder is as good.
  await rename(partial, JARS).catch(() => rm(partial, { recursive: true }));
  return JARS;
}
