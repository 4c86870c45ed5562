import type { FoundPath, PathStep } from '../api/paths.ts';
import { learn, noFacts } from '../state/facts.ts';
import { only } from '../state/selection.ts';
import { addActors } from './add.ts';
import type { Session } from './session.ts';

/** Draws a path and lifts it out of the picture. */
export function showPath(session: Session, path: FoundPath): Promise<void> {
  return showPaths(session, [path]);
}

/** Draws all of these paths in one step and lifts them out of the picture together. */
export function showPaths(session: Session, paths: readonly FoundPath[]): Promise<void> {
  return session.work(async (signal) => {
    session.dispatch({ type: 'learn', facts: paths.map(({ facts }) => facts).reduce(learn, noFacts) });
    const actors = [...new Set(paths.flatMap((path) => path.actors))];
    await addActors(session, actors, signal);
    session.dispatch({ type: 'trace', route: { actors, links: linksOf(paths) } });
  });
}

/** The links of these paths, each once. */
export function linksOf(paths: readonly FoundPath[]): string[] {
  return [...new Set(paths.flatMap(({ steps }) => steps.map(({ link }) => link)))];
}

/** Draws a path and opens one of its links, to read who says so. */
export async function selectStep(session: Session, path: FoundPath, { link }: PathStep): Promise<void> {
  await showPath(session, path);
  session.dispatch({ type: 'select', selection: only({ type: 'link', id: link }) });
}
