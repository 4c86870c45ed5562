import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import type { Answer } from '../../questions/ask.ts';
import { graphqlText } from '../graphql-text.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import type { Asked } from './asked.ts';
import { parametersOf, suffixOf } from './given-texts.ts';

/** An address longer than this is refused on the way by some servers. */
const MOST_ACTORS = 200;

/** All the ways to take an answer along: addresses, pages that open it, and lines to paste. */
export function ways(
  { question, texts }: Asked,
  { graph }: Answer,
  lang: PageLanguage,
  publicUrl: string,
): Markup {
  const words = GALLERY_WORDS[lang];
  const suffix = suffixOf(parametersOf(question, texts));
  const path = `/q/${question.name}`;
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.take}</h2>
    <p class="deeds">
      <a class="small-button" href="${path}.csv${suffix}">${words.asCsv}</a>
      <a class="small-button" href="${path}.json${suffix}">${words.asJson}</a>
      <a class="small-button" href="${path}.svg${suffix}">${words.asSvg}</a>
      ${openings(question.name, graph.actors, lang)}
    </p>
    <dl class="lines">${lines(`${publicUrl}${path}`, suffix, lang)}</dl>
    <p class="page-note">${words.sheetNote}</p>
  </section>`;
}

/** What is asked, as GraphQL. */
export function querySection({ question }: Asked, lang: PageLanguage): Markup {
  const words = GALLERY_WORDS[lang];
  return html`<section aria-labelledby="query">
    <h2 id="query">${words.query}</h2>
    <p class="page-note">${words.queryNote}</p>
    ${graphqlText(question.document)}
  </section>`;
}

function openings(name: string, actors: readonly string[], lang: PageLanguage): Markup {
  const words = GALLERY_WORDS[lang];
  const ids = actors.slice(0, MOST_ACTORS).map(encodeURIComponent).join(',');
  return html`<a class="small-button" href="/query?question=${name}">${words.openWorkbench}</a>
    ${ids !== '' && html`<a class="small-button" href="/?ids=${ids}">${words.openExplorer}</a>`}`;
}

/** An address is percent-encoded, so it holds no quotes of any shell or language. */
function lines(url: string, suffix: string, lang: PageLanguage): Markup[] {
  const { lines: names } = GALLERY_WORDS[lang];
  const [json, csv] = [`${url}.json${suffix}`, `${url}.csv${suffix}`];
  const code: Record<keyof typeof names, string> = {
    curl: `curl -s '${json}'`,
    pandas: `import pandas\n\ntable = pandas.read_csv("${csv}")`,
    r: `table <- read.csv("${csv}")`,
    javascript: `const answer = await (await fetch("${json}")).json();`,
    sheet: `=IMPORTDATA("${csv}")`,
  };
  return (Object.keys(names) as (keyof typeof names)[]).map(
    (name) =>
      html`<div><dt>${names[name]}</dt><dd><pre tabindex="0"><code>${code[name]}</code></pre></dd></div>`,
  );
}
