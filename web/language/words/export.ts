import type { FormatName } from '../../../core/exchange/formats.ts';
import type { Scope } from '../../state/export-scope.ts';

/** Taking data and text away. They are fetched with the dialog: the first page goes without. */
const en = {
  what: 'What',
  as: 'As',
  scopes: {
    SHOWN: 'What is shown',
    ALL: 'The whole picture, on any day',
    SELECTION: 'The selection',
  } satisfies Record<Scope, string>,
  formatGroups: { data: 'Data', text: 'Text', code: 'Code' },
  formats: {
    actorsCsv: { name: 'Actors, CSV', hint: 'One row an actor, for a spreadsheet' },
    linksCsv: { name: 'Links, CSV', hint: 'One row a link, with who says so' },
    json: { name: 'JSON', hint: 'All of it; gives the exact picture when imported' },
    graphml: { name: 'GraphML', hint: 'For Gephi, yEd, igraph, networkx' },
    gexf: { name: 'GEXF', hint: 'For Gephi, with its timeline' },
    cypher: { name: 'Cypher', hint: 'For an empty Neo4j' },
    sources: { name: 'Sources', hint: 'A numbered list' },
    bibtex: { name: 'BibTeX', hint: 'The sources, for LaTeX and Zotero' },
    csl: { name: 'CSL-JSON', hint: 'The sources, for Zotero and Pandoc' },
    graphql: { name: 'GraphQL query', hint: 'Asks this API for the same data' },
  } satisfies Record<FormatName, { name: string; hint: string }>,
  download: 'Download',
  openInWorkbench: 'Open and run it',
  preview: (file: string) => `Beginning of ${file}`,
};

const it: typeof en = {
  what: 'Che cosa',
  as: 'Come',
  scopes: {
    SHOWN: 'Ciò che è mostrato',
    ALL: 'Tutto il grafo, in qualsiasi data',
    SELECTION: 'La selezione',
  },
  formatGroups: { data: 'Dati', text: 'Testo', code: 'Codice' },
  formats: {
    actorsCsv: { name: 'Attori, CSV', hint: 'Una riga per attore, per un foglio di calcolo' },
    linksCsv: { name: 'Legami, CSV', hint: 'Una riga per legame, con chi lo dice' },
    json: { name: 'JSON', hint: 'Tutto; importato, ridà il grafo tale e quale' },
    graphml: { name: 'GraphML', hint: 'Per Gephi, yEd, igraph, networkx' },
    gexf: { name: 'GEXF', hint: 'Per Gephi, con la sua linea del tempo' },
    cypher: { name: 'Cypher', hint: 'Per un Neo4j vuoto' },
    sources: { name: 'Fonti', hint: 'Un elenco numerato' },
    bibtex: { name: 'BibTeX', hint: 'Le fonti, per LaTeX e Zotero' },
    csl: { name: 'CSL-JSON', hint: 'Le fonti, per Zotero e Pandoc' },
    graphql: { name: 'Query GraphQL', hint: 'Chiede a questa API gli stessi dati' },
  },
  download: 'Scarica',
  openInWorkbench: 'Apri ed esegui',
  preview: (file) => `Inizio di ${file}`,
};

export const exportWords = { en, it };
