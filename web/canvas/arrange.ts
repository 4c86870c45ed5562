import { apart } from '../../core/layout/apart.ts';
import { forceLayout } from '../../core/layout/force.ts';
import { boxOfActor, type Labelled } from '../../core/layout/label-size.ts';
import { layeredLayout } from '../../core/layout/layered.ts';
import { middleOf, type Place, type Places, shifted } from '../../core/layout/places.ts';
import { regularLayout } from '../../core/layout/regular.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';
import { LINK_KINDS } from '../../core/model/link-kinds.ts';
import type { LayoutName } from '../../core/view/state.ts';
import type { Scene, SceneActor, SceneLink } from '../state/scene.ts';
import { largeForceLayout } from './large-force-layout.ts';

/** About a second. */
const BUDGET = { each: 50_000_000, all: 80_000_000 };
/** Beyond this, to look at each pair of actors and at each line in every step takes seconds. */
const MOST_LABELLED = 400;
const MOST_LAYERED = { actors: 150, links: 350 };

export interface ArrangeJob {
  scene: Scene;
  layout: LayoutName;
  /** The actor in the middle of the concentric layout; without it, the most linked. */
  centre?: string;
  /** Only these are laid out, round the middle that they have; everybody else stays. Without it: all. */
  only?: readonly string[];
}

/**
 * Places for the actors of a job, the same ones for the same job. Pinned actors stay: the rest is laid out and moved to
 * meet them, and nobody lies on anybody.
 */
export function arrange({ scene, layout, centre, only }: ArrangeJob): Places {
  const chosen = only ? new Set(only) : undefined;
  const actors = scene.actors.filter(({ id }) => chosen?.has(id) ?? true);
  const ids = new Set(actors.map(({ id }) => id));
  const links = scene.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const pinned = placesOf(actors.filter((actor) => actor.pinned));
  const ideal = layOut(layout, actors, links, pinned, centre);
  const anchors = pinned.size > 0 ? pinned : chosen ? placesOf(actors) : new Map<string, Place>();
  const fixed = placesOf(scene.actors.filter(({ id, pinned }) => pinned || !ids.has(id)));
  return apart(meeting(ideal, anchors), fixed);
}

function layOut(
  layout: LayoutName,
  actors: readonly SceneActor[],
  links: readonly SceneLink[],
  pinned: Places,
  centre: string | undefined,
): Places {
  if (layout === 'FORCE') return byForce(actors, links, pinned);
  if (layout === 'LAYERED' || layout === 'LAYERED_DOWN')
    return layeredLayout(actors.map(labelled), links.filter(isDirected), layout, MOST_LAYERED);
  return regularLayout(
    layout,
    actors.map(({ id, kind, label, country }) => ({ id, kind, name: label, country })),
    links,
    centre,
  );
}

function byForce(actors: readonly SceneActor[], links: readonly SceneLink[], pinned: Places): Places {
  return unlinkedBelow(actors, links, pinned, (linked) =>
    linked.length > MOST_LABELLED
      ? largeForceLayout(linked, links, pinned)
      : forceLayout(linked.map(labelled), links, pinned, BUDGET),
  );
}

function labelled(actor: SceneActor): Labelled {
  return { id: actor.id, ...boxOfActor(actor) };
}

/** Rivals stand in no layer above or below each other. */
function isDirected({ kind }: SceneLink): boolean {
  return LINK_KINDS[kind].directed;
}

function placesOf(actors: readonly SceneActor[]): Places {
  return new Map(actors.map(({ id, x, y }) => [id, { x, y }]));
}

/** Moved as a whole, so that the middle of the anchors is where they are; without anchors as it is. */
function meeting(ideal: Places, anchors: Places): Places {
  if (anchors.size === 0) return ideal;
  const here = middleOf([...anchors.keys()].map((id) => ideal.get(id) ?? { x: 0, y: 0 }));
  const there = middleOf([...anchors.values()]);
  return shifted(ideal, { x: there.x - here.x, y: there.y - here.y });
}
