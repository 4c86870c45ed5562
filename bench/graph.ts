import type { Actor } from '../core/model/actor.ts';
import { actorKinds } from '../core/model/actor-kinds.ts';
import { CONFIDENCES, type Link } from '../core/model/link.ts';
import { linkKinds } from '../core/model/link-kinds.ts';
import type { Source } from '../core/model/source.ts';
import type { GraphRows } from '../server/store/graph-store.ts';

const COUNTRIES = ['US', 'CN', 'TW', 'KR', 'JP', 'NL', 'DE', 'IT', 'GB', 'IN'];
/** Half of all actors are companies, as in the shipped data. */
const KINDS = [...actorKinds, ...actorKinds.map(() => 'Company' as const)];
const FIRST = ['North', 'Silicon', 'Grand', 'United', 'Pacific', 'Alpine', 'Quantum', 'Imperial', 'Blue'];
const SECOND = ['Foundry', 'Circuits', 'Optics', 'Ministry of Trade', 'Cloud', 'Research Institute', 'Labs'];

/**
 * A made-up graph with hubs, as real ones have: who has many links gets more. All actors hang together. The same size
 * and seed, the same graph.
 */
export function powerLawGraph(actorCount: number, linkCount: number, seed = 1): GraphRows {
  const random = randomFrom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const actors = Array.from({ length: actorCount }, (_, index) =>
    actorOf(index, pick(KINDS), `${pick(FIRST)} ${pick(SECOND)} ${index}`, pick(COUNTRIES)),
  );
  // Each end of each link stands here once, so that drawing from it favours those with many.
  const ends: string[] = [];
  const links = new Map<string, Link>();
  const connect = (from: string, to: string): void => {
    const year = 1990 + Math.floor(random() * 36);
    const until = random() < 0.1 ? { until: String(year + 3) } : {};
    const link = linkOf(pick(linkKinds), from, to, { since: String(year), ...until });
    if (from === to || links.has(link.id)) return;
    links.set(link.id, { ...link, confidence: random() < 0.8 ? 'CONFIRMED' : pick(CONFIDENCES) });
    ends.push(from, to);
  };
  for (const [index, { id }] of actors.entries()) {
    if (index > 0) connect(id, ends.length > 0 ? pick(ends) : (actors[0] as Actor).id);
  }
  while (links.size < linkCount) connect(pick(actors).id, random() < 0.8 ? pick(ends) : pick(actors).id);
  return { actors, links: [...links.values()], sources: [source] };
}

const source: Source = {
  id: 'register',
  title: 'A register that was made up',
  publisher: 'Bench',
  date: '2026',
  lang: 'en',
  kind: 'report',
  checkedOn: '2026-11-24',
};

function actorOf(index: number, kind: Actor['kind'], name: string, country: string): Actor {
  return {
    id: `actor-${index}`,
    kind,
    names: [{ text: name, lang: 'en', kind: 'official' }],
    country,
    description: { en: `${name}, made up.` },
    tags: [],
    identifiers: [],
  };
}

function linkOf(kind: Link['kind'], from: string, to: string, dates: Pick<Link, 'since' | 'until'>): Link {
  return {
    id: `${kind.toLowerCase().replaceAll('_', '-')}--${from}--${to}`,
    kind,
    from,
    to,
    ...dates,
    confidence: 'CONFIRMED',
    summary: { en: `${from} to ${to}.` },
    evidence: [{ source: source.id, stance: 'SUPPORTS' }],
  };
}

/** Mulberry32: small, fast and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
