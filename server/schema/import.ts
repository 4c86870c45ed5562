import { glimpses, MOST_GLIMPSED } from '../imports/glimpses.ts';
import { ImportStateEnum, LookAlikePlaceEnum } from './import-enums.ts';
import { ImportRef, LookAlikeRef } from './refs.ts';

ImportRef.implement({
  description:
    'Rows that somebody added from files of their own, under a name by which they are listed, counted and removed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name; importing under it again adds to it.' }),
    state: t.expose('state', { type: ImportStateEnum, description: 'How far it is.' }),
    by: t.exposeString('by', { nullable: true, description: 'Who answers for it; null: nobody said.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was begun.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its last row was in; null until then.',
    }),
    files: t.exposeStringList('files', { description: 'The names of the files that it was read from.' }),
    actors: t.exposeInt('actors', {
      description: 'Actors that belong to it now. What was in the graph before belongs to no import.',
    }),
    links: t.exposeInt('links', { description: 'Links that belong to it now.' }),
    sources: t.exposeInt('sources', { description: 'Sources that belong to it now.' }),
    glimpse: t.field({
      type: ['ID'],
      description: `Some of its actors, linked with one another where they can be, to look at; ${MOST_GLIMPSED} at most.`,
      extensions: { size: () => MOST_GLIMPSED },
      resolve: async ({ name }, _, { store, batches }) =>
        (await batches.load('glimpse', null, name, (names) => glimpses(store, names))) ?? [],
    }),
    lookAlikes: t.expose('lookAlikes', {
      type: [LookAlikeRef],
      description:
        'Pairs of actors that may be the same, the surest first, 100 at most. They are never merged by themselves.',
    }),
  }),
});

LookAlikeRef.implement({
  description: 'An actor of an import, and another that may be the same.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the actor of the import.' }),
    other: t.exposeID('other', { description: 'The id of the other.' }),
    where: t.expose('where', { type: LookAlikePlaceEnum, description: 'Where the other comes from.' }),
    reason: t.exposeString('reason', { description: 'What they have in common, in English.' }),
    score: t.exposeFloat('score', {
      description: 'How sure it is, from 0 to 1; an identifier in common is 1.',
    }),
  }),
});
