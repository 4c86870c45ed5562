import { requireAccess } from '../../editing/access.ts';
import { putActor } from '../../editing/put-actor.ts';
import { putLink } from '../../editing/put-link.ts';
import { putSource } from '../../editing/put-source.ts';
import { retractLink } from '../../editing/retract-link.ts';
import { revertEdit } from '../../editing/revert-edit.ts';
import { limitExceeded } from '../../errors.ts';
import { dayOf, languageOf } from '../arguments.ts';
import { builder, type Context } from '../builder.ts';
import { LanguageEnum } from '../enums.ts';
import { givenActor, givenLink, givenSource } from './given.ts';
import { ActorInput, LinkInput, SourceInput } from './inputs.ts';
import {
  PutActorPayloadRef,
  PutLinkPayloadRef,
  PutSourcePayloadRef,
  RetractLinkPayloadRef,
  RevertEditPayloadRef,
} from './payloads.ts';

const MOST_SOURCES = 50;
const BY = 'Who answers for it, 1–100 characters: a name that others will know.';
const NOTE = 'Why, or what else there is to say; at most 1,000 characters.';
const REVISION =
  'That of the row which it replaces, as it was read; refused with CONFLICT if it has changed since. Null: it must be new.';
const SENT_AGAIN =
  'A new row without an `id` may be sent again, as after an answer that was lost: where the graph has one that says exactly the same, that is the answer, and nothing is written. One with an `id` is refused then.';
const REFUSALS =
  'Needs the token of this server. Fails with BAD_USER_INPUT, whose `problems` say of each wrong `field` the `code`, the `values` that it speaks of and the `reason`, or with CONFLICT, which carries the row as it stands (`current`) and as it was given (`given`); nothing is written then.';

const PutActorInput = builder.inputType('PutActorInput', {
  description: 'An actor to add or to change.',
  fields: (t) => ({
    actor: t.field({ type: ActorInput, required: true, description: 'What it says from now on.' }),
    revision: t.string({ description: REVISION }),
    by: t.string({ required: true, description: BY }),
    note: t.string({ description: NOTE }),
  }),
});

const PutLinkInput = builder.inputType('PutLinkInput', {
  description: 'A link to add or to change.',
  fields: (t) => ({
    link: t.field({ type: LinkInput, required: true, description: 'What it says from now on.' }),
    sources: t.field({
      type: [SourceInput],
      description: `New sources that its evidence cites, written with it or not at all; at most ${MOST_SOURCES}.`,
    }),
    revision: t.string({ description: REVISION }),
    by: t.string({ required: true, description: BY }),
    note: t.string({ description: NOTE }),
  }),
});

const PutSourceInput = builder.inputType('PutSourceInput', {
  description: 'A source to add or to change.',
  fields: (t) => ({
    source: t.field({ type: SourceInput, required: true, description: 'What it says from now on.' }),
    revision: t.string({ description: REVISION }),
    by: t.string({ required: true, description: BY }),
    note: t.string({ description: NOTE }),
  }),
});

const RetractLinkInput = builder.inputType('RetractLinkInput', {
  description: 'A link to take back.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link.' }),
    revision: t.string({ required: true, description: 'Its revision, as it was read.' }),
    on: t.field({ type: 'Date', description: 'The day on which it was taken back; today if not said.' }),
    reason: t.string({
      required: true,
      description:
        'Why it is no longer claimed, in a sentence for those who relied on it; at most 1,000 characters.',
    }),
    lang: t.field({
      type: LanguageEnum,
      defaultValue: 'EN',
      description: 'The language of the reason.',
    }),
    by: t.string({ required: true, description: BY }),
    note: t.string({ description: NOTE }),
  }),
});

const RevertEditInput = builder.inputType('RevertEditInput', {
  description: 'An edit to undo.',
  fields: (t) => ({
    edit: t.id({ required: true, description: 'Such as `edit:17`.' }),
    revision: t.string({
      description:
        'That of the row as it stands: later edits of the row are undone with this one. Null: there are none, and the row is as the edit left it.',
    }),
    by: t.string({ required: true, description: BY }),
    note: t.string({ description: NOTE }),
  }),
});

builder.mutationFields((t) => ({
  putActor: t.field({
    type: PutActorPayloadRef,
    nullable: true,
    description: `Adds an actor or changes one. ${SENT_AGAIN} ${REFUSALS}`,
    args: {
      input: t.arg({ type: PutActorInput, required: true, description: 'The actor, and who says so.' }),
    },
    resolve: (_, { input }, context) =>
      edited(context, ({ store }) => putActor(store, { row: givenActor(input.actor), ...signedBy(input) })),
  }),
  putLink: t.field({
    type: PutLinkPayloadRef,
    nullable: true,
    description: `Adds a link with its evidence or changes one. ${SENT_AGAIN} So it is with the new sources that come with a link. ${REFUSALS}`,
    args: { input: t.arg({ type: PutLinkInput, required: true, description: 'The link, and who says so.' }) },
    resolve: (_, { input }, context) =>
      edited(context, ({ store }) => {
        const sources = input.sources ?? [];
        if (sources.length > MOST_SOURCES) throw limitExceeded('sources', sources.length, MOST_SOURCES);
        return putLink(store, {
          row: givenLink(input.link),
          sources: sources.map(givenSource),
          ...signedBy(input),
        });
      }),
  }),
  putSource: t.field({
    type: PutSourcePayloadRef,
    nullable: true,
    description: `Adds a source or changes one. ${SENT_AGAIN} ${REFUSALS}`,
    args: {
      input: t.arg({ type: PutSourceInput, required: true, description: 'The source, and who says so.' }),
    },
    resolve: (_, { input }, context) =>
      edited(context, ({ store }) =>
        putSource(store, { row: givenSource(input.source), ...signedBy(input) }),
      ),
  }),
  retractLink: t.field({
    type: RetractLinkPayloadRef,
    nullable: true,
    description: `Takes a link back: it is gone from every answer, and what it was and why it went stays to be read. ${REFUSALS}`,
    args: { input: t.arg({ type: RetractLinkInput, required: true, description: 'The link, and why.' }) },
    resolve: (_, { input }, context) =>
      edited(context, ({ store, today }) =>
        retractLink(store, {
          id: input.id,
          revision: input.revision,
          on: input.on == null ? today : dayOf(input.on),
          reason: input.reason,
          lang: languageOf(input.lang),
          by: input.by,
          note: input.note ?? null,
        }),
      ),
  }),
  revertEdit: t.field({
    type: RevertEditPayloadRef,
    nullable: true,
    description:
      'Undoes an edit: what it added goes, what it changed or took away is as before. Refused with CONFLICT, which carries the row as it stands (`current`) and as it would be again (`given`), if that has been changed since and `revision` is not its own; with BAD_USER_INPUT while links stand on what would go, or where nothing is to be put back; with NOT_FOUND for an unknown edit. Needs the token of this server.',
    args: { input: t.arg({ type: RevertEditInput, required: true, description: 'The edit.' }) },
    resolve: (_, { input }, context) =>
      edited(context, ({ store, today }) =>
        revertEdit(store, { edit: input.edit, ...signedBy(input) }, today),
      ),
  }),
}));

/** Does it for those who may, and lets the rest of the request see it. */
async function edited<Done>(context: Context, edit: (context: Context) => Promise<Done>): Promise<Done> {
  requireAccess(context.access);
  try {
    return await edit(context);
  } finally {
    context.batches.forget();
  }
}

interface Signature {
  revision?: string | null | undefined;
  by: string;
  note?: string | null | undefined;
}

function signedBy({ revision, by, note }: Signature) {
  return { revision: revision ?? null, by, note: note ?? null };
}
