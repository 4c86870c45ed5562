import { useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** GraphiQL keeps tabs half a second after the last key. Who leaves sooner finds them whole too, not half typed beside a copy. */
export function useKeptTabs(): void {
  const state = useGraphiQL(({ tabs, activeTabIndex, queryEditor, variableEditor, storage }) => ({
    tabs,
    activeTabIndex,
    queryEditor,
    variableEditor,
    storage,
  }));
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    const keep = () => {
      const { tabs, activeTabIndex, queryEditor, variableEditor, storage } = latest.current;
      if (!queryEditor || !variableEditor) return;
      const open = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
      const kept = tabs.map((tab, index) => ({
        ...tab,
        ...(index === activeTabIndex && { ...open, ...named(open.query, tab.title) }),
        ...UNKEPT,
      }));
      storage.set('query', open.query);
      storage.set('variables', open.variables);
      storage.set('tabState', JSON.stringify({ tabs: kept, activeTabIndex }));
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
}

/** Headers may be secrets, answers are too large. */
const UNKEPT = { hash: null, headers: null, response: null };

/** A tab is called as its first operation. */
function named(query: string, otherwise: string): { title: string; operationName: string | null } {
  const name = /^[^#\n]*\b(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null;
  return { title: name ?? otherwise, operationName: name };
}
