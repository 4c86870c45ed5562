import 'dotenv/config';
import { embeddedFolder, fileGiven } from './backup-arguments.ts';
import { readConfig } from './config.ts';
import { runCommand } from './run-command.ts';
import { restore } from './store/sqlite/restore.ts';

await runCommand(async () => {
  const file = fileGiven('npm run restore -- FILE', process.argv);
  const folder = embeddedFolder(readConfig(process.env));
  const replaced = await restore(folder, file);
  console.log(
    `${file} is the store in ${folder} now.${replaced === null ? '' : ` What was there is ${replaced}.`}`,
  );
});
