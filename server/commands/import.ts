import 'dotenv/config';
import { join } from 'node:path';
import { readCommandLine } from '../../graph-seed/import/command/command-line.ts';
import { runTask } from '../../graph-seed/import/command/run-task.ts';
import { readConfig } from '../config.ts';
import { openStore } from '../open-store.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const task = await readCommandLine(process.argv.slice(2));
  if (task.type === 'NOTHING') {
    process.exitCode = task.exitCode;
    return;
  }
  const config = readConfig(process.env);
  const store = await openStore(config);
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  try {
    process.exitCode = await runTask(task, store, join(config.dataFolder, 'imports'), stopping.signal);
  } finally {
    await store.close();
  }
});
