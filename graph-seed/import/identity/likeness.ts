import type { Actor } from '../../../core/model/actor.ts';
import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { LookAlike } from '../../../server/store/imports.ts';
import { nameKey } from './name-key.ts';

/** Kinds that one source may give where another gives a different one. */
const ALIKE: readonly ActorKind[] = ['Company', 'Organization', 'GovernmentBody'];

/** Shorter names are those of many. */
const SHORTEST_NAME = 2;

/** What two actors that may be one have in common: an identifier, or a name but for case, accents and legal form. */
export function likenessKeys(actor: Called): string[] {
  return keysOf(actor, SHORTEST_NAME);
}

type Called = Pick<Actor, 'names' | 'identifiers'>;

function keysOf({ names, identifiers }: Called, shortest: number): string[] {
  const byName = names.map(({ text }) => nameKey(text) || text).filter((name) => name.length >= shortest);
  const byIdentifier = identifiers.map(({ scheme, value }) => identifierKey(scheme, value));
  return [...new Set([...byIdentifier, ...byName.map((name) => `name:${name}`)])];
}

/** Whether two of one id have a name or an identifier in common; there is a firm that is called X. */
export function isLike(one: Called, other: Called): boolean {
  const keys = new Set(keysOf(other, 1));
  return keysOf(one, 1).some((key) => keys.has(key));
}

/** What two actors have in common. */
export type Likeness = Pick<LookAlike, 'reason' | 'code' | 'values' | 'score'>;

/** Why two actors may be one, and how sure that is, from 0 to 1; null: they have nothing in common, or too much that differs. */
export function likenessOf(one: Actor, other: Actor): Likeness | null {
  const keys = new Set(likenessKeys(other));
  const twin = one.identifiers.find(({ scheme, value }) => keys.has(identifierKey(scheme, value)));
  if (twin) {
    const { scheme, value } = twin;
    return {
      reason: `the same ${scheme} ${value}`,
      code: 'SAME_IDENTIFIER',
      values: [scheme, value],
      score: 1,
    };
  }
  const name = one.names.find(({ text }) => keys.has(`name:${nameKey(text)}`));
  if (!name || !kindsFit(one.kind, other.kind)) return null;
  const countries = new Set([one.country, other.country].filter((country) => country !== undefined));
  const isElsewhere = countries.size === 2;
  // People are called alike more often than companies are, which may sit in one country and be registered in another.
  if (isElsewhere && one.kind === 'Person') return null;
  const isSameCountry = countries.size === 1 && one.country === other.country;
  const base = one.kind === 'Person' ? 0.5 : isElsewhere ? 0.4 : 0.7;
  const score = base + (isSameCountry ? 0.2 : 0) + (one.kind === other.kind ? 0.05 : 0);
  const told = isSameCountry || isElsewhere ? [...countries] : [];
  const where = isSameCountry ? `, both ${told[0]}` : isElsewhere ? `, in ${told.join(' and ')}` : '';
  const reason = `the same name “${name.text}”${where}`;
  return {
    reason,
    code: 'SAME_NAME',
    values: [name.text, ...told],
    score: Math.round(score * 100) / 100,
  };
}

/** That an id of the files is that of another one: told where nothing else is alike. */
export function likenessById(id: string): Likeness {
  return { reason: `the same id ${id}`, code: 'SAME_ID', values: [id], score: 0.3 };
}

/** Whether two kinds may be said of one and the same. */
export function kindsFit(one: ActorKind, other: ActorKind): boolean {
  return one === other || (ALIKE.includes(one) && ALIKE.includes(other));
}

function identifierKey(scheme: string, value: string): string {
  return `id:${scheme.toLowerCase()}:${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
}
