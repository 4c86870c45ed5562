import { grouped } from '../../../core/language/grouped.ts';

/** Bringing neighbours: the dialog that chooses them and what is told afterwards. */
export const en = {
  expand: 'Expand',
  expandChosen: 'Expand…',
  expandWith: (count: number) => (count === 1 ? 'Add 1' : `Add ${count}`),
  collapse: 'Collapse',
  allNeighboursShown: 'All neighbours are shown',
  expandTitle: (what: string) => `Expand ${what}`,
  kindsAndDirections: 'Which links to follow',
  tickAll: 'All',
  tickNone: 'None',
  newOf: (left: number, count: number) =>
    left === count ? grouped(count) : `${grouped(left)} of ${grouped(count)} new`,
  allShown: (count: number) => `${grouped(count)}, all shown`,
  noLinksToFollow: 'No link on this day passes.',
  onlyLinksThatAre: 'Only links that are',
  atMost: 'At most',
  addsNothing: 'Nothing to add: tick more, or everything is shown.',
  addsAtMost: (most: number, left: number) =>
    `Adds up to ${grouped(most)} actors along ${grouped(left)} links not shown yet.`,
  linksShown: (shown: number, total: number, name: string) =>
    `${grouped(shown)} of ${grouped(total)} links of ${name} are shown.`,
  theseActors: (count: number) => `these ${grouped(count)} actors`,
  addMore: (count: number) => (count === 1 ? 'Add 1 more actor' : `Add up to ${grouped(count)} more actors`),
  chooseWhich: 'Choose…',
  nothingToAdd: (name: string) => `Nothing to add: all neighbours of ${name} that pass the filters are here.`,
  tooManyToExpand: (most: number) => `At most ${grouped(most)} actors can be expanded at once. Select fewer.`,
  pictureFull: (most: number) =>
    `A picture holds at most ${grouped(most)} actors. Remove some before you expand.`,
};

export const it: typeof en = {
  expand: 'Espandi',
  expandChosen: 'Espandi…',
  expandWith: (count) => (count === 1 ? 'Aggiungi 1' : `Aggiungi ${count}`),
  collapse: 'Comprimi',
  allNeighboursShown: 'Tutti i vicini sono mostrati',
  expandTitle: (what) => `Espandi ${what}`,
  kindsAndDirections: 'Quali legami seguire',
  tickAll: 'Tutti',
  tickNone: 'Nessuno',
  newOf: (left, count) => (left === count ? grouped(count) : `${grouped(left)} nuovi su ${grouped(count)}`),
  allShown: (count) => `${grouped(count)}, già tutti mostrati`,
  noLinksToFollow: 'Nessun legame di questo giorno è ammesso.',
  onlyLinksThatAre: 'Solo legami di grado',
  atMost: 'Al massimo',
  addsNothing: 'Niente da aggiungere: scegli altro, oppure è già tutto mostrato.',
  addsAtMost: (most, left) =>
    `Aggiunge al massimo ${grouped(most)} attori lungo ${grouped(left)} legami non ancora mostrati.`,
  linksShown: (shown, total, name) => `${name}: mostrati ${grouped(shown)} legami su ${grouped(total)}.`,
  theseActors: (count) => `Questi ${grouped(count)} attori`,
  addMore: (count) => (count === 1 ? 'Aggiungi 1 attore' : `Aggiungi fino a ${grouped(count)} attori`),
  chooseWhich: 'Scegli…',
  nothingToAdd: (name) => `${name}: niente da aggiungere, i vicini ammessi dai filtri ci sono già tutti.`,
  tooManyToExpand: (most) => `Si espandono al massimo ${grouped(most)} attori insieme. Selezionane meno.`,
  pictureFull: (most) => `Un grafo tiene al massimo ${grouped(most)} attori. Togline prima di espandere.`,
};
