import { html } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { spokenDate } from '../../core/language/dates.ts';
import type { EmbedLook } from '../../core/report/embed-look.ts';
import type { Markup } from './markup.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

export interface CaptionOptions {
  look: EmbedLook;
  lang: EmbedLanguage;
  /** Where the picture's data is; null where the page holds them itself. */
  data: string | null;
}

/** Whose picture it is, of which day, what it follows, and the ways on. */
export function caption(exchange: Exchange, { look, lang, data }: CaptionOptions): Markup {
  const words = EMBED_WORDS[lang];
  const { asSaved } = exchange.saved ?? {};
  const isFollowing = exchange.saved?.mode === 'LIVE';
  const withDeeds = look.ui !== 'none';
  return html`<div class="embed-caption">
    <p class="embed-source"><a class="embed-name" href="${exchange.address}" target="_blank" rel="noopener"${withDeeds ? '' : html` aria-label="Chokepoint: ${words.open}"`}>Chokepoint</a>${facts(exchange, lang).map((fact) => html` <span>${fact}</span>`)}</p>
    ${
      withDeeds
        ? html`<p class="embed-deeds">
      ${isFollowing && asSaved !== undefined ? elsewhere(asSaved, words.asSaved) : ''}
      ${data === null ? '' : html`<a href="${data}">${words.data}</a>`}
      ${elsewhere(exchange.address, words.open)}
    </p>`
        : ''
    }
  </div>`;
}

function elsewhere(address: string, name: string): Markup {
  return html`<a href="${address}" target="_blank" rel="noopener">${name}</a>`;
}

function facts({ day, state, saved, missing = 0 }: Exchange, lang: EmbedLanguage): string[] {
  const words = EMBED_WORDS[lang];
  const spoken = (date: string) => spokenDate(date, lang);
  const { comparedWith } = state;
  return [
    comparedWith === undefined ? words.asOf(spoken(day)) : words.between(spoken(day), spoken(comparedWith)),
    ...(saved ? [standing(saved, lang)] : []),
    ...(missing > 0 ? [words.missing(missing)] : []),
  ];
}

function standing({ mode, on, changedOn }: NonNullable<Exchange['saved']>, lang: EmbedLanguage): string {
  const words = EMBED_WORDS[lang];
  if (mode === 'FROZEN') return words.frozen(spokenDate(on, lang));
  return changedOn === undefined ? words.live : words.liveChanged(spokenDate(changedOn, lang));
}
