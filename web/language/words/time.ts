import { grouped } from '../../../core/language/grouped.ts';
import type { LinkChange } from '../../../core/view/difference.ts';

/** The words of the time bar. */
export const en = {
  time: 'Time',
  asOf: 'As of',
  comparedWith: 'Compared with',
  compare: 'Compare with',
  stopComparing: 'Stop comparing',
  today: 'Today',
  dayHint: 'A day such as 7 Oct 2022 or 2022-10-07',
  lastDayOf: (span: string, day: string) => `${span}: its last day is shown, ${day}.`,
  notADay: 'Not a day. Write it as 7 Oct 2022 or 2022-10-07.',
  timeline: 'Beginnings above, ends below the line, by quarter. Faint: the whole graph',
  beginsAndEnds: (year: string, began: number, ended: number) => `${year}: ${began} began, ${ended} ended`,
  beginsAndEndsHere: 'Beginnings and ends of the links in this picture, by year',
  noBeginnings: 'No dated links in this picture yet. Expand an actor.',

  play: 'Play, a month at a time',
  pause: 'Pause',
  earlierChange: 'To the change before',
  laterChange: 'To the next change',
  vague: (count: number) => `${count} dated by month or year only`,

  difference: 'Difference',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  changeNames: { BEGAN: 'began', ENDED: 'ended', UNCHANGED: 'unchanged' } satisfies Record<
    LinkChange,
    string
  >,
  changes: {
    BEGAN: (count: number) => `${grouped(count)} began`,
    ENDED: (count: number) => `${grouped(count)} ended`,
    UNCHANGED: (count: number) => `${grouped(count)} unchanged`,
  } satisfies Record<LinkChange, (count: number) => string>,
  nothingChanged: 'nothing began or ended here. Expand an actor or widen the days.',
  sameDays: 'The two days are the same. Move one of them.',

  policies: 'Policies',
  findPolicy: 'Find a policy by name or date',
  policyHint: 'Shows what its day changed beside the day before',
  noPolicy: (typed: string) => `No policy matches “${typed}”.`,
  noPolicies: 'This graph has no policy with a date.',
  inPicture: 'In this picture',
  cutPolicies: (count: string) => `Only the ${count} policies with the most links are listed.`,

  undatedShown: 'Undated links: shown',
  undatedHidden: 'Undated links: hidden',
};

export const it: typeof en = {
  time: 'Tempo',
  asOf: 'Alla data',
  comparedWith: 'A confronto con',
  compare: 'Confronta con',
  stopComparing: 'Togli il confronto',
  today: 'Oggi',
  dayHint: 'Un giorno come 7 ott 2022 o 2022-10-07',
  lastDayOf: (span, day) => `${span}: si mostra l’ultimo giorno, ${day}.`,
  notADay: 'Non è un giorno. Scrivilo come 7 ott 2022 o 2022-10-07.',
  timeline: 'Inizi sopra la linea, fini sotto, per trimestre. Sbiadito: l’intero grafo',
  beginsAndEnds: (year, began, ended) => `${year}: ${began} iniziati, ${ended} conclusi`,
  beginsAndEndsHere: 'Inizi e fini dei legami fra gli attori mostrati, per anno',
  noBeginnings: 'Fra gli attori mostrati nessun legame ha una data. Espandine uno.',

  play: 'Avvia, un mese alla volta',
  pause: 'Ferma',
  earlierChange: 'Al cambiamento precedente',
  laterChange: 'Al cambiamento seguente',
  vague: (count) => (count === 1 ? '1 con solo mese o anno' : `${count} con solo mese o anno`),

  difference: 'Differenza',
  fromTo: (from, to) => `${from} → ${to}`,
  changeNames: { BEGAN: 'iniziati', ENDED: 'conclusi', UNCHANGED: 'invariati' },
  changes: {
    BEGAN: (count) => (count === 1 ? '1 iniziato' : `${grouped(count)} iniziati`),
    ENDED: (count) => (count === 1 ? '1 concluso' : `${grouped(count)} conclusi`),
    UNCHANGED: (count) => (count === 1 ? '1 invariato' : `${grouped(count)} invariati`),
  },
  nothingChanged: 'qui nulla è iniziato o finito. Espandi un attore o allontana i giorni.',
  sameDays: 'I due giorni coincidono. Spostane uno.',

  policies: 'Misure',
  findPolicy: 'Cerca una misura per nome o data',
  policyHint: 'Mostra che cosa è cambiato rispetto al giorno prima',
  noPolicy: (typed) => `Nessuna misura corrisponde a «${typed}».`,
  noPolicies: 'In questo grafo nessuna misura ha una data.',
  inPicture: 'Già mostrate',
  cutPolicies: (count) => `Sono elencate solo le ${count} misure con più legami.`,

  undatedShown: 'Legami senza data: mostrati',
  undatedHidden: 'Legami senza data: nascosti',
};
