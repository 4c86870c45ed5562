import { html, raw } from 'hono/html';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { onItsDays } from '../../core/exchange/on-day.ts';
import { languageKey } from '../../core/language/text.ts';
import { type EmbedLook, interfaceLanguage } from '../../core/report/embed-look.ts';
import { altText } from '../views/alt-text.ts';
import { caption } from './caption.ts';
import { linkTable } from './link-table.ts';
import type { Markup } from './markup.ts';
import { sourceList } from './source-list.ts';
import { themedFigure } from './themed-figure.ts';
import { timeline } from './timeline.ts';
import { EMBED_WORDS, type EmbedLanguage } from './words.ts';

/** Units of the drawing; narrow frames get one of their own, whose words can be read there. */
const WIDTHS = { wide: 820, narrow: 400 };

export interface Embedded {
  /** The view's; empty where the page stands alone. */
  id: string;
  look: EmbedLook;
  /** With the links of every day where there is a timeline. */
  exchange: Exchange;
  /** Where that is as JSON; null where the page holds it itself. */
  data: string | null;
}

/** An embedded view as it is read without scripts: the picture, its source line, a summary and a table. */
export function embedBody({ id, look, exchange, data }: Embedded): Markup {
  const lang = interfaceLanguage({ ui: look.ui, language: exchange.state.labels });
  const names = languageKey(exchange.state.labels);
  const picture = look.timeline ? onItsDays(exchange) : exchange;
  return html`<main class="embed" data-view="${id}"${data === null ? '' : html` data-from="${data}"`} data-lang="${lang}"${look.ui === 'none' ? '' : html` data-deeds`}>
    <h1 class="visually-hidden" lang="${names}" dir="auto">${picture.title}</h1>
    <p class="visually-hidden" lang="${names}" dir="auto">${altText({ id, title: { en: picture.title } }, picture, picture.state.labels)}</p>
    <div class="embed-stage">
      <div class="embed-picture">
        <div class="embed-wide">${raw(themedFigure(picture, look, WIDTHS.wide))}</div>
        <div class="embed-narrow">${raw(themedFigure(picture, look, WIDTHS.narrow))}</div>
      </div>
    </div>
    ${look.timeline ? timeline(exchange.links, picture.day, lang) : ''}
    ${caption(picture, { look, lang, data: data === null ? null : `${data}${data.includes('?') ? '&' : '?'}download=1` })}
    ${tableOf(picture, look, lang)}
  </main>`;
}

/** Folded away it needs a button to open; where there shall be none, it is there for screen readers alone. */
function tableOf(picture: Exchange, look: EmbedLook, lang: EmbedLanguage): Markup {
  const name = EMBED_WORDS[lang].table(picture.links.length);
  const isSeen = look.ui !== 'none' || look.table;
  const content = html`${linkTable(picture, { lang, name, isSeen })}${sourceList(picture, { lang, isSeen })}`;
  if (look.ui === 'none')
    return html`<div class="${isSeen ? 'embed-table' : 'visually-hidden'}">${content}</div>`;
  return html`<details class="embed-table"${look.table ? html` open` : ''}><summary>${name}</summary>${content}</details>`;
}
