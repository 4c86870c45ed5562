import type { Core } from 'cytoscape';
import { LABEL_SIZE, labelSize } from '../../core/layout/label-size.ts';
import type { Place } from '../../core/layout/places.ts';
import type { Caption } from '../state/captions.ts';
import type { SceneActor } from '../state/scene.ts';
import { BADGE_ZOOM } from './badge.ts';
import { type Box, freeSpots } from './label-room.ts';
import { boxOfVerb, type LinkNote, type Said } from './words.ts';

/** Between an actor and its name, in pixels on screen. */
const GAP = 4;
/** More where the actor's country stands at its upper right. */
const BADGE_GAP = 12;
const LARGEST = 16;

/** Where a name may stand, the best first. */
const SIDES = ['BELOW', 'ABOVE', 'LEFT', 'RIGHT'] as const;
type Side = (typeof SIDES)[number];

/** The name of an actor. */
export interface NameNote {
  actor: SceneActor;
  isSelected: boolean;
  side: Side;
}

/** The size of names on screen: about the same at every zoom. */
export function nameSize(zoom: number): number {
  return zoom < 1 ? LABEL_SIZE : Math.min(LARGEST, LABEL_SIZE * Math.sqrt(zoom));
}

/**
 * How early an actor is named: first whom one looks at, then whom a difference of two days is about, then the neighbours
 * of the selected, then the most linked.
 */
export function precedences({ scene: { actors, links }, chosen, hovered }: Said): Map<string, Precedence> {
  const lookedAt = new Set([...chosen, ...(hovered === null ? [] : [hovered])]);
  const changed = new Set<string>();
  const near = new Set<string>();
  for (const { id, from, to, change } of links) {
    if (chosen.has(id)) for (const end of [from, to]) lookedAt.add(end);
    if (change === 'BEGAN' || change === 'ENDED') for (const end of [from, to]) changed.add(end);
    if (chosen.has(from) || chosen.has(to)) for (const end of [from, to]) near.add(end);
  }
  return new Map(
    actors.map(({ id }) => [
      id,
      lookedAt.has(id) ? 'LOOKED_AT' : changed.has(id) ? 'CHANGED' : near.has(id) ? 'NEAR' : 'LATER',
    ]),
  );
}

type Precedence = 'LOOKED_AT' | 'CHANGED' | 'NEAR' | 'LATER';
const ORDER: Record<Precedence, number> = { LOOKED_AT: 0, CHANGED: 1, NEAR: 2, LATER: 3 };

/** The names that find room below their actors or beside them, not under a button; whom one looks at is always named. */
export function nameNotes(
  cy: Core,
  said: Said,
  notes: readonly LinkNote[],
  buttons: readonly Box[],
): NameNote[] {
  const { scene, chosen, lit } = said;
  const named = precedences(said);
  const orderOf = ({ id }: SceneActor) => ORDER[named.get(id) ?? 'LATER'];
  const actors = (lit ? scene.actors.filter(({ id }) => lit.has(id)) : scene.actors).toSorted(
    (one, other) => orderOf(one) - orderOf(other) || other.degree - one.degree,
  );
  const spots = freeSpots(
    actors.map((actor) => SIDES.map((side) => boxOfName(cy, actor, side))),
    actors.map((actor) => boxOfBody(cy, actor)),
    [
      ...notes.filter(({ isVerb }) => isVerb).map((note) => boxOfVerb(cy, note)),
      ...edgesOf(cy),
      ...buttons,
      ...(scene.captions ?? []).map((caption) => boxOfCaption(cy, caption)),
    ],
    actors.filter((actor) => orderOf(actor) < ORDER.NEAR).length,
  );
  return actors.flatMap((actor, index) => {
    const spot = spots[index] ?? null;
    if (spot === null && named.get(actor.id) !== 'LOOKED_AT') return [];
    return [{ actor, isSelected: chosen.has(actor.id), side: SIDES[spot ?? 0] ?? 'BELOW' }];
  });
}

/** The size of a group's name on screen. */
export const CAPTION_SIZE = 15;

/** Where a point of the picture is on screen. */
export function onScreen(cy: Core, { x, y }: Place): Place {
  const pan = cy.pan();
  return { x: x * cy.zoom() + pan.x, y: y * cy.zoom() + pan.y };
}

function boxOfCaption(cy: Core, { text, ...place }: Caption): Box {
  const { x, y } = onScreen(cy, place);
  const scale = CAPTION_SIZE / LABEL_SIZE;
  const { width, height } = labelSize(text);
  const [across, down] = [(width * scale) / 2, (height * scale) / 2];
  return { x1: x - across, y1: y - down, x2: x + across, y2: y + down };
}

/** The edges of the canvas: no name is cut off there. */
function edgesOf(cy: Core): Box[] {
  const [width, height] = [cy.width(), cy.height()];
  return [
    { x1: -2, y1: 0, x2: 0, y2: height },
    { x1: width, y1: 0, x2: width + 2, y2: height },
    { x1: 0, y1: -2, x2: width, y2: 0 },
    { x1: 0, y1: height, x2: width, y2: height + 2 },
  ];
}

/** The room that a name takes on screen at a side of its actor. */
export function boxOfName(cy: Core, { id, label, country }: SceneActor, side: Side): Box {
  const zoom = cy.zoom();
  const node = cy.getElementById(id);
  const { x, y } = node.renderedPosition();
  const radius = (node.data('diameter') * zoom) / 2;
  const scale = nameSize(zoom) / LABEL_SIZE;
  const size = labelSize(label);
  const [width, height] = [size.width * scale, size.height * scale];
  const gap = country !== null && zoom >= BADGE_ZOOM ? BADGE_GAP : GAP;
  const [left, top] = {
    BELOW: [x - width / 2, y + radius + GAP],
    ABOVE: [x - width / 2, y - radius - gap - height],
    LEFT: [x - radius - GAP - width, y - height / 2],
    RIGHT: [x + radius + gap, y - height / 2],
  }[side] as [number, number];
  return { x1: left, y1: top, x2: left + width, y2: top + height };
}

function boxOfBody(cy: Core, { id }: SceneActor): Box {
  const node = cy.getElementById(id);
  const { x, y } = node.renderedPosition();
  const radius = (node.data('diameter') * cy.zoom()) / 2;
  return { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
}
