import { ChevronDown, ChevronUp, X } from 'lucide';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Find, findIn, stepTo } from '../state/find.ts';
import { only } from '../state/selection.ts';
import type { Shown } from '../state/shown.ts';
import { useWorkshop } from './context.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';

interface Props {
  shown: Shown;
  find: Find;
}

/** Finds within the picture while one types; Enter goes from one match to the next. */
export function FindBar({ shown, find: { text, at } }: Props) {
  const { words, lang } = usePreferences();
  const { session, canvas } = useWorkshop();
  const found = useMemo(() => findIn(shown, text, lang), [shown, text, lang]);
  const field = useRef<HTMLInputElement>(null);
  // Before the reader types on.
  useLayoutEffect(() => field.current?.focus(), []);
  const isNone = text.trim() !== '' && found.length === 0;

  function goTo(by: 1 | -1): void {
    const next = stepTo(found.length, at, by);
    const target = next === null ? undefined : found[next];
    if (!target) return;
    session.dispatch({ type: 'find', find: { text, at: next } });
    session.dispatch({ type: 'select', selection: only(target) });
    canvas.current?.centre(target.id);
  }

  function close(): void {
    session.dispatch({ type: 'find', find: null });
    document.getElementById('canvas')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // A button's own Enter presses it.
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else goTo(event.shiftKey ? -1 : 1);
  }

  return (
    <search class="find-bar" aria-label={words.find.name} onKeyDown={onKeyDown}>
      <input
        ref={field}
        id="find"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.find.name}
        placeholder={words.find.place}
        value={text}
        onInput={({ currentTarget: { value } }) =>
          session.dispatch({ type: 'find', find: { text: value, at: null } })
        }
      />
      <span class={isNone ? 'find-count warning' : 'find-count'} role="status">
        {isNone ? words.find.none : text.trim() !== '' && position()}
      </span>
      <FindButton icon={ChevronUp} label={words.find.previous} onClick={() => goTo(-1)} />
      <FindButton icon={ChevronDown} label={words.find.next} onClick={() => goTo(1)} />
      <FindButton icon={X} label={words.close} onClick={close} />
    </search>
  );

  /** The picture may have lost some of what was found since one went there. */
  function position(): string {
    return at === null || at >= found.length
      ? words.find.found(found.length)
      : words.find.position(at + 1, found.length);
  }
}

function FindButton({ icon, label, onClick }: { icon: typeof X; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={onClick}>
      <Icon of={icon} />
    </button>
  );
}
