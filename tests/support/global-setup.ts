export { openBroker as default } from './neo4j/shared.ts';
