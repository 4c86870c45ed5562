import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import { type CitedSource, citedSources } from './cited.ts';

/** What the answer rests on, as far as it selects its sources. */
export function sourceList(data: unknown, lang: PageLanguage): Markup {
  const words = GALLERY_WORDS[lang];
  const sources = citedSources(data);
  if (sources.length === 0) return html``;
  return html`<section aria-labelledby="sources">
    <h2 id="sources">${words.sources}</h2>
    <p class="page-note">${words.sourcesLead}</p>
    <ol class="source-list">${sources.map(item)}</ol>
  </section>`;
}

function item({ title, publisher, date, url }: CitedSource): Markup {
  const about = [publisher, date].filter((part) => part !== null).join(', ');
  const name =
    url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noopener">${title}</a>` : title;
  return html`<li>${name}${about !== '' && html` <span class="page-note">${about}</span>`}</li>`;
}
