import { test } from '@jest/globals';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { neo4j } from '../support/stores.ts';
import { importsSuite } from './imports-suite.ts';

if (await sharedNeo4j()) importsSuite(neo4j);
else test.skip('there is no Neo4j', () => {});
