import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import type { DocsOptions } from './docs-page.ts';
import { type Example, questionsAsking } from './example.ts';
import { exampleFigure } from './example-figure.ts';
import { fieldContent } from './fields.ts';
import type { Reference } from './reference.ts';
import { typeReference } from './type-reference.ts';

const MOST_QUESTIONS = 6;

/** The fields at the top, each with an example that runs. */
export function rootSections(
  root: GraphQLObjectType,
  examples: ReadonlyMap<string, Example>,
  reference: Reference,
  options: DocsOptions,
): Markup {
  return html`${Object.values(root.getFields()).map((field) => {
    const anchor = `${root.name}.${field.name}`;
    const example = examples.get(anchor);
    return html`<section class="root-section" id="${anchor}" aria-labelledby="${anchor}-">
      <h3 id="${anchor}-"><a class="anchor" href="#${anchor}"><code>${field.name}</code></a> ${typeReference(field.type)}</h3>
      ${fieldContent(anchor, field, reference)}
      ${example && exampleFigure(example, options)}
      ${questionList(field, options)}
    </section>`;
  })}`;
}

function questionList({ name }: GraphQLField<unknown, unknown>, { lang, questions }: DocsOptions): Markup {
  const asking = questionsAsking(name, questions).slice(0, MOST_QUESTIONS);
  if (asking.length === 0) return html``;
  return html`<p class="page-note">${DOCS_WORDS[lang].askedBy} ${asking.map(
    (question, place) =>
      html`${place > 0 ? ' · ' : ''}<a href="/q/${question.name}?lang=${lang}">${question.title[lang]}</a>`,
  )}</p>`;
}
