/** What the page in the frame tells the page round it. */
type Told =
  | { type: 'height'; height: number }
  | { type: 'ready' }
  | { type: 'select'; kind: 'actor' | 'link' | null; id: string | null; label: string | null };

export type Tell = (told: Told) => void;

/** Tells whoever frames us. They may be anybody, and nothing that is told is secret. */
export function tellerOf(view: string): Tell {
  return (told) => {
    if (window.parent !== window)
      window.parent.postMessage({ source: 'chokepoint', version: 1, view, ...told }, '*');
  };
}

/**
 * Tells how high the content is whenever that changes. What is measured is the content and not the frame, which
 * the host makes as high as it is told: nothing grows by itself.
 */
export function tellHeight(tell: Tell, content: HTMLElement): void {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().bottom + window.scrollY);
    if (height === last) return;
    last = height;
    tell({ type: 'height', height });
  }).observe(content);
}
