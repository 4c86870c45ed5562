import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../api/request.ts';

export interface Query<T> {
  /** The last answer; it stays while the next is on its way, but not when that fails. */
  data: T | null;
  loading: boolean;
  failure: Failure | null;
}

const ASK_AGAIN = 'askagain';

/** Asks everything again that has failed, wherever on the page: one cause mostly fails them all. */
export function askAgain(): void {
  dispatchEvent(new Event(ASK_AGAIN));
}

/**
 * Asks whenever the key changes, cancelling the former request, and again after a failure: when told to, or once the
 * browser is back online. A null key asks nothing and forgets the answer.
 */
export function useQuery<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Query<T> {
  const [state, setState] = useState<Query<T>>({ data: null, loading: key !== null, failure: null });
  const [attempt, setAttempt] = useState(0);
  const hasFailed = state.failure !== null;
  useEffect(() => {
    if (key === null) {
      setState({ data: null, loading: false, failure: null });
      return undefined;
    }
    const controller = new AbortController();
    setState((former) => ({ ...former, loading: true, failure: null }));
    ask(controller.signal).then(
      (data) => setState({ data, loading: false, failure: null }),
      (cause: unknown) => {
        if (!controller.signal.aborted) setState({ data: null, loading: false, failure: failureOf(cause) });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  useEffect(() => {
    if (!hasFailed) return undefined;
    const listening = new AbortController();
    const again = () => setAttempt((count) => count + 1);
    for (const occasion of [ASK_AGAIN, 'online'])
      addEventListener(occasion, again, { signal: listening.signal });
    return () => listening.abort();
  }, [hasFailed]);
  return state;
}
