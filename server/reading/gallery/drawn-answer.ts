import { html } from 'hono/html';
import { FRAME } from '../../../core/figure/sketch-frame.ts';
import type { Markup } from '../../http/page.ts';

interface Drawn {
  /** The address of the picture, with its variables but without a theme. */
  address: string;
  /** Empty where the words beside the picture say it all. */
  alt: string;
  /** It is fetched when it comes into sight. */
  isLater: boolean;
}

const THEMES = ['light', 'dark'] as const;

/** The answer as a picture for the theme that is chosen; the style sheet leaves the other one out, so it is not fetched. */
export function drawnAnswer({ address, alt, isLater }: Drawn): Markup {
  const joint = address.includes('?') ? '&' : '?';
  return html`<span class="drawn">${THEMES.map(
    (theme) =>
      html`<img class="on-${theme}" src="${address}${joint}theme=${theme}" alt="${alt}" width="${FRAME.width}" height="${FRAME.height}" loading="${isLater ? 'lazy' : 'eager'}" decoding="async">`,
  )}</span>`;
}
