import { fetchLinkCountsOf } from '../api/link-counts.ts';
import { collapsing, isExpanded } from '../state/collapse.ts';
import {
  type Choice,
  EXPANSION,
  inTurns,
  linksHeld,
  MOST_IN_PICTURE,
  MOST_STARTS,
  openWays,
  questionOf,
  scopesOf,
  totalAlong,
} from '../state/expansion.ts';
import type { Explorer, Notice } from '../state/explorer.ts';
import { addActors } from './add.ts';
import { fetchNewcomers } from './newcomers.ts';
import type { Session } from './session.ts';

/** Brings an actor's neighbours, as chosen: the next of those that are not there yet, in one step. */
export function expand(session: Session, id: string, choice?: Choice): Promise<void> {
  return expandAll(session, [id], choice);
}

/** Brings the neighbours of several actors at once; each is held by the one that it is linked to. */
export function expandAll(session: Session, ids: readonly string[], choice: Choice = {}): Promise<void> {
  return session.work(async (signal) => {
    if (ids.length > MOST_STARTS) return notify(session, { type: 'tooManyToExpand' });
    const explorer = session.get();
    const scopes = scopesOf(explorer, choice.confidence);
    const ways = choice.along ?? openWays(explorer.history.present);
    const limit = Math.min(choice.limit ?? EXPANSION, roomFor(explorer, ids));
    if (limit <= 0) return notify(session, { type: 'pictureFull' });
    const questions = scopes.flatMap((scope) => ways.map((way) => questionOf(scope, way)));
    const [counts, lists] = await Promise.all([
      Promise.all(scopes.map((scope) => fetchLinkCountsOf([...ids], scope, signal))),
      Promise.all(questions.map((question) => fetchNewcomers(explorer, ids, question, limit, signal))),
    ]);
    const newcomers = inTurns(lists, limit);
    const bringers = new Map(newcomers.map(({ id, broughtBy }) => [id, broughtBy]));
    await addActors(session, [...ids, ...bringers.keys()], signal, bringers);
    const { shown, total } = mostLeft(
      scopes.map((scope, at) => ({
        shown: linksHeld(session.get(), ids, scope, ways).length,
        total: totalAlong(counts[at] ?? [], ways),
      })),
    );
    const more = Math.min(choice.limit ?? EXPANSION, total - shown);
    const next = () => void expandAll(session, ids, choice);
    if (more > 0) notify(session, { type: 'expanded', ids, shown, total, more, next });
    else notify(session, newcomers.length === 0 ? { type: 'nothingToAdd', ids } : null);
  });
}

/** What a double click does: brings what is missing, or takes away what only this actor holds. */
export function expandOrCollapse(session: Session, id: string): void {
  const { history, facts } = session.get();
  const { actors } = history.present;
  if (isExpanded(actors, id) && collapsing(actors, facts, [id]).length > 0) collapse(session, [id]);
  else void expand(session, id);
}

/** Takes away what only these actors brought, in one step. */
export function collapse(session: Session, ids: readonly string[]): void {
  const { history, facts } = session.get();
  const gone = collapsing(history.present.actors, facts, ids);
  if (gone.length > 0) session.dispatch({ type: 'remove', ids: gone });
}

/** The day on which most is left: on the other, mostly the same links are. */
function mostLeft(days: readonly { shown: number; total: number }[]): { shown: number; total: number } {
  const [first] = [...days].sort((one, other) => other.total - other.shown - (one.total - one.shown));
  return first ?? { shown: 0, total: 0 };
}

function roomFor({ history }: Explorer, ids: readonly string[]): number {
  const there = new Set([...history.present.actors.map(({ id }) => id), ...ids]);
  return MOST_IN_PICTURE - there.size;
}

function notify(session: Session, notice: Notice | null): void {
  session.dispatch({ type: 'notify', notice });
}
