import { useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Ctrl+Enter runs from anywhere on the page; inside the editors Monaco sees to it. */
export function useRunKey(): void {
  const { run } = useGraphiQLActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isInEditor = event.target instanceof Element && event.target.closest('.monaco-editor') !== null;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isInEditor) return;
      event.preventDefault();
      void run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [run]);
}
