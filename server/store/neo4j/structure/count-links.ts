import type { Actor } from '../../../../core/model/actor.ts';
import type { ActorKind } from '../../../../core/model/actor-kinds.ts';
import type { Link } from '../../../../core/model/link.ts';
import type { Transaction } from '../graph.ts';
import { seek } from '../seek.ts';
import {
  LinkChanges,
  linkCountsOf,
  linkCountsProperty,
  talliesOfCited,
  talliesOfHaving,
} from './link-counts.ts';

/** An actor at an end of a link. */
export interface End {
  id: string;
  kind: ActorKind;
  country: string | null;
  linkCounts: string | null;
}

/** Adds to tallies. */
type Add = (ids: readonly string[], by: number) => void;

/** The actors at the ends of links, by id. */
export async function endsOf(
  { run, labels: { actor } }: Transaction,
  links: readonly Link[],
): Promise<Map<string, End>> {
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const rows = await run<End>(
    `UNWIND $p.ids AS id ${seek('a', actor, 'id')}
RETURN id, a.kind AS kind, a.country AS country, a.linkCounts AS linkCounts`,
    { ids },
  );
  return new Map(rows.map((end) => [end.id, end]));
}

/**
 * Keeps how many links the actors at their ends have, in `degree` and `linkCounts`. A node for itself and once for all its
 * links: to lock and write it for each would take longer.
 */
export async function countLinksOfEnds(
  { run, labels: { actor } }: Transaction,
  ends: ReadonlyMap<string, End>,
  before: readonly Link[],
  after: readonly Link[],
  add: Add,
): Promise<void> {
  const changes = new LinkChanges();
  const change = (link: Link, by: 1 | -1) => {
    changes.add(link.from, link, 'OUT', by);
    if (link.to !== link.from) changes.add(link.to, link, 'IN', by);
  };
  for (const link of before) change(link, -1);
  for (const link of after) change(link, 1);
  const written = changes.ids().flatMap((id) => {
    const end = ends.get(id);
    if (!end) return [];
    const were = linkCountsOf(end.linkCounts);
    const are = changes.appliedTo(id, were);
    add(talliesOfHaving(end, were), -1);
    add(talliesOfHaving(end, are), 1);
    return [{ id, by: BigInt(changes.sum(id)), linkCounts: linkCountsProperty(are) }];
  });
  if (written.length === 0) return;
  await run(
    `UNWIND $p.written AS one ${seek('a', actor, 'one.id')}
SET a.degree = a.degree + one.by, a.linkCounts = one.linkCounts`,
    { written },
  );
}

/** Keeps how many links cite each of their sources, in `linkCounts`. */
export async function countLinksOfSources(
  { run, labels: { source } }: Transaction,
  before: readonly Link[],
  after: readonly Link[],
  add: Add,
): Promise<void> {
  const changes = new LinkChanges();
  for (const link of before) for (const { source: id } of link.evidence) changes.add(id, link, 'OUT', -1);
  for (const link of after) for (const { source: id } of link.evidence) changes.add(id, link, 'OUT', 1);
  const ids = changes.ids();
  if (ids.length === 0) return;
  const found = await run<{ id: string; linkCounts: string | null }>(
    `UNWIND $p.ids AS id ${seek('s', source, 'id')} RETURN id, s.linkCounts AS linkCounts`,
    { ids },
  );
  const written = found.map(({ id, linkCounts }) => {
    const were = linkCountsOf(linkCounts);
    const are = changes.appliedTo(id, were);
    add(talliesOfCited(were), -1);
    add(talliesOfCited(are), 1);
    return { id, linkCounts: linkCountsProperty(are) };
  });
  await run(`UNWIND $p.written AS one ${seek('s', source, 'one.id')} SET s.linkCounts = one.linkCounts`, {
    written,
  });
}

/** Counts the actors whose kind or country has changed as what they are now. */
export async function moveActors(
  { run, labels: { actor } }: Transaction,
  before: readonly Actor[],
  after: ReadonlyMap<string, Actor>,
  add: Add,
): Promise<void> {
  const moved = new Map(
    before
      .filter(({ id, kind, country }) => {
        const is = after.get(id);
        return is && (is.kind !== kind || is.country !== country);
      })
      .map((was) => [was.id, was]),
  );
  if (moved.size === 0) return;
  const rows = await run<{ id: string; linkCounts: string }>(
    `UNWIND $p.ids AS id ${seek('a', actor, 'id')} WHERE a.linkCounts IS NOT NULL
RETURN id, a.linkCounts AS linkCounts`,
    { ids: [...moved.keys()] },
  );
  for (const { id, linkCounts } of rows) {
    const counts = linkCountsOf(linkCounts);
    add(talliesOfHaving(moved.get(id) as Actor, counts), -1);
    add(talliesOfHaving(after.get(id) as Actor, counts), 1);
  }
}
