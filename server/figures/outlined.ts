import type { Drawing, Mark, PathMark, TextMark } from '../../core/figure/drawing.ts';
import { outlineOf } from './outline.ts';
import { setText } from './set-text.ts';
import { type Typefaces, typefacesFor } from './typefaces.ts';

/** As wide as the SVG has it. */
export const HALO = 4;

/** The same drawing with its letters as outlines: it looks the same wherever it is drawn, and needs no fonts. */
export async function outlined(drawing: Drawing): Promise<Drawing> {
  const typefaces = await typefacesFor(drawing.marks);
  return { ...drawing, marks: drawing.marks.flatMap((mark) => withoutText(mark, typefaces)) };
}

function withoutText(mark: Mark, typefaces: Typefaces): Mark[] {
  switch (mark.type) {
    case 'path':
      return [mark];
    case 'text':
      return outlines(mark, typefaces);
    case 'group':
      return [{ ...mark, marks: mark.marks.flatMap((one) => withoutText(one, typefaces)) }];
  }
}

function outlines(mark: TextMark, typefaces: Typefaces): PathMark[] {
  const d = outlineOf(setText(mark, typefaces), mark);
  if (d === '') return [];
  const letters: PathMark = {
    type: 'path',
    d,
    fill: mark.fill,
    ...(mark.opacity !== undefined && { opacity: mark.opacity }),
  };
  if (mark.halo === undefined) return [letters];
  const halo: PathMark = { ...letters, fill: mark.halo, stroke: mark.halo, strokeWidth: HALO, join: 'round' };
  return [halo, letters];
}
