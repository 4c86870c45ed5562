import { useEffect, useMemo, useState } from 'preact/hooks';
import { mostLinksShown, rangeChange } from '../../state/link-range.ts';
import type { Shown } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';

/** Leaves only actors with so many links on screen; nothing where all of them have one at most. */
export function LegendRange({ shown }: { shown: Shown }) {
  const words = useWords();
  const session = useSession();
  const { history, facts, today } = useExplorer();
  const { leastLinks, mostLinks } = history.present;
  const most = useMemo(() => mostLinksShown(history.present, shown, facts, today), [shown, facts, today]);
  /** A range that could hold nobody, until it is put right. */
  const [typed, setTyped] = useState<{ from: number | undefined; to: number | undefined } | null>(null);
  const from = typed ? typed.from : leastLinks;
  const to = typed ? typed.to : mostLinks;
  if (most < 2 && leastLinks === undefined && mostLinks === undefined) return null;
  const filter = (from: number | undefined, to: number | undefined) => {
    const change = rangeChange(from, to);
    setTyped(change === null ? { from, to } : null);
    if (change && !(from === leastLinks && to === mostLinks)) session.dispatch({ type: 'filter', change });
  };
  return (
    <fieldset class="legend-range">
      <legend class="legend-title">
        {words.filter.links} <small>{words.filter.upTo(most)}</small>
      </legend>
      <Bound
        label={words.filter.least}
        value={from}
        placeholder="0"
        isWrong={typed !== null}
        onChange={(value) => filter(value, to)}
      />
      <Bound
        label={words.filter.most}
        value={to}
        placeholder={String(most)}
        isWrong={typed !== null}
        onChange={(value) => filter(from, value)}
      />
      <p class={typed ? 'warning' : 'hint'} role="status">
        {typed ? words.filter.turned : words.filter.rangeHint}
      </p>
    </fieldset>
  );
}

interface BoundProps {
  label: string;
  value: number | undefined;
  placeholder: string;
  isWrong: boolean;
  onChange: (value: number | undefined) => void;
}

/** Takes effect when one is done typing, so that each figure is no step of its own. */
function Bound({ label, value, placeholder, isWrong, onChange }: BoundProps) {
  const [text, setText] = useState('');
  const settled = value === undefined ? '' : String(value);
  useEffect(() => setText(settled), [settled]);
  function commit(): void {
    const typed = Number.parseInt(text, 10);
    if (text.trim() !== '' && !(typed >= 0)) setText(settled);
    else onChange(text.trim() === '' ? undefined : Math.min(typed, 999_999));
  }
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={text}
        placeholder={placeholder}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
