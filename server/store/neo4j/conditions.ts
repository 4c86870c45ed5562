import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Labels } from './labels.ts';
import { seek } from './seek.ts';

/** What a condition on links needs to know of the place it stands in, as Cypher expressions. */
interface LinkTerms {
  /** The claim or the relationship; both have the properties that conditions read. */
  link: string;
  kind: string;
  /** The ids of both ends. */
  ends: [string, string];
  /** True where an end that `actorKinds` is about has one of these kinds. */
  actorKinds: (kinds: string) => string;
}

/** Conditions by a LinkFilter found in the parameters under `filter`, such as `$f`. */
function linkConditions({ link, kind, ends, actorKinds }: LinkTerms, filter: string): string {
  const unset = (name: string) => `${filter}.${name} IS NULL`;
  return [
    `(${unset('kinds')} OR ${kind} IN ${filter}.kinds)`,
    `(${unset('confidence')} OR ${link}.confidence IN ${filter}.confidence)`,
    `(${unset('activeOn')} OR coalesce(${link}.startDay <= ${filter}.activeOn, true)
      AND coalesce(${link}.endDay >= ${filter}.activeOn, true))`,
    `(${unset('withActors')} OR ${ends.map((end) => `${end} IN ${filter}.withActors`).join(' OR ')})`,
    `(${unset('actorKinds')} OR ${actorKinds(`${filter}.actorKinds`)})`,
    `(${unset('source')} OR ${filter}.source IN ${link}.sources)`,
    `(${unset('text')} OR ${link}.text CONTAINS ${filter}.text)`,
  ].join('\n  AND ');
}

/** On a claim named `c`. */
export function claimConditions({ actor }: Labels, filter = '$f'): string {
  const atEitherEnd = (kinds: string) =>
    `EXISTS { MATCH (e:${actor}) WHERE e.id IN [c.from, c.to] AND e.kind IN ${kinds} }`;
  return onClaim(atEitherEnd, filter);
}

/** The same of an actor's, where the one at the other end has the id `far`: actors' kinds are about that one. */
export function claimConditionsTo({ actor }: Labels, far: string): string {
  return onClaim((kinds) => `EXISTS { ${seek('e', actor, far)} WHERE e.kind IN ${kinds} }`);
}

/** On a claim named `c` between `a` and `far`, where actors' kinds are about the far one. */
export function farClaimConditions(): string {
  return onClaim((kinds) => `far.kind IN ${kinds}`);
}

function onClaim(actorKinds: LinkTerms['actorKinds'], filter = '$f'): string {
  return linkConditions({ link: 'c', kind: 'c.kind', ends: ['c.from', 'c.to'], actorKinds }, filter);
}

/**
 * On a relationship named `r` between `a` and `far`. Without `doubt` it is somebody's own and none of our links.
 */
export function farLinkConditions(filter = '$f'): string {
  return `r.doubt IS NOT NULL AND ${linkConditions(
    {
      link: 'r',
      kind: 'type(r)',
      ends: ['a.id', 'far.id'],
      actorKinds: (kinds) => `far.kind IN ${kinds}`,
    },
    filter,
  )}`;
}

/** The shortest that says what the filter says: a hub has a hundred thousand links, and each word is asked of each. */
export function farLinks(filter: LinkFilter): string {
  return saysOnly(filter, 'kinds') ? farLinkKinds : farLinkConditions();
}

/** The same on a relationship between `a` and `b`. */
export function innerLinks(filter: LinkFilter): string {
  return saysOnly(filter, 'kinds') ? farLinkKinds : innerLinkConditions();
}

/** On a claim named `c`, neither of whose ends is the far one. */
export function innerClaims(filter: LinkFilter, labels: Labels): string {
  return saysOnly(filter, 'kinds') ? claimKinds : claimConditions(labels);
}

const claimKinds = '($f.kinds IS NULL OR c.kind IN $f.kinds)';

/** By kinds alone. */
export const farLinkKinds = 'r.doubt IS NOT NULL AND ($f.kinds IS NULL OR type(r) IN $f.kinds)';

/** On a relationship named `r` between `a` and `b`, neither of which is the far one. */
function innerLinkConditions(): string {
  return `r.doubt IS NOT NULL AND ${linkConditions(
    {
      link: 'r',
      kind: 'type(r)',
      ends: ['a.id', 'b.id'],
      actorKinds: (kinds) => `a.kind IN ${kinds} OR b.kind IN ${kinds}`,
    },
    '$f',
  )}`;
}

/** On an actor named `a`, by what an ActorFilter says besides kinds and countries. */
export function actorConditions({ actor }: Labels): string {
  return `($f.ids IS NULL OR a.id IN $f.ids)
  AND ($f.tags IS NULL OR any(tag IN a.tags WHERE tag IN $f.tags))
  AND ($f.text IS NULL OR a.text CONTAINS $f.text)
  AND ($f.linked IS NULL OR EXISTS {
    MATCH (a)-[r]-(far:${actor}) WHERE ${farLinkConditions('$f.linked')} })`;
}

/** On a source named `s`. */
export const sourceConditions = `($f.ids IS NULL OR s.id IN $f.ids)
  AND ($f.kinds IS NULL OR s.kind IN $f.kinds)
  AND ($f.languages IS NULL OR s.lang IN $f.languages)
  AND ($f.checked IS NULL OR (s.checkedOn IS NOT NULL) = $f.checked)
  AND ($f.text IS NULL OR s.text CONTAINS $f.text)`;

/** True where a filter leaves out nothing. */
export function passesAll(filter: object): boolean {
  return Object.values(filter).every((condition) => condition === null);
}
