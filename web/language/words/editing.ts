import type { Right } from '../../api/editing.ts';
import type { EditEntry } from '../../api/edits.ts';
import type { Difference } from '../../state/editing/versions.ts';
import { editFormWords } from './edit-form.ts';

type Names = Partial<Record<string, string>>;

/** Editing. They are fetched with its parts: the first page goes without. */
const en = {
  ...editFormWords.en,
  edit: 'Edit',
  editing: 'Editing',
  editingAs: 'Editing as',
  stopEditing: 'Stop editing',
  newActor: 'New actor',
  recentEdits: 'Recent edits',
  importFiles: 'Import files',
  editActor: 'Edit actor',
  editNamed: (name: string) => `Edit ${name}`,
  addLinkFrom: 'Add a link from here',
  newLinkOf: (name: string) => `A link of ${name}`,
  editLink: 'Edit link',
  retractLink: 'Retract link',
  editSource: 'Edit source',

  beginHint:
    'For those who keep this graph. Every edit is kept with your name, can be read by all and can be undone.',
  token: 'Token',
  tokenHint: 'Both stay in this tab until it is closed or you stop editing.',
  yourName: 'Your name',
  nameHint: 'It stands by every edit.',
  begin: 'Begin',
  asking: 'Asking…',
  refusals: {
    wrongToken: 'The server does not accept this token.',
    readOnly: 'This server takes no edits: it was started without a token for them.',
  } satisfies Record<Exclude<Right, 'granted'>, string>,

  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  addActor: 'Add this actor',
  addLink: 'Add this link',
  why: 'Why',
  whyHint: 'For those who read the history',
  isBack: 'What you typed before is back.',
  startOver: 'Start over',
  noLongerThere: 'It is no longer in the graph.',

  retractHint:
    'It leaves every picture and every answer; frozen views keep what they kept. Its history stays, and can be undone.',
  reason: 'Why it is no longer claimed',
  retractedOn: 'Taken back on',
  retract: 'Retract',

  needAnotherLook: (count: number) =>
    count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
  causes: {
    UNAUTHENTICATED:
      'The server no longer accepts your token. Stop editing and begin again with the right one: what you typed is kept meanwhile.',
    FORBIDDEN: 'This server takes no edits.',
    CONFLICT: 'Somebody has changed it meanwhile. Look at it again first.',
  } as Names,

  changedMeanwhile: 'Somebody has changed this meanwhile',
  goneMeanwhile: 'Somebody has taken this away meanwhile',
  lastEdit: (by: string, moment: string) => `Last edited by ${by}, ${moment}`,
  field: 'Field',
  theirs: 'In the graph now',
  mine: 'Yours',
  changedBy: {
    them: 'changed by them',
    me: 'changed by you',
    both: 'changed by both',
  } satisfies Record<Difference['changedBy'], string>,
  onTopHint: 'Kept on top: what you changed, with everything else as it is in the graph now.',
  goneHint: 'Yours can be put back as it stands here.',
  keepMine: 'Keep mine on top of theirs',
  takeTheirs: 'Take theirs',
  putBack: 'Put mine back',
  leaveIt: 'Leave it',
  absent: 'nothing',

  history: 'History',
  noEdits: 'Nobody has edited this here.',
  moreEdits: 'Older edits',
  changeVerbs: {
    ADDED: 'added',
    CHANGED: 'changed',
    RETRACTED: 'retracted',
    REMOVED: 'removed',
  } satisfies Record<EditEntry['change'], string>,
  whatWasAdded: 'What was added',
  before: 'before:',
  after: 'after:',
  otherOrder: 'in another order',
  undoEdit: 'Undo this edit',
  undoing: 'Undoing…',
  undoes: (by: string, moment: string) => `Undoes the edit by ${by}, ${moment}`,
  undoneBy: (by: string) => `Undone by ${by}`,
  retractedMeanwhile: (reason: string) => `The link that you were reading has been retracted: ${reason}`,
  nothingHeard: 'What others change is not shown at the moment. It is tried again.',
  editingEnded: 'You no longer edit: the server does not accept your token any more.',
  undoWithLater: 'Undo it and the later edits …',
  laterToo: 'It has changed since. It would be as it was before this edit:',
  wouldGo: 'It has changed since. This edit added it, so that it would go.',
  undoAll: 'Undo all of that',
  goneSince: 'It is no longer there. Undo first what took it away.',
};

const it: typeof en = {
  ...editFormWords.it,
  edit: 'Modifica',
  editing: 'Modifica in corso',
  editingAs: 'Modifichi come',
  stopEditing: 'Smetti di modificare',
  newActor: 'Nuovo attore',
  recentEdits: 'Ultime modifiche',
  importFiles: 'Importa file',
  editActor: 'Modifica attore',
  editNamed: (name) => `Modifica ${name}`,
  addLinkFrom: 'Aggiungi un legame da qui',
  newLinkOf: (name) => `Un legame di ${name}`,
  editLink: 'Modifica legame',
  retractLink: 'Ritira legame',
  editSource: 'Modifica fonte',

  beginHint:
    'Per chi cura questo grafo. Ogni modifica resta con il tuo nome, tutti possono leggerla e si può annullare.',
  token: 'Token',
  tokenHint: 'Entrambi restano in questa scheda finché non la chiudi o smetti di modificare.',
  yourName: 'Il tuo nome',
  nameHint: 'Compare accanto a ogni modifica.',
  begin: 'Comincia',
  asking: 'Verifica…',
  refusals: {
    wrongToken: 'Il server non accetta questo token.',
    readOnly: 'Questo server non accetta modifiche: è stato avviato senza un token.',
  },

  save: 'Salva',
  saving: 'Salvataggio…',
  cancel: 'Annulla',
  addActor: 'Aggiungi l’attore',
  addLink: 'Aggiungi il legame',
  why: 'Perché',
  whyHint: 'Per chi leggerà la cronologia',
  isBack: 'C’è di nuovo quello che avevi scritto.',
  startOver: 'Ricomincia',
  noLongerThere: 'Non è più nel grafo.',

  retractHint:
    'Sparisce da ogni grafo e da ogni risposta; le viste congelate tengono ciò che avevano. La cronologia resta e si può tornare indietro.',
  reason: 'Perché non lo si afferma più',
  retractedOn: 'Ritirato il',
  retract: 'Ritira',

  needAnotherLook: (count) => (count === 1 ? 'Un campo è da rivedere.' : `${count} campi sono da rivedere.`),
  causes: {
    UNAUTHENTICATED:
      'Il server non accetta più il tuo token. Smetti di modificare e ricomincia con quello giusto: quello che hai scritto resta.',
    FORBIDDEN: 'Questo server non accetta modifiche.',
    CONFLICT: 'Nel frattempo qualcuno l’ha cambiato. Prima guardalo di nuovo.',
  },

  changedMeanwhile: 'Nel frattempo qualcuno l’ha cambiato',
  goneMeanwhile: 'Nel frattempo qualcuno l’ha tolto',
  lastEdit: (by, moment) => `Ultima modifica di ${by}, ${moment}`,
  field: 'Campo',
  theirs: 'Nel grafo, ora',
  mine: 'La tua',
  changedBy: { them: 'cambiato da altri', me: 'cambiato da te', both: 'cambiato da entrambi' },
  onTopHint: 'Resta ciò che hai cambiato tu; tutto il resto è com’è ora nel grafo.',
  goneHint: 'La tua versione può tornare nel grafo così com’è qui.',
  keepMine: 'Tieni la mia sopra la loro',
  takeTheirs: 'Prendi la loro',
  putBack: 'Rimetti la mia',
  leaveIt: 'Lascia stare',
  absent: 'niente',

  history: 'Cronologia',
  noEdits: 'Qui nessuno ha modificato niente.',
  moreEdits: 'Modifiche precedenti',
  changeVerbs: {
    ADDED: 'ha aggiunto',
    CHANGED: 'ha cambiato',
    RETRACTED: 'ha ritirato',
    REMOVED: 'ha tolto',
  },
  whatWasAdded: 'Che cosa è stato aggiunto',
  before: 'prima:',
  after: 'dopo:',
  otherOrder: 'in un altro ordine',
  undoEdit: 'Annulla questa modifica',
  undoing: 'Annullamento…',
  undoes: (by, moment) => `Annulla la modifica di ${by}, ${moment}`,
  undoneBy: (by) => `Annullata da ${by}`,
  retractedMeanwhile: (reason) => `Il legame che stavi leggendo è stato ritirato: ${reason}`,
  nothingHeard: 'Per ora non si vede che cosa cambiano gli altri. Si riprova.',
  editingEnded: 'Non stai più modificando: il server non accetta più il tuo token.',
  undoWithLater: 'Annulla questa e le modifiche successive …',
  laterToo: 'È cambiato da allora. Tornerebbe com’era prima di questa modifica:',
  wouldGo: 'È cambiato da allora. Questa modifica lo aveva aggiunto: se ne andrebbe.',
  undoAll: 'Annulla tutto questo',
  goneSince: 'Non c’è più. Annulla prima ciò che lo ha tolto.',
};

export const editingWords = { en, it };

export type EditingWords = typeof en;
