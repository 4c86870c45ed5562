import { grouped } from '../../../core/language/grouped.ts';
import type { ImportFormatName } from '../../../core/model/import-formats.ts';
import type { KeptReason } from '../../api/imports.ts';

/** `1 row`, `12 rows`. */
export const counted = (many: number, one: string, others: string) =>
  many === 1 ? `1 ${one}` : `${grouped(many)} ${others}`;

const en = {
  counts: {
    added: 'new',
    changed: 'changed',
    same: 'the same as before',
    kept: 'there already and different, left as they are',
    removed: 'removed',
  },
  stay: 'left as they are',
  keptRows: (many: number) => counted(many, 'row was left as it is', 'rows were left as they are'),
  row: 'Row',
  keptReasons: {
    DIFFERS: 'It was there before and says something else.',
    RETRACTED: 'It was retracted before.',
    SHARED: 'Another import brought it too.',
    CHANGED: 'Somebody has changed it since.',
    LINKED: 'Links stand on it.',
    CITED: 'Links cite it.',
  } satisfies Record<KeptReason, string>,
  formats: {
    csv: 'CSV',
    jsonl: 'JSON lines',
    picture: 'a graph exported from the explorer',
    graphml: 'GraphML',
    gexf: 'GEXF',
  } satisfies Record<ImportFormatName, string>,
  readFile: (file: string, format: string, rows: string) => `${file}: ${format}, ${rows}`,
  emptyFile: (file: string) => `${file}: empty`,
  fileLeftOut: 'Nothing of it is loaded.',
  unused: (columns: string, more: number) =>
    `Nothing was made of: ${columns}${more > 0 ? ` and ${grouped(more)} more` : ''}`,
  merged: (many: number) =>
    `${counted(many, 'actor', 'actors')} taken for one that is here already, as you decided`,
  skipped: (reason: string, many: number) => `${counted(many, 'row', 'rows')} left out: ${reason}`,
  nothingWrong: 'No row is wrong.',
  problems: (many: number) => counted(many, 'row is wrong', 'rows are wrong'),
  problemsLeftOut: 'They are left out; the rest can be loaded.',
  problemsWereLeftOut: 'They were left out.',
  problemsStop: 'Nothing is loaded as long as a row or a file is wrong.',
  file: 'File',
  line: 'Line',
  /** Of a graph file, such as `node n1`. */
  element: (element: string) => element,
  reason: 'Reason',
  firstProblems: (shown: number, all: number) => `The first ${shown} of ${grouped(all)}.`,
  wholeReport: 'Download the whole report',
  lookAlikes: (many: number) =>
    counted(many, 'pair of actors that may be one', 'pairs of actors that may be one'),
  lookAlikesLead:
    'Say of each whether it is the same. Those left open are loaded as actors of their own; nothing is merged by itself.',
  firstLookAlikes: (shown: number, all: number) =>
    `The first ${shown} of ${grouped(all)} are shown; decide on them and check again for the others; what you decided stays.`,
  sameName: (name: string) => `They share the name “${name}”.`,
  sameNameThere: (name: string, country: string) =>
    `They share the name “${name}” and the country ${country}.`,
  sameNameElsewhere: (name: string, one: string, other: string) =>
    `They share the name “${name}”, but one is in ${one} and one in ${other}.`,
  sameIdentifier: (scheme: string, value: string) => `They share the ${scheme} ${value}.`,
  sameId: (id: string) =>
    `The id ${id} is that of an actor of the graph of another name or kind, or of a person of another country.`,
  inFiles: 'In your files',
  inGraph: 'In the graph',
  alsoInFiles: 'In your files too',
  same: 'Same',
  different: 'Different',
  isSame: (name: string) => `Is ${name} the same actor?`,
  kind: 'Kind',
  country: 'Country',
  since: 'Since',
  identifiers: 'Identifiers',
  otherNames: 'Other names',
  website: 'Website',
  opensElsewhere: 'opens in a new tab',
  showInExplorer: 'Show in the explorer',
  showSomeInExplorer: (shown: number, all: number) =>
    `Show ${shown} of ${grouped(all)} actors in the explorer`,
};

/** What stands on a line of a file of graphs or of an exported picture. */
const ITALIAN_SORTS: Partial<Record<string, string>> = {
  node: 'nodo',
  edge: 'arco',
  actor: 'attore',
  link: 'legame',
  source: 'fonte',
  entity: 'entità',
};

const it: typeof en = {
  counts: {
    added: 'nuove',
    changed: 'modificate',
    same: 'uguali a prima',
    kept: 'già presenti e diverse, lasciate come sono',
    removed: 'rimosse',
  },
  stay: 'lasciate come sono',
  keptRows: (many) => counted(many, 'riga è rimasta com’è', 'righe sono rimaste come sono'),
  row: 'Riga',
  keptReasons: {
    DIFFERS: 'C’era già e dice altro.',
    RETRACTED: 'Era stata ritirata.',
    SHARED: 'L’ha portata anche un’altra importazione.',
    CHANGED: 'Nel frattempo qualcuno l’ha modificata.',
    LINKED: 'Dei legami ne dipendono.',
    CITED: 'Dei legami la citano.',
  },
  formats: {
    csv: 'CSV',
    jsonl: 'righe JSON',
    picture: 'un grafo esportato dall’esploratore',
    graphml: 'GraphML',
    gexf: 'GEXF',
  },
  readFile: (file, format, rows) => `${file}: ${format}, ${rows}`,
  emptyFile: (file) => `${file}: vuoto`,
  fileLeftOut: 'Non se ne carica nulla.',
  unused: (columns, more) => `Non usate: ${columns}${more > 0 ? ` e altre ${grouped(more)}` : ''}`,
  merged: (many) =>
    counted(
      many,
      'attore unito a uno già presente, come hai deciso',
      'attori uniti ad altri già presenti, come hai deciso',
    ),
  skipped: (reason, many) => `${counted(many, 'riga lasciata', 'righe lasciate')} fuori: ${reason}`,
  nothingWrong: 'Nessuna riga è sbagliata.',
  problems: (many) => counted(many, 'riga è sbagliata', 'righe sono sbagliate'),
  problemsLeftOut: 'Restano fuori; il resto si può caricare.',
  problemsWereLeftOut: 'Sono rimaste fuori.',
  problemsStop: 'Finché una riga o un file è sbagliato non si carica nulla.',
  file: 'File',
  line: 'Riga',
  element: (element) => element.replace(/^\w+/, (sort) => ITALIAN_SORTS[sort] ?? sort),
  reason: 'Motivo',
  firstProblems: (shown, all) => `Le prime ${shown} di ${grouped(all)}.`,
  wholeReport: 'Scarica il rapporto completo',
  lookAlikes: (many) =>
    counted(
      many,
      'coppia di attori che potrebbero essere uno solo',
      'coppie di attori che potrebbero essere uno solo',
    ),
  lookAlikesLead:
    'Indica per ciascuno se è lo stesso. Quelli senza risposta vengono caricati come attori a sé; nulla si unisce da solo.',
  firstLookAlikes: (shown, all) =>
    `Sono mostrati i primi ${shown} di ${grouped(all)}; decidi su questi e controlla di nuovo per gli altri; ciò che hai deciso resta.`,
  sameName: (name) => `Hanno lo stesso nome, “${name}”.`,
  sameNameThere: (name, country) => `Hanno lo stesso nome, “${name}”, e lo stesso paese, ${country}.`,
  sameNameElsewhere: (name, one, other) =>
    `Hanno lo stesso nome, “${name}”, ma uno è in ${one} e uno in ${other}.`,
  sameIdentifier: (scheme, value) => `Hanno lo stesso ${scheme}: ${value}.`,
  sameId: (id) =>
    `L’id ${id} è di un attore del grafo di altro nome o tipo, o di una persona di un altro paese.`,
  inFiles: 'Nei tuoi file',
  inGraph: 'Nel grafo',
  alsoInFiles: 'Anche questo nei tuoi file',
  same: 'Lo stesso',
  different: 'Un altro',
  isSame: (name) => `${name} è lo stesso attore?`,
  kind: 'Tipo',
  country: 'Paese',
  since: 'Dal',
  identifiers: 'Identificatori',
  otherNames: 'Altri nomi',
  website: 'Sito',
  opensElsewhere: 'si apre in un’altra scheda',
  showInExplorer: 'Mostra nell’esploratore',
  showSomeInExplorer: (shown, all) => `Mostra ${shown} attori su ${grouped(all)} nell’esploratore`,
};

/** What the report of an import says. */
export const importReportWords = { en, it };
