import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import type { Reference } from './reference.ts';

type Known = Pick<Reference, 'anchors'>;

/** A text with code between back-ticks; code that is a name of the schema leads to it. */
export function prose(text: string, known?: Known): Markup {
  const parts = text.split('`');
  return html`${parts.map((part, place) => (place % 2 === 0 ? part : code(part, known)))}`;
}

/** A description from the schema, which speaks English whatever the language of the page. */
export function description(text: string | null | undefined, { lang, ...known }: Reference): Markup {
  if (!text) return html``;
  return lang === 'en' ? html`<p>${prose(text, known)}</p>` : html`<p lang="en">${prose(text, known)}</p>`;
}

function code(text: string, known: Known | undefined): Markup {
  const anchor = known && [text, `Query.${text}`, `Mutation.${text}`].find((one) => known.anchors.has(one));
  return anchor === undefined
    ? html`<code>${text}</code>`
    : html`<a href="#${anchor}"><code>${text}</code></a>`;
}
