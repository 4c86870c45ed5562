import { grouped } from '../../../core/language/grouped.ts';

/** Making actors of a list of names. They are fetched with its dialog: the first page goes without. */
const en = {
  title: 'Match a list of names',
  names: 'Names, one a line, or with commas between',
  hint: 'Any language, former name, ticker or id will do. Up to 500 at once.',
  counted: (count: number) => (count === 1 ? '1 name' : `${grouped(count)} names`),
  tooMany: (count: number, most: number) =>
    `That is ${grouped(count)} names. At most ${grouped(most)} are looked up at once: take some away.`,
  look: 'Look them up',
  progress: (done: number, total: number) => `${grouped(done)} of ${grouped(total)} looked up`,
  stop: 'Stop',
  stopped: (left: number) => `Stopped; ${grouped(left)} not looked up`,
  goOn: 'Go on',
  matched: (matched: number, total: number) => `${grouped(matched)} of ${grouped(total)} matched`,
  unsure: (count: number) => `${grouped(count)} to look at`,
  unmatched: (count: number) => `${grouped(count)} without a match`,
  onlyUnsure: 'List only those to look at',
  change: 'Change the names',
  columns: { take: 'Add', name: 'Pasted', actor: 'Actor' },
  take: (name: string) => `Add ${name}`,
  actorFor: (name: string) => `Actor for ${name}`,
  other: 'Another actor…',
  searchFor: (name: string) => `Search an actor for “${name}”`,
  unsureMark: 'take a look',
  none: 'no match',
  waiting: '…',
  times: (count: number) => `pasted ${count} times`,
  sameAs: (name: string) => `same actor as “${name}”`,
  add: (count: number) => (count === 1 ? 'Add 1 to the picture' : `Add ${grouped(count)} to the picture`),
  allShown: (count: number) =>
    count === 1 ? 'It is shown already' : `All ${grouped(count)} are shown already`,
};

const it: typeof en = {
  title: 'Riconosci un elenco di nomi',
  names: 'Nomi, uno per riga o separati da virgole',
  hint: 'In qualsiasi lingua; vanno bene anche vecchi nomi, sigle di borsa e identificativi. Al massimo 500 per volta.',
  counted: (count) => (count === 1 ? '1 nome' : `${grouped(count)} nomi`),
  tooMany: (count, most) =>
    `Sono ${grouped(count)} nomi. Se ne cercano al massimo ${grouped(most)} per volta: togline alcuni.`,
  look: 'Cercali',
  progress: (done, total) => `Cercati ${grouped(done)} su ${grouped(total)}`,
  stop: 'Ferma',
  stopped: (left) => `Ricerca fermata; ne restano ${grouped(left)}`,
  goOn: 'Riprendi',
  matched: (matched, total) => `Riconosciuti ${grouped(matched)} su ${grouped(total)}`,
  unsure: (count) => `${grouped(count)} da controllare`,
  unmatched: (count) => `${grouped(count)} senza riscontro`,
  onlyUnsure: 'Elenca solo quelli da controllare',
  change: 'Modifica i nomi',
  columns: { take: 'Aggiungi', name: 'Incollato', actor: 'Attore' },
  take: (name) => `Aggiungi ${name}`,
  actorFor: (name) => `Attore per ${name}`,
  other: 'Un altro attore…',
  searchFor: (name) => `Cerca un attore per «${name}»`,
  unsureMark: 'da controllare',
  none: 'nessun riscontro',
  waiting: '…',
  times: (count) => `incollato ${count} volte`,
  sameAs: (name) => `stesso attore di «${name}»`,
  add: (count) => `Aggiungine ${grouped(count)} al grafo`,
  allShown: (count) => (count === 1 ? 'È già mostrato' : `Tutti e ${grouped(count)} sono già mostrati`),
};

export const matchWords = { en, it };
