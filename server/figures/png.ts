import type { Drawing } from '../../core/drawing/drawing.ts';
import { drawingSvg } from '../../core/drawing/drawing-svg.ts';
import { outlinedText } from './outlined-text.ts';
import { pngBytes } from './png-bytes.ts';
import { typefacesFor } from './typefaces.ts';

/** Of one picture: four bytes each in memory. */
const MOST_PIXELS = 16_000_000;

/** A drawing in pixels; where it would have more than 16 million, its scale is reduced. Drawn off the event loop. */
export async function drawingPng(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const [{ renderAsync }, typefaces] = await Promise.all([
    import('@resvg/resvg-js'),
    typefacesFor(drawing.marks),
  ]);
  const { width, height, paper } = drawing;
  const scale = Math.min(drawing.scale, Math.sqrt(MOST_PIXELS / (width * height)));
  // Its letters go as outlines: resvg would have to be given fonts as files, and takes a regular one for a bold one.
  const svg = drawingSvg({ ...drawing, description: '' }, (mark) => outlinedText(mark, typefaces));
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    background: paper,
    fitTo: { mode: 'width', value: Math.max(1, Math.floor(width * scale)) },
  });
  return pngBytes(image.pixels, image.width, image.height);
}
