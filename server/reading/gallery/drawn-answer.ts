import { html } from 'hono/html';
import { FRAME } from '../../../core/sketch/sketch-frame.ts';
import type { Markup } from '../../http/page.ts';

interface Drawn {
  /** The address of the picture, with its variables but without a theme. */
  address: string;
  /** Empty where the words beside the picture say it all. */
  alt: string;
  /** It is fetched when it comes into sight. */
  isLater: boolean;
}

/** The answer as a picture for the system's theme; web/page.ts swaps it where the reader has chosen another. */
export function drawnAnswer({ address, alt, isLater }: Drawn): Markup {
  const themed = `${address}${address.includes('?') ? '&' : '?'}theme=`;
  return html`<picture class="drawn">
    <source media="(prefers-color-scheme: dark)" srcset="${themed}dark">
    <img src="${themed}light" alt="${alt}" width="${FRAME.width}" height="${FRAME.height}" loading="${isLater ? 'lazy' : 'eager'}" decoding="async">
  </picture>`;
}
