import { unpackBrowser } from './browser.ts';
import { openBroker } from './neo4j/broker.ts';
import { makeShippedFolder } from './shipped-store.ts';

/** Before the workers start, which must not both unpack the browser into the same file. */
export default async function setUp(): Promise<void> {
  await unpackBrowser();
  await makeShippedFolder();
  await openBroker();
}
