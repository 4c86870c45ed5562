import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';

/** The API writes kinds as GraphQL does: `press-release` → `PRESS_RELEASE`. */
function enumValue(kind: string): string {
  return kind.toUpperCase().replaceAll('-', '_');
}

/** An id that is not written is left to the server. */
function withId<Row extends object>(id: string, row: Row): Row & { id?: string } {
  return id === '' ? row : { id, ...row };
}

export function actorInput({ id, names, ...actor }: Actor): object {
  return withId(id, { ...actor, names: names.map((name) => ({ ...name, kind: enumValue(name.kind) })) });
}

export function linkInput({ id, ...link }: Link): object {
  return withId(id, link);
}

export function sourceInput({ id, kind, ...source }: Source): object {
  return withId(id, { ...source, kind: enumValue(kind) });
}
