import { builder } from '../builder.ts';
import {
  ActorKindEnum,
  ConfidenceEnum,
  LinkKindEnum,
  NameKindEnum,
  SourceKindEnum,
  StanceEnum,
} from '../enums.ts';

/** Rows as clients give them. What GraphQL can't check is checked by the schemas of rows/, which name the field. */

const DATE = 'maybe partial: `2022`, `2022-10` or `2022-10-07`';

const TextsInput = builder.inputType('TextsInput', {
  description: 'The same text in several languages, at most 10,000 characters each.',
  fields: (t) => ({
    en: t.string({ description: 'English.' }),
    it: t.string({ description: 'Italian.' }),
    zh: t.string({ description: 'Chinese.' }),
  }),
});

const NameInput = builder.inputType('NameInput', {
  description: 'A name of an actor.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'As written.' }),
    lang: t.string({ required: true, description: 'Its language, ISO 639-1.' }),
    kind: t.field({ type: NameKindEnum, required: true, description: 'What sort of name it is.' }),
  }),
});

const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'An identifier that others gave an actor.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'Whose: `wikidata`, `lei`, `ticker` …' }),
    value: t.string({ required: true, description: 'The identifier, such as `Q148`.' }),
  }),
});

export const ActorInput = builder.inputType('ActorInput', {
  description: 'All that is to be known of an actor: what is left out is unknown afterwards.',
  fields: (t) => ({
    id: t.id({ description: 'Readable and stable; of a new actor, made of its name if not said.' }),
    kind: t.field({ type: ActorKindEnum, required: true, description: 'What it is.' }),
    subkind: t.string({ description: 'A finer sort within the kind, such as `foundry`.' }),
    names: t.field({
      type: [NameInput],
      required: true,
      description: 'At least one; the first is the label, and at most one per language is official.',
    }),
    country: t.string({ description: 'ISO 3166-1 alpha-2, such as `CN`.' }),
    description: t.field({ type: TextsInput, description: 'One sentence on what it is.' }),
    tags: t.stringList({ description: 'Free words that gather actors across kinds.' }),
    identifiers: t.field({ type: [IdentifierInput], description: 'Identifiers that others gave it.' }),
    website: t.string({ description: 'Its own web page.' }),
    since: t.string({ description: `Founded, published or announced; ${DATE}.` }),
  }),
});

const AmountInput = builder.inputType('AmountInput', {
  description: 'A quantity, as the source puts it.',
  fields: (t) => ({
    value: t.float({ required: true, description: 'The number.' }),
    unit: t.string({ required: true, description: 'What is counted, such as `USD bn`.' }),
  }),
});

const EvidenceInput = builder.inputType('EvidenceInput', {
  description: 'What one source says about a link.',
  fields: (t) => ({
    source: t.id({
      required: true,
      description:
        'Who says so: the id of a source; of one that comes with the link and has no id yet, its place among these, `#0` for the first.',
    }),
    stance: t.field({
      type: StanceEnum,
      required: true,
      description: 'Whether it supports or disputes the link.',
    }),
    locator: t.string({ description: 'Where in the source: a page, a section.' }),
  }),
});

export const LinkInput = builder.inputType('LinkInput', {
  description: 'All that is claimed by a link: what is left out is unknown afterwards.',
  fields: (t) => ({
    id: t.id({
      description: 'Readable and stable; of a new link, made of its kind and its ends if not said.',
    }),
    kind: t.field({ type: LinkKindEnum, required: true, description: 'What it claims.' }),
    from: t.id({ required: true, description: 'The actor where it starts.' }),
    to: t.id({ required: true, description: 'The actor where it ends.' }),
    since: t.string({ description: `When it began, ${DATE}.` }),
    until: t.string({ description: `When it ended, ${DATE}.` }),
    confidence: t.field({ type: ConfidenceEnum, required: true, description: 'How sure it is.' }),
    summary: t.field({ type: TextsInput, description: 'What is claimed, in a sentence or two of your own.' }),
    item: t.string({ description: 'What is delivered, made or bought.' }),
    share: t.float({ description: 'Share held or delivered, in per cent (0–100).' }),
    role: t.string({ description: 'As what somebody leads, such as `CEO`.' }),
    topic: t.string({ description: 'What it is about.' }),
    amount: t.field({ type: AmountInput, description: 'How much.' }),
    evidence: t.field({
      type: [EvidenceInput],
      required: true,
      description: 'Who says so and who disputes it: at least one.',
    }),
  }),
});

export const SourceInput = builder.inputType('SourceInput', {
  description: 'All that is to be known of a source: what is left out is unknown afterwards.',
  fields: (t) => ({
    id: t.id({
      description: 'Readable and stable; of a new source, made of its publisher and title if not said.',
    }),
    title: t.string({ required: true, description: 'As published.' }),
    publisher: t.string({ required: true, description: 'Who published it.' }),
    url: t.string({ description: 'Where it can be read.' }),
    date: t.string({ description: `When it was published, ${DATE}.` }),
    lang: t.string({ required: true, description: 'Its language, ISO 639-1.' }),
    kind: t.field({ type: SourceKindEnum, required: true, description: 'What sort of document it is.' }),
    checkedOn: t.string({ description: 'The day on which somebody read it, such as `2026-11-24`.' }),
  }),
});
