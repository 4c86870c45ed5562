import type { LinkFamily } from '../../core/model/link-families.ts';
import { kindsOf, type LinkKind } from '../../core/model/link-kinds.ts';
import type { Source } from '../../core/model/source.ts';
import { badInput } from '../errors.ts';
import { LONGEST_TEXT } from '../rows/schemas.ts';
import {
  type ActorFilter,
  everyActor,
  everyLink,
  everySource,
  type LinkFilter,
  type SourceFilter,
} from '../store/filters.ts';
import type { ActorOrderField, LinkOrderField, Order } from '../store/graph-store.ts';
import { fold } from '../store/search/fold.ts';
import { dayOf, idsOf } from './arguments.ts';
import { builder } from './builder.ts';
import {
  ActorKindEnum,
  ActorOrderFieldEnum,
  ConfidenceEnum,
  LinkFamilyEnum,
  LinkKindEnum,
  LinkOrderFieldEnum,
  OrderDirectionEnum,
  SourceKindEnum,
} from './enums.ts';

export const LinkFilterInput = builder.inputType('LinkFilter', {
  description: 'Which links. All that is set must hold; what is not set does not matter.',
  fields: (t) => ({
    kinds: t.field({ type: [LinkKindEnum], description: 'Links of any of these kinds.' }),
    families: t.field({ type: [LinkFamilyEnum], description: 'Links of any kind of these families.' }),
    confidence: t.field({
      type: [ConfidenceEnum],
      description: 'Links with any of these degrees of confidence.',
    }),
    activeOn: t.field({
      type: 'Date',
      description:
        'Links active on this day; undated links always are. A partial date is taken at its last day.',
    }),
    withActors: t.idList({ description: 'Links that touch any of these actors.' }),
    actorKinds: t.field({
      type: [ActorKindEnum],
      description:
        'Kinds of the actor at the far end, where a field starts from an actor; of the actors between, in `paths`; elsewhere of at least one end.',
    }),
    source: t.id({ description: 'Links that cite this source.' }),
    text: t.string({
      description: 'Links whose summary, item, role or topic contains this; case and accents ignored.',
    }),
  }),
});

export const ActorFilterInput = builder.inputType('ActorFilter', {
  description: 'Which actors. All that is set must hold; what is not set does not matter.',
  fields: (t) => ({
    kinds: t.field({ type: [ActorKindEnum], description: 'Actors of any of these kinds.' }),
    countries: t.idList({
      description: 'Actors of any of these countries: ISO codes (`CN`) or ids (`china`).',
    }),
    tags: t.stringList({ description: 'Actors with any of these tags.' }),
    ids: t.idList({ description: 'These actors alone; unknown ids are left out.' }),
    text: t.string({
      description:
        'Actors whose names or description contain this; case and accents ignored. To find an actor by name, `search` is better.',
    }),
    linked: t.field({ type: LinkFilterInput, description: 'Actors with at least one such link.' }),
  }),
});

export const SourceFilterInput = builder.inputType('SourceFilter', {
  description: 'Which sources. All that is set must hold; what is not set does not matter.',
  fields: (t) => ({
    ids: t.idList({ description: 'These sources alone; unknown ids are left out.' }),
    kinds: t.field({ type: [SourceKindEnum], description: 'Sources of any of these kinds.' }),
    languages: t.stringList({ description: 'Sources in any of these languages, by ISO 639-1 code (`zh`).' }),
    checked: t.boolean({ description: 'True: read for this dataset. False: cited, but not read again.' }),
    text: t.string({
      description: 'Sources whose title or publisher contains this; case and accents ignored.',
    }),
  }),
});

export const ActorOrderInput = builder.inputType('ActorOrder', {
  description: 'The order of a list of actors.',
  fields: (t) => ({
    field: t.field({ type: ActorOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirectionEnum, required: true, description: 'Which way.' }),
  }),
});

export const LinkOrderInput = builder.inputType('LinkOrder', {
  description: 'The order of a list of links.',
  fields: (t) => ({
    field: t.field({ type: LinkOrderFieldEnum, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirectionEnum, required: true, description: 'Which way.' }),
  }),
});

type Given<Input> = Input | null | undefined;

export function linkFilter(input: Given<typeof LinkFilterInput.$inferInput>): LinkFilter {
  if (input == null) return everyLink;
  return {
    kinds: kindsWithin(input.kinds, input.families),
    confidence: each(input.confidence),
    activeOn: input.activeOn == null ? null : dayOf(input.activeOn),
    withActors: input.withActors == null ? null : idsOf(input.withActors, undefined, 'withActors'),
    actorKinds: each(input.actorKinds),
    source: input.source ?? null,
    text: folded(input.text),
  };
}

export function actorFilter(input: Given<typeof ActorFilterInput.$inferInput>): ActorFilter {
  if (input == null) return everyActor;
  return {
    kinds: each(input.kinds),
    countries: input.countries == null ? null : idsOf(input.countries, undefined, 'countries'),
    tags: input.tags == null ? null : idsOf(input.tags, undefined, 'tags').filter(mayBeTag),
    ids: input.ids == null ? null : idsOf(input.ids),
    text: folded(input.text),
    linked: input.linked == null ? null : linkFilter(input.linked),
  };
}

export function sourceFilter(input: Given<typeof SourceFilterInput.$inferInput>): SourceFilter {
  if (input == null) return everySource;
  return {
    ids: input.ids == null ? null : idsOf(input.ids),
    kinds: each(input.kinds as Given<Source['kind'][]>),
    languages: input.languages == null ? null : idsOf(input.languages, undefined, 'languages'),
    checked: input.checked ?? null,
    text: folded(input.text),
  };
}

export function actorOrder(input: Given<typeof ActorOrderInput.$inferInput>): Order<ActorOrderField> {
  return input ?? { field: 'NAME', direction: 'ASC' };
}

export function linkOrder(input: Given<typeof LinkOrderInput.$inferInput>): Order<LinkOrderField> {
  return input ?? { field: 'SINCE', direction: 'DESC' };
}

/** Names an order in cursors. */
export function orderName({ field, direction }: Order<string>): string {
  return `${field} ${direction}`;
}

function kindsWithin(kinds: Given<LinkKind[]>, families: Given<LinkFamily[]>): LinkKind[] | null {
  if (families == null) return each(kinds);
  const ofFamilies = kindsOf(families);
  return kinds == null ? ofFamilies : ofFamilies.filter((kind) => kinds.includes(kind));
}

/** Each of them once: there are few, however long the list is. */
function each<Value>(values: Given<readonly Value[]>): Value[] | null {
  return values == null ? null : [...new Set(values)];
}

/** No row has another one, and to look for those takes long. */
function mayBeTag(tag: string): boolean {
  return tag.trim() !== '' && tag.length <= LONGEST_TEXT;
}

function folded(text: Given<string>): string | null {
  if (text == null) return null;
  if (text.length > 200) throw badInput('text is longer than 200 characters');
  return fold(text);
}
