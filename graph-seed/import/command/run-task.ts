import type { GraphStore } from '../../../server/store/graph-store.ts';
import { terminalText } from '../../../server/terminal-text.ts';
import { importFiles } from '../import-files.ts';
import { removeImport } from '../remove.ts';
import type { ImportReport } from '../report.ts';
import type { ImportTask } from './command-line.ts';
import { namedFiles } from './named-files.ts';
import { showProgress } from './progress.ts';
import { count, importLines, reportLines } from './say.ts';

/** What a shell takes for "stopped by Ctrl-C". */
const INTERRUPTED = 130;

/** Does what the command line asks for, says so, and gives the exit code. */
export async function runTask(
  task: Exclude<ImportTask, { type: 'NOTHING' }>,
  store: GraphStore,
  folder: string,
  signal: AbortSignal,
): Promise<number> {
  const say = (line: string) => console.log(terminalText(line));
  switch (task.type) {
    case 'LIST':
      for (const line of importLines(await store.imports())) say(line);
      return 0;
    case 'REMOVE':
      return remove(store, task.name, signal, say);
    case 'IMPORT':
      return load(task, store, folder, signal, say);
  }
}

async function remove(
  store: GraphStore,
  name: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const { removed, kept, left } = await removeImport(store, name, { signal });
  say(
    left > 0
      ? `Stopped; the same command goes on. Removed of ${name} so far: ${count(removed, 'row')}.`
      : `Removed ${name}: ${count(removed, 'row')}.`,
  );
  if (kept.total > 0)
    say(`What others have too, was changed or has links stays, ${count(kept.total, 'row')}:`);
  for (const { id, reason } of kept.first) say(`  ${id} ${reason.toLowerCase()}`);
  return left > 0 ? INTERRUPTED : 0;
}

/** Every file could be read, and something came of them. */
function isAsWished({ state, files, tally, merged }: ImportReport): boolean {
  const rows = Object.values(tally).flatMap((counts) => Object.values(counts));
  return (
    state !== 'REFUSED' &&
    files.every(({ failure }) => failure === null) &&
    (merged > 0 || rows.some((count) => count > 0))
  );
}

async function load(
  { files, options, reportPath }: Extract<ImportTask, { type: 'IMPORT' }>,
  store: GraphStore,
  folder: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const progress = showProgress(process.stdout.isTTY === true, say);
  try {
    const report = await importFiles({
      store,
      options,
      folder,
      signal,
      files: namedFiles(files),
      onProgress: progress.on,
      ...(reportPath !== undefined && { reportPath }),
    });
    progress.stop();
    for (const line of reportLines(report)) say(line);
    if (report.state === 'CANCELLED') return INTERRUPTED;
    return isAsWished(report) ? 0 : 1;
  } finally {
    progress.stop();
  }
}
