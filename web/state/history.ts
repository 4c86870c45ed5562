/**
 * One line of steps with a place on it. `step` counts from the first address of the browser's tab, so that it can be
 * matched with the browser's own history.
 */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  step: number;
}

export function begin<T>(present: T, step = 0): History<T> {
  return { past: [], present, future: [], step };
}

/** A step that can be undone. What had been undone is gone. */
export function record<T>({ past, present, step }: History<T>, next: T): History<T> {
  return { past: [...past, present], present: next, future: [], step: step + 1 };
}

/** A change that is no step of its own, such as the camera's. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

/** Undo and redo: to a step that is remembered; null where it is not. */
export function travel<T>({ past, present, future, step }: History<T>, to: number): History<T> | null {
  const line = [...past, present, ...future];
  const index = past.length + to - step;
  const there = line[index];
  if (there === undefined) return null;
  return { past: line.slice(0, index), present: there, future: line.slice(index + 1), step: to };
}
