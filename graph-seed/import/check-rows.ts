import type { CodedReason } from '../../core/model/import-reasons.ts';
import type { Link } from '../../core/model/link.ts';
import { referenceProblems } from '../../server/rows/rules.ts';
import type { SubjectKind } from '../../server/store/change-log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { reasonOf, ruleReason } from './reasons.ts';
import type { OnImportProgress } from './report.ts';
import { STAGES } from './stages.ts';
import { stagedBatches } from './staging/batches.ts';
import { STATE, type StagedRow, type Staging } from './staging/staging.ts';

const BATCH = 1_000;

/** What holds between rows, and between rows and the graph: ids are of one kind of thing, and links lead somewhere. */
export async function checkRows(
  staging: Staging,
  store: GraphStore,
  onProgress: OnImportProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  const total = staging.count();
  let done = 0;
  for (const { kind, isDerived } of STAGES) {
    const next = (after: number) => staging.rows(kind, isDerived, after, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      const wrong = await takenIds(store, kind, batch);
      const unreachable = kind === 'LINK' ? await unreachableIn(staging, store, batch) : new Map();
      const verdict = ({ id }: StagedRow): Verdict => wrong.get(id) ?? unreachable.get(id);
      staging.db.transaction(() => {
        for (const row of batch) settle(staging, row, verdict(row));
        if (kind === 'LINK') staging.noteNeeded(neededBy(batch.filter((row) => verdict(row) === undefined)));
      });
      done += batch.length;
      onProgress({ phase: 'CHECKING', done, total });
    }
  }
  staging.leaveOutUnneeded();
}

function neededBy(rows: readonly StagedRow[]): string[] {
  const links = rows.map(({ row }) => row as Link);
  const needed = links.flatMap(({ from, to, evidence }) => [
    from,
    to,
    ...evidence.map(({ source }) => source),
  ]);
  return [...new Set(needed)];
}

/** Reasons why a row is wrong, or that it leads to something that is left out. */
type Verdict = readonly CodedReason[] | 'LEFT_OUT' | undefined;

function settle(staging: Staging, row: StagedRow, verdict: Verdict): void {
  const { seq, id } = row;
  if (verdict === undefined) return;
  if (verdict === 'LEFT_OUT') {
    staging.notes.skipped(reasonOf('LEADS_OUT'), id);
    staging.mark(seq, STATE.leftOut);
  } else {
    for (const reason of verdict) staging.notes.problem(row, reason);
    staging.mark(seq, STATE.wrong);
  }
}

/** The ids that the graph has given to another kind of thing. */
async function takenIds(
  store: GraphStore,
  kind: SubjectKind,
  batch: readonly StagedRow[],
): Promise<Map<string, CodedReason[]>> {
  const ids = batch.map(({ id }) => id);
  const owners = [
    { kind: 'ACTOR', rows: () => store.actorsById(ids) },
    { kind: 'LINK', rows: () => store.linksById(ids) },
    { kind: 'SOURCE', rows: () => store.sourcesById(ids) },
    { kind: 'VIEW', rows: () => store.viewsById(ids) },
  ] as const;
  const taken = new Map<string, CodedReason[]>();
  for (const { kind: other, rows } of owners) {
    if (other === kind) continue;
    for (const { id } of await rows()) taken.set(id, [reasonOf(`ID_TAKEN_BY_${other}`, [id], 'id')]);
  }
  return taken;
}

async function unreachableIn(
  staging: Staging,
  store: GraphStore,
  batch: readonly StagedRow[],
): Promise<Map<string, Verdict>> {
  const links = batch.map(({ row }) => row as Link);
  const ends = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const cited = [...new Set(links.flatMap(({ evidence }) => evidence.map(({ source }) => source)))];
  const actors = await known(staging, 'ACTOR', ends, (ids) => store.actorsById(ids));
  const sources = await known(staging, 'SOURCE', cited, (ids) => store.sourcesById(ids));
  const skipped = staging.notes.skippedAmong([
    ...ends.filter((id) => !actors.has(id)),
    ...cited.filter((id) => !sources.has(id)),
  ]);
  return new Map(
    links.flatMap((link): [string, Verdict][] => {
      const needed = [link.from, link.to, ...link.evidence.map(({ source }) => source)];
      if (needed.some((id) => skipped.has(id))) return [[link.id, 'LEFT_OUT']];
      const problems = referenceProblems(
        link,
        (id) => actors.has(id),
        (id) => sources.has(id),
      );
      const reasons = [...problems].map(ruleReason);
      return reasons.length > 0 ? [[link.id, reasons]] : [];
    }),
  );
}

/** The ids that the files or the graph have. */
async function known(
  staging: Staging,
  kind: SubjectKind,
  ids: readonly string[],
  inStore: (ids: readonly string[]) => Promise<readonly { id: string }[]>,
): Promise<Set<string>> {
  const staged = staging.among(kind, ids);
  const others = ids.filter((id) => !staged.has(id));
  const stored = others.length === 0 ? [] : await inStore(others);
  return new Set([...staged, ...stored.map(({ id }) => id)]);
}
