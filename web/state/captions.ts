import { groupBy } from '../../core/group-by.ts';
import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import type { LayoutName } from '../../core/view/state.ts';
import type { InterfaceLanguage } from './preferences.ts';
import type { SceneActor } from './scene.ts';

/** The name of a group of actors, over the middle of its upper edge. */
export interface Caption {
  text: string;
  x: number;
  y: number;
}

/** Between the upper edge of a group and its name. */
const ABOVE = 34;

/** The names of the groups in which a layout has put the actors; none where it groups nobody. Who was moved by hand is in none. */
export function captionsOf(
  actors: readonly SceneActor[],
  layout: LayoutName,
  lang: InterfaceLanguage,
): Caption[] {
  const nameOf = namer(layout, lang);
  if (!nameOf) return [];
  const groups = groupBy(
    actors.filter(({ pinned }) => !pinned),
    (actor) => nameOf(actor) ?? '',
  );
  return [...groups].flatMap(([text, members]) => {
    if (text === '') return [];
    const xs = members.map(({ x }) => x);
    const top = Math.min(...members.map(({ y, size }) => y - size / 2));
    return [{ text, x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top - ABOVE }];
  });
}

function namer(layout: LayoutName, lang: InterfaceLanguage): ((actor: SceneActor) => string | null) | null {
  if (layout === 'BY_KIND') return ({ kind }) => ACTOR_KINDS[kind].many[lang];
  if (layout !== 'BY_COUNTRY') return null;
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  return ({ country }) => (country === null ? null : (regions.of(country) ?? country));
}
