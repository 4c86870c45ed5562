export { closeBroker as default } from './neo4j/shared.ts';
