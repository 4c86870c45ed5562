import type { ActorFact, Facts, LinkFact } from '../../web/state/facts.ts';
import type { SceneLink } from '../../web/state/scene.ts';

function actor(id: string, kind: ActorFact['kind'] = 'Company'): ActorFact {
  return { id, kind, names: { EN: id, IT: id, ZH: id }, country: null, degree: 1 };
}

function link(from: string, kind: LinkFact['kind'], to: string, more: Partial<LinkFact> = {}): LinkFact {
  return {
    id: `${from} ${kind} ${to}`,
    kind,
    from,
    to,
    confidence: 'CONFIRMED',
    sources: ['report'],
    disputing: [],
    checked: true,
    ...more,
  };
}

/** A small graph with names: ASML supplies TSMC and Intel, TSMC makes chips for NVIDIA and Apple … */
export const chips: Facts = facts(
  [
    actor('asml'),
    actor('tsmc'),
    actor('intel'),
    actor('nvidia'),
    actor('apple'),
    actor('h100', 'Product'),
    actor('rule', 'Policy'),
  ],
  [
    link('asml', 'SUPPLIES', 'tsmc', { since: '1987' }),
    link('asml', 'SUPPLIES', 'intel'),
    link('tsmc', 'MANUFACTURES', 'nvidia', { since: '1998' }),
    link('tsmc', 'MANUFACTURES', 'apple', { since: '2014', until: '2030' }),
    link('nvidia', 'DESIGNS', 'h100', { since: '2022-03-22' }),
    link('rule', 'RESTRICTS', 'h100', { since: '2022-10-07', confidence: 'DISPUTED' }),
  ],
);

function facts(actors: ActorFact[], links: LinkFact[]): Facts {
  return {
    actors: new Map(actors.map((each) => [each.id, each])),
    links: new Map(links.map((each) => [each.id, each])),
  };
}

/** A link of a scene, as most are. */
export function sceneLink(id: string, from: string, to: string, more: Partial<SceneLink> = {}): SceneLink {
  return {
    id,
    from,
    to,
    kind: 'SUPPLIES',
    family: 'SUPPLY',
    verb: 'supplies',
    disputed: false,
    checked: true,
    undated: false,
    inactive: false,
    ended: null,
    change: null,
    ...more,
  };
}
