export const MENU_ITEMS = '[role^=menuitem]';

/** The item of a menu that a key moves to from the one that has the focus; null: the key moves nowhere. */
export function target(menu: HTMLElement, key: string): HTMLElement | null {
  const items = [...menu.querySelectorAll<HTMLElement>(MENU_ITEMS)];
  const at = items.findIndex((item) => item.matches(':focus'));
  const inRow = items[at]?.closest('.menu-row') instanceof HTMLElement;
  const steps: Record<string, number | undefined> = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(at, 0) - 1,
    Home: 0,
    End: items.length - 1,
    ...(inRow && { ArrowRight: at + 1, ArrowLeft: at - 1 }),
  };
  const step = steps[key];
  if (step !== undefined) return items[(step + items.length) % items.length] ?? null;
  return key.length === 1 && key !== ' ' ? byLetter(items, at, key) : null;
}

/** The next item that begins with a letter, round from the end to the beginning. */
function byLetter(items: readonly HTMLElement[], at: number, letter: string): HTMLElement | null {
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const begins = (item: HTMLElement) =>
    (item.ariaLabel ?? item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase());
  return round.find(begins) ?? null;
}
