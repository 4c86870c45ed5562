import { withDeadline } from './deadline.ts';
import type { GraphStore } from './graph-store.ts';

/** Loading takes as long as it takes, closing must end, and what asks nobody answers at once. */
const UNBOUNDED: readonly (string | symbol)[] = [
  'load',
  'retractLinks',
  'importRows',
  'removeImport',
  'takeBack',
  'onWrite',
  'pool',
  'close',
] satisfies (keyof GraphStore)[];

/** A store whose every call ends within the time given, whatever the database behind it does. */
export function guardStore(store: GraphStore, milliseconds: number): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'until') return (signal: AbortSignal) => guardStore(target.until(signal), milliseconds);
      if (name === 'after') return (bookmark: string) => guardStore(target.after(bookmark), milliseconds);
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || UNBOUNDED.includes(name)) return method;
      return (...args: unknown[]) =>
        withDeadline(method.apply(target, args) as Promise<unknown>, milliseconds);
    },
  });
}
