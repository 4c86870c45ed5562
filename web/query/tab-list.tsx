/** @jsxImportSource react */
import type { KeyboardEvent } from 'react';

const MOVES: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface Props<T extends string> {
  label: string;
  /** The id of the panel that all of them show. */
  panel: string;
  tabs: readonly T[];
  names: Record<T, string>;
  chosen: T;
  onChoose: (tab: T) => void;
}

/** Tabs over one panel: a click or the arrow keys choose. */
export function TabList<T extends string>({ label, panel, tabs, names, chosen, onChoose }: Props<T>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = tabs[MOVES[event.key]?.(tabs.indexOf(chosen), tabs.length) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(to);
    document.getElementById(`${panel}-${to}`)?.focus();
  };
  return (
    <div className="bench-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`${panel}-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={panel}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}
