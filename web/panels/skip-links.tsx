import { useWords } from './preferences.tsx';

/** Buttons rather than links: a fragment in the address would be a step of the browser's history. */
export function SkipLinks() {
  const words = useWords();
  const focus = (id: string) => () => document.getElementById(id)?.focus();
  return (
    <div class="skip-links">
      <button type="button" onClick={focus('canvas')}>
        {words.skipToCanvas}
      </button>
      <button type="button" onClick={focus('table')}>
        {words.table.skip}
      </button>
    </div>
  );
}
