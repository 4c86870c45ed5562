import type { Core, EdgeSingular } from 'cytoscape';
import { labelSize } from '../../core/layout/label-size.ts';
import type { Place } from '../../core/layout/places.ts';
import { SIGNS } from '../../core/style/lines.ts';
import type { Palette } from '../../core/style/palette.ts';
import type { Bundle } from '../state/bundles.ts';
import type { Scene, SceneLink } from '../state/scene.ts';
import { type Box, freeBoxes } from './label-room.ts';

/** Further away than this, a sign on each of many links would hide them. */
const SIGN_ZOOM = 0.5;
const MOST_SIGNS_AFAR = 120;
/** Where a sign may stand on its line, the best first. */
const PARTS = [0.5, 0.36, 0.64, 0.25, 0.75];
const SIGN_ROOM = 34;

/** A word or a sign on a link. */
export interface LinkNote {
  edge: string;
  text: string;
  colour: string;
  /** Along the line rather than upright. */
  isVerb: boolean;
  /** Which part of the way from the link's start it stands at. */
  part: number;
}

export interface Said {
  scene: Scene;
  bundles: readonly Bundle[];
  folded: ReadonlySet<string>;
  /** Selected actors and links, and the links of a route. */
  chosen: ReadonlySet<string>;
  lit: ReadonlySet<string> | null;
  hovered: string | null;
}

/** What stands on links: what chosen and lit ones say, the signs of others, and the numbers of bundles. */
export function linkNotes(cy: Core, said: Said, palette: Palette): LinkNote[] {
  const { scene, bundles, folded, chosen, lit } = said;
  const verbs: LinkNote[] = [];
  const signs: LinkNote[] = [];
  for (const link of scene.links) {
    if (lit ? !lit.has(link.id) : folded.has(link.id)) continue;
    const isVerb = chosen.has(link.id) || lit !== null;
    const text = [signOf(link), isVerb ? link.verb : '', yearOf(link)].filter(Boolean).join(' ');
    if (text)
      (isVerb ? verbs : signs).push({
        edge: link.id,
        text,
        colour: colourOf(link, palette),
        isVerb,
        part: 0.5,
      });
  }
  const drawn = lit ? [] : bundles.filter(({ id }) => !folded.has(id));
  verbs.sort((one, other) => Number(chosen.has(other.edge)) - Number(chosen.has(one.edge)));
  const spoken = apartFromEachOther(cy, verbs, chosen);
  if (cy.zoom() < SIGN_ZOOM && signs.length + drawn.length > MOST_SIGNS_AFAR) return spoken;
  const numbers = drawn.map((bundle) => ({
    edge: bundle.id,
    text: `${bundle.links.length}${signOf(bundle)}`,
    colour: colourOf(bundle, palette),
    isVerb: false,
    part: 0.5,
  }));
  const asideOfActors = [...signs, ...numbers].map((note) => ({
    ...note,
    part: freePart(cy.getElementById(note.edge), scene),
  }));
  return [...spoken, ...asideOfActors];
}

/** Where a link's words stand on screen, and the angle at which they read from left to right. */
export function spotOf(edge: EdgeSingular, part: number): { x: number; y: number; angle: number } {
  const from = edge.source().renderedPosition();
  const to = edge.target().renderedPosition();
  // Before its first drawing a line has no shape yet, whatever the types say.
  const middle: { x: number; y: number } | undefined = edge.renderedMidpoint();
  const { x, y } = part === 0.5 && middle ? middle : between(from, to, part);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const isUpsideDown = Math.abs(angle) > Math.PI / 2;
  return { x, y, angle: isUpsideDown ? angle + Math.PI : angle };
}

/** Where on a straight line a sign hides no actor; in the middle where it hides one everywhere. */
function freePart(edge: EdgeSingular, { actors }: Scene): number {
  const isStraight = edge.data('isAlone') || edge.data('count') !== undefined;
  if (!isStraight || edge.data('bend') !== undefined) return 0.5;
  const [start, end] = [edge.source().position(), edge.target().position()];
  const isFree = (part: number) => {
    const spot = between(start, end, part);
    return actors.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > SIGN_ROOM);
  };
  return PARTS.find(isFree) ?? 0.5;
}

function between(from: Place, to: Place, part: number): Place {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function signOf({ change, disputed }: Pick<SceneLink, 'change' | 'disputed'>): string {
  const changed = change === 'BEGAN' || change === 'ENDED' ? SIGNS[change] : '';
  return `${changed}${disputed ? SIGNS.DISPUTED : ''}`;
}

function yearOf({ inactive, ended }: SceneLink): string {
  return inactive && ended !== null ? `–${ended}` : '';
}

function colourOf({ family, change }: Pick<Bundle, 'family' | 'change'>, palette: Palette): string {
  if (change === 'BEGAN' || change === 'ENDED') return palette.changes[change];
  return family ? palette.links[family] : palette.surface.muted;
}

function apartFromEachOther(cy: Core, verbs: readonly LinkNote[], chosen: ReadonlySet<string>): LinkNote[] {
  const boxes = verbs.map((note) => boxOfVerb(cy, note));
  const free = freeBoxes(boxes, []);
  return verbs.filter(({ edge }, index) => free[index] || chosen.has(edge));
}

/** The room that a verb takes on screen. */
export function boxOfVerb(cy: Core, { edge, text, part }: LinkNote): Box {
  const { x, y, angle } = spotOf(cy.getElementById(edge), part);
  const { width, height } = labelSize(text);
  const across = (Math.abs(width * Math.cos(angle)) + Math.abs(height * Math.sin(angle))) / 2;
  const down = (Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle))) / 2;
  return { x1: x - across, y1: y - down, x2: x + across, y2: y + down };
}
