import { articled } from '../../../core/language/articled.ts';
import { grouped } from '../../../core/language/grouped.ts';

/** Answers to queries, as tables and as a graph. */
export const en = {
  answer: {
    table: 'Table',
    named: (name: string, rows: number) => `${name} (${rows === 1 ? '1 row' : `${grouped(rows)} rows`})`,
    csv: 'CSV',
    csvHint: 'Download this table, sorted as it is',
    noTables: 'This answer holds no data. The JSON says why.',
    emptyList: 'This list is empty. Ask for more, or with fewer conditions.',

    canvas:
      'The answer as a graph. Arrows move from actor to actor, Enter leads to the details. The table has the same in text.',
    noGraph: 'This answer holds no actors. Select some: actor, actors, links, paths, neighborhood …',
    cut: 'of more: ask for less to see all of it',
    linksHere: 'In this answer',
    allItsLinks: (count: number) => `Explore ${count === 1 ? 'its link' : `all its ${grouped(count)} links`}`,
    openInExplorer: 'Open in the explorer',
    savedOnTheWay: 'The picture is too large for an address: it is saved as a view',
    opensOn: (day: string) => `It opens there as of ${day}, when all these links stood.`,
    missing: (count: number) =>
      count === 1
        ? 'No day has all these links: 1 is not active today and does not show there.'
        : `No day has all these links: ${grouped(count)} are not active today and do not show there.`,
    more: (count: number) =>
      count === 1
        ? 'It shows there 1 more link among these actors.'
        : `It shows there ${grouped(count)} more links among these actors.`,
  },
};

export const it: typeof en = {
  answer: {
    table: 'Tabella',
    named: (name, rows) => `${name} (${rows === 1 ? '1 riga' : `${grouped(rows)} righe`})`,
    csv: 'CSV',
    csvHint: 'Scarica questa tabella, nell’ordine in cui la vedi',
    noTables: 'Questa risposta non contiene dati: il JSON dice perché.',
    emptyList: 'Questo elenco è vuoto. Chiedi di più, o con meno condizioni.',

    canvas:
      'La risposta come grafo. Le frecce passano da un attore all’altro, Invio porta ai dettagli. La tabella dice lo stesso in forma di testo.',
    noGraph:
      'In questa risposta non ci sono attori. Selezionane: actor, actors, links, paths, neighborhood …',
    cut: 'e non è tutto: restringi la domanda per vederlo intero',
    linksHere: 'In questa risposta',
    allItsLinks: (count) =>
      count === 1 ? 'Esplora il suo legame' : `Esplora tutti i suoi ${grouped(count)} legami`,
    openInExplorer: 'Apri nell’esploratore',
    savedOnTheWay: 'Il grafo è troppo grande per un indirizzo: viene salvato come vista',
    opensOn: (day) =>
      `Lì si apre alla data ${articled('di', day)}, quando tutti questi legami erano in vigore.`,
    missing: (count) =>
      count === 1
        ? 'Nessun giorno ha tutti questi legami: 1 oggi non è in vigore e lì non compare.'
        : `Nessun giorno ha tutti questi legami: ${grouped(count)} oggi non sono in vigore e lì non compaiono.`,
    more: (count) =>
      count === 1
        ? 'Lì compare 1 altro legame fra questi attori.'
        : `Lì compaiono altri ${grouped(count)} legami fra questi attori.`,
  },
};
