const LETTERS = ['中', '华'] as const;
const SIZE = 14;

let brought: Promise<void> | undefined;

/**
 * Brings letters for Chinese names to readers whose system has none; all others fetch nothing. Resolves once a browser
 * can fetch, by itself, those that are in sight, or once they could not be had.
 */
export function bringChineseLetters(): Promise<void> {
  brought ??= hasChineseLetters() ? Promise.resolve() : fetchLetters();
  return brought;
}

async function fetchLetters(): Promise<void> {
  try {
    await import('@fontsource-variable/noto-sans-sc/wght.css');
    // Canvases write anew when letters come, and so learn that there are some.
    await document.fonts.load(`${SIZE}px 'Noto Sans SC'`, LETTERS.join(''));
  } catch {
    // Whoever asks next tries again.
    brought = undefined;
  }
}

/** Letters are square and unlike each other. What stands for a missing one is a narrow box, mostly the same for all. */
function hasChineseLetters(): boolean {
  const pen = new OffscreenCanvas(SIZE, SIZE).getContext('2d', { willReadFrequently: true });
  if (!pen) return true;
  pen.font = `${SIZE}px sans-serif`;
  const drawn = LETTERS.map((letter) => {
    pen.clearRect(0, 0, SIZE, SIZE);
    pen.fillText(letter, 0, SIZE - 2);
    return pen.getImageData(0, 0, SIZE, SIZE).data.join();
  });
  const isSquare = LETTERS.every((letter) => Math.abs(pen.measureText(letter).width - SIZE) < 1);
  return isSquare && drawn[0] !== drawn[1];
}
