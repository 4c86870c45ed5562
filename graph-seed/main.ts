import 'dotenv/config';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/open-store.ts';
import { runCommand } from '../server/run-command.ts';
import { seed } from './seed.ts';

await runCommand(async () => {
  const store = await openStore(readConfig(process.env));
  try {
    await seed(store);
  } finally {
    await store.close();
  }
});
