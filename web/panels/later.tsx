import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSession } from './context.ts';
import { Pending } from './pending.tsx';
import { askAgain, useQuery } from './use-query.ts';

interface Props<T> {
  /** Always the same function: it is called once. */
  load: () => Promise<T>;
  children: (loaded: T) => ComponentChild;
  /** It stands in a panel, which shows that it is on its way, or why it does not come; else a notice tells. */
  isPanel?: boolean;
}

/** A part of the page whose code is fetched only where it is wanted. */
export function Later<T>({ load, children, isPanel = false }: Props<T>) {
  const session = useSession();
  const { data, failure } = useQuery('code', async () => ({ part: await load() }));
  useEffect(() => {
    if (!failure || isPanel) return;
    session.tellFailure(failure, askAgain);
  }, [failure, isPanel, session]);
  if (data) return <>{children(data.part)}</>;
  return isPanel ? <Pending failure={failure} /> : null;
}
