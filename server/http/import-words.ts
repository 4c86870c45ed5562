import type { ImportFormatName } from '../../core/model/import-formats.ts';
import type { PageLanguage } from './page-language.ts';

interface Kind {
  name: string;
  what: string;
}

const en = {
  title: 'Import',
  description: 'Brings actors, links and sources of your own into the graph.',
  lead: 'Bring actors and links of your own. Everything is checked before anything is written, and an import can be removed as a whole.',
  closed: 'This server takes no imports.',
  howToOpen:
    'It was started without EDIT_TOKEN. Whoever runs it sets one, at least 16 characters long, and starts it again; those who know the token may then import here.',
  needsScripts: 'This page needs JavaScript. The same is done by npm run import -- FILE on the server.',
  formats: 'What it takes',
  /** GEXF is told of beside GraphML, and FollowTheMoney, which are JSON lines, by itself. */
  kinds: {
    csv: {
      name: 'CSV',
      what: 'A table of actors (id or name, kind, country …) or of links (from, to, kind, since, until, source …), with its columns named in the first line. Comma, semicolon or tab.',
    },
    jsonl: {
      name: 'JSON lines',
      what: 'Actors, links and sources in the words of this graph, one to a line.',
    },
    picture: { name: 'JSON', what: 'A graph that was exported from this explorer as JSON.' },
    graphml: { name: 'GraphML, GEXF', what: 'From Gephi, yEd, NetworkX and this explorer.' },
    ftm: {
      name: 'FollowTheMoney',
      what: 'JSON lines of OpenSanctions and Aleph: companies, persons, public bodies, ownership, directorships, sanctions, family …',
    },
  } satisfies Record<Exclude<ImportFormatName, 'gexf'> | 'ftm', Kind>,
  ids: 'Files may be packed with gzip. Rows are told apart by their ids: sent again, the same row changes nothing. A row that somebody else has put there is left as it is, unless you choose to replace it.',
};

const it: typeof en = {
  title: 'Importa',
  description: 'Porta nel grafo i propri attori, legami e fonti.',
  lead: 'Porta nel grafo i tuoi attori e i tuoi legami. Tutto viene controllato prima di scrivere qualcosa, e un’importazione si può togliere per intero.',
  closed: 'Questo server non accetta importazioni.',
  howToOpen:
    'È stato avviato senza EDIT_TOKEN. Chi lo gestisce ne imposta uno, lungo almeno 16 caratteri, e lo riavvia; da allora chi conosce il token può importare da qui.',
  needsScripts:
    'Questa pagina ha bisogno di JavaScript. Lo stesso si fa sul server con npm run import -- FILE.',
  formats: 'Che cosa accetta',
  kinds: {
    csv: {
      name: 'CSV',
      what: 'Una tabella di attori (id o nome, tipo, paese …) o di legami (da, a, tipo, dal, al, fonte …), con i nomi delle colonne nella prima riga. Virgola, punto e virgola o tabulazione.',
    },
    jsonl: {
      name: 'Righe JSON',
      what: 'Attori, legami e fonti con le parole di questo grafo, uno per riga.',
    },
    picture: { name: 'JSON', what: 'Un grafo esportato da questo esploratore come JSON.' },
    graphml: { name: 'GraphML, GEXF', what: 'Da Gephi, yEd, NetworkX e da questo stesso esploratore.' },
    ftm: {
      name: 'FollowTheMoney',
      what: 'Righe JSON di OpenSanctions e Aleph: società, persone, enti pubblici, partecipazioni, cariche, sanzioni, parentele …',
    },
  },
  ids: 'I file possono essere compressi con gzip. Le righe si distinguono per id: la stessa riga, inviata di nuovo, non cambia nulla. Una riga messa da altri resta com’è, a meno di scegliere di sostituirla.',
};

/** The words of /import that the server writes. */
export const IMPORT_WORDS: Record<PageLanguage, typeof en> = { en, it };
