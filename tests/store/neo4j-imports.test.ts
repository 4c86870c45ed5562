import { expect, test } from '@jest/globals';
import neo4jDriver from 'neo4j-driver';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { recordOf } from '../support/imports.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';
import { neo4j } from '../support/stores.ts';
import { importsSuite } from './imports-suite.ts';

if (await sharedNeo4j()) {
  importsSuite(neo4j);

  test('an import that is written has ended, for however long others hold the log', async () => {
    const { login, prefix, remove } = await openNeo4jStore();
    const impatient = await createNeo4jStore({ ...login, prefix, queryTimeoutMs: 1_000 });
    const driver = neo4jDriver.driver(login.uri, neo4jDriver.auth.basic(login.username, login.password));
    const holder = driver.session().beginTransaction();
    await holder.run(`MATCH (l:${prefix}Log {id: 'head'}) SET l.isHeld = true`);
    await impatient.saveImport({ ...recordOf('ended'), state: 'FINISHED' });
    expect(await impatient.imports()).toMatchObject([{ name: 'ended', state: 'FINISHED' }]);
    await holder.rollback();
    await driver.close();
    await impatient.close();
    await remove();
  });
} else test.skip('there is no Neo4j', () => {});
