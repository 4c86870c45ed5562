import { html } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { spokenDate } from '../../core/language/dates.ts';
import type { Source } from '../../core/model/source.ts';
import type { LinkTableOptions } from './link-table.ts';
import type { Markup } from './markup.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

export function anchorOf(number: number): string {
  return `source-${number}`;
}

/** The sources by the numbers that the table gives them, each once. */
export function sourceList({ sources }: Exchange, { lang, isSeen }: Omit<LinkTableOptions, 'name'>): Markup {
  if (sources.length === 0) return html``;
  return html`<ol class="embed-sources" aria-label="${EMBED_WORDS[lang].columns.sources}">${sources.map(
    (source, index) =>
      html`<li id="${anchorOf(index + 1)}">${titleOf(source, isSeen)} <span class="embed-note">${originOf(source, lang)}</span></li>`,
  )}</ol>`;
}

/** Only what is certainly an address of the web is one that can be followed. */
function titleOf({ title, url, lang }: Source, canBeFollowed: boolean): Markup {
  return canBeFollowed && url !== undefined && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" target="_blank" rel="noopener" lang="${lang}" dir="auto">${title}</a>`
    : html`<cite lang="${lang}" dir="auto">${title}</cite>`;
}

function originOf({ publisher, date, checkedOn }: Source, lang: EmbedLanguage): string {
  const words = EMBED_WORDS[lang];
  const read = checkedOn === undefined ? words.notRead : words.readOn(spokenDate(checkedOn, lang));
  return `${[publisher, date && spokenDate(date, lang)].filter(Boolean).join(', ')} · ${read}`;
}
