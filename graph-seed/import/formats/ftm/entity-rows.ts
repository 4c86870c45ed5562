import type { Found, ReadContext } from '../../found.ts';
import { foreignId } from '../../ids.ts';
import { reasonOf } from '../../reasons.ts';
import { idShown } from '../../words.ts';
import { actorOf } from './actors.ts';
import { type Entity, Saying } from './entity.ts';
import { linksOf } from './links.ts';
import { sanctionLinks } from './sanctions.ts';

const DEEPEST = 8;

/** The rows of an entity of FollowTheMoney, behind those of the entities that are written out within it. */
export function entityRows(
  entity: Entity,
  line: number,
  context: ReadContext,
  depth = 0,
  within?: string,
): Found[] {
  const saying = new Saying(entity, within);
  if (depth > DEEPEST) return [{ what: 'PROBLEM', line, reason: reasonOf('TOO_DEEP') }];
  const nested = saying.nested().flatMap((inner) => entityRows(inner, line, context, depth + 1, entity.id));
  return [...nested, ...ownRows(saying, line, context)];
}

function ownRows(saying: Saying, line: number, context: ReadContext): Found[] {
  const { id, schema } = saying.entity;
  const meant = meantRows(saying, line, context);
  if (meant === null) return [{ what: 'SKIPPED', reason: reasonOf('NO_KIND', [schema]), id: foreignId(id) }];
  // A line may have many within one another, and a file hundreds of thousands of lines.
  const element = `entity ${idShown(id)}`;
  const rows = meant.map((one) => (one.what === 'SKIPPED' ? one : { ...one, element }));
  // Of one that is told as wrong not all has been asked for.
  if (rows.some(({ what }) => what === 'PROBLEM')) return rows;
  for (const property of saying.unread()) context.noteUnused(`${schema}.${property}`);
  return rows;
}

/** Null: it is nothing here. */
function meantRows(saying: Saying, line: number, context: ReadContext): Found[] | null {
  if (saying.entity.schema === 'Sanction') return sanctionLinks(saying, line, context);
  const links = linksOf(saying, line, context);
  if (links) return links;
  const row = actorOf(saying);
  return row && [{ what: 'ROW', kind: 'ACTOR', line, row }];
}
