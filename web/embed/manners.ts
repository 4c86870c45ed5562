import type { EmbedMessages } from '../language/words/embed.ts';

/** Cytoscape would have every finger; one of them is the page's. */
export function letFingersScroll(canvas: HTMLElement): void {
  for (const part of canvas.querySelectorAll<HTMLElement>('div, canvas'))
    part.style.touchAction = 'pan-x pan-y';
}

export interface Manners {
  /** Whether a turn of the wheel is for the graph and not for the page round it. */
  takesWheel: (event: WheelEvent) => boolean;
}

/**
 * A graph in somebody's page must not steal its scrolling: the wheel is the graph's with Ctrl or ⌘ or after a click into
 * it, and one finger is the page's. Whoever tries otherwise is told.
 */
export function mannersOf(
  canvas: HTMLElement,
  words: Pick<EmbedMessages, 'wheel' | 'touch'>,
  notice: (text: string) => void,
): Manners {
  let isEngaged = false;
  canvas.addEventListener('pointerdown', ({ pointerType }) => {
    isEngaged = pointerType === 'mouse';
  });
  canvas.addEventListener('pointerleave', () => {
    isEngaged = false;
  });
  // Cytoscape listens on the window; what is stopped here never comes to it, and the browser scrolls.
  const onTouchMove = (event: TouchEvent) => {
    if (event.touches.length !== 1) return;
    event.stopPropagation();
    notice(words.touch);
  };
  canvas.addEventListener('touchmove', onTouchMove, { capture: true, passive: true });
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  return {
    takesWheel: ({ ctrlKey, metaKey }) => {
      const isMeant = ctrlKey || metaKey || isEngaged;
      if (!isMeant) notice(words.wheel(key));
      return isMeant;
    },
  };
}
