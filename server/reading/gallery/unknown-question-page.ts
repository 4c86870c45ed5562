import { html } from 'hono/html';
import type { Page } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { nearNames } from '../../questions/near.ts';
import type { Question } from '../../questions/question.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';

/** No question has this name; those that may have been meant. */
export function unknownQuestionPage(name: string, questions: readonly Question[], lang: PageLanguage): Page {
  const words = GALLERY_WORDS[lang];
  const near = nearNames(
    name,
    questions.map((question) => question.name),
  );
  const meant = near.flatMap((one) => questions.find((question) => question.name === one) ?? []);
  return {
    lang,
    title: words.unknown,
    description: words.unknownLead(name),
    place: 'questions',
    address: `/q/${encodeURIComponent(name)}`,
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${words.unknown}</h1>
      <p class="lead">${words.unknownLead(name)}</p>
      ${
        meant.length > 0 &&
        html`<p>${words.near}</p><ul class="bullets">${meant.map(
          (question) => html`<li><a href="/q/${question.name}?lang=${lang}">${question.title[lang]}</a></li>`,
        )}</ul>`
      }
      <p><a href="/q?lang=${lang}">${words.all}</a></p>`,
  };
}
