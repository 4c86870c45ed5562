import 'dotenv/config';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/open-store.ts';
import { runCommandWith } from '../server/run-command.ts';
import { SEED, seed } from './seed.ts';

await runCommandWith(SEED, async () => {
  const store = await openStore(readConfig(process.env));
  try {
    await seed(store);
  } finally {
    await store.close();
  }
});
