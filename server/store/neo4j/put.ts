import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Row, SubjectKind } from '../change-log.ts';
import { storedRows } from './change-log.ts';
import type { Transaction } from './graph.ts';
import type { Labels } from './labels.ts';
import { createActors, createSources, putActors, putSources } from './load-texts.ts';
import { actorProperties, sourceProperties } from './properties.ts';
import { type LinkRow, linkRow, putLinkRows } from './put-links.ts';
import { takeNumbers } from './structure/numbers.ts';
import { count } from './structure/tallies.ts';
import { writeBlocks } from './structure/write-blocks.ts';

/** Rows of one kind as they are written. */
export type Prepared = { rows: readonly Row[] } & (
  | { kind: 'ACTOR'; written: (NodeRow & { label: string })[] }
  | { kind: 'SOURCE'; written: NodeRow[] }
  | { kind: 'LINK'; written: LinkRow[] }
);

interface NodeRow {
  id: string;
  properties: object;
}

/** Works out what is written of rows. The last of several with the same id counts. */
export function prepare(labels: Labels, kind: SubjectKind, given: readonly Row[]): Prepared {
  const rows = [...new Map(given.map((row) => [row.id, row])).values()];
  if (kind === 'ACTOR') {
    const written = (rows as Actor[]).map((actor) => ({
      id: actor.id,
      label: labels.kinds[actor.kind],
      properties: actorProperties(actor),
    }));
    return { kind, rows, written };
  }
  if (kind === 'LINK') return { kind, rows, written: (rows as Link[]).map(linkRow) };
  const written = (rows as Source[]).map((source) => ({
    id: source.id,
    properties: sourceProperties(source),
  }));
  return { kind, rows, written };
}

/** Writes rows of one kind, within a transaction, and counts them. */
export async function putRows(tx: Transaction, kind: SubjectKind, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await putPrepared(tx, prepare(tx.labels, kind, rows), await storedRows(tx, kind, ids));
}

/** The same, of rows prepared and those stored in their place, as JSON by id. */
export async function putPrepared(
  tx: Transaction,
  prepared: Prepared,
  stored: ReadonlyMap<string, string>,
): Promise<void> {
  const { run, labels } = tx;
  const { kind, rows } = prepared;
  const fresh = rows.filter(({ id }) => !stored.has(id));
  const taken = await takeNumbers(tx, kind, fresh.length);
  const numbers = new Map(fresh.map(({ id }, index) => [id, taken[index] as number]));
  const sorted = <Written extends { id: string }>(written: readonly Written[]) => ({
    added: written.flatMap((row) => {
      const number = numbers.get(row.id);
      return number === undefined ? [] : [{ ...row, number: BigInt(number) }];
    }),
    others: written.filter(({ id }) => !numbers.has(id)),
  });
  if (prepared.kind === 'LINK') {
    const { added, others } = sorted(prepared.written);
    await putLinkRows(tx, added, others);
  } else {
    const { added, others } = sorted<NodeRow>(prepared.written);
    const isActor = prepared.kind === 'ACTOR';
    if (added.length > 0) await run(isActor ? createActors(labels) : createSources(labels), { rows: added });
    if (others.length > 0) await run(isActor ? putActors(labels) : putSources(labels), { rows: others });
  }
  const are = new Map(rows.map((row) => [row.id, row]));
  await count(tx, kind, stored, are);
  await writeBlocks(tx, kind, stored, are, numbers);
}
