/** @jsxImportSource react */
import { isMacOs, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Play, Square } from 'lucide';
import { useBench } from './bench-context.ts';
import { Icon } from './icon.tsx';

/** Runs the query; while it runs, stops it, here and in the store. */
export function RunButton() {
  const { words } = useBench();
  const { run, stop } = useGraphiQLActions();
  const isRunning = useGraphiQL(({ isFetching, subscription }) => isFetching || subscription !== null);
  return (
    <button
      type="button"
      className="primary-button run"
      title={isMacOs ? '⌘ ⏎' : 'Ctrl ⏎'}
      aria-keyshortcuts="Control+Enter"
      onClick={() => (isRunning ? stop() : void run())}
    >
      <Icon of={isRunning ? Square : Play} size={14} />
      <span>{isRunning ? words.stop : words.run}</span>
    </button>
  );
}
