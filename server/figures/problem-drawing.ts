import type { Drawing, PathMark } from '../../core/drawing/drawing.ts';
import { linesPath } from '../../core/drawing/drawing.ts';
import { moved, paragraph, stacked } from '../../core/figure/figure-block.ts';
import { FIGURE_PALETTES } from '../../core/figure/figure-palettes.ts';
import type { Look } from '../../core/figure/look.ts';
import { languageKey } from '../../core/language/text.ts';
import { type FigureProblem, problemWords } from './problem-words.ts';

const MARGIN = 22;
const RULE_WIDTH = 36;
/** Where the height is free. */
const USUAL_HEIGHT = 260;

/** A picture that says why there is none, for pages that can show nothing else. */
export function problemDrawing(problem: FigureProblem, address: string, look: Look): Drawing {
  const { width } = look;
  const language = languageKey(look.language ?? 'EN');
  const { surface } = FIGURE_PALETTES[look.theme];
  const { title, sentences } = problemWords(problem, language);
  const column = { left: MARGIN, width: width - 2 * MARGIN };
  const [left, right] = [MARGIN, MARGIN + RULE_WIDTH];
  const corners = [
    { x: left, y: 0 },
    { x: right, y: 0 },
    { x: right, y: 4 },
    { x: left, y: 4 },
  ];
  const rule: PathMark = { type: 'path', d: linesPath(corners, true), fill: surface.warning };
  const words = stacked(
    [
      { marks: [rule], height: 4 },
      paragraph({
        ...column,
        text: title,
        size: width < 420 ? 16 : 20,
        weight: 700,
        fill: surface.ink,
        most: 2,
      }),
      paragraph({ ...column, text: sentences, size: width < 420 ? 12.5 : 15, fill: surface.ink, most: 4 }),
      paragraph({ ...column, text: address, size: 11, fill: surface.muted, most: 2 }),
    ],
    8,
  );
  const height = look.height ?? Math.max(USUAL_HEIGHT, Math.round(words.height + 2 * MARGIN));
  return {
    width,
    height,
    scale: look.scale,
    language,
    title,
    description: sentences,
    paper: surface.paper,
    picture: { left: 0, top: 0, right: width, bottom: height },
    marks: words.marks.map((mark) => moved(mark, 0, Math.max(12, (height - words.height) / 2))),
  };
}
