/** Where GraphiQL keeps what was run: with the headers, which may be secrets, unless one takes them out. */
const HISTORY = ['graphiql:queries', 'graphiql:favorites'];

/** What the browser remembers of tabs and history; where storage is forbidden it lasts as long as the page. */
export function benchStorage(): Storage {
  const storage = rememberingStorage() ?? forgetfulStorage();
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) =>
      storage.setItem(key, HISTORY.includes(key) ? JSON.stringify(JSON.parse(value, dropHeaders)) : value),
    removeItem: (key) => storage.removeItem(key),
    clear: () => storage.clear(),
    key: (index) => storage.key(index),
    get length() {
      return storage.length;
    },
  };
}

function dropHeaders(key: string, value: unknown): unknown {
  return key === 'headers' ? undefined : value;
}

function rememberingStorage(): Storage | null {
  try {
    const probe = 'graphiql:probe';
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

function forgetfulStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
