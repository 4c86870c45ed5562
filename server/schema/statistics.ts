import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import { builder } from './builder.ts';
import { countsOf } from './counts.ts';
import { ActorKindEnum, ConfidenceEnum, LinkKindEnum } from './enums.ts';
import { LinkFilterInput, linkFilter } from './filters.ts';
import { PlaceRef, StatisticsRef } from './refs.ts';

const ActorKindCountRef = builder.objectRef<{ kind: ActorKind; count: number }>('ActorKindCount').implement({
  description: 'How many actors are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

const LinkKindCountRef = builder.objectRef<{ kind: LinkKind; count: number }>('LinkKindCount').implement({
  description: 'How many links are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

const PlaceCountRef = builder.objectRef<{ country: string; count: number }>('PlaceCount').implement({
  description: 'How many actors belong to a country.',
  fields: (t) => ({
    place: t.field({
      type: PlaceRef,
      description: 'The country.',
      resolve: ({ country }) => ({ code: country }),
    }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

const ConfidenceCountRef = builder
  .objectRef<{ confidence: Confidence; count: number }>('ConfidenceCount')
  .implement({
    description: 'How many links are of a confidence.',
    fields: (t) => ({
      confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'The confidence.' }),
      count: t.exposeInt('count', { description: 'How many; never 0.' }),
    }),
  });

StatisticsRef.implement({
  description:
    'Counts. With a filter: of the links that pass it, the actors at their ends and the sources they cite.',
  fields: (t) => ({
    actors: t.int({
      description: 'Actors in all.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'ACTORS')).actors,
    }),
    links: t.int({
      description: 'Links in all.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'LINKS')).links,
    }),
    sources: t.int({
      description: 'Sources in all.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'SOURCES')).sources,
    }),
    actorKinds: t.field({
      type: [ActorKindCountRef],
      description: 'Actors by kind, most first.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'ACTORS')).actorKinds,
    }),
    linkKinds: t.field({
      type: [LinkKindCountRef],
      description: 'Links by kind, most first.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'LINKS')).linkKinds,
    }),
    countries: t.field({
      type: [PlaceCountRef],
      description: 'Actors by country, most first.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'ACTORS')).countries,
    }),
    confidence: t.field({
      type: [ConfidenceCountRef],
      description: 'Links by confidence, most first.',
      resolve: async ({ filter }, _, c) => (await countsOf(c, filter, 'LINKS')).confidence,
    }),
  }),
});

builder.queryFields((t) => ({
  statistics: t.field({
    type: StatisticsRef,
    description: 'Counts by actor kind, link kind, country and confidence.',
    args: {
      filter: t.arg({ type: LinkFilterInput, description: 'Only these links and what hangs on them.' }),
    },
    resolve: (_, { filter }) => ({ filter: linkFilter(filter) }),
  }),
}));
