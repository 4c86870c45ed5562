import type { Core, ElementDefinition } from 'cytoscape';
import { bendsOf } from '../../core/layout/bends.ts';
import { pairOf } from '../../core/layout/lines.ts';
import { LINE_STYLES } from '../../core/style/lines.ts';
import { type Bundle, bundlesOf } from '../state/bundles.ts';
import type { Scene, SceneActor, SceneLink } from '../state/scene.ts';

/** Beyond so many, who moves jumps: each frame of a motion would take longer than the motion. */
const MOST_MOVING = 400;

/** What the drawing holds of a scene, so that the next one only changes what is different. */
export class Elements {
  readonly #cy: Core;
  #drawn = new Map<string, object>();
  #bundles: Bundle[] = [];
  #isSimple = false;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  get bundles(): readonly Bundle[] {
    return this.#bundles;
  }

  /** Brings the drawing in line with the scene; answers the ids of actors that were not there before. */
  apply(scene: Scene, duration: number, growth: number): string[] {
    const cy = this.#cy;
    const before = this.#drawn;
    this.#bundles = bundlesOf(scene.links);
    const actors = new Map(scene.actors.map((actor) => [actor.id, nodeData(actor, growth)]));
    const isAlone = aloneAmong(scene.links);
    const bends = bendsOf(scene);
    const edges = new Map<string, EdgeData>([
      ...scene.links.map((link) => [link.id, edgeData(link, isAlone(link), bends.get(link.id))] as const),
      ...this.#bundles.map((bundle) => [bundle.id, bundleData(bundle, bends)] as const),
    ]);
    const newcomers = scene.actors.filter(({ id }) => !before.has(id));
    const neighbours = newcomers.length < scene.actors.length ? drawnNeighbours(scene, before) : new Map();
    cy.batch(() => {
      for (const id of before.keys()) if (!actors.has(id) && !edges.has(id)) cy.getElementById(id).remove();
      cy.add(
        newcomers.map((actor) => nodeElement(actor, actors.get(actor.id), birthplace(cy, actor, neighbours))),
      );
      cy.add(
        [...edges].flatMap(([id, data]) => (before.has(id) ? [] : edgeElement(id, data, this.#isSimple))),
      );
      for (const [id, data] of [...actors, ...edges]) {
        const known = before.get(id);
        if (known && !isSame(known, data)) cy.getElementById(id).data(data);
      }
    });
    this.#drawn = new Map<string, object>([...actors, ...edges]);
    moveAll(cy, scene.actors, duration);
    return newcomers.map(({ id }) => id);
  }

  /** Draws links without heads and dashes, which nobody sees from afar and which take half of the time. */
  simplify(isSimple: boolean): void {
    if (isSimple === this.#isSimple) return;
    this.#isSimple = isSimple;
    this.#cy.batch(() => this.#cy.edges().toggleClass('simple', isSimple));
  }

  /** Gives all actors the size that is legible at this zoom. */
  grow(scene: Scene, growth: number): void {
    this.#cy.batch(() => {
      for (const { id, size } of scene.actors)
        this.#cy.getElementById(id).data('diameter', diameterFor(size, growth));
    });
    for (const actor of scene.actors) this.#drawn.set(actor.id, nodeData(actor, growth));
  }
}

function moveAll(cy: Core, actors: readonly SceneActor[], duration: number): void {
  const moving = actors.flatMap(({ id, x, y }) => {
    const node = cy.getElementById(id);
    const at = node.position();
    return Math.abs(at.x - x) < 1 && Math.abs(at.y - y) < 1 ? [] : [{ node, position: { x, y } }];
  });
  const isSmooth = duration > 0 && moving.length <= MOST_MOVING;
  cy.batch(() => {
    for (const { node, position } of moving) {
      node.stop(true);
      if (isSmooth) node.animate({ position, duration, easing: 'ease-out-cubic' });
      else node.position(position);
    }
  });
}

/** For each actor one of its neighbours that is drawn already. */
function drawnNeighbours({ links }: Scene, drawn: ReadonlyMap<string, object>): Map<string, string> {
  const neighbours = new Map<string, string>();
  for (const { from, to } of links) {
    if (drawn.has(to)) neighbours.set(from, to);
    if (drawn.has(from)) neighbours.set(to, from);
  }
  return neighbours;
}

/** A newcomer comes out of a neighbour that is already drawn. */
function birthplace(cy: Core, { id, x, y }: SceneActor, neighbours: ReadonlyMap<string, string>) {
  const neighbour = neighbours.get(id);
  return neighbour === undefined ? { x, y } : { ...cy.getElementById(neighbour).position() };
}

function nodeElement(
  { id }: SceneActor,
  data: object | undefined,
  position: { x: number; y: number },
): ElementDefinition {
  return { group: 'nodes', data: { id, ...data }, position };
}

function edgeElement(id: string, { from, to, ...data }: EdgeData, isSimple: boolean): ElementDefinition {
  return {
    group: 'edges',
    data: { id, source: from, target: to, ...data },
    classes: isSimple ? ['simple'] : [],
  };
}

interface EdgeData {
  from: string;
  to: string;
}

function nodeData({ kind, pinned, size }: SceneActor, growth: number) {
  return { kind, pinned, diameter: diameterFor(size, growth) };
}

function diameterFor(size: number, growth: number): number {
  return Math.round(size * growth * 10) / 10;
}

function edgeData(link: SceneLink, isAlone: boolean, bend: number | undefined) {
  const { from, to, kind, disputed, checked, undated, inactive, change } = link;
  const { head } = LINE_STYLES[kind];
  return { from, to, kind, disputed, checked, undated, inactive, change, head, isAlone, bend };
}

/** Which links are the only one between their actors: a line that is straight anyway need not look for others. */
function aloneAmong(links: readonly SceneLink[]): (link: SceneLink) => boolean {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(pairOf(link), (counts.get(pairOf(link)) ?? 0) + 1);
  return (link) => link.from !== link.to && counts.get(pairOf(link)) === 1;
}

function bundleData(
  { from, to, links, family, disputed, change }: Bundle,
  bends: ReadonlyMap<string, number>,
) {
  const bend = bends.get(pairOf({ from, to }));
  return {
    from,
    to,
    count: links.length,
    family,
    disputed,
    change,
    checked: true,
    bend: bend === undefined || from < to ? bend : -bend,
  };
}

function isSame(one: object, other: object): boolean {
  const values = other as Record<string, unknown>;
  return Object.entries(one).every(([key, value]) => values[key] === value);
}
