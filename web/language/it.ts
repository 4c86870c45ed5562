import { articled } from '../../core/language/articled.ts';
import { LINK_WORDS } from '../../core/language/link-words.ts';
import { grouped, type Messages } from './en.ts';
import { it as answer } from './words/answer.ts';
import { it as exchange } from './words/exchange.ts';
import { it as expand } from './words/expand.ts';
import { it as finding } from './words/finding.ts';
import { it as keys } from './words/keys.ts';
import { it as menus } from './words/menus.ts';
import { it as several } from './words/several.ts';
import { it as sources } from './words/sources.ts';
import { it as table } from './words/table.ts';
import { it as time } from './words/time.ts';
import { it as views } from './words/views.ts';

export const it: Messages = {
  ...LINK_WORDS.it,
  ...answer,
  ...exchange,
  ...expand,
  ...keys,
  ...menus,
  ...several,
  ...views,
  ...finding,
  tagline: 'Chi rifornisce, sanziona, possiede chi, da chi dipende, e chi lo dice.',

  search: 'Cerca attori in ogni scrittura',
  searchShort: 'Cerca',
  searchHint: 'Invio aggiunge · Ctrl+Invio aggiunge con i vicini',
  searching: 'Ricerca in corso…',
  noHits: (text) =>
    `Nessun risultato per «${text}». Prova un’altra grafia, un vecchio nome, una sigla di borsa o il cinese.`,
  hits: (count) => (count === 1 ? '1 risultato' : `${count} risultati`),
  onCanvas: 'già mostrato',
  linkCount: (count) => (count === 1 ? '1 legame' : `${grouped(count)} legami`),
  actorCount: (count) => (count === 1 ? '1 attore' : `${grouped(count)} attori`),
  matched: {
    ID: 'identificativo',
    OFFICIAL_NAME: 'nome ufficiale',
    SHORT_NAME: 'nome breve',
    FORMER_NAME: 'già noto come',
    ALIAS: 'noto anche come',
    TRANSLITERATION: 'traslitterazione',
    IDENTIFIER: 'codice',
  },

  views: 'Viste',
  curatedViews: 'Viste scelte',
  startWith: 'Comincia da una domanda',
  saveView: 'Salva la vista',
  save: 'Salva',
  saved: 'Salvata. Il suo indirizzo:',
  copy: 'Copia',
  copied: 'Copiato',
  close: 'Chiudi',

  navigation: 'Pagine',
  theme: 'Tema',
  themes: { system: 'come il sistema', light: 'chiaro', dark: 'scuro' },
  language: 'Lingua dell’interfaccia',
  labels: 'Nomi in',
  labelLanguages: { EN: 'inglese', IT: 'italiano', ZH: 'cinese' },

  legend: 'Legenda',
  sources: 'fonti',
  actors: 'Attori',
  links: 'Legami',
  disputed: 'contestato',
  legendHint: 'Un clic nasconde o mostra',
  hide: (what) => `Nascondi ${what}`,
  show: (what) => `Mostra ${what}`,
  hidden: (what) => `Nascosto: ${what}`,
  showAll: 'Mostra tutto',
  showing: (actors, links) => `${actors}, ${links}`,
  shownOf: (shown, total) => `${grouped(shown)} di ${grouped(total)}`,

  details: 'Dettagli',
  nothingSelected: 'Scegli un attore o un legame per leggere che cosa se ne sa.',
  disputedHere: 'Dove le fonti non concordano',
  resize: 'Cambia l’altezza',
  upcoming: 'non ancora in vigore',
  ended: 'concluso',
  website: 'Sito',
  begun: 'Dal',
  linksOf: 'Legami',
  moreLinks: 'Altri legami',
  otherDays: (count, day) =>
    `${count === 1 ? '1 altro legame non è attivo' : `Altri ${count} legami non sono attivi`} ${articled('il', day)}`,
  includeThem: 'Elencali',
  loading: 'Caricamento…',
  evidence: 'Chi lo dice',
  bothSides: 'Le fonti si contraddicono. Le due versioni:',
  item: 'Che cosa',
  share: 'Quota',
  amount: 'Importo',
  role: 'Ruolo',
  topic: 'Riguardo a',
  sourceKinds: {
    NEWS: 'notizia',
    ARTICLE: 'articolo',
    REGULATION: 'norma',
    PRESS_RELEASE: 'comunicato',
    REPORT: 'rapporto',
    FILING: 'atto depositato',
    WEBSITE: 'pagina web',
  },
  opensElsewhere: 'si apre in una nuova scheda',

  paths: 'Percorsi',
  from: 'Da',
  to: 'A',
  chooseActor: 'Scegli un attore',
  change: 'Cambia',
  notThrough: 'Senza passare per',
  swap: 'Scambia i due',
  addActor: 'Aggiungi un attore',
  remove: (what) => `Togli ${what}`,

  ...time,

  canvas: 'Il grafo. Con Tab si arriva alla tabella di ciò che è mostrato.',
  skipToCanvas: 'Vai al grafo',
  ...table,
  ...sources,
  zoomIn: 'Ingrandisci',
  zoomOut: 'Rimpicciolisci',
  fit: 'Adatta allo schermo',
  layout: 'Disposizione',
  layouts: {
    FORCE: 'A forze',
    LAYERED: 'A strati, da sinistra a destra',
    LAYERED_DOWN: 'A strati, dall’alto in basso',
    CONCENTRIC: 'Ad anelli',
    BY_COUNTRY: 'Per paese',
    BY_KIND: 'Per tipo',
    GRID: 'A griglia',
  },
  undo: 'Annulla',
  redo: 'Ripeti',

  cancel: 'Annulla',
  working: 'In corso…',
  failed: 'Non ha funzionato.',
  overLimit: (value, limit) =>
    `${grouped(value)} è più dei ${grouped(limit)} che si possono chiedere in una volta. Chiedi di meno.`,
  notInGraph: (ids) =>
    ids.length === 1
      ? `In questo grafo non c’è ${ids.join()}.`
      : `In questo grafo non ci sono ${ids.join(', ')}.`,
  serverFault: (id) => `È colpa del server; nel suo registro sta sotto ${id}.`,
  causes: {
    UNREACHABLE: 'Il server non è raggiungibile. Controlla la connessione e riprova.',
    UNAVAILABLE: 'La base dati non è raggiungibile. Riprova fra poco.',
    NOT_FOUND: 'Qualcosa di richiesto non è in questo grafo.',
    TIMEOUT: 'Ha richiesto troppo tempo. Chiedi meno cose insieme.',
  },
  tryAgain: 'Riprova',
  tryAllAgain: (count) => `Riprova tutte e ${count}`,
  othersFailed: (count) =>
    count === 1
      ? 'Prima non è riuscita un’altra operazione.'
      : `Prima non sono riuscite altre ${count} operazioni.`,
  dismiss: 'Chiudi',
  unreadable: (what) => `Parti dell’indirizzo non si leggono e sono state tralasciate: ${what}`,
  unknownActors: (ids) => `Assenti da questo grafo, tralasciati: ${ids}`,
  unknownPage: (path) => `Non c’è una pagina in ${path}. Per cominciare cerca un attore.`,
  unknownView: (id) => `Non c’è una vista «${id}». Per cominciare cerca un attore.`,
  announceActor: (name, kind, country, links) =>
    [name, kind, country, links].filter((part) => part !== null).join(', '),
};
