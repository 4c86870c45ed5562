import type { EmbedMessages } from '../language/words/embed.ts';

/** Cytoscape would have every finger; one of them is the page's. */
export function letFingersScroll(canvas: HTMLElement): void {
  for (const part of canvas.querySelectorAll<HTMLElement>('div, canvas'))
    part.style.touchAction = 'pan-x pan-y';
}

/**
 * A graph in somebody's page must not steal its scrolling: the wheel is the graph's with Ctrl or ⌘ or after a click into
 * it, and one finger is the page's. What is stopped here never comes to the canvas, so that the browser scrolls. Whoever
 * tries otherwise is told.
 */
export function leaveScrollingToPage(
  host: HTMLElement,
  words: Pick<EmbedMessages, 'wheel' | 'touch'>,
  notice: (text: string) => void,
): void {
  let isEngaged = false;
  host.addEventListener('pointerdown', ({ pointerType }) => {
    isEngaged = pointerType === 'mouse';
  });
  host.addEventListener('pointerleave', () => {
    isEngaged = false;
  });
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  const leave = (event: Event, hint: string) => {
    event.stopPropagation();
    notice(hint);
  };
  const options = { capture: true, passive: true };
  host.addEventListener(
    'wheel',
    (event) => {
      if (!(event.ctrlKey || event.metaKey || isEngaged)) leave(event, words.wheel(key));
    },
    options,
  );
  host.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length === 1) leave(event, words.touch);
    },
    options,
  );
}
