import { articled } from '../../core/language/articled.ts';
import { LINK_WORDS } from '../../core/language/link-words.ts';

const en = {
  ...LINK_WORDS.en,
  asOf: (day: string) => `as of ${day}`,
  between: (day: string, other: string) => `${day} compared with ${other}`,
  frozen: (day: string) => `frozen on ${day}`,
  live: 'live',
  liveChanged: (day: string) => `live, data changed on ${day}`,
  asSaved: 'As saved',
  missing: (count: number) =>
    count === 1 ? '1 actor is no longer in the graph' : `${count} actors are no longer in the graph`,
  open: 'Open in the explorer',
  data: 'Download the data',

  table: (count: number) =>
    count === 1
      ? 'The link as a table, with its sources'
      : `All ${count} links as a table, with their sources`,
  noLinks: 'No link is shown on this day.',
  columns: {
    from: 'From',
    what: 'What',
    to: 'To',
    when: 'When',
    confidence: 'Confidence',
    sources: 'Sources',
  },

  timeline: (began: number, ended: number, first: string, last: string) =>
    `Links by year, ${first} to ${last}: ${began} begin, ${ended} end.`,
  began: 'begin',
  ended: 'end',
  day: 'Day',

  unknown: 'This view does not exist',
  unknownHint: 'Its address may be incomplete. Ask whoever wrote the page for the right one.',
  away: 'This view cannot be shown just now',
  awayHint: 'The server cannot answer. Reload the page in a moment.',
};

const it: typeof en = {
  ...LINK_WORDS.it,
  asOf: (day) => articled('a', day),
  between: (day, other) => `${day}, a confronto con ${articled('il', other)}`,
  frozen: (day) => `congelata ${articled('il', day)}`,
  live: 'viva',
  liveChanged: (day) => `viva, dati cambiati ${articled('il', day)}`,
  asSaved: 'Come fu salvata',
  missing: (count) =>
    count === 1 ? '1 attore non è più nel grafo' : `${count} attori non sono più nel grafo`,
  open: 'Apri nell’esploratore',
  data: 'Scarica i dati',

  table: (count) =>
    count === 1
      ? 'Il legame in tabella, con le sue fonti'
      : `Tutti i ${count} legami in tabella, con le fonti`,
  noLinks: 'In questa data non c’è alcun legame.',
  columns: { from: 'Da', what: 'Che cosa', to: 'A', when: 'Quando', confidence: 'Grado', sources: 'Fonti' },

  timeline: (began, ended, first, last) =>
    `Legami per anno, dal ${first} al ${last}: ${began} iniziano, ${ended} finiscono.`,
  began: 'iniziano',
  ended: 'finiscono',
  day: 'Giorno',

  unknown: 'Questa vista non esiste',
  unknownHint: 'Forse l’indirizzo è incompleto: chiedi quello giusto a chi ha scritto la pagina.',
  away: 'Per ora questa vista non si può mostrare',
  awayHint: 'Il server non può rispondere. Ricarica la pagina fra un momento.',
};

export type EmbedLanguage = 'en' | 'it';

/** What the server writes round an embedded picture. */
export const EMBED_WORDS: Record<EmbedLanguage, typeof en> = { en, it };
