import { nameOf } from '../model/actor.ts';
import { LINK_KINDS } from '../model/link-kinds.ts';
import type { SpokenActor, SpokenLink } from './spoken.ts';

export type Value = string | number | boolean | undefined;

/** A named, typed value of every row: a column of a table, an attribute of a node or an edge. */
export interface Attribute<Row> {
  name: string;
  type: 'string' | 'double' | 'boolean';
  of: (row: Row) => Value;
}

export const ACTOR_ATTRIBUTES: readonly Attribute<SpokenActor>[] = [
  text('kind', ({ actor }) => actor.kind),
  text('subkind', ({ actor }) => actor.subkind),
  text('country', ({ actor }) => actor.country),
  text('description', ({ description }) => description),
  text('name_en', ({ actor }) => nameOf(actor, 'EN')),
  text('name_it', ({ actor }) => nameOf(actor, 'IT')),
  text('name_zh', ({ actor }) => nameOf(actor, 'ZH')),
  text('names', ({ actor }) => listed(actor.names.map((name) => name.text))),
  text('tags', ({ actor }) => listed(actor.tags)),
  text('identifiers', ({ actor }) =>
    listed(actor.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
  ),
  text('website', ({ actor }) => actor.website),
  text('since', ({ actor }) => actor.since),
  { name: 'pinned', type: 'boolean', of: ({ place }) => place.pinned === true },
];

export const LINK_ATTRIBUTES: readonly Attribute<SpokenLink>[] = [
  text('kind', ({ link }) => link.kind),
  text('family', ({ family }) => family),
  // Not the graph formats' own word for it: Gephi and networkx refuse graphs where only some edges have a direction.
  { name: 'directed', type: 'boolean', of: ({ link }) => LINK_KINDS[link.kind].directed },
  text('sentence', ({ sentence }) => sentence),
  text('since', ({ link }) => link.since),
  text('until', ({ link }) => link.until),
  text('confidence', ({ link }) => link.confidence),
  text('summary', ({ summary }) => summary),
  text('item', ({ link }) => link.item),
  { name: 'share', type: 'double', of: ({ link }) => link.share },
  text('role', ({ link }) => link.role),
  text('topic', ({ link }) => link.topic),
  { name: 'amount', type: 'double', of: ({ link }) => link.amount?.value },
  text('amount_unit', ({ link }) => link.amount?.unit),
];

/** The sources of a link as one text, where there can be no more than one. */
export const LINK_SOURCES: Attribute<SpokenLink> = text('sources', ({ evidence }) =>
  listed(
    evidence.map(({ stance, locator, cited: { publisher, title, date, url } }) =>
      [`${stance.toLowerCase()}: ${publisher}`, title, date, locator, url]
        .filter((part) => part !== undefined)
        .join(', '),
    ),
  ),
);

/** The same as JSON, so that an import has it whole. */
export const LINK_EVIDENCE: Attribute<SpokenLink> = text('evidence', ({ evidence }) =>
  JSON.stringify(evidence.map(({ stance, locator, cited }) => ({ stance, locator, source: cited }))),
);

function text<Row>(name: string, of: (row: Row) => string | undefined): Attribute<Row> {
  return { name, type: 'string', of };
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join(' | ');
}
