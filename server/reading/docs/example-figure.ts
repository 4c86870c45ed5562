import { html } from 'hono/html';
import { grouped } from '../../../core/language/grouped.ts';
import type { Markup } from '../../http/page.ts';
import { graphqlText } from '../graphql-text.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import type { DocsOptions } from './docs-page.ts';
import type { Example } from './example.ts';

/** What shows who asks. */
const HEADER = 'Authorization';
const TOKEN = 'Bearer …';

/** An example with its price, a link that runs it, and the line that asks it from a shell. */
export function exampleFigure(example: Example, { lang, publicUrl, price, limits }: DocsOptions): Markup {
  const words = DOCS_WORDS[lang];
  const { title, document, variables = {} } = example;
  const cost = words.costs(grouped(price(document, variables)), grouped(limits.complexity));
  return html`<figure class="example">
    <figcaption><strong>${title[lang]}</strong> <span class="page-note">${cost}</span></figcaption>
    ${graphqlText(document)}
    ${Object.keys(variables).length > 0 && html`<pre tabindex="0"><code>${JSON.stringify(variables, null, 2)}</code></pre>`}
    <p class="deeds">
      <a class="small-button" href="${runAddress(example)}">${words.runIt}</a>
      ${example.question !== undefined && html`<a href="/q/${example.question}?lang=${lang}">${words.itsPage}</a>`}
    </p>
    ${example.needsToken && html`<p class="page-note">${words.underHeaders} <code>${JSON.stringify({ [HEADER]: TOKEN })}</code></p>`}
    <details><summary>${words.fromShell}</summary><pre tabindex="0"><code>${curl(example, publicUrl)}</code></pre></details>
  </figure>`;
}

function runAddress({ question, document, variables }: Example): string {
  const parameters = new URLSearchParams(question === undefined ? { query: document } : { question });
  if (question === undefined && variables) parameters.set('variables', JSON.stringify(variables));
  return `/query?${parameters}`;
}

/** As a shell of the Unix kind reads it: within single quotes all is itself but the single quote. */
function curl({ question, document, variables, needsToken }: Example, publicUrl: string): string {
  if (question !== undefined) return `curl -s ${publicUrl}/q/${question}.json`;
  const body = JSON.stringify({ query: document.replace(/\s+/g, ' '), variables });
  const token = needsToken ? ` -H '${HEADER}: ${TOKEN}'` : '';
  return `curl -s ${publicUrl}/graphql${token} -H 'content-type: application/json' -d '${body.replaceAll("'", "'\\''")}'`;
}
