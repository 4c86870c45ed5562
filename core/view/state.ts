import type { Language } from '../language/text.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import type { Confidence } from '../model/link.ts';
import type { LinkKind } from '../model/link-kinds.ts';

/**
 * FORCE spreads actors by their links; LAYERED puts who supplies left of whom is supplied, LAYERED_DOWN above;
 * CONCENTRIC draws rings by hops round the middle; the others group by country or kind, or stand in rows.
 */
export const LAYOUTS = [
  'FORCE',
  'LAYERED',
  'LAYERED_DOWN',
  'CONCENTRIC',
  'BY_COUNTRY',
  'BY_KIND',
  'GRID',
] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** How far from the middle an actor may stand; beyond this, a place is a slip. */
export const FARTHEST = 1_000_000;

/** An actor in a picture. Without x and y it has not been placed yet. Units: pixels at zoom 1, y downwards. */
export interface PlacedActor {
  id: string;
  x?: number;
  y?: number;
  pinned?: boolean;
  /** Put out of sight by hand: it keeps its place and may come back. */
  hidden?: boolean;
  /** The actor whose expansion brought it here; absent: somebody put it here. */
  broughtBy?: string;
}

/** Where one looks: the point in the middle of the canvas, so that screens of any size see the same. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

/** What a link may be marked as. CHECKED: somebody has read at least one of its sources again for this dataset. */
export const LINK_MARKS = ['CHECKED', 'UNCHECKED', 'DATED', 'UNDATED'] as const;
export type LinkMark = (typeof LINK_MARKS)[number];

/** What is left out of a picture besides what its days leave out. */
export interface PictureFilter {
  hiddenKinds: LinkKind[];
  hiddenActorKinds: ActorKind[];
  hiddenConfidences: Confidence[];
  hiddenMarks: LinkMark[];
  /** Only links that cite this source. */
  source?: string;
  /** Only actors with so many links on screen. */
  leastLinks?: number;
  mostLinks?: number;
}

/** Everything that makes a picture besides the data: what a saved view keeps and an address carries. */
export interface ViewState extends PictureFilter {
  actors: PlacedActor[];
  /** The day whose links are shown; absent: today. */
  activeOn?: string;
  /** A second day, for the difference between the two. */
  comparedWith?: string;
  labels: Language;
  layout: LayoutName;
  camera?: Camera;
}

/** LIVE reads today's data, FROZEN keeps the data it was saved with. */
export type ViewMode = 'LIVE' | 'FROZEN';
