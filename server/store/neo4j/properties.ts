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
import { keyWithId } from './orderings.ts';
import { tagged } from './structure/tags.ts';

/** Neo4j's indexes of texts take so many bytes of a value, and refuse the row of a longer one. */
const MOST_OF_TEXT = 32_766;
/** Its other indexes take some 8,100 of all that they hold of a row: of a name that is enough to put it in order. */
const MOST_OF_NAME = 4_000;

/**
 * The properties that people read in Neo4j's own tools, and with them those that queries need. What a record lacks
 * is null, which removes it from a node that had it.
 */
export function actorProperties(actor: Actor): object {
  return {
    ...readableActor(actor),
    byName: keyWithId(beginning(sortName(actor), MOST_OF_NAME), actor.id),
    words: searchWords(actor),
    text: beginning(actorText(actor), MOST_OF_TEXT),
    tagged: tagged(actor.tags),
    row: JSON.stringify(actor),
  };
}

/** As much of a text as comes to no more bytes in UTF-8. */
function beginning(text: string, most: number): string {
  // No character takes more than three for each of its units.
  if (text.length * 3 <= most) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}

/** Those that a relationship and the node that stands beside it have in common. */
export function ofBoth(link: Link): object {
  return {
    startDay: startDay(link),
    endDay: endDay(link),
    text: beginning(linkText(link), MOST_OF_TEXT),
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
    text: beginning(sourceText(source), MOST_OF_TEXT),
    row: JSON.stringify(source),
  };
}
