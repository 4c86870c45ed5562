import { useEffect } from 'preact/hooks';

/** Held while one clicks, too. */
const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];

/** Marks the page while the reader works by keyboard, so that the canvas shows its focus only then. */
export function useKeyboardMark(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    addEventListener(
      'keydown',
      ({ key }) => {
        if (!MODIFIERS.includes(key)) dataset.keys = '';
      },
      options,
    );
    addEventListener('pointerdown', () => delete dataset.keys, options);
    return () => listening.abort();
  }, []);
}
