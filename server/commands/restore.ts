import 'dotenv/config';
import { readConfig } from '../config.ts';
import { restore } from '../store/sqlite/restore.ts';
import { embeddedFolder, RESTORE } from './backup-arguments.ts';
import { runCommandWith } from './run-command.ts';
import { showCopying } from './show-copying.ts';

await runCommandWith(RESTORE, async (file: string) => {
  const folder = embeddedFolder(readConfig(process.env));
  const replaced = await showCopying((onCopying) => restore(folder, file, onCopying));
  console.log(
    `${file} is the store in ${folder} now.${replaced === null ? '' : ` What was there is ${replaced}.`}`,
  );
});
