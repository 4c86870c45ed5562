import { inLanguage } from '../../core/language/text.ts';
import { everyLink } from '../store/filters.ts';
import { idsOf, languageOf, MOST_IDS } from './arguments.ts';
import { byId } from './batches.ts';
import { builder } from './builder.ts';
import { sizedByIds } from './cost/sizes.ts';
import { countsOf } from './counts.ts';
import { LanguageEnum } from './enums.ts';
import { DatasetRef, ImportRef, StartingQuestionRef, ViewRef } from './refs.ts';

StartingQuestionRef.implement({
  description: 'A question to begin with.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name among the questions; not an id of the graph.' }),
    title: t.string({
      description: 'The question.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (question, { lang }) => inLanguage(question.title, languageOf(lang)) ?? question.id,
    }),
    explanation: t.string({
      description: 'What the answer shows.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (question, { lang }) => inLanguage(question.explanation, languageOf(lang)) ?? '',
    }),
    address: t.exposeString('address', {
      description: 'The address of the explorer, on this server, that answers it.',
    }),
  }),
});

DatasetRef.implement({
  description: 'What the graph was loaded with.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its short name.' }),
    title: t.string({
      description: 'What it is about.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: (dataset, { lang }) => inLanguage(dataset.title, languageOf(lang)) ?? dataset.name,
    }),
    version: t.exposeString('version', {
      description:
        'The day of its last change and a fingerprint of its files. Imports and edits leave it as it is.',
    }),
    licence: t.exposeString('licence', {
      description: 'Under which its rows may be used; those of imports are under that of whoever made them.',
    }),
    updated: t.expose('updated', {
      type: 'Date',
      description: 'The day of its last change, imports and edits apart.',
    }),
    actors: t.int({
      description: 'Actors in the graph.',
      resolve: async (_, __, c) => (await countsOf(c, everyLink, 'ACTORS')).actors,
    }),
    links: t.int({
      description: 'Links in the graph.',
      resolve: async (_, __, c) => (await countsOf(c, everyLink, 'LINKS')).links,
    }),
    sources: t.int({
      description: 'Sources in the graph.',
      resolve: async (_, __, c) => (await countsOf(c, everyLink, 'SOURCES')).sources,
    }),
    imports: t.field({
      type: [ImportRef],
      description: 'What people have added to it from files of their own, by name.',
      args: {
        among: t.arg.idList({
          description: `Only imports that any of these actors, links and sources belong to. At most ${MOST_IDS} ids.`,
        }),
      },
      extensions: sizedByIds('among'),
      resolve: async (_, { among }, { store }) => {
        if (among == null) return store.imports();
        const ids = idsOf(among, undefined, 'among');
        const [imports, names] = await Promise.all([store.imports(), store.importsAmong(ids)]);
        return imports.filter(({ name }) => names.includes(name));
      },
    }),
    startingQuestions: t.expose('startingQuestions', {
      type: [StartingQuestionRef],
      description: 'What an empty canvas offers.',
    }),
    views: t.field({
      type: [ViewRef],
      description: 'Curated views, in the order to show them.',
      resolve: async (dataset, _, { store }) => {
        const views = byId(await store.viewsById(dataset.views));
        return dataset.views.flatMap((id) => views.get(id) ?? []);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  dataset: t.field({
    type: DatasetRef,
    description: 'What the graph was loaded with: version, counts, licence, where to begin.',
    resolve: async (_, __, { store }) => {
      const dataset = await store.dataset();
      if (dataset === null) throw new Error('no dataset has been loaded; `npm run seed` loads it');
      return dataset;
    },
  }),
}));
