import { revisionOf } from '../store/revision.ts';
import { MOST_FIRST } from './arguments.ts';
import { byId } from './batches.ts';
import { builder } from './builder.ts';
import { connection, connectionOf, emptyPage, pageArguments, pageRequest } from './connections.ts';
import { sizedBy } from './cost/sizes.ts';
import { REVISION, ROW, ROW_WORTH } from './editing/revision.ts';
import { SourceKindEnum } from './enums.ts';
import {
  LinkFilterInput,
  linkFilter,
  linkOrder,
  orderName,
  SourceFilterInput,
  sourceFilter,
} from './filters.ts';
import { LinkConnectionRef } from './link-connection.ts';
import { NodeRef, SourceRef } from './refs.ts';

SourceRef.implement({
  description: 'A document that supports or disputes links: who says so.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable and stable.' }),
    revision: t.string({ description: REVISION, resolve: revisionOf }),
    row: t.field({ type: 'JSON', description: ROW, extensions: ROW_WORTH, resolve: (source) => source }),
    title: t.exposeString('title', {
      description: 'As published, or in English where the original is in another script.',
    }),
    publisher: t.exposeString('publisher', { description: 'Who published it.' }),
    url: t.string({
      nullable: true,
      description: 'Where it can be read; null where it is not on the web.',
      resolve: (source) => source.url ?? null,
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was published, maybe partial; null where unknown.',
      resolve: (source) => source.date ?? null,
    }),
    lang: t.exposeString('lang', {
      nullable: true,
      description: 'Its language, ISO 639-1; null where unknown.',
    }),
    kind: t.field({
      type: SourceKindEnum,
      description: 'What sort of document it is.',
      resolve: (source) => source.kind,
    }),
    checkedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day on which it was read for this dataset; null: it is cited, but nobody has read it again.',
      resolve: (source) => source.checkedOn ?? null,
    }),
    links: t.field({
      type: LinkConnectionRef,
      description: 'The links that cite it, the latest to begin first.',
      extensions: sizedBy('first', 25, MOST_FIRST),
      args: {
        filter: t.arg({ type: LinkFilterInput, description: 'Only these.' }),
        ...pageArguments(t.arg),
      },
      resolve: async (source, args, { store, batches }, info) => {
        const filter = linkFilter(args.filter);
        const order = linkOrder(null);
        const request = pageRequest(args, orderName(order), info);
        const page = await batches.load('linksCiting', [filter, request], source.id, (ids) =>
          store.linksCiting(ids, filter, order, request),
        );
        return connection(page ?? emptyPage, orderName(order), request);
      },
    }),
  }),
});

const SourceConnectionRef = connectionOf('Source', SourceRef, 'sources');

builder.queryFields((t) => ({
  source: t.field({
    type: SourceRef,
    nullable: true,
    description: 'The source with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'As in `Evidence.source.id`.' }) },
    resolve: async (_, { id }, { store, batches }) =>
      (await batches.load('source', null, id, async (ids) => byId(await store.sourcesById(ids)))) ?? null,
  }),
  sources: t.field({
    type: SourceConnectionRef,
    description: 'All sources, newest first; those without a date last.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      filter: t.arg({ type: SourceFilterInput, description: 'Only these.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, { store }, info) => {
      const request = pageRequest(args, 'DATE DESC', info);
      return connection(await store.sources(sourceFilter(args.filter), request), 'DATE DESC', request);
    },
  }),
}));
