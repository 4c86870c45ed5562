import type { DatedPicture } from '../../core/exchange/on-day.ts';
import { LANGUAGES, type Language } from '../../core/language/text.ts';
import type { Place } from '../../core/layout/places.ts';
import { type Actor, nameOf } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { captionsOf } from '../state/captions.ts';
import type { LinkFact } from '../state/facts.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import { type Scene, sceneOf } from '../state/scene.ts';
import type { ShownActor } from '../state/shown.ts';

/** What the canvas draws of an embedded picture. `moved`: where the reader has put actors meanwhile. */
export function embeddedScene(
  { day, state, actors, links, sources }: DatedPicture,
  lang: InterfaceLanguage,
  moved: ReadonlyMap<string, Place>,
): Scene {
  const places = new Map(state.actors.map((actor) => [actor.id, actor]));
  const checked = new Set(
    sources.flatMap(({ id, checkedOn }: Source) => (checkedOn === undefined ? [] : [id])),
  );
  const shownActors = actors.map((actor) => {
    const { x = 0, y = 0, pinned = false } = { ...places.get(actor.id), ...moved.get(actor.id) };
    return { ...shownActor(actor), x, y, pinned };
  });
  const shownLinks = links.map((link) => linkFact(link, checked));
  const scene = sceneOf(
    { actors: shownActors, links: shownLinks, allActors: shownActors, allLinks: shownLinks },
    { labels: state.labels, lang: state.labels === 'IT' ? 'it' : 'en' },
    { day, comparedWith: state.comparedWith },
  );
  return { ...scene, captions: captionsOf(scene.actors, state.layout, lang) };
}

function shownActor(actor: Actor): Omit<ShownActor, 'x' | 'y' | 'pinned'> {
  const names = Object.fromEntries(LANGUAGES.map((language) => [language, nameOf(actor, language)]));
  return {
    id: actor.id,
    kind: actor.kind,
    names: names as Record<Language, string>,
    country: actor.country ?? null,
    degree: 0,
  };
}

function linkFact({ evidence, ...link }: Link, checked: ReadonlySet<string>): LinkFact {
  const disputing = evidence.filter(({ stance }) => stance === 'DISPUTES').map(({ source }) => source);
  return {
    ...link,
    sources: evidence.map(({ source }) => source),
    disputing,
    checked: evidence.some(({ source }) => checked.has(source)),
  };
}
