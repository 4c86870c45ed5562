import { html, raw } from 'hono/html';
import { linkTo, PLACES, type Place } from '../../core/language/navigation.ts';
import type { Markup } from './page.ts';
import type { PageLanguage } from './page-language.ts';
import { PAGE_WORDS } from './page-words.ts';

const LANGUAGES: readonly PageLanguage[] = ['en', 'it'];

/** Lucide's drawings of a menu, a screen, the sun and the moon, as in the explorer. */
const DRAWINGS = {
  menu: '<path d="M4 5h16"/><path d="M4 12h16"/><path d="M4 19h16"/>',
  system:
    '<rect width="20" height="14" x="2" y="3" rx="2"/><line x1="8" x2="16" y1="21" y2="21"/><line x1="12" x2="12" y1="17" y2="21"/>',
  light:
    '<circle cx="12" cy="12" r="4"/><path d="M12 2v2"/><path d="M12 20v2"/><path d="m4.93 4.93 1.41 1.41"/><path d="m17.66 17.66 1.41 1.41"/><path d="M2 12h2"/><path d="M20 12h2"/><path d="m6.34 17.66-1.41 1.41"/><path d="m19.07 4.93-1.41 1.41"/>',
  dark: '<path d="M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401"/>',
};

/** Name, ways to the other pages, languages. Works without scripts; the choice of the theme appears with them. */
export function pageHeader(lang: PageLanguage, here: Place['id'] | null, address: string): Markup {
  const words = PAGE_WORDS[lang];
  return html`<header class="header page-header">
    <a class="wordmark" href="/">Chokepoint</a>
    <nav class="site-nav" aria-label="${words.navigation}">
      <button type="button" class="icon-button site-nav-button" popovertarget="site-nav" aria-label="${words.navigation}" title="${words.navigation}">${icon('menu')}</button>
      <ul id="site-nav" popover="auto">
        ${PLACES.map(
          (place) =>
            html`<li><a href="${linkTo(place, lang)}"${current(place.id === here, 'page')}>${place.title[lang]}</a></li>`,
        )}
      </ul>
    </nav>
    <div class="header-tools">
      <nav class="switch" aria-label="${words.language}">
        ${LANGUAGES.map(
          (language) =>
            html`<a href="${inLanguage(address, language)}" hreflang="${language}" title="${words.languages[language]}"${current(language === lang, 'true')}>${language.toUpperCase()}</a>`,
        )}
      </nav>
      <button type="button" class="icon-button theme-toggle" hidden data-system="${words.themes.system}" data-light="${words.themes.light}" data-dark="${words.themes.dark}">${icon('system')}${icon('light')}${icon('dark')}</button>
    </div>
  </header>`;
}

function current(isCurrent: boolean, value: 'page' | 'true'): Markup | string {
  return isCurrent ? html` aria-current="${value}"` : '';
}

function icon(name: keyof typeof DRAWINGS): Markup {
  return html`<svg class="icon icon-${name}" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">${raw(DRAWINGS[name])}</svg>`;
}

function inLanguage(address: string, language: PageLanguage): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
