import { ACTOR_ATTRIBUTES } from './attributes.ts';
import { csv } from './csv.ts';
import type { Exchange } from './exchange.ts';
import { spokenActors } from './spoken.ts';

/** One row an actor; y runs downwards, as on screen. */
export function actorsCsv(exchange: Exchange): string {
  const head = ['id', 'name', ...ACTOR_ATTRIBUTES.map(({ name }) => name), 'x', 'y'];
  const rows = spokenActors(exchange).map((row) => [
    row.actor.id,
    row.name,
    ...ACTOR_ATTRIBUTES.map(({ of }) => of(row)),
    row.place.x,
    row.place.y,
  ]);
  return csv([head, ...rows]);
}
