import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { textOf } from './command.ts';

const VERSION = '5.26.18';
const JARS = path.resolve(import.meta.dirname, `../../../.cache/neo4j-${VERSION}`);
const POM = path.join(import.meta.dirname, 'pom.xml');

/** The folder with the server's jars, about 115 MB, fetched with Maven the first time. */
export async function neo4jJars(): Promise<string> {
  if (existsSync(JARS)) return JARS;
  console.log(`Fetching Neo4j ${VERSION} with Maven, once …`);
  const partial = `${JARS}.${process.pid}`;
  await textOf('mvn', [
    ...['-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime'],
    ...[`-Dneo4j.version=${VERSION}`, `-DoutputDirectory=${partial}`],
  ]);
  // Another run may have been faster; its folder is as good.
  await rename(partial, JARS).catch(() => rm(partial, { recursive: true }));
  return JARS;
}
