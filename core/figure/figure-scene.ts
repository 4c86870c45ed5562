import type { Point } from '../drawing/line-geometry.ts';
import { byId, type Exchange } from '../exchange/exchange.ts';
import { linkSentence } from '../language/sentence.ts';
import { type Language, languageKey } from '../language/text.ts';
import { type Actor, nameOf } from '../model/actor.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { degreesAmong } from '../model/degrees.ts';
import { isDisputed, isUndated, type Link, statusOn } from '../model/link.ts';
import type { LinkKind } from '../model/link-kinds.ts';
import type { Source } from '../model/source.ts';
import { changeBetween, type LinkChange } from '../view/difference.ts';
import { FIGURE_WORDS } from './figure-words.ts';
import { kindOfActorName } from './kind-names.ts';

/** What a figure draws of an actor, still in the places of the view. */
export interface FigureActor extends Point {
  id: string;
  kind: ActorKind;
  name: string;
  /** The language of the name where it is not that of the figure: ISO 639-1. */
  lang?: string;
  /** What it is, in a line. */
  label: string;
  /** Of its country, in two letters. */
  code?: string;
  /** Links that are drawn. */
  degree: number;
}

export interface FigureLink {
  id: string;
  kind: LinkKind;
  from: string;
  to: string;
  sentence: string;
  /** What it says, and who says so. */
  label: string;
  isDisputed: boolean;
  /** The year in which it ended; null: it has not, or the figure compares two days. */
  endYear: string | null;
  /** Nobody has read any of its sources again. */
  isUnchecked: boolean;
  isUndated: boolean;
  /** Null where the figure is about one day. */
  change: LinkChange | null;
  share?: number;
}

export interface FigureScene {
  actors: FigureActor[];
  links: FigureLink[];
}

/** What is to be drawn of a picture, in its own order. */
export function figureScene(exchange: Exchange, language: Language): FigureScene {
  const { actors, links, sources, state, day } = exchange;
  const places = byId(state.actors);
  const ends = byId(actors);
  const cited = byId(sources);
  const degrees = degreesAmong(links);
  const words = FIGURE_WORDS[languageKey(language)];
  return {
    actors: actors.map((actor, index) => ({
      id: actor.id,
      kind: actor.kind,
      ...namedIn(actor, language),
      label: [
        nameOf(actor, language),
        kindOfActorName(actor.kind, languageKey(language)),
        actor.country,
        words.links(degrees.get(actor.id) ?? 0),
      ]
        .filter(Boolean)
        .join(' · '),
      ...(actor.country !== undefined && { code: actor.country }),
      degree: degrees.get(actor.id) ?? 0,
      ...placeOf(places.get(actor.id), index, actors.length),
    })),
    links: links.flatMap((link) => {
      const [from, to] = [ends.get(link.from), ends.get(link.to)];
      if (!from || !to) return [];
      const { comparedWith } = state;
      const change = comparedWith === undefined ? null : changeBetween(link, day, comparedWith);
      return {
        id: link.id,
        kind: link.kind,
        from: link.from,
        to: link.to,
        sentence: linkSentence(link, from, to, language),
        label: [linkSentence(link, from, to, language), publishersOf(link, cited)]
          .filter(Boolean)
          .join(' · '),
        isDisputed: isDisputed(link),
        endYear: change === null && statusOn(link, day) === 'ENDED' ? (link.until?.slice(0, 4) ?? '') : null,
        isUnchecked: !link.evidence.some(({ source }) => cited.get(source)?.checkedOn !== undefined),
        isUndated: isUndated(link),
        change,
        ...(link.share !== undefined && { share: link.share }),
      };
    }),
  };
}

function namedIn(actor: Actor, language: Language): Pick<FigureActor, 'name' | 'lang'> {
  const name = nameOf(actor, language);
  const lang = actor.names.find(({ text }) => text === name)?.lang;
  return { name, ...(lang !== undefined && lang !== languageKey(language) && { lang }) };
}

function publishersOf({ evidence }: Link, cited: ReadonlyMap<string, Source>): string {
  return [...new Set(evidence.flatMap(({ source }) => cited.get(source)?.publisher ?? []))].join(', ');
}

const ROOM = 110;

/** Who has no place yet stands in rows, by the order of the picture, so that nobody is lost. */
function placeOf(place: { x?: number; y?: number } | undefined, index: number, count: number): Point {
  const { x, y } = place ?? {};
  if (x !== undefined && y !== undefined) return { x, y };
  const columns = Math.ceil(Math.sqrt(count));
  return { x: (index % columns) * ROOM, y: Math.floor(index / columns) * ROOM };
}
