import { test } from '@jest/globals';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { neo4j } from '../support/stores.ts';
import { changeLogSuite } from './change-log-suite.ts';

if (await sharedNeo4j()) changeLogSuite(neo4j);
else test.skip('there is no Neo4j', () => {});
