import type { Actor } from '../../../core/model/actor.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Row, SubjectKind } from '../../../server/store/change-log.ts';
import type { FoundRow } from '../found.ts';
import { isLike } from './likeness.ts';
import { isCode, isTelling } from './taken.ts';
import { isCalledById, isFitting, textsOfActor } from './taken-names.ts';
import { isAnotherMention, isSameSource } from './taken-sources.ts';

/** Whether two rows of one id may be of the same actor or source. */
export function isSame({ kind, isNamed }: FoundRow, one: Row, other: Row): boolean {
  const mayBeOne = kind !== 'ACTOR' || !isNamed || isFitting(one as Actor, other as Actor);
  return mayBeOne && isCalledAlike(kind, one, other);
}

/** Nothing is known by the id of a link. */
export function isCalledAlike(kind: SubjectKind, one: Row, other: Row): boolean {
  if (kind === 'ACTOR') return isLike(one as Actor, other as Actor);
  return kind === 'LINK' || isSameSource(one as Source, other as Source);
}

/**
 * Whether two rows of one id say different names or titles, where the id is but a code or a number and tells of neither; or
 * of one name different kinds or countries, where the id is made of it.
 */
export function isContradicted(found: FoundRow, one: Row, other: Row): boolean {
  const { kind, isCounted, isNamed } = found;
  if (kind === 'LINK' || isSame(found, one, other)) return false;
  if (kind === 'SOURCE') return isAnotherMention(other as Source, one as Source);
  // Whoever writes `C1` or `A-001` has not written a name.
  if (isNamed && !isCode(one.id)) return !isFitting(one as Actor, other as Actor);
  if ([one, other].some((row) => isCalledById(row as Actor))) return false;
  return isCounted === true || !isTelling(one.id, textsOfActor(one as Actor));
}

/** Whether of two mentions of an actor this is the first that says a name. */
export function isFirstToName(row: Row, earlier: Row): boolean {
  return isCalledById(earlier as Actor) && !isCalledById(row as Actor);
}
