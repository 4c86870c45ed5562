import { type Language, languageKey } from '../../core/language/text.ts';
import { fault } from '../../core/model/problems.ts';
import type { LogEntry } from '../store/change-log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { Problems, type Signed } from './problems.ts';
import { editOf, soleEntry, written } from './written.ts';

interface GivenRetraction extends Signed {
  id: string;
  revision: string;
  /** A day. */
  on: string;
  reason: string;
  lang: Language;
}

/** Throws BAD_USER_INPUT or CONFLICT where it can't be retracted. */
export async function retractLink(store: GraphStore, given: GivenRetraction): Promise<LogEntry> {
  const { id, revision, on, lang } = given;
  const problems = new Problems();
  const signed = problems.signature(given);
  const reason = problems.text('reason', given.reason);
  if (reason === '')
    problems.add('reason', fault('missing', 'is empty; say why the link is no longer claimed'));
  const retraction = problems.settled({ on, reason: { [languageKey(lang)]: reason } });
  const edit = editOf(signed, {
    retract: new Map([[id, retraction]]),
    expected: new Map([[id, revision]]),
  });
  return soleEntry(await written(store, edit, () => 'id'));
}
