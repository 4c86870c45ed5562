import { grouped } from '../../../core/language/grouped.ts';

function actors(count: number): string {
  return count === 1 ? '1 actor' : `${grouped(count)} actors`;
}

function links(count: number): string {
  return count === 1 ? '1 link' : `${grouped(count)} links`;
}

/** What is said of several things at once, and of what a step did to the picture. */
export const en = {
  selected(actorCount: number, linkCount: number): string {
    const parts = [actorCount > 0 && actors(actorCount), linkCount > 0 && links(linkCount)];
    return `${parts.filter(Boolean).join(' and ')} selected`;
  },
  selectedLinks: 'Selected links',
  linksAmong: 'Links among these',
  selectLinksAmong: 'Select the links among these',
  listThese: 'List these',
  letGo: (name: string) => `Let go of ${name}`,
  sourceCount: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
  commonNeighbours: 'Common neighbours',
  noneInCommon: (day: string) => `No actor is linked to all of these on ${day}.`,
  firstOnes: (count: number) => `The ${count} with most links.`,
  addNamed: (name: string) => `Add ${name}`,
  addThese: (count: number) => `Add all ${grouped(count)}`,

  undone: 'Undone.',
  redone: 'Redone.',
  actorsAdded: (count: number) => `${actors(count)} added.`,
  actorsRemoved: (count: number) => `${actors(count)} removed.`,
  actorsHidden: (count: number) => `${actors(count)} hidden.`,
  actorsShown: (count: number) => `${actors(count)} shown again.`,
};

function one(count: number, single: string, several: string): string {
  return count === 1 ? `1 ${single}` : `${grouped(count)} ${several}`;
}

export const it: typeof en = {
  selected(actorCount, linkCount) {
    const parts = [
      actorCount > 0 && one(actorCount, 'attore', 'attori'),
      linkCount > 0 && one(linkCount, 'legame', 'legami'),
    ];
    const ending = actorCount + linkCount === 1 ? 'selezionato' : 'selezionati';
    return `${parts.filter(Boolean).join(' e ')} ${ending}`;
  },
  selectedLinks: 'Legami selezionati',
  linksAmong: 'Legami fra questi',
  selectLinksAmong: 'Seleziona i legami fra questi',
  listThese: 'Elenca questi',
  letGo: (name) => `Deseleziona ${name}`,
  sourceCount: (count) => one(count, 'fonte', 'fonti'),
  commonNeighbours: 'Vicini in comune',
  noneInCommon: (day) => `Nessun attore è legato a tutti questi in data ${day}.`,
  firstOnes: (count) => `I ${count} con più legami.`,
  addNamed: (name) => `Aggiungi ${name}`,
  addThese: (count) => `Aggiungi tutti e ${grouped(count)}`,

  undone: 'Annullato.',
  redone: 'Ripetuto.',
  actorsAdded: (count) => `Aggiunti: ${one(count, 'attore', 'attori')}.`,
  actorsRemoved: (count) => `Tolti: ${one(count, 'attore', 'attori')}.`,
  actorsHidden: (count) => `Nascosti: ${one(count, 'attore', 'attori')}.`,
  actorsShown: (count) => `Di nuovo mostrati: ${one(count, 'attore', 'attori')}.`,
};
