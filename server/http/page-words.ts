import type { PageLanguage } from './page-language.ts';

const en = {
  skip: 'Skip to the content',
  navigation: 'Pages',
  language: 'Language',
  languages: { en: 'English', it: 'Italian' },
  themes: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  footer: 'Every answer here can be had as data, without a key, from',
};

const it: typeof en = {
  skip: 'Vai al contenuto',
  navigation: 'Pagine',
  language: 'Lingua',
  languages: { en: 'Inglese', it: 'Italiano' },
  themes: { system: 'Tema: come il sistema', light: 'Tema: chiaro', dark: 'Tema: scuro' },
  footer: 'Ogni risposta si può avere anche come dati, senza chiave, da',
};

/** The words round every page that the server writes. */
export const PAGE_WORDS: Record<PageLanguage, typeof en> = { en, it };
