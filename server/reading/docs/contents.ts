import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';

/** A part of the reference with a heading of its own. */
export interface Chapter {
  id: string;
  title: string;
  entries: { anchor: string; name: string }[];
  /** Its entries are names of the schema. */
  isCode: boolean;
  body: Markup;
}

/** The table of contents; on a wide screen it stays in sight. */
export function contents(chapters: readonly Chapter[], label: string): Markup {
  return html`<nav class="contents" aria-label="${label}"><ul>${chapters.map(
    ({ id, title, entries, isCode }) =>
      html`<li><a href="#${id}">${title}</a><ul>${entries.map(
        ({ anchor, name }) =>
          html`<li><a href="#${anchor}">${isCode ? html`<code>${name}</code>` : name}</a></li>`,
      )}</ul></li>`,
  )}</ul></nav>`;
}
