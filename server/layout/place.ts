import { apart } from '../../core/layout/apart.ts';
import { forceLayout } from '../../core/layout/force.ts';
import { labelOf } from '../../core/layout/label.ts';
import { boxOfActor, type Labelled } from '../../core/layout/label-size.ts';
import { layeredLayout } from '../../core/layout/layered.ts';
import type { Body, Place, Places } from '../../core/layout/places.ts';
import { regularLayout } from '../../core/layout/regular.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';
import { type Actor, nameOf } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { LINK_KINDS } from '../../core/model/link-kinds.ts';
import type { LayoutName, PlacedActor } from '../../core/view/state.ts';

/** About half a second, which everybody else waits for. */
const BUDGET = { each: 20_000_000, all: 30_000_000 };
/** Beyond these everybody else would wait for seconds. */
const MOST_LAYERED = { actors: 80, links: 200 };

/**
 * Gives every actor without a place one, the same way each time. Actors that have a place keep it. `facts` are the
 * actors of the picture, in any order.
 */
export function placeActors(
  actors: readonly PlacedActor[],
  facts: readonly Actor[],
  links: readonly Link[],
  layout: LayoutName,
): PlacedActor[] {
  const byId = new Map(facts.map((actor) => [actor.id, actor]));
  const inOrder = actors.flatMap(({ id }) => byId.get(id) ?? []);
  const fixed = new Map(actors.flatMap(({ id, x, y }) => placeOf(id, x, y)));
  if (fixed.size === actors.length) return [...actors];
  // An order can't be built round places of no order, so newcomers to a picture settle by force.
  const ideal = fixed.size > 0 ? byForce(inOrder, links, fixed) : layOut(layout, inOrder, links);
  const places = apart(ideal, fixed);
  return actors.map((actor) => {
    const place = places.get(actor.id);
    return place ? { ...actor, x: rounded(place.x), y: rounded(place.y) } : actor;
  });
}

function layOut(layout: LayoutName, actors: readonly Actor[], links: readonly Link[]): Places {
  if (layout === 'FORCE') return byForce(actors, links, new Map());
  if (layout === 'LAYERED' || layout === 'LAYERED_DOWN')
    return layeredLayout(
      actors.map(labelled),
      links.filter(({ kind }) => LINK_KINDS[kind].directed),
      layout,
      MOST_LAYERED,
    );
  return regularLayout(layout, actors.map(bodyOf), links);
}

function byForce(actors: readonly Actor[], links: readonly Link[], fixed: Places): Places {
  return unlinkedBelow(actors.map(labelled), links, fixed, (linked) =>
    forceLayout(linked, links, fixed, BUDGET),
  );
}

function placeOf(id: string, x: number | undefined, y: number | undefined): [string, Place][] {
  return x === undefined || y === undefined ? [] : [[id, { x, y }]];
}

function bodyOf(actor: Actor): Body {
  const { id, kind, country = null } = actor;
  return { id, kind, country, name: nameOf(actor, 'EN') };
}

/** The size of a mark with a few links: how many it has on screen, the server does not know. */
const MARK = 32;

function labelled(actor: Actor): Labelled {
  return { id: actor.id, ...boxOfActor({ label: labelOf(nameOf(actor, 'EN')), size: MARK }) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
