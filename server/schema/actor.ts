import { type Actor, descriptionOf, nameOf } from '../../core/model/actor.ts';
import { ACTOR_KINDS, actorKinds } from '../../core/model/actor-kinds.ts';
import { revisionOf } from '../store/revision.ts';
import { languageOf, MOST_FIRST } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionOf, pageArguments, pageRequest } from './connections.ts';
import { sizedBy } from './cost/sizes.ts';
import { LONG_TEXT } from './counted-answers.ts';
import { REVISION, ROW, ROW_WORTH } from './editing/revision.ts';
import { ActorKindEnum, DirectionEnum, LanguageEnum, LinkKindEnum, NameKindEnum } from './enums.ts';
import {
  ActorFilterInput,
  ActorOrderInput,
  actorFilter,
  actorOrder,
  LinkFilterInput,
  LinkOrderInput,
  linkFilter,
  orderName,
} from './filters.ts';
import { LinkConnectionRef } from './link-connection.ts';
import { askAhead, linksOfActor } from './links-of-actor.ts';
import { ActorRef, IdentifierRef, LinkCountRef, NameRef, NodeRef, PlaceRef } from './refs.ts';
import { actorById } from './rows.ts';

NameRef.implement({
  description: 'A name of an actor.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As written.' }),
    lang: t.exposeString('lang', { description: 'Its language, ISO 639-1.' }),
    kind: t.expose('kind', { type: NameKindEnum, description: 'What sort of name it is.' }),
  }),
});

IdentifierRef.implement({
  description: 'An identifier that others gave an actor.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Whose: `wikidata`, `lei`, `ticker` …' }),
    value: t.exposeString('value', { description: 'The identifier, such as `Q148`.' }),
  }),
});

LinkCountRef.implement({
  description: 'How many links of a kind an actor has one way.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKindEnum, description: 'The kind of link.' }),
    direction: t.expose('direction', {
      type: DirectionEnum,
      description: 'OUT or IN, read from the actor; BOTH for kinds whose direction says nothing.',
    }),
    count: t.exposeInt('count', { description: 'How many; never 0.' }),
  }),
});

ActorRef.implement({
  description: 'Whatever acts or is acted on: companies, ministries, countries, people, products, rules …',
  interfaces: [NodeRef],
  resolveType: (actor, { met }) => {
    met?.actor(actor.id);
    return actor.kind;
  },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable and stable, such as `nvidia`.' }),
    revision: t.string({ description: REVISION, resolve: revisionOf }),
    row: t.field({ type: 'JSON', description: ROW, extensions: ROW_WORTH, resolve: (actor) => actor }),
    kind: t.expose('kind', { type: ActorKindEnum, description: 'What it is.' }),
    subkind: t.string({
      nullable: true,
      description:
        'A finer sort within the kind, in the words of the data, such as `foundry`; null where none is given.',
      resolve: (actor) => actor.subkind ?? null,
    }),
    name: t.string({
      description:
        'The name to show: the official one in this language, else another in it, else the English one.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (actor, { lang }) => nameOf(actor, languageOf(lang)),
    }),
    names: t.expose('names', {
      type: [NameRef],
      description: 'All names in all languages; the first is the label.',
    }),
    description: t.string({
      nullable: true,
      extensions: LONG_TEXT,
      description:
        'One sentence on what it is, in this language or else in English; null where the data has none.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (actor, { lang }) => descriptionOf(actor, languageOf(lang)),
    }),
    country: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The country it belongs to; null where it belongs to none, or the data does not say.',
      resolve: ({ country }) => (country === undefined ? null : { code: country }),
    }),
    tags: t.exposeStringList('tags', { description: 'Free words that gather actors across kinds.' }),
    identifiers: t.expose('identifiers', {
      type: [IdentifierRef],
      description: 'Identifiers others gave it.',
    }),
    website: t.string({
      nullable: true,
      description: 'Its own web page; null where it has none, or the data does not say.',
      resolve: (actor) => actor.website ?? null,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'Founded, published or announced; null where the data does not say.',
      resolve: (actor) => actor.since ?? null,
    }),
    degree: t.int({
      description: 'The number of its links of any kind, on any day.',
      resolve: async (actor, _, { store, batches }) =>
        (await batches.load('degree', null, actor.id, (ids) => store.degrees(ids))) ?? 0,
    }),
    linkCounts: t.field({
      type: [LinkCountRef],
      description:
        'How many links it has of each kind, each way: what an expansion would bring, before it is asked for.',
      args: { filter: t.arg({ type: LinkFilterInput, description: 'Counts only these.' }) },
      resolve: async (actor, args, { store, batches }) => {
        const filter = linkFilter(args.filter);
        return (
          (await batches.load('linkCounts', filter, actor.id, (ids) => store.linkCounts(ids, filter))) ?? []
        );
      },
    }),
    links: t.field({
      type: LinkConnectionRef,
      description: 'Its links, the latest to begin first unless ordered otherwise.',
      extensions: sizedBy('first', 25, MOST_FIRST),
      args: {
        filter: t.arg({ type: LinkFilterInput, description: 'Only these.' }),
        direction: t.arg({ type: DirectionEnum, description: 'OUT, IN, or BOTH if not said.' }),
        orderBy: t.arg({ type: LinkOrderInput, description: 'By SINCE, DESC, if not said.' }),
        ...pageArguments(t.arg),
      },
      resolve: (actor, args, context, info) => linksOfActor(context, actor.id, args, info),
    }),
  }),
});

for (const kind of actorKinds) {
  builder
    .objectRef<Actor>(kind)
    .implement({ description: ACTOR_KINDS[kind].meaning, interfaces: [ActorRef, NodeRef] });
}

const ActorConnectionRef = connectionOf('Actor', ActorRef, 'actors');

builder.queryFields((t) => ({
  actor: t.field({
    type: ActorRef,
    nullable: true,
    description: 'The actor with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Such as `nvidia`.' }) },
    resolve: async (_, { id }, context, info) => {
      await askAhead(context, id, info);
      return actorById(context, id);
    },
  }),
  actors: t.field({
    type: ActorConnectionRef,
    description: 'All actors, by name unless ordered otherwise.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      filter: t.arg({ type: ActorFilterInput, description: 'Only these.' }),
      orderBy: t.arg({ type: ActorOrderInput, description: 'By NAME, ASC, if not said.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, { store }, info) => {
      const order = actorOrder(args.orderBy);
      const request = pageRequest(args, orderName(order), info);
      return connection(
        await store.actors(actorFilter(args.filter), order, request),
        orderName(order),
        request,
      );
    },
  }),
}));
