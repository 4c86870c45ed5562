import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence, Stance } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { ActorFact, Facts, LinkFact } from '../state/facts.ts';

/** What the canvas needs of an actor. */
export const drawnActor = /* GraphQL */ `
  fragment DrawnActor on Actor {
    id
    kind
    en: name(lang: EN)
    it: name(lang: IT)
    zh: name(lang: ZH)
    country { code }
    degree
  }
`;

/** What the canvas needs of a link. */
export const drawnLink = /* GraphQL */ `
  fragment DrawnLink on Link {
    id
    kind
    from { id }
    to { id }
    since
    until
    confidence
    evidence { stance source { id checkedOn } }
  }
`;

export interface DrawnActor {
  id: string;
  kind: ActorKind;
  en: string;
  it: string;
  zh: string;
  country: { code: string } | null;
  degree: number;
}

export interface DrawnLink {
  id: string;
  kind: LinkKind;
  from: { id: string };
  to: { id: string };
  since: string | null;
  until: string | null;
  confidence: Confidence;
  evidence: { stance: Stance; source: { id: string; checkedOn: string | null } }[];
}

function actorFact({ id, kind, en, it, zh, country, degree }: DrawnActor): ActorFact {
  return { id, kind, names: { EN: en, IT: it, ZH: zh }, country: country?.code ?? null, degree };
}

function linkFact({ id, kind, from, to, since, until, confidence, evidence }: DrawnLink): LinkFact {
  return {
    id,
    kind,
    from: from.id,
    to: to.id,
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    confidence,
    sources: [...citedBy(evidence, 'SUPPORTS'), ...citedBy(evidence, 'DISPUTES')],
    disputing: citedBy(evidence, 'DISPUTES'),
    checked: evidence.some(({ source }) => source.checkedOn !== null),
  };
}

function citedBy(evidence: DrawnLink['evidence'], stance: Stance): string[] {
  return evidence.filter((piece) => piece.stance === stance).map(({ source }) => source.id);
}

export function facts(subgraph: {
  actors: DrawnActor[];
  links: DrawnLink[];
}): Pick<Facts, 'actors' | 'links'> {
  return {
    actors: new Map(subgraph.actors.map((actor) => [actor.id, actorFact(actor)])),
    links: new Map(subgraph.links.map((link) => [link.id, linkFact(link)])),
  };
}
