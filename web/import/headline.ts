import type { ImportWords } from '../language/words/import.ts';
import type { Importing } from './use-importing.ts';

/** What goes on or came of it, in a few words; null: nothing yet. */
export function headline({ run, sending, failure, isBusy }: Importing, words: ImportWords): string | null {
  if (sending) return words.sending(sending.file);
  if (failure) return words.notBegun;
  if (run === null) return isBusy ? words.begins : null;
  const { name, deed, state } = run;
  if (isBusy) return words.deeds[deed](name);
  if (state === 'FAILED') return words.failed(name);
  if (state === 'REFUSED') return words.refused(name);
  return state === 'STOPPED' ? words.stopped(name) : words.ended[deed](name);
}
