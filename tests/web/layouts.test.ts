import { describe, expect, test } from '@jest/globals';
import { powerLawGraph } from '../../bench/graph.ts';
import { groupBy } from '../../core/group-by.ts';
import { countInTheWay, linesOf } from '../../core/layout/lines.ts';
import { middleOf, type Place, type Places } from '../../core/layout/places.ts';
import { nameOf } from '../../core/model/actor.ts';
import { LAYOUTS } from '../../core/view/state.ts';
import { placeActors } from '../../server/layout/place.ts';
import { arrange } from '../../web/canvas/arrange.ts';
import type { Scene, SceneActor, SceneLink } from '../../web/state/scene.ts';
import { sceneLink } from './graph.ts';

/** The largest mark on screen. */
const LARGEST = 46;

describe.each(LAYOUTS)('%s', (layout) => {
  const small = sceneOf(60, 120);

  test('puts everybody somewhere, nobody on anybody, twice the same', () => {
    const places = arrange({ scene: small, layout });
    expect(places.size).toBe(60);
    expect(closest(places)).toBeGreaterThan(LARGEST);
    expect(arrange({ scene: small, layout })).toEqual(places);
  });

  test('leaves pinned actors where they are and lays nobody on them', () => {
    const pins = new Map([
      ['actor-3', { x: 5000, y: -300 }],
      ['actor-9', { x: 5200, y: 40 }],
    ]);
    const scene = { ...small, actors: small.actors.map((actor) => pinnedAt(actor, pins.get(actor.id))) };
    const places = arrange({ scene, layout });
    expect([...pins.keys()].some((id) => places.has(id))).toBe(false);
    expect(closest(new Map([...places, ...pins]))).toBeGreaterThan(LARGEST);
    const { x, y } = middleOf([...places.values()]);
    expect(Math.hypot(x - 5100, y + 130)).toBeLessThan(4000);
  });

  test('of some leaves the others, and keeps their middle', () => {
    const there = arrange({ scene: small, layout: 'GRID' });
    const scene = { ...small, actors: small.actors.map((actor) => ({ ...actor, ...there.get(actor.id) })) };
    const only = ['actor-1', 'actor-2', 'actor-5', 'actor-8', 'actor-13'];
    const places = arrange({ scene, layout, only });
    expect([...places.keys()].sort()).toEqual([...only].sort());
    expect(closest(new Map([...there, ...places]))).toBeGreaterThan(LARGEST);
    const before = middleOf(only.map((id) => there.get(id) ?? { x: 0, y: 0 }));
    const after = middleOf([...places.values()]);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(150);
  });

  test('has an answer for nobody and for one', () => {
    expect(arrange({ scene: { actors: [], links: [] }, layout }).size).toBe(0);
    expect(arrange({ scene: sceneOf(1, 0), layout }).size).toBe(1);
  });

  test('is given by the server too, to those without a place', () => {
    const { actors, links } = powerLawGraph(40, 80);
    const places = new Map(
      placeActors(
        actors.map(({ id }) => ({ id })),
        actors,
        links,
        layout,
      ).map(({ id, x = 0, y = 0 }) => [id, { x, y }]),
    );
    expect(closest(places)).toBeGreaterThan(LARGEST);
  });
});

describe('FORCE', () => {
  test.each([3, 4, 5])('puts no chain of %d on one line', (length) => {
    const places = [...arrange({ scene: chain(length), layout: 'FORCE' }).values()];
    const { x, y } = middleOf(places);
    // On one line, the spread along one axis would be the spread along the other, but for a factor.
    const spread = (one: 'x' | 'y', other: 'x' | 'y') =>
      places.reduce((sum, place) => sum + (place[one] - { x, y }[one]) * (place[other] - { x, y }[other]), 0);
    const flatness = spread('x', 'y') ** 2 / (spread('x', 'x') * spread('y', 'y'));
    expect(flatness).toBeLessThan(0.9);
  });

  test('leads no line through an actor whom it does not concern', () => {
    for (const scene of [star(6), sceneOf(12, 20), sceneOf(30, 45)])
      expect(countInTheWay(arrange({ scene, layout: 'FORCE' }), linesOf(scene.links), LARGEST / 2)).toBe(0);
  });

  test('keeps those without links near', () => {
    const linked = sceneOf(60, 120);
    const alone = sceneOf(90, 0).actors.slice(60);
    const places = arrange({
      scene: { actors: [...linked.actors, ...alone], links: linked.links },
      layout: 'FORCE',
    });
    const boxes = [linked.actors, alone].map((actors) =>
      boxOf(actors.flatMap(({ id }) => places.get(id) ?? [])),
    );
    const [held, rest] = boxes as [Box, Box];
    expect(gap(held, rest)).toBeLessThan(200);
    expect(rest.x2 - rest.x1).toBeLessThan(held.x2 - held.x1 + 200);
  });
});

test.each(['FORCE', 'LAYERED', 'LAYERED_DOWN'] as const)(
  '%s of hundreds lays nobody on anybody',
  (layout) => {
    expect(closest(arrange({ scene: sceneOf(420, 1200), layout }))).toBeGreaterThan(LARGEST);
  },
);

test.each([
  ['LAYERED', 'x'],
  ['LAYERED_DOWN', 'y'],
] as const)('%s follows the links, in small and in large pictures', (layout, axis) => {
  for (const scene of [chain(9), chain(400)]) {
    const places = arrange({ scene, layout });
    const along = scene.actors.map(({ id }) => places.get(id)?.[axis] ?? 0);
    expect(along).toEqual([...along].sort((one, other) => one - other));
    expect(along.at(-1)).toBeGreaterThan(along[0] ?? 0);
  }
});

test.each(['LAYERED', 'LAYERED_DOWN'] as const)('%s puts rivals into one layer', (layout) => {
  const { actors, links } = chain(2);
  const rivals = links.map((link): SceneLink => ({ ...link, kind: 'COMPETES_WITH', family: 'RIVALRY' }));
  const [one, other] = [...arrange({ scene: { actors, links: rivals }, layout }).values()];
  const along = layout === 'LAYERED' ? 'x' : 'y';
  expect(one?.[along]).toBe(other?.[along]);
});

test('rings are as many hops away as they are far out, round the actor one asks for', () => {
  const places = arrange({ scene: chain(7), layout: 'CONCENTRIC', centre: 'actor-3' });
  const radius = (id: string) => Math.round(Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0));
  expect([0, 1, 2, 3, 4, 5, 6].map((index) => radius(`actor-${index}`))).toEqual([
    450, 300, 150, 0, 150, 300, 450,
  ]);
});

test.each([
  ['BY_COUNTRY', 'country'],
  ['BY_KIND', 'kind'],
] as const)('%s keeps the groups apart', (layout, trait) => {
  const scene = sceneOf(300, 600);
  const places = arrange({ scene, layout });
  const groups = groupBy(scene.actors, (actor) => actor[trait] ?? '');
  expect(groups.size).toBeGreaterThan(5);
  const boxes = [...groups.values()].map((group) => boxOf(group.flatMap(({ id }) => places.get(id) ?? [])));
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) expect(gap(one, other)).toBeGreaterThan(150);
  });
});

test('the grid is sorted by kind', () => {
  const scene = sceneOf(50, 80);
  const places = arrange({ scene, layout: 'GRID' });
  const kinds = [...scene.actors]
    .sort((one, other) => inReading(places.get(one.id), places.get(other.id)))
    .map(({ kind }) => kind);
  expect(kinds).toEqual([...kinds].sort());
});

function sceneOf(actorCount: number, linkCount: number): Scene {
  const { actors, links } = powerLawGraph(actorCount, linkCount);
  return {
    actors: actors.map(
      (actor): SceneActor => ({
        id: actor.id,
        kind: actor.kind,
        label: nameOf(actor, 'EN'),
        country: actor.country ?? null,
        x: 0,
        y: 0,
        pinned: false,
        degree: 1,
        size: 30,
      }),
    ),
    links: links.map(({ id, from, to }) => sceneLink(id, from, to)),
  };
}

function chain(length: number): Scene {
  const { actors } = sceneOf(length, 0);
  const links = actors.slice(1).map(({ id }, index) => sceneLink(id, `actor-${index}`, id));
  return { actors, links };
}

function star(points: number): Scene {
  const { actors } = sceneOf(points + 1, 0);
  return { actors, links: actors.slice(1).map(({ id }) => sceneLink(id, 'actor-0', id)) };
}

function pinnedAt(actor: SceneActor, place: Place | undefined): SceneActor {
  return place ? { ...actor, ...place, pinned: true } : actor;
}

function closest(places: Places): number {
  const all = [...places.values()];
  const distances = all.flatMap((one, index) =>
    all.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
  return distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
}

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

function boxOf(places: readonly Place[]): Box {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** How far two boxes are from each other along the axis on which they are apart; negative where they overlap. */
function gap(one: Box, other: Box): number {
  return Math.max(other.x1 - one.x2, one.x1 - other.x2, other.y1 - one.y2, one.y1 - other.y2);
}

function inReading(one: Place = { x: 0, y: 0 }, other: Place = { x: 0, y: 0 }): number {
  return one.y - other.y || one.x - other.x;
}
