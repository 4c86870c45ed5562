import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type ImportFormatName, importFormatNames } from '../../../core/model/import-formats.ts';
import { Problems } from '../../../server/editing/problems.ts';
import type { FallbackSource } from '../found.ts';
import { readMerges } from '../identity/merges.ts';
import { readMappings } from '../mapping.ts';
import { defaultOptions, type ImportFilesOptions, nameFrom } from '../options.ts';

/** What the command line asks for. */
export type ImportTask =
  | { type: 'IMPORT'; files: string[]; options: ImportFilesOptions; reportPath: string | undefined }
  | { type: 'LIST' }
  | { type: 'REMOVE'; name: string }
  /** Help was given, or what was typed is no command; it has been said. */
  | { type: 'NOTHING'; exitCode: number };

interface Flags {
  dataset?: string;
  by?: string;
  dryRun?: true;
  strict?: true;
  replace?: true;
  format?: ImportFormatName;
  encoding?: string;
  mapping?: string;
  merge?: string;
  report?: string;
  sourceTitle?: string;
  sourcePublisher?: string;
  sourceUrl?: string;
  sourceDate?: string;
  list?: true;
  remove?: string;
}

/** Reads the command line. Throws ImportRefused for a mapping or a file of decisions that can't be used. */
export async function readCommandLine(words: readonly string[]): Promise<ImportTask> {
  const command = importCommand();
  try {
    command.parse(words, { from: 'user' });
    refuseFilesWithoutUse(command);
  } catch (error) {
    if (error instanceof CommanderError) return { type: 'NOTHING', exitCode: error.exitCode };
    throw error;
  }
  const files = command.args;
  const flags = command.opts<Flags>();
  if (flags.list) return { type: 'LIST' };
  if (flags.remove !== undefined) return { type: 'REMOVE', name: flags.remove };
  const [first] = files;
  if (first === undefined) {
    command.outputHelp();
    return { type: 'NOTHING', exitCode: 1 };
  }
  return { type: 'IMPORT', files, options: await optionsOf(flags, first), reportPath: flags.report };
}

/** What lists or removes takes no files. */
function refuseFilesWithoutUse(command: Command): void {
  const { list, remove } = command.opts<Flags>();
  const [file] = command.args;
  if (file === undefined || !(list || remove !== undefined)) return;
  command.error(`error: option '${list ? '--list' : '--remove <name>'}' takes no file: '${file}'`);
}

async function optionsOf(flags: Flags, first: string): Promise<ImportFilesOptions> {
  return {
    ...defaultOptions,
    name: flags.dataset ?? nameFrom(basename(first)),
    by: flags.by ?? null,
    dryRun: flags.dryRun ?? false,
    strict: flags.strict ?? false,
    replace: flags.replace ?? false,
    format: flags.format ?? null,
    encoding: flags.encoding ?? null,
    ...(flags.mapping !== undefined && { mappings: await readMappings(flags.mapping) }),
    ...(flags.merge !== undefined && { merges: await readMerges(flags.merge) }),
    fallbackSource: fallbackSource(flags),
  };
}

function fallbackSource({
  sourceTitle,
  sourcePublisher,
  sourceUrl,
  sourceDate,
}: Flags): FallbackSource | null {
  const title = sourceTitle ?? sourceUrl;
  if (title === undefined) return null;
  return {
    title,
    publisher: sourcePublisher ?? title,
    ...(sourceUrl !== undefined && { url: sourceUrl }),
    ...(sourceDate !== undefined && { date: sourceDate }),
  };
}

/** What is said of files that are read: beside it nothing is listed or removed, least of all in a dry run. */
const OF_FILES: readonly (keyof Flags)[] = [
  ...(['dataset', 'by', 'dryRun', 'strict', 'replace', 'format', 'encoding', 'mapping', 'merge'] as const),
  ...(['report', 'sourceTitle', 'sourcePublisher', 'sourceUrl', 'sourceDate'] as const),
];

function importCommand(): Command {
  return new Command('npm run import --')
    .description('Imports your own data. docs/import.md says what files may hold.')
    .argument(
      '[files...]',
      'CSV, JSON lines, FollowTheMoney, GraphML, GEXF or pictures exported here; .gz too',
    )
    .option('--dataset <name>', "the import's name, to list and remove it by; else that of the first file")
    .option('--by <name>', 'who answers for it', signature)
    .option('--dry-run', 'check everything and say what would happen, but write nothing')
    .option('--strict', 'write nothing unless every file and row is right')
    .option('--replace', 'let rows of the files replace rows that were there before and differ')
    .addOption(
      new Option('--format <name>', 'what the files are, where they do not say').choices(importFormatNames),
    )
    .option('--encoding <name>', 'such as windows-1252 or gb18030; else UTF-8')
    .option('--mapping <file>', 'JSON that says which column is what')
    .option(
      '--merge <file>',
      'decisions: lines of the id of an actor of the files and that of the actor that it is',
    )
    .option('--report <file>', 'write everything that there is to say, as JSON lines')
    .option('--source-title <text>', 'who says so, for links that name no source')
    .option('--source-publisher <text>', 'its publisher')
    .option('--source-url <address>', 'its address', webAddress)
    .option('--source-date <date>', 'its date')
    .addOption(new Option('--list', 'list what has been imported').conflicts(['remove', ...OF_FILES]))
    .addOption(new Option('--remove <name>', 'remove an import with all its rows').conflicts([...OF_FILES]))
    .exitOverride();
}

function signature(text: string): string {
  const problems = new Problems();
  try {
    return problems.settled(problems.signature({ by: text, note: null })).by;
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function webAddress(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It is not a web address.');
}
