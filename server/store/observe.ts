import type { GraphStore } from './graph-store.ts';

/** Runs a question to the store in its own way: counts it, times it, tells of it. */
export type Around = <T>(method: string, ask: () => Promise<T>) => Promise<T>;

/** These ask nothing. */
const SILENT: readonly (string | symbol)[] = [
  'onWrite',
  'bookmark',
  'stampSeen',
  'pool',
  'close',
] satisfies (keyof GraphStore)[];

/** The same store, with every question to it asked by way of `around`. */
export function observeStore(store: GraphStore, around: Around): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'until') return (signal: AbortSignal) => observeStore(target.until(signal), around);
      if (name === 'after') return (bookmark: string) => observeStore(target.after(bookmark), around);
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || SILENT.includes(name)) return method;
      return (...args: unknown[]) =>
        around(String(name), () => method.apply(target, args) as Promise<unknown>);
    },
  });
}
