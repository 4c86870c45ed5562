import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One of lucide's icons, as wide as the text is high. What it means is said beside it, so it is hidden from readers of the page aloud. */
export function Icon({ of, size = 16 }: { of: IconNode; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
