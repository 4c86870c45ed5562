import type { ViewState } from '../../core/view/state.ts';
import type { History } from './history.ts';

/** What a step did to the picture, as far as it is worth saying aloud. */
export interface ToldStep {
  way: 'UNDONE' | 'REDONE' | 'DONE';
  added: number;
  removed: number;
  hidden: number;
  shown: number;
}

/** What happened between two states of the history; null: no step was taken. */
export function stepBetween(before: History<ViewState>, after: History<ViewState>): ToldStep | null {
  if (before.step === after.step) return null;
  const former = hiddenById(before.present);
  const present = hiddenById(after.present);
  const both = [...present.keys()].filter((id) => former.has(id));
  return {
    way: wayOf(before, after),
    added: present.size - both.length,
    removed: former.size - both.length,
    hidden: both.filter((id) => present.get(id) && !former.get(id)).length,
    shown: both.filter((id) => !present.get(id) && former.get(id)).length,
  };
}

function wayOf(before: History<ViewState>, after: History<ViewState>): ToldStep['way'] {
  if (after.step < before.step) return 'UNDONE';
  return before.future.includes(after.present) ? 'REDONE' : 'DONE';
}

function hiddenById({ actors }: ViewState): Map<string, boolean> {
  return new Map(actors.map(({ id, hidden }) => [id, hidden === true]));
}
