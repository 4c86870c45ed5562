import type { Language } from '../../core/language/text.ts';
import { labelOf } from '../../core/layout/label.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import { degreesAmong } from '../../core/model/degrees.ts';
import { isActiveOn, isUndated, statusOn } from '../../core/model/link.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import { familyOf, type LinkKind, verbTo } from '../../core/model/link-kinds.ts';
import { changeBetween, type LinkChange } from '../../core/view/difference.ts';
import type { Caption } from './captions.ts';
import type { LinkFact } from './facts.ts';
import type { InterfaceLanguage } from './preferences.ts';
import type { Shown, ShownActor } from './shown.ts';

export interface SceneActor {
  id: string;
  kind: ActorKind;
  label: string;
  country: string | null;
  x: number;
  y: number;
  pinned: boolean;
  /** Links on screen. */
  degree: number;
  /** Diameter in pixels at zoom 1. */
  size: number;
}

export interface SceneLink {
  id: string;
  from: string;
  to: string;
  kind: LinkKind;
  family: LinkFamily;
  /** What the link says, from its start to its end. */
  verb: string;
  disputed: boolean;
  checked: boolean;
  undated: boolean;
  /** What became of it between two days; null where none are compared. */
  change: LinkChange | null;
  /** Not active on a day of the picture; drawn because somebody is looking at it. */
  inactive: boolean;
  /** The year in which it ended before the day; null where it did not. */
  ended: string | null;
}

/** Everything that is drawn, in plain values: the canvas adds nothing to it. */
export interface Scene {
  actors: SceneActor[];
  links: SceneLink[];
  /** The names of groups, where actors stand in any. */
  captions?: readonly Caption[];
}

interface Words {
  /** The language of names. */
  labels: Language;
  /** The language of everything else. */
  lang: InterfaceLanguage;
}

interface Days {
  day: string;
  comparedWith?: string | undefined;
}

export function sceneOf({ actors, links }: Shown, words: Words, days: Days): Scene {
  const degrees = degreesAmong(links);
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  return {
    actors: actors.map((actor) => sceneActor(actor, words.labels, degrees.get(actor.id) ?? 0)),
    links: links.flatMap((link) => {
      const toKind = kinds.get(link.to);
      return toKind ? [sceneLink(link, toKind, words.lang, days)] : [];
    }),
  };
}

function sceneActor(
  { id, kind, names, country, x, y, pinned }: ShownActor,
  labels: Language,
  degree: number,
) {
  return { id, kind, label: labelOf(names[labels]), country, x, y, pinned, degree, size: sizeFor(degree) };
}

function sceneLink(
  link: LinkFact,
  toKind: ActorKind,
  lang: InterfaceLanguage,
  { day, comparedWith }: Days,
): SceneLink {
  const { id, from, to, kind, confidence, checked } = link;
  const change = comparedWith === undefined ? null : changeBetween(link, day, comparedWith);
  return {
    id,
    from,
    to,
    kind,
    family: familyOf(kind),
    verb: verbTo(kind, toKind)[lang],
    disputed: confidence === 'DISPUTED',
    checked,
    undated: isUndated(link),
    inactive: !isActiveOn(link, day) && change === null,
    ended: statusOn(link, day) === 'ENDED' ? (link.until?.slice(0, 4) ?? null) : null,
    change,
  };
}

/** From 20 to 46 pixels: the square root keeps the areas comparable, the bounds keep hubs from shouting. */
function sizeFor(degree: number): number {
  return Math.min(46, 20 + 5 * Math.sqrt(degree));
}
