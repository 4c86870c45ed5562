import { html } from 'hono/html';
import { tablesOf } from '../../../core/answer/tables.ts';
import type { Markup, Page } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import type { Answer } from '../../questions/ask.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import type { Asked } from './asked.ts';
import { drawnAnswer } from './drawn-answer.ts';
import { form } from './form.ts';
import { parametersOf, suffixOf } from './given-texts.ts';
import { sourceList } from './source-list.ts';
import { answerTable } from './tables.ts';
import { querySection, ways } from './ways.ts';

/** The page of one question: what is asked, how to change it, the answer and its sources, and how to take it along. */
export function questionPage(asked: Asked, lang: PageLanguage, publicUrl: string): Page {
  const { question, texts, problems, answer } = asked;
  const words = GALLERY_WORDS[lang];
  const parameters = parametersOf(question, texts);
  const picture = `/q/${question.name}.svg${suffixOf(parameters)}`;
  const others = new URLSearchParams(parameters);
  others.delete('lang');
  const general = problems.get('');
  return {
    lang,
    title: question.title[lang],
    description: question.explanation[lang],
    place: 'questions',
    address: `/q/${question.name}${suffixOf(others)}`,
    head: html`<meta property="og:url" content="${publicUrl}/q/${question.name}${suffixOf(parameters)}">
      <link rel="alternate" type="application/json" href="/q/${question.name}.json${suffixOf(parameters)}">
      <link rel="alternate" type="text/csv" href="/q/${question.name}.csv${suffixOf(parameters)}">`,
    body: html`<p class="kicker"><a href="/q?lang=${lang}#${question.topic.id}">${question.topic.title[lang]}</a></p>
      <h1>${question.title[lang]}</h1>
      <p class="lead">${question.explanation[lang]}</p>
      ${problems.size > 0 && html`<div class="refused" role="alert"><strong>${asked.status === 400 ? words.wrong : words.notAnswered}</strong>${general !== undefined && html`<p lang="en">${general}</p>`}</div>`}
      <div class="question">
        ${answer && drawnAnswer({ address: picture, alt: words.drawn(question.title[lang]), isLater: false })}
        ${form(asked, lang)}
      </div>
      ${answer && html`${answerSection(asked, answer, lang)}${sourceList(answer.data, lang)}`}
      ${answer && ways(asked, answer, lang, publicUrl)}
      ${querySection(asked, lang)}`,
  };
}

function answerSection({ question }: Asked, { data }: Answer, lang: PageLanguage): Markup {
  const words = GALLERY_WORDS[lang];
  // What hangs on something that is not there is a row of nothing.
  const tables = tablesOf(data).filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  // First the one that the question is about.
  const ordered = [...tables].sort(
    (one, other) => Number(other.name === question.table) - Number(one.name === question.table),
  );
  return html`<section aria-labelledby="answer">
    <h2 id="answer">${words.answer}</h2>
    ${ordered.length === 0 ? html`<p class="nothing">${words.empty}</p>` : ordered.map((table, place) => answerTable(table, lang, place === 0))}
  </section>`;
}
