import { grouped } from '../../../core/language/grouped.ts';
import type { PageLanguage } from '../../http/page-language.ts';

const en = {
  title: 'Questions',
  description:
    'Questions that the graph answers, each with its sources, as a picture, as tables and as data.',
  lead: 'Each has an address that stays, an answer with its sources, and its data as JSON and CSV.',
  topics: 'Topics',
  drawn: (title: string) => `The answer drawn: ${title}`,

  change: 'Change the question',
  answerIn: 'Names in',
  languages: { EN: 'English', IT: 'Italian', ZH: 'Chinese' },
  /** Values of choices for which the model has no words of its own, by type. */
  choices: {
    Confidence: { ALLEGED: 'alleged', CONFIRMED: 'confirmed', DISPUTED: 'disputed', REPORTED: 'reported' },
    SourceKind: {
      ARTICLE: 'article',
      FILING: 'filing',
      NEWS: 'news',
      PRESS_RELEASE: 'press release',
      REGULATION: 'regulation',
      REPORT: 'report',
      WEBSITE: 'website',
    },
    TimeUnit: { DAY: 'day', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' },
  },
  any: 'any',
  yes: 'yes',
  no: 'no',
  commas: 'Ids, with commas between them.',
  dateHint: 'A year, month or day: 2022, 2022-10, 2022-10-07.',
  asFirst: 'As it was',
  ask: 'Ask',
  wrong: 'The question cannot be asked like this',
  notAnswered: 'There is no answer just now',

  answer: 'The answer',
  showing: (shown: number, all: number) => `showing ${grouped(shown)} of ${grouped(all)}`,
  rows: (count: number) => (count === 1 ? '1 row' : `${grouped(count)} rows`),
  empty: 'Nothing in the graph answers this. Check the ids and dates in the form; search finds ids by name.',
  table: 'Table',
  sources: 'Sources',
  sourcesLead: 'What the answer rests on.',

  take: 'Take it away',
  asJson: 'JSON',
  asCsv: 'CSV',
  asSvg: 'Picture (SVG)',
  openWorkbench: 'Open in the workbench',
  openExplorer: 'Open in the explorer',
  lines: {
    curl: 'Shell',
    pandas: 'Python with pandas',
    r: 'R',
    javascript: 'JavaScript',
    sheet: 'Spreadsheet',
  },
  sheetNote: 'In Google Sheets and LibreOffice. In Excel: Data, From Web, and the address within the quotes.',
  query: 'The query',
  queryNote: 'What is asked, in GraphQL.',

  unknown: 'No such question',
  unknownLead: (name: string) => `Nothing is asked under the name “${name}”.`,
  near: 'You may have meant:',
  all: 'All questions',
};

const it: typeof en = {
  title: 'Domande',
  description: 'Domande a cui il grafo risponde, ognuna con le sue fonti, come figura, tabelle e dati.',
  lead: 'Ognuna ha un indirizzo che resta, una risposta con le sue fonti e i dati in JSON e CSV.',
  topics: 'Temi',
  drawn: (title) => `La risposta disegnata: ${title}`,

  change: 'Cambia la domanda',
  answerIn: 'Nomi in',
  languages: { EN: 'inglese', IT: 'italiano', ZH: 'cinese' },
  choices: {
    Confidence: {
      ALLEGED: 'presunto',
      CONFIRMED: 'confermato',
      DISPUTED: 'contestato',
      REPORTED: 'riferito',
    },
    SourceKind: {
      ARTICLE: 'articolo',
      FILING: 'deposito',
      NEWS: 'notizia',
      PRESS_RELEASE: 'comunicato',
      REGULATION: 'norma',
      REPORT: 'rapporto',
      WEBSITE: 'sito',
    },
    TimeUnit: { DAY: 'giorno', MONTH: 'mese', QUARTER: 'trimestre', YEAR: 'anno' },
  },
  any: 'qualsiasi',
  yes: 'sì',
  no: 'no',
  commas: 'Id separati da virgole.',
  dateHint: 'Un anno, un mese o un giorno: 2022, 2022-10, 2022-10-07.',
  asFirst: 'Com’era',
  ask: 'Chiedi',
  wrong: 'Così la domanda non si può fare',
  notAnswered: 'Per ora non c’è risposta',

  answer: 'La risposta',
  showing: (shown, all) => `${grouped(shown)} di ${grouped(all)}`,
  rows: (count) => (count === 1 ? '1 riga' : `${grouped(count)} righe`),
  empty:
    'Nel grafo nulla risponde a questa domanda. Controlla gli id e le date nel modulo; la ricerca trova gli id dal nome.',
  table: 'Tabella',
  sources: 'Fonti',
  sourcesLead: 'Su che cosa si fonda la risposta.',

  take: 'Portala via',
  asJson: 'JSON',
  asCsv: 'CSV',
  asSvg: 'Figura (SVG)',
  openWorkbench: 'Apri nel banco di lavoro',
  openExplorer: 'Apri nell’esploratore',
  lines: {
    curl: 'Terminale',
    pandas: 'Python con pandas',
    r: 'R',
    javascript: 'JavaScript',
    sheet: 'Foglio di calcolo',
  },
  sheetNote: 'In Google Fogli e LibreOffice. In Excel: Dati, Da Web, e l’indirizzo tra le virgolette.',
  query: 'La query',
  queryNote: 'Che cosa si chiede, in GraphQL.',

  unknown: 'Domanda inesistente',
  unknownLead: (name) => `Nessuna domanda ha il nome «${name}».`,
  near: 'Forse cercavi:',
  all: 'Tutte le domande',
};

/** The words of the gallery of questions and of the page of each. */
export const GALLERY_WORDS: Record<PageLanguage, typeof en> = { en, it };
