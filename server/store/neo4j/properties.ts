import { type Actor, nameOf } from '../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { doubtOf, linkOrderKey, sourceOrderKey } from '../order.ts';
import { actorText, linkText, searchWords, sortName, sourceText } from '../search/keys.ts';
import { keyWithId } from './orderings.ts';

/**
 * The properties that people read in Neo4j's own tools, and below them those that queries need. What a record lacks
 * is null, which removes it from a node that had it.
 */
export function actorProperties(actor: Actor): object {
  const { id, kind, subkind, names, country, description, tags, identifiers, website, since } = actor;
  return {
    id,
    kind,
    subkind: subkind ?? null,
    name: nameOf(actor, 'EN'),
    name_it: nameOf(actor, 'IT'),
    name_zh: nameOf(actor, 'ZH'),
    names: names.map((name) => name.text),
    country: country ?? null,
    description_en: description.en ?? null,
    description_it: description.it ?? null,
    tags,
    identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    website: website ?? null,
    since: since ?? null,

    byName: keyWithId(sortName(actor), id),
    words: searchWords(actor),
    text: actorText(actor),
    row: JSON.stringify(actor),
  };
}

/** Those of a relationship. */
export function linkProperties(link: Link): object {
  const { id, since, until, confidence, summary, item, share, role, topic, amount, evidence } = link;
  return {
    id,
    since: since ?? null,
    until: until ?? null,
    confidence,
    summary_en: summary.en ?? null,
    summary_it: summary.it ?? null,
    item: item ?? null,
    share: share ?? null,
    role: role ?? null,
    topic: topic ?? null,
    amount: amount?.value ?? null,
    amount_unit: amount?.unit ?? null,
    sources: evidence.map(({ source }) => source),

    startDay: startDay(link),
    endDay: endDay(link),
    doubt: BigInt(doubtOf(link)),
    text: linkText(link),
    row: JSON.stringify(link),
  };
}

/** Those of the node that stands beside the relationship. */
export function claimProperties(link: Link): object {
  const { id, kind, from, to, since, until, confidence, evidence } = link;
  return {
    id,
    kind,
    from,
    to,
    since: since ?? null,
    until: until ?? null,
    confidence,
    sources: evidence.map(({ source }) => source),

    startDay: startDay(link),
    endDay: endDay(link),
    bySince: keyWithId(linkOrderKey(link, 'SINCE'), id),
    byUntil: keyWithId(linkOrderKey(link, 'UNTIL'), id),
    byKind: keyWithId(linkOrderKey(link, 'KIND'), id),
    text: linkText(link),
    row: JSON.stringify(link),
  };
}

export function sourceProperties(source: Source): object {
  const { id, title, publisher, url, date, lang, kind, checkedOn } = source;
  return {
    id,
    title,
    publisher,
    url: url ?? null,
    date: date ?? null,
    lang,
    kind,
    checkedOn: checkedOn ?? null,

    byDate: keyWithId(sourceOrderKey(source), id),
    text: sourceText(source),
    row: JSON.stringify(source),
  };
}
