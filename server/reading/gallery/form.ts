import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import type { Asked } from './asked.ts';
import { field } from './field.ts';

/** A plain form whose fields are the parameters of the page's own address. */
export function form({ question, texts, problems }: Asked, lang: PageLanguage): Markup {
  const words = GALLERY_WORDS[lang];
  const address = `/q/${question.name}`;
  return html`<form class="question-form" method="get" action="${address}" aria-label="${words.change}">
    ${question.variables.map((variable) =>
      field({ variable, texts: texts.get(variable.name) ?? [], problem: problems.get(variable.name), lang }),
    )}
    <p class="deeds">
      <button type="submit" class="primary-button">${words.ask}</button>
      <a href="${address}?lang=${lang}">${words.asFirst}</a>
    </p>
  </form>`;
}
