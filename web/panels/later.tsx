import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from './context.ts';

interface Props<T> {
  /** Always the same function: it is called once. */
  load: () => Promise<T>;
  children: (loaded: T) => ComponentChild;
}

/** A part of the page whose code is fetched only where it is wanted. */
export function Later<T>({ load, children }: Props<T>) {
  const session = useSession();
  const [loaded, setLoaded] = useState<{ part: T } | null>(null);
  useEffect(() => {
    void session.work(async () => setLoaded({ part: await load() }));
  }, [load, session]);
  return <>{loaded && children(loaded.part)}</>;
}
