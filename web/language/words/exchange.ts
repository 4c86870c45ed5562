import type { FileProblem } from '../../../core/exchange/unreadable-file.ts';

/** Pictures as files, out and back in. */
export const en = {
  export: 'Export',
  addFile: 'Add from a file',
  addFileHint: 'JSON, GraphML or GEXF exported here. It can be dropped on the canvas too.',
  dropHere: 'Drop it to add it to the picture',
  added: (count: number) =>
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
  addFile: 'Aggiungi da un file',
  addFileHint: 'JSON, GraphML o GEXF esportati da qui. Si possono anche trascinare sulla tela.',
  dropHere: 'Rilascialo per aggiungerlo al grafo',
  added: (count) =>
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
