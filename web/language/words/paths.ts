import { articled } from '../../../core/language/articled.ts';

/** What is said beside a question about paths. It is fetched with the panel. */
const en = {
  upTo: 'At most',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  followDirection: 'Follow the direction of links',
  onlyOver: 'Only over these links; none chosen, over all',
  pathsHint: 'Choose two actors to see how one leads to the other.',
  noPaths: (day: string) => `No path on ${day}. Allow more steps, or fewer conditions.`,
  sameActor: 'Choose two different actors.',
  foundPaths: (count: number) =>
    count === 1 ? '1 path' : count < 20 ? `${count} paths, shortest first` : `The ${count} shortest paths`,
  showPath: 'Show this path',
  when: 'Links active',
  onPictureDay: (date: string) => `on the picture’s day: ${date}`,
  onAnyDay: 'on any day',
  onOtherDay: 'on another day',
  day: 'Day',
  noneOnAnyDay: 'No path on any day. Allow more steps, or fewer conditions.',
  kindsOf: (family: string) => `Kinds of ${family}`,
  drawAll: 'Draw all',
  copyQuestion: 'Copy the address of this question',
};

const it: typeof en = {
  upTo: 'Al massimo',
  steps: (count) => (count === 1 ? '1 passo' : `${count} passi`),
  followDirection: 'Segui la direzione dei legami',
  onlyOver: 'Solo su questi legami; nessuno scelto, su tutti',
  pathsHint: 'Scegli due attori per vedere come l’uno porta all’altro.',
  noPaths: (day) => `Nessun percorso ${articled('a', day)}. Concedi più passi o meno condizioni.`,
  sameActor: 'Scegli due attori diversi.',
  foundPaths: (count) =>
    count === 1
      ? '1 percorso'
      : count < 20
        ? `${count} percorsi, dal più breve`
        : `I ${count} percorsi più brevi`,
  showPath: 'Mostra questo percorso',
  when: 'Legami attivi',
  onPictureDay: (date) => `nel giorno del grafo: ${date}`,
  onAnyDay: 'in qualsiasi giorno',
  onOtherDay: 'in un altro giorno',
  day: 'Giorno',
  noneOnAnyDay: 'Nessun percorso in nessun giorno. Concedi più passi o meno condizioni.',
  kindsOf: (family) => `Tipi di ${family}`,
  drawAll: 'Disegna tutti',
  copyQuestion: 'Copia l’indirizzo di questa domanda',
};

export type PathWords = typeof en;

export const pathWords = { en, it };
