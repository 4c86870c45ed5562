import type { Drawing } from '../../core/drawing/drawing.ts';
import { drawingSvg } from '../../core/drawing/drawing-svg.ts';
import { keptAnswers } from '../kept/answers.ts';
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
  /** The client who wants it. */
  whose: string;
}

/** Writes figures, or gives those it wrote before. Throws UNAVAILABLE where too many are wanted at once. */
export type Figures = (wanted: WantedFigure, signal: AbortSignal) => Promise<Bytes>;

/** Drawing takes a whole core. */
const LIMITS = { atOnce: 2, waiting: 20 };
const MOST_KEPT = 64 * 1024 * 1024;

/** `asked` is told of each figure that is wanted whether it was kept. */
export function createFigures(limits = LIMITS, asked?: (isHit: boolean) => void): Figures {
  const answers = keptAnswers<Bytes>(MOST_KEPT, ({ byteLength }) => byteLength, asked);
  const turns = createTurns(limits);
  return ({ form, key, draw, facts, whose }, signal) =>
    answers(key, (leaving) => turns(() => FIGURE_WRITERS[form](draw(), facts), leaving, whose), signal);
}
