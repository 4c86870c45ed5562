import { closeBroker } from './neo4j/broker.ts';
import { removeShippedFolder } from './shipped-store.ts';

export default async function tearDown(): Promise<void> {
  await removeShippedFolder();
  await closeBroker();
}
