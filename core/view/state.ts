import type { Language } from '../language/text.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import type { LinkKind } from '../model/link-kinds.ts';

/** FORCE spreads actors by their links; LAYERED puts who supplies left of whom is supplied. */
export const LAYOUTS = ['FORCE', 'LAYERED'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** An actor in a picture. Without x and y it has not been placed yet. Units: pixels at zoom 1, y downwards. */
export interface PlacedActor {
  id: string;
  x?: number;
  y?: number;
  pinned?: boolean;
  /** The actor whose expansion brought it here; absent: somebody put it here. */
  broughtBy?: string;
}

/** Where one looks: the point in the middle of the canvas, so that screens of any size see the same. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

/** Everything that makes a picture besides the data: what a saved view keeps and an address carries. */
export interface ViewState {
  actors: PlacedActor[];
  /** The day whose links are shown; absent: today. */
  activeOn?: string;
  /** A second day, for the difference between the two. */
  comparedWith?: string;
  hiddenKinds: LinkKind[];
  hiddenActorKinds: ActorKind[];
  labels: Language;
  layout: LayoutName;
  camera?: Camera;
}

/** LIVE reads today's data, FROZEN keeps the data it was saved with. */
export type ViewMode = 'LIVE' | 'FROZEN';
