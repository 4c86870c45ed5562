import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import { degreesAmong } from '../../core/model/degrees.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { AnswerGraph, Ask } from './ask.ts';

/** What a sketch needs to know of the actors and links of an answer. */
export interface DrawnRows {
  actors: { id: string; kind: ActorKind; name: string }[];
  links: { kind: LinkKind; from: string; to: string; disputed: boolean; ended: boolean }[];
}

/** As many as `nodes` takes; a sketch of more would be a blot. */
const MOST_LINKS = 500;

const ROWS = `query Drawn($actors: [ID!]!, $links: [ID!]!, $lang: Language) {
  actors: nodes(ids: $actors) { ... on Actor { id kind name(lang: $lang) } }
  links: nodes(ids: $links) {
    ... on Link { kind status confidence from { id } to { id } evidence { stance } }
  }
}`;

interface LinkRow {
  kind: LinkKind;
  status: string;
  confidence: string;
  from: { id: string };
  to: { id: string };
  evidence: { stance: string }[];
}

/** Reads the actors and links of an answer. */
export async function drawnRows(
  { actors, links }: AnswerGraph,
  lang: Language,
  ask: Ask,
): Promise<DrawnRows> {
  if (actors.length === 0) return { actors: [], links: [] };
  const { data } = await ask({
    document: ROWS,
    variables: { actors, links: links.slice(0, MOST_LINKS), lang },
  });
  return {
    actors: data.actors as DrawnRows['actors'],
    links: (data.links as LinkRow[]).map(({ kind, status, confidence, from, to, evidence }) => ({
      kind,
      from: from.id,
      to: to.id,
      disputed: confidence === 'DISPUTED' || evidence.some(({ stance }) => stance === 'DISPUTES'),
      ended: status === 'ENDED',
    })),
  };
}

/** The actors with most links, and the links among them; equals in the order of the answer. */
export function mostLinked({ actors, links }: DrawnRows, most: number): DrawnRows {
  if (actors.length <= most) return { actors, links };
  const degrees = degreesAmong(links);
  const kept = [...actors]
    .sort((one, other) => (degrees.get(other.id) ?? 0) - (degrees.get(one.id) ?? 0))
    .slice(0, most);
  const ids = new Set(kept.map(({ id }) => id));
  const among = links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const linked = degreesAmong(among);
  // Those whose neighbours are all left out would stand about alone.
  return { actors: among.length === 0 ? kept : kept.filter(({ id }) => linked.has(id)), links: among };
}
