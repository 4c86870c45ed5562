import 'dotenv/config';
import { readConfig } from '../config.ts';
import { backUp } from '../store/sqlite/backup.ts';
import { BACKUP, embeddedFolder } from './backup-arguments.ts';
import { runCommandWith } from './run-command.ts';
import { showCopying } from './show-copying.ts';

await runCommandWith(BACKUP, async (file: string) => {
  const folder = embeddedFolder(readConfig(process.env));
  await showCopying((onCopying) => backUp(folder, file, onCopying));
  console.log(`The store is in ${file}.`);
});
