import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { reasonOf } from '../reasons.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { RefusedRow } from '../staging/notes.ts';
import { STATE, type StagedRow, type Staging } from '../staging/staging.ts';
import { isTelling } from './taken.ts';
import { textsOfActor } from './taken-names.ts';
import { textsOfSource } from './taken-sources.ts';

const BATCH = 1_000;

/**
 * Refuses links that may lead to somebody else than they mean, or cite something else: where a row could not be taken, and
 * who has its id comes from another file or says something else. In each graph file `n0` is another one.
 */
export async function refuseUnsureEnds(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!staging.notes.hasRefused()) return;
  for await (const batch of stagedBatches((after) => staging.rows('LINK', false, after, BATCH), signal)) {
    const ids = batch.flatMap(({ row }) => namedBy(row as Link).map(({ id }) => id));
    const refused = staging.notes.refusedAmong([...new Set(ids)]);
    if (refused.length === 0) continue;
    const strangers = await strangersAmong(store, record, refused);
    const isUnsure = (id: string, file: string) =>
      refused.some((one) => one.id === id && mayBeAnother(one, file, strangers));
    staging.db.transaction(() => {
      for (const row of batch) refuse(staging, row, isUnsure);
    });
  }
}

/** What a link leads to and cites, each with the field that says so. */
export function namedBy({ from, to, evidence }: Link): { field: string; id: string }[] {
  const cited = evidence.map(({ source }, index) => ({ field: `evidence.${index}.source`, id: source }));
  return [{ field: 'from', id: from }, { field: 'to', id: to }, ...cited];
}

/** Whether a link of a file that names the id of a row that was not taken may mean another one than has it now. */
function mayBeAnother(
  { id, file: itsFile, takenFrom, isOther, isCounted }: RefusedRow,
  file: string,
  strangers: ReadonlySet<string>,
): boolean {
  if (takenFrom === null) return strangers.has(id);
  if (itsFile === file) return isOther || (isCounted && takenFrom !== file);
  return isOther && takenFrom !== file;
}

/** Those that none of the files has, but the graph: brought by others, who may have called somebody else by the same code. */
async function strangersAmong(
  store: GraphStore,
  { name }: ImportRecord,
  refused: readonly RefusedRow[],
): Promise<Set<string>> {
  const ids = refused.flatMap(({ id, takenFrom }) => (takenFrom === null ? [id] : []));
  if (ids.length === 0) return new Set();
  const [actors, sources] = await Promise.all([store.actorsById(ids), store.sourcesById(ids)]);
  const coded = [
    ...actors.filter((actor) => !isTelling(actor.id, textsOfActor(actor))),
    ...sources.filter((source) => !isTelling(source.id, textsOfSource(source))),
  ];
  const codes = coded.map(({ id }) => id);
  return new Set(await broughtByOthers(store, name, codes));
}

/** Those of some rows that an import has no part in: mostly all or none, so that halves are asked about, not each. */
async function broughtByOthers(store: GraphStore, name: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0 || !(await store.importsAmong(ids)).includes(name)) return [...ids];
  if (ids.length === 1) return [];
  const half = ids.length / 2;
  const halves = [ids.slice(0, half), ids.slice(half)];
  const found = await Promise.all(halves.map((some) => broughtByOthers(store, name, some)));
  return found.flat();
}

function refuse(staging: Staging, row: StagedRow, isUnsure: (id: string, file: string) => boolean): void {
  const unsure = namedBy(row.row as Link).filter(({ id }) => isUnsure(id, row.file));
  if (unsure.length === 0) return;
  for (const { field, id } of unsure) staging.notes.problem(row, reasonOf('UNSURE_END', [id], field));
  staging.mark(row.seq, STATE.wrong);
}
