import { grouped } from '../grouped.ts';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${grouped(number)} ${many}`;

/** The page /query. The explorer never says these words, so they are not among its own. */
const en = {
  pageTitle: 'Ask in GraphQL · Chokepoint',
  rail: 'Beside the query',
  sidePanel: 'Beside the query',
  questions: 'Questions',
  questionsHint: 'Each opens in a tab of its own, ready to run and to change.',
  noQuestions: 'There are no named questions here.',
  documentation: 'Schema',
  history: 'History',
  unknownQuestion: (name: string) => `There is no question “${name}”. Choose one under Questions.`,
  dismiss: 'Dismiss',
  loading: 'Loading…',

  openQueries: 'Open queries',
  untitled: 'Untitled',
  newQuery: 'New query',
  closeQuery: (title: string) => `Close ${title}`,
  share: 'Share',
  shared: {
    copied: 'Address copied. It opens this query with its variables.',
    long: 'Address copied. It is long: some mail and chat programs may cut it off.',
    tooLong: 'This query is too long for an address. Copy its text instead.',
    forbidden: 'The browser does not allow copying here.',
  },

  question: 'Query',
  run: 'Run',
  stop: 'Stop',
  operation: 'Which operation runs',
  prettify: 'Tidy up the query',
  copyQuery: 'Copy the query',
  queryEditor: 'Query',
  variableEditor: 'Variables, as JSON',
  headerEditor: 'Headers, as JSON',
  enterQuery: 'Query. Enter to edit, Escape to leave.',
  enterVariables: 'Variables. Enter to edit, Escape to leave.',
  enterHeaders: 'Headers. Enter to edit, Escape to leave.',
  enterAnswer: 'The answer as JSON. Enter to read it line by line, Escape to leave.',
  tools: 'What goes with the query',
  toolNames: { variables: 'Variables', headers: 'Headers' },
  resizeAnswer: 'Width of the query',

  price: 'What it costs',
  noPrice: 'Its price stands here as soon as the query is whole.',
  badVariables: 'The variables are not valid JSON.',
  costOf: (cost: number, limit: number) => `Cost ${grouped(cost)} of ${grouped(limit)}`,
  depthOf: (depth: number, limit: number) => `depth ${depth} of ${limit}`,
  rootFieldsOf: (fields: number, limit: number) => `${fields} fields at the top of ${limit}`,
  dearest: (field: string, cost: number) => `dearest: ${field}, ${grouped(cost)}`,
  overPrice: 'Over the limit: the server will refuse it.',

  answer: 'Answer',
  answerAs: 'Show the answer as',
  viewNames: { json: 'JSON', table: 'Table', graph: 'Graph' },
  answerJson: 'The answer as JSON',
  nothingYet: 'Run a query to see its answer here.',
  running: 'Running…',
  listening: 'Listening',
  stopped: 'Stopped.',
  answered: 'Answered.',
  errors: (errors: number) => count(errors, 'error', 'errors'),
  holds: (actors: number, links: number) =>
    `${count(actors, 'actor', 'actors')}, ${count(links, 'link', 'links')}`,

  example: [
    'What does a company hang on, and what do sources dispute about it?',
    '',
    'Ctrl+Enter runs this. Change the variables below and run it again.',
    'Ctrl+Space completes; rest on a word to read what it means.',
    'The answer can be read as JSON, as a table or as a graph.',
  ],
};

export type WorkbenchWords = typeof en;

const it: WorkbenchWords = {
  pageTitle: 'Interroga in GraphQL · Chokepoint',
  rail: 'Accanto alla query',
  sidePanel: 'Accanto alla query',
  questions: 'Domande',
  questionsHint: 'Ognuna si apre in una scheda sua, pronta da eseguire e da modificare.',
  noQuestions: 'Qui non ci sono domande pronte.',
  documentation: 'Schema',
  history: 'Cronologia',
  unknownQuestion: (name) => `Non c’è nessuna domanda «${name}». Sceglietene una tra le Domande.`,
  dismiss: 'Chiudi',
  loading: 'Caricamento…',

  openQueries: 'Query aperte',
  untitled: 'Senza titolo',
  newQuery: 'Nuova query',
  closeQuery: (title) => `Chiudi ${title}`,
  share: 'Condividi',
  shared: {
    copied: 'Indirizzo copiato. Apre questa query con le sue variabili.',
    long: 'Indirizzo copiato. È lungo: alcuni programmi di posta o di chat potrebbero troncarlo.',
    tooLong: 'Questa query è troppo lunga per un indirizzo. Copiatene il testo.',
    forbidden: 'Qui il browser non permette di copiare.',
  },

  question: 'Query',
  run: 'Esegui',
  stop: 'Ferma',
  operation: 'Quale operazione eseguire',
  prettify: 'Riordina la query',
  copyQuery: 'Copia la query',
  queryEditor: 'Query',
  variableEditor: 'Variabili, in JSON',
  headerEditor: 'Intestazioni, in JSON',
  enterQuery: 'Query. Invio per scrivere, Esc per uscire.',
  enterVariables: 'Variabili. Invio per scrivere, Esc per uscire.',
  enterHeaders: 'Intestazioni. Invio per scrivere, Esc per uscire.',
  enterAnswer: 'La risposta in JSON. Invio per leggerla riga per riga, Esc per uscire.',
  tools: 'Che cosa accompagna la query',
  toolNames: { variables: 'Variabili', headers: 'Intestazioni' },
  resizeAnswer: 'Larghezza della query',

  price: 'Quanto costa',
  noPrice: 'Il costo compare qui appena la query è completa.',
  badVariables: 'Le variabili non sono JSON valido.',
  costOf: (cost, limit) => `Costo ${grouped(cost)} su ${grouped(limit)}`,
  depthOf: (depth, limit) => `profondità ${depth} su ${limit}`,
  rootFieldsOf: (fields, limit) => `${fields} campi in cima su ${limit}`,
  dearest: (field, cost) => `il più caro: ${field}, ${grouped(cost)}`,
  overPrice: 'Oltre il limite: il server la rifiuterà.',

  answer: 'Risposta',
  answerAs: 'Mostra la risposta come',
  viewNames: { json: 'JSON', table: 'Tabella', graph: 'Grafo' },
  answerJson: 'La risposta in JSON',
  nothingYet: 'Eseguite una query per vederne qui la risposta.',
  running: 'In esecuzione…',
  listening: 'In ascolto',
  stopped: 'Fermata.',
  answered: 'Risposta arrivata.',
  errors: (errors) => count(errors, 'errore', 'errori'),
  holds: (actors, links) => `${count(actors, 'attore', 'attori')}, ${count(links, 'legame', 'legami')}`,

  example: [
    'Da che cosa dipende un’azienda, e che cosa contestano le fonti?',
    '',
    'Ctrl+Invio la esegue. Cambiate le variabili qui sotto ed eseguitela di nuovo.',
    'Ctrl+Spazio completa; fermatevi su una parola per leggere che cosa significa.',
    'La risposta si legge come JSON, come tabella o come grafo.',
  ],
};

export const workbenchWords = { en, it };
