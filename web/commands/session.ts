import type { Language } from '../../core/language/text.ts';
import { type Failure, failureOf } from '../api/request.ts';
import { type Action, type Explorer, reduce } from '../state/explorer.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

/** The one holder of state: panels read it, commands change it. */
export interface Session {
  get: () => Explorer;
  dispatch: (action: Action) => void;
  subscribe: (listener: () => void) => () => void;
  /** The language in which commands ask for sentences. */
  language: () => InterfaceLanguage;
  /** Runs a task that fetches: counted as work under way, its failure told to the reader. */
  work: (task: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Tells the reader what went wrong, and offers to do it again. */
  tellFailure: (failure: Failure, repeat: () => void) => void;
  /** Stops everything under way. */
  cancel: () => void;
}

/** The interface's language as the API calls it. */
export function apiLanguage(session: Session): Language {
  return session.language() === 'it' ? 'IT' : 'EN';
}

export function createSession(initial: Explorer, language: () => InterfaceLanguage): Session {
  let explorer = initial;
  let controller = new AbortController();
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    explorer = reduce(explorer, action);
    for (const listener of listeners) listener();
  }

  async function work(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = controller;
    dispatch({ type: 'work', change: 1 });
    try {
      await task(signal);
    } catch (cause) {
      if (!signal.aborted) tellFailure(failureOf(cause), () => void work(task));
    } finally {
      dispatch({ type: 'work', change: -1 });
    }
  }

  /** A failure that has been told is not forgotten for the next: both can be tried again. */
  function tellFailure(failure: Failure, repeat: () => void): void {
    const { notice } = explorer;
    const before = notice?.type === 'failed' ? notice : null;
    const again = () => {
      dispatch({ type: 'notify', notice: null });
      before?.again();
      repeat();
    };
    const others = before ? before.others + 1 : 0;
    dispatch({ type: 'notify', notice: { type: 'failed', failure, others, again } });
  }

  return {
    get: () => explorer,
    tellFailure,
    dispatch,
    language,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    work,
    cancel() {
      controller.abort();
      controller = new AbortController();
    },
  };
}
