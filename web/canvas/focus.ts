import type { Bundle } from '../state/bundles.ts';
import type { Route } from '../state/explorer.ts';
import type { Scene } from '../state/scene.ts';
import type { Selection } from '../state/selection.ts';
import type { Lit } from './spotlight.ts';

/** What the reader looks at. */
export interface Focus {
  selection: Selection;
  route: Route | null;
  /** What was looked for; null where nothing is, or nothing was found. */
  found: ReadonlySet<string> | null;
  /** An actor, a link or a bundle. */
  hovered: string | null;
}

/** Closer than this, several links between the same two actors are drawn one by one. */
const CLOSE = 0.8;

const MOST_LIT = 300;

/** What is not drawn: of each bundle either its links or the line that stands for them. */
export function foldedAt(zoom: number, bundles: readonly Bundle[], { selection, route }: Focus): Set<string> {
  const looked = new Set([...selection.actors, ...selection.links, ...(route?.links ?? [])]);
  return new Set(
    bundles.flatMap(({ id, from, to, links }) => {
      const isOpen = zoom >= CLOSE || [from, to, ...links].some((part) => looked.has(part));
      return isOpen ? [id] : links;
    }),
  );
}

/** What alone is in the light: whom the pointer rests on with the neighbours, else what was found, else the route. */
export function aloneBy({ hovered, route, found }: Focus, scene: Scene, bundles: readonly Bundle[]) {
  const near = hovered === null ? null : nearTo(hovered, scene, bundles);
  if (near) return near;
  if (found) return new Set([...found, ...withEnds([...found], scene)]);
  return route && new Set([...route.actors, ...route.links]);
}

/** Null: it has left the picture under the pointer, as a link does that somebody retracts. */
function nearTo(id: string, scene: Scene, bundles: readonly Bundle[]): Set<string> | null {
  const bundle = bundles.find((each) => each.id === id);
  if (bundle) return new Set(withEnds(bundle.links, scene));
  const near = scene.links.filter((link) => link.id === id || link.from === id || link.to === id);
  if (near.length === 0 && !scene.actors.some((actor) => actor.id === id)) return null;
  return new Set([id, ...near.flatMap((link) => [link.id, link.from, link.to])]);
}

/** What is drawn over the rest. */
export function litBy(focus: Focus, scene: Scene, alone: ReadonlySet<string> | null): Lit {
  const { selection, route } = focus;
  const chosen = [...selection.actors, ...withEnds(selection.links, scene)];
  return {
    ids: new Set([...(alone ?? []), ...(markedBy(focus).size === 0 ? chosen : [])]),
    selected: new Set([...selection.actors, ...selection.links]),
    route: new Set(route?.links ?? []),
    isAlone: alone !== null,
  };
}

/** What is marked in the drawing itself: a selection so large that drawing it twice would cost more. */
export function markedBy({ selection: { actors, links } }: Focus): Set<string> {
  return actors.length + 3 * links.length > MOST_LIT ? new Set([...actors, ...links]) : new Set();
}

function withEnds(links: readonly string[], scene: Scene): string[] {
  if (links.length === 0) return [];
  const chosen = new Set(links);
  return scene.links.flatMap(({ id, from, to }) => (chosen.has(id) ? [id, from, to] : []));
}
