import type { KeyboardEvent } from 'react';

/** Tab indents inside Monaco, so Escape leads out: to the frame that Enter leads in from. Monaco takes the key itself while it shows something. */
export function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
  event.target.closest('.monaco-editor')?.closest<HTMLElement>('[tabindex="0"]')?.focus();
}
