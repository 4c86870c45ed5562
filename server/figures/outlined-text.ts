import type { TextMark } from '../../core/drawing/drawing.ts';
import { HALO } from '../../core/drawing/drawing-svg.ts';
import { element } from '../../core/exchange/xml.ts';
import { outlineOf } from './outline.ts';
import { type PlacedRun, setText } from './set-text.ts';
import type { Typefaces } from './typefaces.ts';

/** A text as SVG without letters: it looks the same wherever it is drawn. */
export function outlinedText(mark: TextMark, typefaces: Typefaces): string {
  const runs = setText(mark, typefaces).map((run) => ({ ...run, d: outlineOf(run) }));
  // The halo of a run must not cover the letters of the one before it.
  const halos = mark.halo === undefined ? [] : runs.map((run) => haloOf(run, mark, mark.halo));
  return element(
    'g',
    { opacity: mark.opacity },
    [...halos, ...runs.map((run) => lettersOf(run, mark))].join(''),
  );
}

type OutlinedRun = PlacedRun & { d: string };

function lettersOf(run: OutlinedRun, { y, fill }: TextMark): string {
  return element('path', { d: run.d, transform: placed(run, y), fill });
}

function haloOf(run: OutlinedRun, { y }: TextMark, stroke: string | undefined): string {
  return element('path', {
    d: run.d,
    transform: placed(run, y),
    fill: 'none',
    stroke,
    'stroke-width': HALO / run.scale,
    'stroke-linejoin': 'round',
  });
}

/** Fonts measure upwards. */
function placed({ x, scale }: PlacedRun, y: number): string {
  return `matrix(${scale} 0 0 ${-scale} ${x} ${y})`;
}
