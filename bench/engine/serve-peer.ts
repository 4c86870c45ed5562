import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { loginFromEnvironment } from './login.ts';
import { sayPort } from './say-port.ts';
import { typeDefs } from './type-defs.ts';

/** `@neo4j/graphql` behind Yoga, which keeps parsed and validated documents, as its documentation sets it up. */
export async function servePeer(): Promise<void> {
  const { uri, username, password } = loginFromEnvironment();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const yoga = createYoga({ schema, graphiql: false, landingPage: false, logging: false });
  sayPort(createServer(yoga));
}
