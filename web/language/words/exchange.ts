import type { FormatName } from '../../../core/exchange/formats.ts';
import type { FileProblem } from '../../../core/exchange/unreadable-file.ts';
import type { Scope } from '../../state/export-scope.ts';

/** Export and import. */
export const en = {
  export: 'Export',
  exportWhat: 'What',
  exportAs: 'As',
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
  import: 'Import a file',
  importHint: 'JSON, GraphML or GEXF exported here. It can be dropped on the canvas too.',
  dropHere: 'Drop it to add it to the picture',
  imported: (count: number) =>
    count === 0
      ? 'All its actors are here already.'
      : count === 1
        ? '1 actor added.'
        : `${count} actors added.`,
  unreadableFile: (name: string, problem: FileProblem) => `“${name}” ${englishProblem(problem)}`,
};

function englishProblem(problem: FileProblem): string {
  switch (problem.type) {
    case 'tooLarge':
      return 'is larger than 20 MB.';
    case 'malformed':
      return `is damaged: it is not whole ${problem.language}.`;
    case 'notOurs':
      return 'is no JSON, GraphML or GEXF file that was exported here.';
    case 'newer':
      return 'was exported by a newer version.';
    case 'wrong':
      return `is damaged: ${problem.field} is missing or makes no sense.`;
  }
}

export const it: typeof en = {
  export: 'Esporta',
  exportWhat: 'Che cosa',
  exportAs: 'Come',
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
  import: 'Importa un file',
  importHint: 'JSON, GraphML o GEXF esportati da qui. Si possono anche trascinare sulla tela.',
  dropHere: 'Rilascialo per aggiungerlo al grafo',
  imported: (count) =>
    count === 0
      ? 'I suoi attori sono già tutti qui.'
      : count === 1
        ? '1 attore aggiunto.'
        : `${count} attori aggiunti.`,
  unreadableFile: (name, problem) => `«${name}» ${italianProblem(problem)}`,
};

function italianProblem(problem: FileProblem): string {
  switch (problem.type) {
    case 'tooLarge':
      return 'supera i 20 MB.';
    case 'malformed':
      return `è danneggiato: il ${problem.language} non è integro.`;
    case 'notOurs':
      return 'non è un file JSON, GraphML o GEXF esportato da qui.';
    case 'newer':
      return 'è stato esportato da una versione più recente.';
    case 'wrong':
      return `è danneggiato: ${problem.field} manca o non ha senso.`;
  }
}
