import { UnreadableFile } from '../../core/exchange/unreadable-file.ts';
import type { ViewState } from '../../core/view/state.ts';
import type { ReadPicture } from '../exchange/read-file.ts';
import { en, it } from '../language/words/exchange.ts';
import type { Notice } from '../state/explorer.ts';
import { type Added, addPicture } from './add-picture.ts';
import { learnKnown } from './learn.ts';
import { placeAll } from './place.ts';
import type { Session } from './session.ts';

/**
 * Puts the picture in an exported file into this one, merged by id, as one step. An empty canvas takes over all that
 * the file knows of the picture: filters, days, labels, layout and camera.
 */
export function addPictureFile(session: Session, file: File): Promise<void> {
  return session.work(async (signal) => {
    const read = await readOrTell(session, file);
    if (!read) return;
    const { state, isWhole } = read;
    const isEmpty = session.get().history.present.actors.length === 0;
    const added =
      isWhole && isEmpty ? await replace(session, state, signal) : await addPicture(session, state, signal);
    session.dispatch({ type: 'notify', notice: noticeOf(added) });
  });
}

/** Null where the file can't be read: the reader is told why, and reading it again would not help. */
async function readOrTell(session: Session, file: File): Promise<ReadPicture | null> {
  const { readPictureFile } = await import('../exchange/read-file.ts');
  try {
    return await readPictureFile(file);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    const words = { en, it }[session.language()];
    const problem = words.unreadableFile(file.name, cause.problem);
    session.dispatch({ type: 'notify', notice: { type: 'unreadableFile', problem } });
    return null;
  }
}

async function replace(session: Session, picture: ViewState, signal: AbortSignal): Promise<Added> {
  const ids = picture.actors.map(({ id }) => id);
  const known = new Set(await learnKnown(session, ids, signal));
  const missing = ids.filter((id) => !known.has(id));
  if (known.size === 0) return { count: 0, missing };
  const actors = picture.actors.filter(({ id }) => known.has(id));
  session.dispatch({ type: 'replace', picture: await placeAll(session, { ...picture, actors }, signal) });
  return { count: actors.length, missing };
}

function noticeOf({ count, missing }: Added): Notice {
  return missing.length > 0 ? { type: 'unknown', ids: missing } : { type: 'added', count };
}
