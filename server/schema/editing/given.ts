import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { GivenRow } from '../../editing/put.ts';
import type { ActorInput, LinkInput, SourceInput } from './inputs.ts';

/** Rows as the inputs give them: null says that nothing is known, as leaving out does. */

export function givenActor(input: typeof ActorInput.$inferInput): GivenRow<Actor> {
  return withoutNulls({ ...input, description: input.description ?? {} }) as GivenRow<Actor>;
}

export function givenLink(input: typeof LinkInput.$inferInput): GivenRow<Link> {
  return withoutNulls({ ...input, summary: input.summary ?? {} }) as GivenRow<Link>;
}

export function givenSource(input: typeof SourceInput.$inferInput): GivenRow<Source> {
  return withoutNulls(input) as GivenRow<Source>;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one == null ? [] : [[key, withoutNulls(one)]])),
  );
}
