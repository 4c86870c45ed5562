import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Direction, Neighbor } from '../graph-store.ts';
import { surestLink } from '../order.ts';
import { linkConditions } from './conditions.ts';
import type { Database } from './database.ts';
import { surestTo } from './known-neighbors.ts';
import { linksAround } from './link-pages.ts';

interface Found {
  id: string;
  kind: ActorKind;
  degree: number;
  /** See `surestLink`. */
  best: string;
}

/** Below this, reading all links of an actor is quicker than anything cleverer. */
const FEW = 1_000;
/** To look whether an actor is a neighbour takes as long as to read so many links. */
const LOOKING = 20;
/** How many of the most linked actors are looked at in one go. */
const STRETCH = 500;

/** The neighbours of an actor, most links first. */
export function neighborsOf(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
  limit: number,
): Neighbor[] {
  const { degree = 0 } = db.get<{ degree: number }>('SELECT degree FROM actor WHERE id = ?', actor) ?? {};
  const found =
    (degree > FEW && limit < degree ? amongMostLinked(db, actor, degree, filter, direction, limit) : null) ??
    amongItsLinks(db, actor, filter, direction, limit);
  return found.map(({ best, ...far }) => ({ of: actor, ...far, ...surestLink(best) }));
}

function amongItsLinks(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
  limit: number,
): Found[] {
  const where = linkConditions(filter, 'far');
  // With the far actor always: its kind and degree are part of the answer.
  const runs = linksAround(actor, direction, { ...filter, actorKinds: [] });
  return db.all<Found>(
    `SELECT id, kind, degree, min(best) AS best FROM (${runs
      .map(
        ({ sql }) =>
          `SELECT far.id, far.kind, far.degree, l.doubt || l.id AS best FROM ${sql} WHERE ${where.sql}`,
      )
      .join(' UNION ALL ')}) GROUP BY id ORDER BY degree DESC, id LIMIT ?`,
    ...runs.flatMap(({ values }) => [...values, ...where.values]),
    limit,
  );
}

/**
 * Looks from the most linked actor down who of them is a neighbour: one of a hub's is met soon, so that its links need
 * not be read. Null where that would take longer than to read them.
 */
function amongMostLinked(
  db: Database,
  actor: string,
  itsDegree: number,
  filter: LinkFilter,
  direction: Direction,
  limit: number,
): Found[] | null {
  const found: Found[] = [];
  const mostLinkedFirst = () =>
    found.sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1)).slice(0, limit);
  let below: { degree: number; id: string } = { degree: Number.MAX_SAFE_INTEGER, id: '' };
  for (let looked = 0; looked * LOOKING < itsDegree; looked += STRETCH) {
    const stretch = db.all<{ id: string; kind: ActorKind; degree: number }>(
      `SELECT id, kind, degree FROM actor INDEXED BY actor_by_degree
       WHERE (degree, id) < (?, ?) ORDER BY degree DESC, id DESC LIMIT ${STRETCH}`,
      below.degree,
      below.id,
    );
    const links = surestTo(
      db,
      actor,
      stretch.map(({ id }) => id),
      filter,
      direction,
    );
    for (const other of stretch) {
      const best = links.get(other.id);
      if (best !== undefined && mayBe(other.kind, filter)) found.push({ ...other, best });
    }
    const last = stretch.at(-1);
    if (!last || stretch.length < STRETCH) return mostLinkedFirst();
    // Of those with as many links as the last some are still to come, that may go before.
    if (found.filter(({ degree }) => degree > last.degree).length >= limit) return mostLinkedFirst();
    below = last;
  }
  return null;
}

function mayBe(kind: ActorKind, { actorKinds }: LinkFilter): boolean {
  return actorKinds === null || actorKinds.includes(kind);
}
