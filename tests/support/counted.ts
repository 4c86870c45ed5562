import type { GraphStore } from '../../server/store/graph-store.ts';

/** The same store, which notes the name of every question it is asked. */
export function counted(store: GraphStore, calls: string[]): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'until') return (signal: AbortSignal) => counted(target.until(signal), calls);
      if (name === 'after') return (bookmark: string) => counted(target.after(bookmark), calls);
      const method: unknown = Reflect.get(target, name);
      // A bookmark is known without asking.
      if (typeof method !== 'function' || name === 'bookmark') return method;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return method.apply(target, args);
      };
    },
  });
}
