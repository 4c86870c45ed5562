import type { Link } from '../../../core/model/link.ts';
import type { SubjectKind } from '../../../server/store/change-log.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { Staging } from '../staging/staging.ts';
import { ownId } from './taken.ts';

const BATCH = 500;

/** How links name rows of a kind. */
export interface Naming {
  kind: SubjectKind;
  namedBy: (link: Link) => readonly string[];
  read: (ids: readonly string[]) => Promise<readonly { id: string }[]>;
  /** Rows of the files that have got ids of their own. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Whom or what links mean by ids that are those of others in the graph: rows of the files that have got ids of their own, and,
 * by ids that no row of the files has, rows to which an earlier run under the name has had to give another id.
 */
export async function calledBefore(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  { kind, namedBy, read, renamed }: Naming,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const found = new Map(renamed);
  if (!(await store.imports()).some(({ name }) => name === record.name)) return found;
  for await (const batch of stagedBatches((after) => staging.rows('LINK', false, after, BATCH), signal)) {
    const named = [...new Set(batch.flatMap(({ row }) => namedBy(row as Link)))];
    const staged = staging.among(kind, named);
    const others = named.filter((id) => !staged.has(id) && !found.has(id));
    const meant = new Map(others.map((id) => [ownId(record, kind, { id }), id]));
    const owns = [...meant.keys()];
    const stored = (await read(owns)).map(({ id }) => id);
    // A run that was stopped after it had given its rows other ids has perhaps led no links to them yet.
    const there = new Set([...stored, ...staging.among(kind, owns)]);
    for (const [own, id] of meant) {
      // What is another one by decision is not in the graph.
      const into = record.merges[own] ?? (there.has(own) ? own : undefined);
      if (into !== undefined) found.set(id, into);
    }
  }
  return found;
}
