import 'dotenv/config';
import { embeddedFolder, fileGiven } from './backup-arguments.ts';
import { readConfig } from './config.ts';
import { runCommand } from './run-command.ts';
import { backUp } from './store/sqlite/backup.ts';

await runCommand(async () => {
  const file = fileGiven('npm run backup -- FILE', process.argv);
  await backUp(embeddedFolder(readConfig(process.env)), file);
  console.log(`The store is in ${file}.`);
});
