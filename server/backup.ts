import 'dotenv/config';
import { BACKUP, embeddedFolder } from './backup-arguments.ts';
import { readConfig } from './config.ts';
import { runCommandWith } from './run-command.ts';
import { backUp } from './store/sqlite/backup.ts';

await runCommandWith(BACKUP, async (file: string) => {
  await backUp(embeddedFolder(readConfig(process.env)), file);
  console.log(`The store is in ${file}.`);
});
