import type { Language } from '../../core/language/text.ts';
import { ACTOR_KINDS, type ActorKind } from '../../core/model/actor-kinds.ts';
import { degreesAmong } from '../../core/model/degrees.ts';
import type { PlacedActor } from '../../core/view/state.ts';
import type { InterfaceLanguage } from './preferences.ts';
import type { Shown } from './shown.ts';
import type { SortKey } from './table.ts';

/** An actor as a row of the table. */
export interface ActorRow {
  id: string;
  kind: ActorKind;
  kindName: string;
  name: string;
  /** In every language, so that it is found by any. */
  names: readonly string[];
  country: string | null;
  countryName: string | null;
  /** Links on screen. */
  linksShown: number;
  /** Links in the data. */
  linksInAll: number;
  pinned: boolean;
  /** Put out of sight by hand. */
  hidden: boolean;
}

export const ACTOR_COLUMNS = ['name', 'kind', 'country', 'linksShown', 'linksInAll', 'pinned'] as const;
export type ActorColumn = (typeof ACTOR_COLUMNS)[number];

/** What each column is sorted by. */
export const ACTOR_KEYS: Record<ActorColumn, SortKey<ActorRow>> = {
  name: ({ name }) => name,
  kind: ({ kindName }) => kindName,
  country: ({ countryName }) => countryName,
  linksShown: ({ linksShown }) => linksShown,
  linksInAll: ({ linksInAll }) => linksInAll,
  pinned: ({ pinned }) => Number(pinned),
};

/** The actors shown, and those that were hidden by hand: who was hidden must be found again. */
export function actorRows(
  { actors, allActors, links }: Shown,
  placed: readonly PlacedActor[],
  { labels, lang }: { labels: Language; lang: InterfaceLanguage },
): ActorRow[] {
  const degrees = degreesAmong(links);
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  const hidden = new Set(placed.filter((actor) => actor.hidden).map(({ id }) => id));
  return [...actors, ...allActors.filter(({ id }) => hidden.has(id))].map((actor) => ({
    id: actor.id,
    kind: actor.kind,
    kindName: ACTOR_KINDS[actor.kind].one[lang],
    name: actor.names[labels],
    names: Object.values(actor.names),
    country: actor.country,
    countryName: actor.country === null ? null : (regions.of(actor.country) ?? actor.country),
    linksShown: degrees.get(actor.id) ?? 0,
    linksInAll: actor.degree,
    pinned: actor.pinned,
    hidden: hidden.has(actor.id),
  }));
}

/** What an actor is found by. */
export function textOfActor({ id, names, kindName, country, countryName }: ActorRow): string {
  return [id, ...names, kindName, country, countryName].filter(Boolean).join('\n');
}
