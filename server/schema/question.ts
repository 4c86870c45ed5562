import { inLanguage, type Text } from '../../core/language/text.ts';
import type { QuestionTopic, QuestionVariable } from '../questions/question.ts';
import { languageOf } from './arguments.ts';
import { builder } from './builder.ts';
import { LanguageEnum } from './enums.ts';
import { QuestionRef } from './refs.ts';

/** What the cost rule takes the list of all questions to hold. */
const TYPICAL_QUESTIONS = 40;

const QuestionTopicRef = builder.objectRef<QuestionTopic>('QuestionTopic').implement({
  description: 'A group of named questions.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name among the topics; not an id of the graph.' }),
    title: t.string({
      description: 'What its questions are about.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ title }, { lang }) => told(title, lang),
    }),
  }),
});

const QuestionVariableRef = builder.objectRef<QuestionVariable>('QuestionVariable').implement({
  description: 'What may be changed in a named question.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name of the variable, and of the parameter of its addresses.',
    }),
    type: t.string({
      description: 'As GraphQL writes it: `[ID!]!`. In an address a list is written with commas.',
      resolve: ({ type }) => String(type),
    }),
    default: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it is where nobody says; null where it is then left out.',
      resolve: (variable) => variable.default,
    }),
    label: t.string({
      description: 'What it means.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ label }, { lang }) => told(label, lang),
    }),
  }),
});

QuestionRef.implement({
  description:
    'A question with a name: a query that is kept, with addresses that answer by GET. Variables are parameters of these addresses: `/q/who-blocks-whom.csv?lang=it`.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Readable and stable; not an id of the graph.' }),
    title: t.string({
      description: 'The question.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ title }, { lang }) => told(title, lang),
    }),
    explanation: t.string({
      description: 'What the answer shows.',
      args: { lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }) },
      resolve: ({ explanation }, { lang }) => told(explanation, lang),
    }),
    topic: t.expose('topic', { type: QuestionTopicRef, description: 'The group it belongs to.' }),
    document: t.exposeString('document', { description: 'The query that answers it.' }),
    variables: t.expose('variables', {
      type: [QuestionVariableRef],
      description: 'What may be changed; each has a default.',
    }),
    url: t.string({
      description: 'Its page.',
      resolve: ({ name }, _, { publicUrl }) => `${publicUrl}/q/${name}`,
    }),
    jsonUrl: t.string({
      description: 'Its answer as JSON.',
      resolve: ({ name }, _, { publicUrl }) => `${publicUrl}/q/${name}.json`,
    }),
    csvUrl: t.string({
      description: 'Its answer as a table, for spreadsheets.',
      resolve: ({ name }, _, { publicUrl }) => `${publicUrl}/q/${name}.csv`,
    }),
    pictureUrl: t.string({
      description: 'Its answer drawn, as SVG.',
      resolve: ({ name }, _, { publicUrl }) => `${publicUrl}/q/${name}.svg`,
    }),
    queryUrl: t.string({
      description: 'Its query in the workbench, to be changed and run.',
      resolve: ({ name }, _, { publicUrl }) => `${publicUrl}/query?question=${name}`,
    }),
  }),
});

builder.queryFields((t) => ({
  questions: t.field({
    type: [QuestionRef],
    description: 'The named questions, in the order in which to show them.',
    extensions: { size: () => TYPICAL_QUESTIONS },
    resolve: async (_, __, { questions }) => [...(await questions())],
  }),
  question: t.field({
    type: QuestionRef,
    nullable: true,
    description: 'The question with this name; null where there is none.',
    args: { name: t.arg.string({ required: true, description: 'As in its address: `who-blocks-whom`.' }) },
    resolve: async (_, args, { questions }) =>
      (await questions()).find(({ name }) => name === args.name) ?? null,
  }),
}));

/** English and Italian; Chinese falls back to English. */
function told(text: Text, lang: Parameters<typeof languageOf>[0]): string {
  return inLanguage(text, languageOf(lang)) ?? text.en;
}
