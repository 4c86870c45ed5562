import { linkSentence } from '../language/sentence.ts';
import { inLanguage } from '../language/text.ts';
import { type Actor, descriptionOf, nameOf } from '../model/actor.ts';
import type { Evidence, Link } from '../model/link.ts';
import type { LinkFamily } from '../model/link-families.ts';
import { familyOf, verbTo } from '../model/link-kinds.ts';
import type { Source } from '../model/source.ts';
import { PALETTES } from '../style/palette.ts';
import type { PlacedActor } from '../view/state.ts';
import { byId, type Exchange } from './exchange.ts';

/** An actor in the words of the picture's language, where it stands. */
export interface SpokenActor {
  actor: Actor;
  name: string;
  description: string | undefined;
  place: PlacedActor;
  /** `#rrggbb`. */
  colour: string;
}

/** A link in the words of the picture's language. */
export interface SpokenLink {
  link: Link;
  from: string;
  to: string;
  family: LinkFamily;
  verb: string;
  sentence: string;
  summary: string;
  evidence: (Evidence & { cited: Source })[];
  colour: string;
}

export function spokenActors({ actors, state }: Exchange): SpokenActor[] {
  const places = byId(state.actors);
  return actors.map((actor) => ({
    actor,
    name: nameOf(actor, state.labels),
    description: descriptionOf(actor, state.labels) ?? undefined,
    place: places.get(actor.id) ?? { id: actor.id },
    colour: PALETTES.light.actors[actor.kind],
  }));
}

export function spokenLinks({
  actors,
  links,
  sources,
  state,
}: Pick<Exchange, 'actors' | 'links' | 'sources' | 'state'>): SpokenLink[] {
  const ends = byId(actors);
  const cited = byId(sources);
  return links.flatMap((link) => {
    const from = ends.get(link.from);
    const to = ends.get(link.to);
    if (!from || !to) return [];
    const family = familyOf(link.kind);
    return {
      link,
      from: nameOf(from, state.labels),
      to: nameOf(to, state.labels),
      family,
      verb: verbTo(link.kind, to.kind)[state.labels === 'IT' ? 'it' : 'en'],
      sentence: linkSentence(link, from, to, state.labels),
      summary: inLanguage(link.summary, state.labels) ?? '',
      evidence: link.evidence.flatMap((evidence) => {
        const source = cited.get(evidence.source);
        return source ? { ...evidence, cited: source } : [];
      }),
      colour: PALETTES.light.links[family],
    };
  });
}
