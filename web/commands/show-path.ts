import type { FoundPath, PathStep } from '../api/paths.ts';
import { only } from '../state/selection.ts';
import { addActors } from './add.ts';
import type { Session } from './session.ts';

/** Draws a path and lifts it out of the picture. */
export function showPath(session: Session, path: FoundPath): Promise<void> {
  return session.work(async (signal) => {
    session.dispatch({ type: 'learn', facts: path.facts });
    await addActors(session, path.actors, signal);
    const links = path.steps.map(({ link }) => link);
    session.dispatch({ type: 'trace', route: { actors: path.actors, links } });
  });
}

/** Draws a path and opens one of its links, to read who says so. */
export async function selectStep(session: Session, path: FoundPath, { link }: PathStep): Promise<void> {
  await showPath(session, path);
  session.dispatch({ type: 'select', selection: only({ type: 'link', id: link }) });
}
