import {
  readableActor,
  readableClaim,
  readableLink,
  readableSource,
} from '../../../core/exchange/readable.ts';
import type { Actor } from '../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { doubtOf, linkOrderKey, sourceOrderKey } from '../order.ts';
import { actorText, linkText, searchWords, sortName, sourceText } from '../search/keys.ts';
import { keyWithId, SEPARATOR } from './orderings.ts';

/**
 * The properties that people read in Neo4j's own tools, and with them those that queries need. What a record lacks
 * is null, which removes it from a node that had it.
 */
export function actorProperties(actor: Actor): object {
  return {
    ...readableActor(actor),
    byName: keyWithId(sortName(actor), actor.id),
    words: searchWords(actor),
    text: actorText(actor),
    tagged: actor.tags.length === 0 ? null : actor.tags.map(soughtTag).join(''),
    row: JSON.stringify(actor),
  };
}

/** A tag as an index of texts finds it among others in `tagged`. */
export function soughtTag(tag: string): string {
  return SEPARATOR + tag + SEPARATOR;
}

/** Those that a relationship and the node that stands beside it have in common. */
export function ofBoth(link: Link): object {
  return {
    startDay: startDay(link),
    endDay: endDay(link),
    text: linkText(link),
    row: JSON.stringify(link),
  };
}

/** Those of a relationship. */
export function linkProperties(link: Link): object {
  return { ...readableLink(link), doubt: BigInt(doubtOf(link)) };
}

/** Those of the node that stands beside the relationship. */
export function claimProperties(link: Link): object {
  return {
    ...readableClaim(link),
    bySince: keyWithId(linkOrderKey(link, 'SINCE'), link.id),
    byUntil: keyWithId(linkOrderKey(link, 'UNTIL'), link.id),
    byKind: keyWithId(linkOrderKey(link, 'KIND'), link.id),
  };
}

export function sourceProperties(source: Source): object {
  return {
    ...readableSource(source),
    byDate: keyWithId(sourceOrderKey(source), source.id),
    text: sourceText(source),
    row: JSON.stringify(source),
  };
}
