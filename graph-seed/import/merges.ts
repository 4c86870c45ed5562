import type { GraphStore } from '../../server/store/graph-store.ts';
import { cellText } from './formats/cells.ts';
import { csvRecords } from './formats/csv-records.ts';
import { ImportRefused } from './refused.ts';
import type { Staging } from './staging.ts';
import { textOf } from './text.ts';

/** Reads decisions, one a line: the id of an actor of the files, and that of the actor that it is. Throws ImportRefused. */
export async function readMerges(path: string): Promise<Map<string, string>> {
  const merges = new Map<string, string>();
  for await (const { line, cells, reason } of csvRecords(textOf({ name: path, path }, undefined))) {
    const [one, other, ...more] = (cells ?? []).map(cellText);
    if (!one || !other || more.some((cell) => cell !== '')) {
      throw new ImportRefused(
        'WRONG_MERGES',
        `${path}:${line}: ${reason ?? 'is not two ids, that of the file and that of the graph'}`,
      );
    }
    if (merges.has(one))
      throw new ImportRefused('WRONG_MERGES', `${path}:${line}: '${one}' is decided twice`);
    merges.set(one, other);
  }
  for (const [one, other] of merges) {
    if (merges.has(other))
      throw new ImportRefused(
        'WRONG_MERGES',
        `${path}: '${one}' is to be '${other}', which is to be another itself`,
      );
  }
  return merges;
}

/** What actors are to become must be there. */
export async function checkMerges(
  merges: ReadonlyMap<string, string>,
  staging: Staging,
  store: GraphStore,
): Promise<void> {
  const into = [...new Set(merges.values())];
  const staged = staging.among('ACTOR', into);
  const stored = new Set((await store.actorsById(into)).map(({ id }) => id));
  const missing = into.find((id) => !staged.has(id) && !stored.has(id));
  if (missing !== undefined)
    throw new ImportRefused('WRONG_MERGES', `'${missing}' is an actor neither of the files nor of the graph`);
}
