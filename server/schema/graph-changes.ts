import { inLanguage } from '../../core/language/text.ts';
import type { FeedItem } from '../feed/listener.ts';
import type { LogEntry } from '../store/change-log.ts';
import { idsOf, languageOf, MOST_IDS } from './arguments.ts';
import { builder } from './builder.ts';
import { editRow } from './editing/edit-row.ts';
import { GraphChangeKindEnum, LanguageEnum, SubjectKindEnum } from './enums.ts';
import { type Met, noting } from './met.ts';
import { EditRef, GraphChangeRef, NodeRef, RetractionRef } from './refs.ts';

RetractionRef.implement({
  description: 'Why a link is no longer claimed.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day on which it was taken back.' }),
    reason: t.string({
      description: 'Why, in a sentence; English where it is missing in this language.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ reason }, { lang }) => inLanguage(reason, languageOf(lang)) ?? '',
    }),
  }),
});

GraphChangeRef.implement({
  isTypeOf: noting<LogEntry>(noteSubject),
  description:
    'Something that happened to the graph itself: a row that came, was changed, taken back or removed.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Its place in the log of this store, opaque: give it as `after` to go on behind it. Over SSE it is the id of the event too.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written to the store.' }),
    change: t.expose('change', { type: GraphChangeKindEnum, description: 'What happened.' }),
    subjectKind: t.expose('subjectKind', { type: SubjectKindEnum, description: 'What it happened to.' }),
    subjectId: t.id({
      description: 'The id of the actor, link or source.',
      resolve: ({ subject }) => subject.id,
    }),
    subject: t.expose('subject', {
      type: NodeRef,
      description:
        'The actor, link or source as it stood after this change, whatever has happened since; what was retracted or removed, as it last stood.',
    }),
    retraction: t.field({
      type: RetractionRef,
      nullable: true,
      description: 'Why it was taken back; null where it was not.',
      resolve: ({ retraction }) => retraction ?? null,
    }),
    edit: t.field({
      type: EditRef,
      nullable: true,
      description: 'The edit that it is; null where it came with a dataset or an import.',
      resolve: editRow,
    }),
  }),
});

function noteSubject({ subject }: LogEntry, met: Met): void {
  if ('evidence' in subject) met.link(subject);
  else if ('names' in subject) met.actor(subject.id);
}

builder.subscriptionType({ description: 'What is told as it happens, as server-sent events.' });

builder.subscriptionFields((t) => ({
  changes: t.field({
    type: GraphChangeRef,
    description:
      'What is added, changed, retracted or removed in the graph, one event each, in the order in which it was committed, by whichever process. The rows of the first dataset that a store is loaded with are where its log begins and no events; a row that is loaded again as it was is none either. The last 100,000 changes are kept.',
    args: {
      after: t.arg.id({
        description:
          'The id of the last change that is known: begins behind it, and nothing is missed. The header `Last-Event-ID`, which browsers send when they reconnect, goes before it. From now on if not said.',
      }),
      kinds: t.arg({ type: [GraphChangeKindEnum], description: 'Only these changes.' }),
      subjects: t.arg({ type: [SubjectKindEnum], description: 'Only changes to these.' }),
      of: t.arg.idList({
        description: `Only changes to these actors, links or sources, and to links that touch these actors. At most ${MOST_IDS} ids.`,
      }),
    },
    subscribe: (_, { after, kinds, subjects, of }, { listen }) => {
      const ids = of == null ? null : new Set(idsOf(of, undefined, 'of'));
      return listen(after ?? null, ({ change, subjectKind, subject }) => {
        if (kinds != null && !kinds.includes(change)) return false;
        if (subjects != null && !subjects.includes(subjectKind)) return false;
        return ids === null || idsIn(subject).some((id) => ids.has(id));
      });
    },
    resolve: ({ id, entry }: FeedItem) => {
      if (entry === null) throw new Error('a step without a change is no event');
      return { ...entry, id };
    },
  }),
}));

function idsIn(subject: LogEntry['subject']): string[] {
  return 'evidence' in subject ? [subject.id, subject.from, subject.to] : [subject.id];
}
