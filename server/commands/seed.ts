import 'dotenv/config';
import { SEED, seed } from '../../graph-seed/seed.ts';
import { readConfig } from '../config.ts';
import { openStore } from '../open-store.ts';
import { runCommandWith } from './run-command.ts';

await runCommandWith(SEED, async () => {
  const store = await openStore(readConfig(process.env));
  try {
    await seed(store);
  } finally {
    await store.close();
  }
});
