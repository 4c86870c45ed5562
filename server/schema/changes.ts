import { firstDay, lastDay } from '../../core/model/partial-date.ts';
import { badInput } from '../errors.ts';
import type { Change } from '../store/graph-store.ts';
import { knownActors } from '../traversal/known-actors.ts';
import { idsOf, MOST_FIRST } from './arguments.ts';
import { builder } from './builder.ts';
import { connection, connectionOf, pageArguments, pageRequest } from './connections.ts';
import { sizedBy } from './cost/sizes.ts';
import { ChangeKindEnum, TimeUnitEnum } from './enums.ts';
import { LinkFilterInput, linkFilter } from './filters.ts';
import { noting } from './met.ts';
import { ChangeRef, LinkRef, TimelineBucketRef } from './refs.ts';

ChangeRef.implement({
  isTypeOf: noting<Change>(({ link }, met) => met.link(link)),
  description: 'The beginning or the end of a link.',
  fields: (t) => ({
    change: t.expose('change', { type: ChangeKindEnum, description: 'What happened.' }),
    on: t.field({
      type: 'Date',
      description: 'When, as the data says it; maybe partial.',
      resolve: ({ change, link, day }) => (change === 'STARTED' ? link.since : link.until) ?? day,
    }),
    link: t.expose('link', { type: LinkRef, description: 'The link that began or ended.' }),
  }),
});

TimelineBucketRef.implement({
  description: 'A stretch of time in which something began or ended.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    started: t.exposeInt('started', { description: 'How many links began in it.' }),
    ended: t.exposeInt('ended', { description: 'How many links ended in it.' }),
  }),
});

const ChangeConnectionRef = connectionOf('Change', ChangeRef, 'changes');

builder.queryFields((t) => ({
  changes: t.field({
    type: ChangeConnectionRef,
    description:
      'What began and what ended within two dates, both included, by day. A partial date counts from its first possible day for a beginning, from its last for an end.',
    extensions: sizedBy('first', 25, MOST_FIRST),
    args: {
      since: t.arg({ type: 'Date', required: true, description: 'From the first day of this date.' }),
      until: t.arg({ type: 'Date', required: true, description: 'To the last day of this date.' }),
      filter: t.arg({ type: LinkFilterInput, description: 'Only these links.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, { store }, info) => {
      const [since, until] = [firstDay(args.since), lastDay(args.until)];
      if (since > until) throw badInput(`since ${args.since} is after until ${args.until}`);
      const request = pageRequest(args, 'DAY ASC', info);
      return connection(
        await store.changes(since, until, linkFilter(args.filter), request),
        'DAY ASC',
        request,
      );
    },
  }),
  timeline: t.field({
    type: [TimelineBucketRef],
    description: 'How many links began and ended over time. Stretches in which nothing did are left out.',
    args: {
      of: t.arg.idList({ description: 'Only links that touch any of these actors; all links if not said.' }),
      filter: t.arg({ type: LinkFilterInput, description: 'Only these links.' }),
      by: t.arg({
        type: TimeUnitEnum,
        defaultValue: 'MONTH',
        description: 'How wide the stretches are.',
      }),
    },
    resolve: async (_, { of, filter, by }, { store }) => {
      const actors = of == null ? null : idsOf(of, undefined, 'of');
      if (actors) await knownActors(store, [...new Set(actors)]);
      return store.timeline(actors, linkFilter(filter), by ?? 'MONTH');
    },
  }),
}));
