import type { CountedImport, ImportCounts } from '../../../server/store/imports.ts';
import { problemText } from '../../problems.ts';
import type { ImportReport, Some } from '../report.ts';

/** What has become of an import, before its counts. */
const STATES: Record<ImportReport['state'], (name: string) => string> = {
  FINISHED: (name) => `Imported as ${name}:`,
  CHECKED: (name) => `Would be imported as ${name}:`,
  REFUSED: (name) => `Nothing was imported as ${name}, since not every file and row is right:`,
  CANCELLED: (name) => `Stopped; the same command goes on from here. So far as ${name}:`,
};

/** A report as lines for people. */
export function reportLines(report: ImportReport): string[] {
  const {
    name,
    state,
    continuedBehind,
    files,
    tally,
    problems,
    skipped,
    kept,
    lookAlikes,
    merged,
    wrongRows,
  } = report;
  return [
    ...(continuedBehind === null ? [] : [`Went on behind ${count(continuedBehind, 'row')} written before.`]),
    ...files.flatMap(fileLines),
    STATES[state](name),
    ...Object.entries(tally).map(([kind, counts]) => `  ${kind}: ${countsText(counts)}`),
    ...(merged > 0 ? [`  ${count(merged, 'actor')} taken for another by decision`] : []),
    ...skipped.map((one) => `Left out: ${one.count} × ${one.reason}`),
    ...some(`${count(wrongRows, 'row')} that can't be imported:`, problems, problemText),
    ...some(
      `${count(kept.total, 'row')} there already and left (--replace puts those of the files in their place):`,
      kept,
      ({ id, reason }) => `${id} ${reason === 'RETRACTED' ? 'was retracted' : 'differs'}`,
    ),
    ...some(
      'Actors that may be the same (--merge FILE, with lines such as the first two ids):',
      lookAlikes,
      ({ id, other, where, reason, score }) =>
        `${id},${other}  ${score.toFixed(2)} ${reason}${where === 'IMPORT' ? ', both of the files' : ''}`,
    ),
  ];
}

function fileLines(file: ImportReport['files'][number]): string[] {
  const { name, format, rows, unused, unusedCount, failure, hint } = file;
  if (failure !== null)
    return [`${failure.message}; nothing of it is imported${hint === undefined ? '' : `; ${hint}`}`];
  if (format === null) return [`${name}: is empty`];
  const more = unusedCount > unused.length ? ` and ${unusedCount - unused.length} more` : '';
  const nothing = unused.length === 0 ? '' : `; nothing is made of ${unused.join(', ')}${more}`;
  return [`${name}: ${format}, ${count(rows, 'row')}${nothing}`];
}

function countsText({ added, changed, same, kept }: ImportCounts): string {
  return `${added} added, ${changed} changed, ${same} the same, ${kept} left as they were`;
}

function some<T>(heading: string, { total, first }: Some<T>, text: (one: T) => string): string[] {
  if (total === 0) return [];
  const more =
    total > first.length ? [`  … and ${total - first.length} more; --report FILE has them all`] : [];
  return [heading, ...first.map((one) => `  ${text(one)}`), ...more];
}

/** The imports of a store, a line each. */
export function importLines(imports: readonly CountedImport[]): string[] {
  if (imports.length === 0) return ['Nothing has been imported.'];
  return imports.map(({ name, state, by, startedAt, actors, links, sources, files }) => {
    const who = by === null ? '' : ` by ${by}`;
    const size = [count(actors, 'actor'), count(links, 'link'), count(sources, 'source')].join(', ');
    return `${name}  ${state.toLowerCase()}  ${size}  ${startedAt.slice(0, 10)}${who}  ${files.join(', ')}`;
  });
}

/** Such as `1 row`, `2 rows`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
