import { html } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { type SpokenLink, spokenLinks } from '../../core/exchange/spoken.ts';
import { timeOf } from '../../core/language/link-words.ts';
import { languageKey } from '../../core/language/text.ts';
import { isDisputed, STANCES } from '../../core/model/link.ts';
import type { Markup } from './markup.ts';
import { anchorOf } from './source-list.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

export interface LinkTableOptions {
  /** Of all words but those of the data. */
  lang: EmbedLanguage;
  name: string;
  /** Nothing in a table that is not seen may take the focus. */
  isSeen: boolean;
}

/** Every link of the picture, with the numbers of the sources that say so and of those that dispute it. */
export function linkTable(exchange: Exchange, options: LinkTableOptions): Markup {
  const { lang, name, isSeen } = options;
  const { columns, noLinks } = EMBED_WORDS[lang];
  const links = spokenLinks(exchange);
  if (links.length === 0) return html`<p class="embed-note">${noLinks}</p>`;
  const numbers = new Map(exchange.sources.map(({ id }, index) => [id, index + 1]));
  const names = languageKey(exchange.state.labels);
  const table = html`<table aria-label="${name}">
    <thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${links.map((link) => row(link, { lang, names, isSeen, numbers }))}</tbody>
  </table>`;
  return isSeen
    ? html`<div class="embed-rows" role="region" aria-label="${name}" tabindex="0">${table}</div>`
    : table;
}

interface RowOptions extends Pick<LinkTableOptions, 'lang' | 'isSeen'> {
  /** The language of names. */
  names: string;
  /** Of the sources, by id. */
  numbers: ReadonlyMap<string, number>;
}

function row(spoken: SpokenLink, options: RowOptions): Markup {
  const { link, from, to, verb } = spoken;
  const { lang, names } = options;
  const words = EMBED_WORDS[lang];
  const disputed = isDisputed(link);
  const what = [link.item ?? link.role, link.share === undefined ? undefined : `${link.share} %`];
  const details = what.filter((part) => part !== undefined).join(', ');
  return html`<tr>
    <th scope="row" lang="${names}" dir="auto">${from}</th>
    <td lang="${names === 'it' ? 'it' : 'en'}">${verb}${details === '' ? '' : html` <span class="embed-note" dir="auto">${details}</span>`}</td>
    <td lang="${names}" dir="auto">${to}</td>
    <td>${timeOf(link, lang)}</td>
    <td>${disputed ? html`<strong class="embed-disputed">≠ ${words.confidence.DISPUTED}</strong>` : words.confidence[link.confidence]}</td>
    <td>${STANCES.map((stance) => cited(spoken, stance, options))}</td>
  </tr>`;
}

/** The numbers of the sources that support a link, or of those that dispute it. */
function cited(
  { evidence }: SpokenLink,
  stance: (typeof STANCES)[number],
  { lang, isSeen, numbers }: RowOptions,
): Markup | string {
  const pieces = evidence.filter((piece) => piece.stance === stance);
  if (pieces.length === 0) return '';
  const words = EMBED_WORDS[lang].stance[stance];
  return html`<span class="embed-cited">${stance === 'DISPUTES' ? html`<strong class="embed-disputed">≠ ${words}</strong>` : words}${pieces.map(
    ({ source, cited: { title }, locator }) => {
      const number = numbers.get(source) ?? 0;
      const name = locator === undefined ? title : `${title}, ${locator}`;
      return isSeen ? html` <a href="#${anchorOf(number)}" title="${name}">${number}</a>` : html` ${number}`;
    },
  )}</span>`;
}
