import type { PlacedActor } from '../../core/view/state.ts';

/** Whether there is nobody among these who could still be pinned. */
export function areAllPinned(actors: readonly PlacedActor[], ids: readonly string[]): boolean {
  const chosen = new Set(ids);
  return actors.every(({ id, pinned }) => !chosen.has(id) || pinned === true);
}
