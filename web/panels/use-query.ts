import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../api/request.ts';

export interface Query<T> {
  /** The last answer; it stays while the next is on its way. */
  data: T | null;
  loading: boolean;
  failure: Failure | null;
}

/** Asks whenever the key changes, cancelling the former request. A null key asks nothing and forgets the answer. */
export function useQuery<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Query<T> {
  const [state, setState] = useState<Query<T>>({ data: null, loading: key !== null, failure: null });
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
        if (!controller.signal.aborted)
          setState((former) => ({ ...former, loading: false, failure: failureOf(cause) }));
      },
    );
    return () => controller.abort();
  }, [key]);
  return state;
}
