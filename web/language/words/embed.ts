import { LINK_WORDS } from '../../../core/language/link-words.ts';
import type { InterfaceLanguage } from '../../state/preferences.ts';

/** What scripts add to an embedded picture; the server writes the rest. */
const en = {
  ...LINK_WORDS.en,
  explore: 'Explore it here',
  back: 'Back to the picture',
  picture: 'Picture. Enter explores it here.',
  canvas: 'The graph. Arrows go from actor to actor, Escape gives the picture back.',
  wheel: (key: string) => `${key} and the wheel zoom, or click the graph first`,
  touch: 'Two fingers move and zoom the graph',
  loading: 'Loading the graph …',
  failed: 'The graph could not be loaded. The picture and the table say the same.',
  details: 'Details',
  hint: 'Choose an actor or a link to read who says so.',
  links: (count: number) => (count === 1 ? '1 link' : `${count} links`),
  evidence: 'Who says so',
  bothSides: 'Sources contradict each other.',
  day: 'Day shown',
};

const it: typeof en = {
  ...LINK_WORDS.it,
  explore: 'Esplora qui',
  back: 'Torna alla figura',
  picture: 'Figura. Invio la apre per esplorarla qui.',
  canvas: 'Il grafo. Le frecce portano da un attore all’altro, Esc riporta alla figura.',
  wheel: (key) => `${key} e rotella per ingrandire, oppure prima un clic sul grafo`,
  touch: 'Con due dita si sposta e si ingrandisce il grafo',
  loading: 'Caricamento del grafo …',
  failed: 'Non è stato possibile caricare il grafo. La figura e la tabella dicono le stesse cose.',
  details: 'Dettagli',
  hint: 'Scegli un attore o un legame per leggere chi lo dice.',
  links: (count) => (count === 1 ? '1 legame' : `${count} legami`),
  evidence: 'Chi lo dice',
  bothSides: 'Le fonti si contraddicono.',
  day: 'Giorno mostrato',
};

export type EmbedMessages = typeof en;

export const EMBED_MESSAGES: Record<InterfaceLanguage, EmbedMessages> = { en, it };
