import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { Place } from '../../core/language/navigation.ts';
import { once } from '../kept/once.ts';
import { pageHeader } from './page-header.ts';
import type { PageLanguage } from './page-language.ts';
import { PAGE_WORDS } from './page-words.ts';

/** HTML in which every text from elsewhere is escaped: made by the tag `html` alone. */
export type Markup = ReturnType<typeof html>;

export interface Page {
  lang: PageLanguage;
  title: string;
  /** One sentence, for search engines and previews. */
  description: string;
  /** Which of the navigation's places it belongs to; null: none. */
  place: Place['id'] | null;
  /** Its path with its parameters but for `lang`, for the same page in the other language. */
  address: string;
  /** More elements of the head. */
  head?: Markup;
  body: Markup;
}

const PLACEHOLDERS = /<html lang="en">|\{\{\w+\}\}|<!--(?:head|body)-->/g;

export type PageWriter = (page: Page) => Promise<string>;

/** Writes pages into a shell that Vite built, with its scripts and style sheet; it is read once. */
export function pageWriter(webFolder: string, name = 'page.html'): PageWriter {
  const shell = once(() => readFile(join(webFolder, name), 'utf8'));
  return async (page) => {
    const { lang, title, description } = page;
    const parts: Record<string, Markup | string> = {
      '<html lang="en">': `<html lang="${lang}">`,
      '{{title}}': await html`${title} · Chokepoint`,
      '{{description}}': await html`${description}`,
      '<!--head-->': await preview(page),
      '<!--body-->': await body(page),
    };
    return (await shell()).replace(PLACEHOLDERS, (part) => String(parts[part] ?? part));
  };
}

function preview({ title, description, head }: Page): Markup {
  return html`<meta property="og:type" content="article" />
    <meta property="og:site_name" content="Chokepoint" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    ${head}`;
}

function body({ lang, place, address, body: content }: Page): Markup {
  const words = PAGE_WORDS[lang];
  return html`<a class="skip" href="#content">${words.skip}</a>
    ${pageHeader(lang, place, address)}
    <main id="content" tabindex="-1">${content}</main>
    <footer class="page-footer"><p>${words.footer} <a href="/graphql">/graphql</a></p></footer>`;
}
