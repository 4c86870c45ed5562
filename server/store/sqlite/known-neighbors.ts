import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Direction, Neighbor } from '../graph-store.ts';
import { surestLink } from '../order.ts';
import { linkConditions } from './conditions.ts';
import { AMONG, type Database, list } from './database.ts';
import { linksAround } from './link-pages.ts';

/** An actor with more links than this is not read through: each of the others is asked for. */
const HUB = 1_000;
/** How many of whom two have in common are looked for in one go. */
const STRETCH = 2_000;

interface Known {
  id: string;
  kind: ActorKind;
  degree: number;
}

export function neighborsAmong(
  db: Database,
  actors: readonly string[],
  others: readonly string[],
  filter: LinkFilter,
  direction: Direction,
): Map<string, Neighbor[]> {
  const among = new Map(known(db, others).map((one) => [one.id, one]));
  const found = new Map<string, Neighbor[]>();
  for (const { id, degree } of known(db, actors)) {
    const surest = degree > HUB || degree > among.size * 4 ? surestTo : surestFrom;
    const links = surest(db, id, [...among.keys()], filter, direction);
    const neighbors = [...links].flatMap(([far, best]) => neighborOf(id, among.get(far), best, filter));
    found.set(
      id,
      neighbors.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }
  return new Map(actors.map((id) => [id, found.get(id) ?? []]));
}

export function between(
  db: Database,
  one: string,
  other: string,
  filter: LinkFilter,
  direction: Direction,
  except: readonly string[],
  limit: number,
): [ofOne: Neighbor, ofOther: Neighbor][] {
  const kept = surestAround(db, one, filter, direction).filter(({ id }) => !except.includes(id));
  const found: [Neighbor, Neighbor][] = [];
  for (let start = 0; start < kept.length && found.length < limit; start += STRETCH) {
    const stretch = kept.slice(start, start + STRETCH);
    const ids = stretch.map(({ id }) => id);
    const onward = surestTo(db, other, ids, filter, turned(direction));
    const actors = new Map(known(db, [...onward.keys()]).map((actor) => [actor.id, actor]));
    for (const { id, best } of stretch) {
      const next = onward.get(id);
      if (next === undefined) continue;
      const [ofOne] = neighborOf(one, actors.get(id), best, filter);
      const [ofOther] = neighborOf(other, actors.get(id), next, filter);
      if (ofOne && ofOther) found.push([ofOne, ofOther]);
    }
  }
  return found.slice(0, limit);
}

function turned(direction: Direction): Direction {
  if (direction === 'BOTH') return direction;
  return direction === 'OUT' ? 'IN' : 'OUT';
}

function known(db: Database, ids: readonly string[]): Known[] {
  return db.all<Known>(
    `SELECT id, kind, degree FROM actor INDEXED BY actor_at_end WHERE id ${AMONG}`,
    list(ids),
  );
}

function neighborOf(
  of: string,
  far: Known | undefined,
  best: string,
  { actorKinds }: LinkFilter,
): Neighbor[] {
  if (!far || (actorKinds !== null && !actorKinds.includes(far.kind))) return [];
  return [{ of, ...far, ...surestLink(best) }];
}

/** All neighbours of an actor by the doubt of the surest link, then by id, from what indexes tell. */
function surestAround(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
): { id: string; best: string }[] {
  const anyKind = { ...filter, actorKinds: null };
  const where = linkConditions(anyKind);
  const runs = linksAround(actor, direction, anyKind);
  return db.all(
    `SELECT id, min(best) AS best FROM (${runs
      .map(({ sql }) => `SELECT l.far_id AS id, l.doubt || l.id AS best FROM ${sql} WHERE ${where.sql}`)
      .join(' UNION ALL ')}) GROUP BY id ORDER BY substr(min(best), 1, 1), id`,
    ...runs.flatMap(({ values }) => [...values, ...where.values]),
  );
}

/** The surest link between an actor and each of the others that it is linked to, found among its own. */
function surestFrom(
  db: Database,
  actor: string,
  others: readonly string[],
  filter: LinkFilter,
  direction: Direction,
): Map<string, string> {
  const among = new Set(others);
  const around = surestAround(db, actor, filter, direction);
  return new Map(around.filter(({ id }) => among.has(id)).map(({ id, best }) => [id, best]));
}

/** The same, each of the others asked for; a link is told as `surestLink` reads it. */
export function surestTo(
  db: Database,
  actor: string,
  others: readonly string[],
  filter: LinkFilter,
  direction: Direction,
): Map<string, string> {
  const where = linkConditions({ ...filter, actorKinds: null });
  const ways = { OUT: 'l.from_id = ? AND l.to_id = o.value', IN: 'l.to_id = ? AND l.from_id = o.value' };
  const runs = direction === 'BOTH' ? [ways.OUT, ways.IN] : [ways[direction]];
  const rows = db.all<{ id: string; best: string }>(
    `SELECT id, min(best) AS best FROM (${runs
      .map(
        (on) => `SELECT o.value AS id, l.doubt || l.id AS best
                 FROM json_each(?) o CROSS JOIN link l INDEXED BY link_between ON ${on} WHERE ${where.sql}`,
      )
      .join(' UNION ALL ')}) GROUP BY id`,
    ...runs.flatMap(() => [list(others), actor, ...where.values]),
  );
  return new Map(rows.map(({ id, best }) => [id, best]));
}
