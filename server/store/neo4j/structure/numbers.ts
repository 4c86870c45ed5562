import type { SubjectKind } from '../../change-log.ts';
import { ROWS_IN_BLOCK } from '../../columns/blocks.ts';
import { HEAD } from '../change-log.ts';
import type { Transaction } from '../graph.ts';
import { nodesOf } from '../labels.ts';
import { seek } from '../seek.ts';
import { type BlockOf, numberOfBlock } from './block-names.ts';

/** A row with its number, as it is written. */
export type Numbered<Row> = Row & { number: bigint };

/** Where the head of the log keeps which number the next row of a kind has. */
export const NEXT: Record<SubjectKind, string> = {
  ACTOR: 'nextActor',
  LINK: 'nextLink',
  SOURCE: 'nextSource',
};

/**
 * Takes numbers for so many new rows, by which blocks find them: those of blocks that have become empty first. Whoever takes
 * some holds the log.
 */
export async function takeNumbers(tx: Transaction, kind: SubjectKind, count: number): Promise<number[]> {
  const { run, labels } = tx;
  if (count === 0) return [];
  const next = `l.${NEXT[kind]}`;
  const old = kind === 'SOURCE' ? [] : await takeEmpty(tx, kind, count);
  const left = count - old.length;
  if (left === 0) return old;
  // Read before it is set: one that is set from itself is locked once more, which Neo4j takes for a deadlock of all who wait.
  const [taken] = await run<{ first: number }>(
    `MATCH (l:${labels.log} {id: $p.head}) WITH l, coalesce(${next}, 0) AS first
     SET ${next} = first + $p.count RETURN first`,
    { head: HEAD, count: BigInt(left) },
  );
  const first = taken?.first ?? 0;
  return [...old, ...Array.from({ length: left }, (_, index) => first + index)];
}

/** The numbers of empty blocks, for as many rows as fill some: a few rows are not worth a block. */
async function takeEmpty(
  { run, labels: { block } }: Transaction,
  of: BlockOf,
  count: number,
): Promise<number[]> {
  const most = Math.round(count / ROWS_IN_BLOCK);
  if (most === 0) return [];
  const empty = await run<{ id: string }>(
    `MATCH (b:${block}) WHERE b.empty = $p.of WITH b LIMIT $p.most REMOVE b.empty RETURN b.id AS id`,
    { of, most: BigInt(most) },
  );
  const numbers = empty.flatMap(({ id }) =>
    Array.from({ length: ROWS_IN_BLOCK }, (_, place) => numberOfBlock(id) * ROWS_IN_BLOCK + place),
  );
  return numbers.slice(0, count);
}

/** Says which numbers are to be taken next. */
export async function setNextNumbers(
  { run, labels: { log } }: Transaction,
  next: Readonly<Record<SubjectKind, number>>,
): Promise<void> {
  const kinds = Object.keys(NEXT) as SubjectKind[];
  await run(
    `MATCH (l:${log} {id: $p.head}) SET ${kinds.map((kind) => `l.${NEXT[kind]} = $p.next.${kind}`).join(', ')}`,
    { head: HEAD, next: Object.fromEntries(kinds.map((kind) => [kind, BigInt(next[kind])])) },
  );
}

export type Numbers = Record<SubjectKind, ReadonlyMap<string, number>>;

/**
 * The numbers of rows of several kinds, by id: in one question, since each is a journey. Rows that a server has written that
 * knows nothing of numbers are absent.
 */
export async function numbersOf(
  { run, labels }: Transaction,
  ids: Readonly<Partial<Record<SubjectKind, Iterable<string>>>>,
): Promise<Numbers> {
  const kinds = Object.keys(NEXT) as SubjectKind[];
  const asked = Object.fromEntries(kinds.map((kind) => [kind, [...new Set(ids[kind])]]));
  const text = kinds.map(
    (kind) => `UNWIND $p.${kind} AS id ${seek('n', nodesOf(labels, kind), 'id')}
WITH id, n WHERE n.number IS NOT NULL RETURN '${kind}' AS kind, id, n.number AS number`,
  );
  const isNone = Object.values(asked).every((those) => those.length === 0);
  const rows = isNone
    ? []
    : await run<{ kind: SubjectKind; id: string; number: number }>(text.join(' UNION ALL '), asked);
  const of = (kind: SubjectKind) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, number }) => [id, number]));
  return { ACTOR: of('ACTOR'), LINK: of('LINK'), SOURCE: of('SOURCE') };
}
