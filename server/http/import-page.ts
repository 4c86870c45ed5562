import type { Handler } from 'hono';
import { html } from 'hono/html';
import { IMPORT_WORDS } from './import-words.ts';
import { keptPage } from './kept-page.ts';
import { type Markup, type Page, pageWriter } from './page.ts';
import type { PageLanguage } from './page-language.ts';

interface ImportPageOptions {
  /** The folder of the built web pages. */
  webFolder: string;
  /** How many bytes a file may have; null: nothing can be imported here, and the page says so. */
  limit: number | null;
}

/** /import: what it takes is written here, the rest by its script. */
export function importPage({ webFolder, limit }: ImportPageOptions): Handler {
  const write = pageWriter(webFolder, 'import.html');
  return keptPage(async (lang) => write(page(lang, limit)));
}

function page(lang: PageLanguage, limit: number | null): Page {
  const words = IMPORT_WORDS[lang];
  return {
    lang,
    title: words.title,
    description: words.description,
    place: null,
    address: '/import',
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${limit !== null ? app(lang, limit) : html`<div class="refused"><p><strong>${words.closed}</strong></p><p>${words.howToOpen}</p></div>`}
      <section aria-labelledby="formats">
        <h2 id="formats">${words.formats}</h2>
        <dl class="lines">${Object.values(words.kinds).map(
          ({ name, what }) => html`<div><dt>${name}</dt><dd>${what}</dd></div>`,
        )}</dl>
        <p>${words.ids}</p>
      </section>`,
  };
}

function app(lang: PageLanguage, limit: number): Markup {
  return html`<div id="import" data-limit="${limit}"></div><noscript><p class="refused">${IMPORT_WORDS[lang].needsScripts}</p></noscript>`;
}
