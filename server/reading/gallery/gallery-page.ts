import { html } from 'hono/html';
import type { Markup, Page } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import type { Question, QuestionTopic } from '../../questions/question.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import { drawnAnswer } from './drawn-answer.ts';

/** All named questions by topic, each with its drawn answer. */
export function galleryPage(questions: readonly Question[], lang: PageLanguage): Page {
  const words = GALLERY_WORDS[lang];
  const topics = topicsOf(questions);
  return {
    lang,
    title: words.title,
    description: words.description,
    place: 'questions',
    address: '/q',
    body: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <nav class="topics" aria-label="${words.topics}"><ul>${topics.map(
        ({ topic }) => html`<li><a href="#${topic.id}">${topic.title[lang]}</a></li>`,
      )}</ul></nav>
      ${topics.map(
        ({ topic, asked }) => html`<section aria-labelledby="${topic.id}">
          <h2 id="${topic.id}">${topic.title[lang]}</h2>
          <ul class="cards">${asked.map((question) => card(question, lang))}</ul>
        </section>`,
      )}`,
  };
}

function card({ name, title, explanation }: Question, lang: PageLanguage): Markup {
  return html`<li class="card">
    ${drawnAnswer({ address: `/q/${name}.svg?lang=${lang}`, alt: '', isLater: true })}
    <h3><a class="card-link" href="/q/${name}?lang=${lang}">${title[lang]}</a></h3>
    <p>${explanation[lang]}</p>
  </li>`;
}

function topicsOf(questions: readonly Question[]): { topic: QuestionTopic; asked: Question[] }[] {
  const topics = new Map<string, { topic: QuestionTopic; asked: Question[] }>();
  for (const question of questions) {
    const known = topics.get(question.topic.id);
    if (known) known.asked.push(question);
    else topics.set(question.topic.id, { topic: question.topic, asked: [question] });
  }
  return [...topics.values()];
}
