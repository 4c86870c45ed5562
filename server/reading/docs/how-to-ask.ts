import { html } from 'hono/html';
import { grouped } from '../../../core/language/grouped.ts';
import type { ErrorCode } from '../../errors.ts';
import type { Markup } from '../../http/page.ts';
import { MOST_FIRST, MOST_IDS } from '../../schema/arguments.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import { ERROR_WORDS } from '../words/errors.ts';
import { HOW_TO_WORDS, type HowTo } from '../words/how-to.ts';
import type { Chapter } from './contents.ts';
import type { DocsOptions } from './docs-page.ts';
import { prose } from './prose.ts';
import type { Reference } from './reference.ts';

/** What one must know besides the schema, with the numbers that the server goes by. */
export function howToAsk(options: DocsOptions, reference: Reference): Chapter {
  const { lang, schema } = options;
  const parts = HOW_TO_WORDS[lang](options.publicUrl).filter(
    ({ id }) => id !== 'changes' || schema.getSubscriptionType() !== undefined,
  );
  return {
    id: 'how-to-ask',
    title: DOCS_WORDS[lang].howToAsk,
    entries: parts.map(({ id, title }) => ({ anchor: id, name: title })),
    isCode: false,
    body: html`${parts.map((part) => partSection(part, options, reference))}`,
  };
}

function partSection(part: HowTo, options: DocsOptions, reference: Reference): Markup {
  return html`<section id="${part.id}"><h3>${part.title}</h3>
    ${part.paragraphs.map((text) => html`<p>${prose(text, reference)}</p>`)}
    ${part.code !== undefined && html`<pre tabindex="0"><code>${part.code}</code></pre>`}
    ${part.id === 'errors' && errorTable(options)}
    ${part.id === 'limits' && limitTable(options)}
  </section>`;
}

function errorTable({ lang }: DocsOptions): Markup {
  const words = DOCS_WORDS[lang];
  const rows = Object.entries(ERROR_WORDS[lang]) as [ErrorCode, string][];
  return html`<div class="rows"><table>
    <thead><tr><th scope="col">${words.code}</th><th scope="col">${words.meaning}</th></tr></thead>
    <tbody>${rows.map(([code, meaning]) => html`<tr><th scope="row"><code>${code}</code></th><td>${prose(meaning)}</td></tr>`)}</tbody>
  </table></div>`;
}

function limitTable({ lang, limits, timeLimit }: DocsOptions): Markup {
  const words = DOCS_WORDS[lang];
  const rows: [string, string][] = [
    [words.limitComplexity, grouped(limits.complexity)],
    [words.limitDepth, grouped(limits.depth)],
    [words.limitRootFields, grouped(limits.rootFields)],
    [words.limitTokens, grouped(limits.tokens)],
    [words.limitName, grouped(limits.name)],
    [words.limitBody, grouped(limits.body)],
    [words.limitFirst, grouped(MOST_FIRST)],
    [words.limitIds, grouped(MOST_IDS)],
    [words.limitTime, grouped(timeLimit / 1000)],
  ];
  return html`<div class="rows limits"><table>
    <thead><tr><th scope="col">${words.limit}</th><th scope="col" class="number">${words.most}</th></tr></thead>
    <tbody>${rows.map(([what, most]) => html`<tr><th scope="row">${what}</th><td class="number">${most}</td></tr>`)}</tbody>
  </table></div>`;
}
