import type { SubjectKind } from '../change-log.ts';
import { HEAD } from './change-log.ts';
import type { Run } from './connection.ts';
import { type Labels, nodesOf } from './labels.ts';
import { seek } from './seek.ts';

/** A row with its number, as it is written. */
export type Numbered<Row> = Row & { number: bigint };

/** Where the head of the log keeps which number the next row of a kind has. */
const NEXT: Record<SubjectKind, string> = { ACTOR: 'nextActor', LINK: 'nextLink', SOURCE: 'nextSource' };

/**
 * Takes numbers for so many new rows, by which blocks find them, and gives the first. Whoever takes some holds the log. What
 * is gone leaves its number unused.
 */
export async function takeNumbers(
  run: Run,
  { log }: Labels,
  kind: SubjectKind,
  count: number,
): Promise<number> {
  const next = `l.${NEXT[kind]}`;
  const [taken] = await run<{ first: number }>(
    `MATCH (l:${log} {id: $p.head}) SET ${next} = coalesce(${next}, 0) + $p.count RETURN ${next} - $p.count AS first`,
    { head: HEAD, count: BigInt(count) },
  );
  return taken?.first ?? 0;
}

/** Says which numbers are to be taken next. */
export async function setNextNumbers(
  run: Run,
  { log }: Labels,
  next: Readonly<Record<SubjectKind, number>>,
): Promise<void> {
  const kinds = Object.keys(NEXT) as SubjectKind[];
  await run(
    `MATCH (l:${log} {id: $p.head}) SET ${kinds.map((kind) => `l.${NEXT[kind]} = $p.next.${kind}`).join(', ')}`,
    { head: HEAD, next: Object.fromEntries(kinds.map((kind) => [kind, BigInt(next[kind])])) },
  );
}

export type Numbers = Record<SubjectKind, ReadonlyMap<string, number>>;

/** The numbers of rows of several kinds, by id: in one question, since each is a journey. */
export async function numbersOf(
  run: Run,
  labels: Labels,
  ids: Readonly<Partial<Record<SubjectKind, Iterable<string>>>>,
): Promise<Numbers> {
  const kinds = Object.keys(NEXT) as SubjectKind[];
  const asked = Object.fromEntries(kinds.map((kind) => [kind, [...new Set(ids[kind])]]));
  const text = kinds.map(
    (kind) => `UNWIND $p.${kind} AS id ${seek('n', nodesOf(labels, kind), 'id')}
RETURN '${kind}' AS kind, id, n.number AS number`,
  );
  const isNone = Object.values(asked).every((those) => those.length === 0);
  const rows = isNone
    ? []
    : await run<{ kind: SubjectKind; id: string; number: number }>(text.join(' UNION ALL '), asked);
  const of = (kind: SubjectKind) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ id, number }) => [id, number]));
  return { ACTOR: of('ACTOR'), LINK: of('LINK'), SOURCE: of('SOURCE') };
}
