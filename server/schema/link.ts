import { linkSentence } from '../../core/language/sentence.ts';
import { inLanguage } from '../../core/language/text.ts';
import { type Link, statusOn } from '../../core/model/link.ts';
import { familyOf } from '../../core/model/link-kinds.ts';
import { revisionOf } from '../store/revision.ts';
import { dayOf, languageOf, MOST_FIRST } from './arguments.ts';
import { byId } from './batches.ts';
import { builder } from './builder.ts';
import { connection, pageArguments, pageRequest } from './connections.ts';
import { sizedBy } from './cost/sizes.ts';
import { LONG_TEXT } from './counted-answers.ts';
import { REVISION, ROW, ROW_WORTH } from './editing/revision.ts';
import {
  ConfidenceEnum,
  LanguageEnum,
  LinkFamilyEnum,
  LinkKindEnum,
  LinkStatusEnum,
  StanceEnum,
} from './enums.ts';
import { LinkFilterInput, LinkOrderInput, linkFilter, linkOrder, orderName } from './filters.ts';
import { LinkConnectionRef } from './link-connection.ts';
import { noting } from './met.ts';
import { ActorRef, AmountRef, EvidenceRef, LinkRef, NodeRef, SourceRef } from './refs.ts';
import { actorOf, sourceOf } from './rows.ts';

EvidenceRef.implement({
  description: 'What one source says about a link.',
  fields: (t) => ({
    source: t.field({
      type: SourceRef,
      description: 'Who says so.',
      resolve: (evidence, _, context) => sourceOf(context, evidence),
    }),
    stance: t.expose('stance', {
      type: StanceEnum,
      description: 'Whether it supports or disputes the link.',
    }),
    locator: t.string({
      nullable: true,
      description: 'Where in the source: a page, a section; null where the whole of it is meant.',
      resolve: (evidence) => evidence.locator ?? null,
    }),
  }),
});

AmountRef.implement({
  description: 'A quantity, as the source puts it.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number.' }),
    unit: t.exposeString('unit', {
      description: 'What is counted, in the words of the data, such as `USD bn`.',
    }),
  }),
});

LinkRef.implement({
  isTypeOf: noting<Link>((link, met) => met.link(link)),
  description: 'A typed, directed claim between two actors, with who says so and when.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Readable and stable, such as `supplies--asml--tsmc`.' }),
    revision: t.string({ description: REVISION, resolve: revisionOf }),
    row: t.field({ type: 'JSON', description: ROW, extensions: ROW_WORTH, resolve: (link) => link }),
    kind: t.expose('kind', { type: LinkKindEnum, description: 'What it claims.' }),
    family: t.field({
      type: LinkFamilyEnum,
      description: 'The family of its kind.',
      resolve: (link) => familyOf(link.kind),
    }),
    from: t.field({
      type: ActorRef,
      description: 'Where it starts.',
      resolve: (link, _, context) => actorOf(context, link, 'from'),
    }),
    to: t.field({
      type: ActorRef,
      description: 'Where it ends.',
      resolve: (link, _, context) => actorOf(context, link, 'to'),
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it began, maybe partial; null where unknown.',
      resolve: (link) => link.since ?? null,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it ended, maybe partial; null where it has not, or it is unknown.',
      resolve: (link) => link.until ?? null,
    }),
    status: t.field({
      type: LinkStatusEnum,
      description: 'How it stands on a day.',
      args: { on: t.arg({ type: 'Date', description: 'Today if not said.' }) },
      resolve: (link, { on }, { today }) => statusOn(link, on == null ? today : dayOf(on)),
    }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure it is.' }),
    summary: t.string({
      extensions: LONG_TEXT,
      description:
        'What is claimed, in a sentence or two of our own words; English where it is missing in this language.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (link, { lang }) => inLanguage(link.summary, languageOf(lang)) ?? '',
    }),
    sentence: t.string({
      extensions: LONG_TEXT,
      description:
        'The link read aloud, made of its parts: "ASML supplies TSMC (EUV scanners)". English or Italian.',
      args: {
        lang: t.arg({ type: LanguageEnum, description: 'English if not said; Chinese gives English.' }),
      },
      resolve: async (link, { lang }, context) => {
        const [from, to] = await Promise.all([actorOf(context, link, 'from'), actorOf(context, link, 'to')]);
        return linkSentence(link, from, to, languageOf(lang));
      },
    }),
    item: t.string({
      nullable: true,
      description: 'What is delivered, made or bought, in the words of the data; null where not said.',
      resolve: (link) => link.item ?? null,
    }),
    share: t.float({
      nullable: true,
      description: 'Share held or delivered, in per cent (0–100); null where not said.',
      resolve: (link) => link.share ?? null,
    }),
    role: t.string({
      nullable: true,
      description: 'As what somebody leads, such as `CEO`; null where not said.',
      resolve: (link) => link.role ?? null,
    }),
    topic: t.string({
      nullable: true,
      description: 'What it is about, such as the subject of a negotiation; null where not said.',
      resolve: (link) => link.topic ?? null,
    }),
    amount: t.field({
      type: AmountRef,
      nullable: true,
      description: 'How much; null where not said.',
      resolve: (link) => link.amount ?? null,
    }),
    evidence: t.expose('evidence', {
      type: [EvidenceRef],
      description: 'Who says so and who disputes it; never empty.',
    }),
  }),
});

builder.queryFields((t) => ({
  link: t.field({
    type: LinkRef,
    nullable: true,
    description: 'The link with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Such as `supplies--asml--tsmc`.' }) },
    resolve: async (_, { id }, { store, batches }) =>
      (await batches.load('link', null, id, async (ids) => byId(await store.linksById(ids)))) ?? null,
  }),
  links: t.field({
    type: LinkConnectionRef,
    description: 'All links, the latest to begin first unless ordered otherwise.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      filter: t.arg({ type: LinkFilterInput, description: 'Only these.' }),
      orderBy: t.arg({ type: LinkOrderInput, description: 'By SINCE, DESC, if not said.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, { store }, info) => {
      const order = linkOrder(args.orderBy);
      const request = pageRequest(args, orderName(order), info);
      return connection(
        await store.links(linkFilter(args.filter), order, request),
        orderName(order),
        request,
      );
    },
  }),
}));
