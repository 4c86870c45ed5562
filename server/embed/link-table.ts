import { html } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { type SpokenLink, spokenLinks } from '../../core/exchange/spoken.ts';
import { spokenDate } from '../../core/language/dates.ts';
import { languageKey } from '../../core/language/text.ts';
import { isDisputed, type Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { Markup } from './markup.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

export interface LinkTableOptions {
  /** Of all words but those of the data. */
  lang: EmbedLanguage;
  name: string;
  /** Nothing in a table that is not seen may take the focus. */
  isSeen: boolean;
}

/** Every link of the picture with who says so. */
export function linkTable(exchange: Exchange, { lang, name, isSeen }: LinkTableOptions): Markup {
  const { columns, noLinks } = EMBED_WORDS[lang];
  const links = spokenLinks(exchange);
  if (links.length === 0) return html`<p class="embed-note">${noLinks}</p>`;
  const names = languageKey(exchange.state.labels);
  const table = html`<table${isSeen ? '' : html` aria-label="${name}"`}>
    <thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${links.map((link) => row(link, { lang, names, isSeen }))}</tbody>
  </table>`;
  return isSeen
    ? html`<div class="embed-rows" role="region" aria-label="${name}" tabindex="0">${table}</div>`
    : table;
}

interface RowOptions extends Pick<LinkTableOptions, 'lang' | 'isSeen'> {
  /** The language of names. */
  names: string;
}

function row({ link, from, to, verb, evidence }: SpokenLink, { lang, names, isSeen }: RowOptions): Markup {
  const words = EMBED_WORDS[lang];
  const disputed = isDisputed(link);
  const what = [link.item ?? link.role, link.share === undefined ? undefined : `${link.share} %`];
  const details = what.filter((part) => part !== undefined).join(', ');
  return html`<tr${disputed ? html` class="is-disputed"` : ''}>
    <th scope="row" lang="${names}" dir="auto">${from}</th>
    <td lang="${names === 'it' ? 'it' : 'en'}">${verb}${details === '' ? '' : html` <span class="embed-note" dir="auto">${details}</span>`}</td>
    <td lang="${names}" dir="auto">${to}</td>
    <td>${whenOf(link, lang)}</td>
    <td>${disputed ? html`<strong class="embed-disputed">≠ ${words.confidence.DISPUTED}</strong>` : words.confidence[link.confidence]}</td>
    <td><ul>${evidence.map(({ cited, stance, locator }) => {
      const says = words.stance[stance];
      const isAgainst = stance === 'DISPUTES';
      return html`<li>${isAgainst ? html`<strong class="embed-disputed">≠ ${says}</strong>` : says}: ${sourceName(cited, isSeen)} <span class="embed-note">${originOf(cited, locator, lang)}</span></li>`;
    })}</ul></td>
  </tr>`;
}

function whenOf({ since, until }: Pick<Link, 'since' | 'until'>, lang: EmbedLanguage): string {
  const words = EMBED_WORDS[lang];
  if (since !== undefined && until !== undefined)
    return `${spokenDate(since, lang)} – ${spokenDate(until, lang)}`;
  if (since !== undefined) return words.since(spokenDate(since, lang));
  return until === undefined ? words.noDates : words.until(spokenDate(until, lang));
}

/** Only what is certainly an address of the web is one that can be followed. */
function sourceName({ title, url, lang }: Source, canBeFollowed: boolean): Markup {
  return canBeFollowed && url !== undefined && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" target="_blank" rel="noopener" lang="${lang}" dir="auto">${title}</a>`
    : html`<cite lang="${lang}" dir="auto">${title}</cite>`;
}

function originOf({ publisher, date }: Source, locator: string | undefined, lang: EmbedLanguage): string {
  return [publisher, date && spokenDate(date, lang), locator].filter(Boolean).join(', ');
}
