import { type Actor, nameOf } from '../model/actor.ts';
import type { Link, Stance } from '../model/link.ts';
import type { Source } from '../model/source.ts';

/** The relationships of a claim to its sources. */
export const EVIDENCE = {
  SUPPORTS: 'SUPPORTED_BY',
  DISPUTES: 'DISPUTED_BY',
} as const satisfies Record<Stance, string>;

/** Flat properties that people read in a graph database; null where there is nothing to say. */
export type Properties = Record<string, string | number | string[] | null>;

export function readableActor(actor: Actor): Properties {
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
  };
}

/** Of a relationship, whose type says the kind. */
export function readableLink(link: Link): Properties {
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
  };
}

/** Of the node that stands beside the relationship and leads to its sources. */
export function readableClaim({ id, kind, from, to, since, until, confidence, evidence }: Link): Properties {
  return {
    id,
    kind,
    from,
    to,
    since: since ?? null,
    until: until ?? null,
    confidence,
    sources: evidence.map(({ source }) => source),
  };
}

export function readableSource({
  id,
  title,
  publisher,
  url,
  date,
  lang,
  kind,
  checkedOn,
}: Source): Properties {
  return {
    id,
    title,
    publisher,
    url: url ?? null,
    date: date ?? null,
    lang,
    kind,
    checkedOn: checkedOn ?? null,
  };
}
