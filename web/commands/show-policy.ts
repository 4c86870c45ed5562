import { isActiveOn, otherEnd } from '../../core/model/link.ts';
import type { PlacedActor, ViewState } from '../../core/view/state.ts';
import { fetchNeighborhood } from '../api/subgraphs.ts';
import { dayBefore } from '../state/days.ts';
import { linksAmong } from '../state/facts.ts';
import { changePicture, type PictureAction } from '../state/picture.ts';
import { firstDayOf, type Policy } from '../state/policies.ts';
import { learnLinksAmong } from './learn.ts';
import { placeAll } from './place.ts';
import type { Session } from './session.ts';

/**
 * What a policy changed: its day beside the day before. It comes into the picture itself, because what begins on its
 * day are mostly its own links. One step of the history.
 */
export function showPolicy(session: Session, policy: Policy): Promise<void> {
  return session.work(async (signal) => {
    const { present } = session.get().history;
    const newcomers = [{ id: policy.id }, ...(await leftOut(session, present, policy, signal))];
    const withThem = changePicture(present, { type: 'add', actors: newcomers });
    await learnLinksAmong(
      session,
      withThem.actors.map(({ id }) => id),
      signal,
    );
    const { actors } = await placeAll(session, withThem, signal);
    const day = firstDayOf(policy);
    const ids = new Set(newcomers.map(({ id }) => id));
    const changes: PictureAction[] = [
      { type: 'add', actors: actors.filter(({ id }) => ids.has(id)) },
      { type: 'hide', ids: [policy.id], hidden: false },
      { type: 'showDays', activeOn: day, comparedWith: dayBefore(day) },
    ];
    // What happened to the picture in the meantime stays.
    const picture = changes.reduce<ViewState>(changePicture, session.get().history.present);
    session.dispatch({ type: 'replace', picture });
  });
}

const MOST = 100;

/**
 * Neighbours of expanded actors that the policy reaches and that are not there, because an expansion brings only so
 * many: without them the answer would depend on what was cut, and on whether one expanded first.
 */
async function leftOut(
  session: Session,
  { actors }: ViewState,
  policy: Policy,
  signal: AbortSignal,
): Promise<PlacedActor[]> {
  const expanded = new Set(actors.flatMap(({ broughtBy }) => broughtBy ?? []));
  if (expanded.size === 0) return [];
  const activeOn = firstDayOf(policy);
  const question = { of: [policy.id], filter: { activeOn }, direction: 'BOTH' as const, limit: MOST };
  const reached = (await fetchNeighborhood(question, signal)).actors;
  const there = new Set([policy.id, ...actors.map(({ id }) => id)]);
  const missing = [...reached.keys()].filter((id) => !there.has(id));
  await learnLinksAmong(session, [...expanded, ...missing], signal);
  return missing.flatMap((id) => {
    const links = linksAmong(session.get().facts, new Set([id, ...expanded]));
    const held = links.find((link) => (link.from === id || link.to === id) && isActiveOn(link, activeOn));
    return held ? [{ id, broughtBy: otherEnd(held, id) }] : [];
  });
}
