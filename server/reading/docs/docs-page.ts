import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { html } from 'hono/html';
import type { LIMITS } from '../../graphql/limits.ts';
import type { Page } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import type { Question } from '../../questions/question.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import { type Chapter, contents } from './contents.ts';
import { examplesOf } from './example.ts';
import { EXAMPLES } from './examples/examples.ts';
import { howToAsk } from './how-to-ask.ts';
import { prose } from './prose.ts';
import { type Reference, referenceOf, typesOf } from './reference.ts';
import { rootSections } from './root-sections.ts';
import { typeSection } from './type-sections.ts';

export interface DocsOptions {
  lang: PageLanguage;
  schema: GraphQLSchema;
  questions: readonly Question[];
  publicUrl: string;
  limits: typeof LIMITS;
  /** How long a request may take, in milliseconds. */
  timeLimit: number;
  /** What a document costs. */
  price: (document: string, variables: Record<string, unknown>) => number;
}

/** The reference of the API: how to ask, then all that the schema has, read from the schema itself. */
export function docsPage(options: DocsOptions): Page {
  const { lang, schema } = options;
  const words = DOCS_WORDS[lang];
  const reference = referenceOf(schema, lang);
  const chapters = [
    howToAsk(options, reference),
    ...rootChapters(options, reference),
    ...typeChapters(reference),
  ];
  return {
    lang,
    title: words.title,
    description: words.description,
    place: 'docs',
    address: '/docs',
    body: html`<h1>${words.title}</h1>
      <p class="lead">${prose(words.lead)}</p>
      <div class="docs">
        ${contents(chapters, words.contents)}
        <div class="docs-text">${chapters.map(
          ({ id, title, body }) =>
            html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`,
        )}</div>
      </div>`,
  };
}

function rootChapters(options: DocsOptions, reference: Reference): Chapter[] {
  const { schema, lang, questions } = options;
  const words = DOCS_WORDS[lang];
  const examples = examplesOf(schema, questions, EXAMPLES);
  const roots = [
    { id: 'queries', title: words.queries, root: schema.getQueryType() },
    { id: 'mutations', title: words.mutations, root: schema.getMutationType() },
    { id: 'subscriptions', title: words.subscriptions, root: schema.getSubscriptionType() },
  ];
  return roots.flatMap(({ id, title, root }) => {
    if (!root) return [];
    const entries = Object.keys(root.getFields()).map((name) => ({ anchor: `${root.name}.${name}`, name }));
    const body = html`<span id="${root.name}"></span>${rootSections(root, examples, reference, options)}`;
    return [{ id, title, entries, isCode: true, body }];
  });
}

function typeChapters(reference: Reference): Chapter[] {
  const words = DOCS_WORDS[reference.lang];
  const { schema } = reference;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const sorts: [string, string, (type: GraphQLNamedType) => boolean][] = [
    ['interfaces', words.interfaces, isInterfaceType],
    ['objects', words.objects, isObjectType],
    ['inputs', words.inputs, isInputObjectType],
    ['enums', words.enums, isEnumType],
    ['scalars', words.scalars, isScalarType],
  ];
  return sorts.map(([id, title, isSuch]) => {
    const types = typesOf(schema).filter((type) => isSuch(type) && !roots.some((root) => root === type));
    return {
      id,
      title,
      entries: types.map(({ name }) => ({ anchor: name, name })),
      isCode: true,
      body: html`${types.map((type) => typeSection(type, reference))}`,
    };
  });
}
