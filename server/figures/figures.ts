import { LRUCache } from 'lru-cache';
import type { Drawing } from '../../core/figure/drawing.ts';
import { drawingSvg } from '../../core/figure/drawing-svg.ts';
import { drawingPdf, type PdfFacts } from './pdf.ts';
import { drawingPng } from './png.ts';
import { createTurns } from './turns.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Each form that a drawing can be given. */
const FIGURE_WRITERS = {
  svg: async (drawing: Drawing): Promise<Bytes> => new TextEncoder().encode(drawingSvg(drawing)),
  png: drawingPng,
  pdf: drawingPdf,
} satisfies Record<string, (drawing: Drawing, facts: PdfFacts) => Promise<Bytes>>;

export type FigureForm = keyof typeof FIGURE_WRITERS;

interface WantedFigure {
  form: FigureForm;
  /** The same for what looks the same. */
  key: string;
  draw: () => Drawing;
  facts: PdfFacts;
}

/** Writes figures, or gives those it wrote before. Throws UNAVAILABLE where too many are wanted at once. */
export type Figures = (wanted: WantedFigure, signal: AbortSignal) => Promise<Bytes>;

/** Drawing takes a whole core. */
const LIMITS = { atOnce: 2, waiting: 20 };
const MOST_KEPT = 64 * 1024 * 1024;

export function createFigures(limits = LIMITS): Figures {
  const kept = new LRUCache<string, Bytes>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ byteLength }) => Math.max(1, byteLength),
  });
  const turns = createTurns(limits);
  return async ({ form, key, draw, facts }, signal) => {
    const known = kept.get(key);
    if (known) return known;
    return turns(async () => {
      // Somebody else may have wanted the same, and had it drawn while this one waited.
      const bytes = kept.get(key) ?? (await FIGURE_WRITERS[form](draw(), facts));
      kept.set(key, bytes);
      return bytes;
    }, signal);
  };
}
