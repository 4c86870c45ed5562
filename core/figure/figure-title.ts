import { linesPath } from '../drawing/drawing.ts';
import { isRightToLeft } from '../drawing/type-setting.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { spokenDate } from '../language/dates.ts';
import type { Palette } from '../style/palette.ts';
import { type Block, EMPTY_BLOCK, paragraph, stacked } from './figure-block.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';

interface TitleLook {
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  titleLines: number;
  /** Lines of the note; 0: there is no room for it. */
  noteLines: number;
  /** Of the title; absent: by the width. */
  size?: number;
  /** How much is drawn, where there is room to say so. */
  counts?: string;
}

const RULE = { width: 36, height: 4 };

/** A rule, what it is about in bold, the author's note, and the day. */
export function titleBlock(exchange: Exchange, look: TitleLook): Block {
  const { palette, language, left, width, titleLines, noteLines, counts } = look;
  const { ink, muted } = palette.surface;
  const size = look.size ?? (width < 420 ? 18 : width < 640 ? 20 : 23);
  const { title, note } = exchange;
  const start = isRightToLeft(title) ? left + width - RULE.width : left;
  const corners = [
    { x: start, y: 0 },
    { x: start + RULE.width, y: 0 },
    { x: start + RULE.width, y: RULE.height },
    { x: start, y: RULE.height },
  ];
  const rule: Block = {
    marks: [{ type: 'path', d: linesPath(corners, true), fill: ink }],
    height: RULE.height,
  };
  const column = { left, width };
  return stacked(
    [
      rule,
      paragraph({ ...column, text: title, size, weight: 700, fill: ink, leading: 1.18, most: titleLines }),
      note === undefined || noteLines === 0
        ? EMPTY_BLOCK
        : paragraph({
            text: note,
            left,
            width: Math.min(width, 760),
            size: width < 420 ? 12.5 : 14,
            fill: muted,
            leading: 1.35,
            most: noteLines,
          }),
      paragraph({
        ...column,
        size: 12,
        fill: ink,
        most: 3,
        text: [dayLine(exchange, language), counts].filter(Boolean).join(' · '),
      }),
    ],
    6,
  );
}

/** The day whose links are drawn, or the two that are compared, the earlier first. */
export function dayLine({ day, state }: Exchange, language: FigureLanguage): string {
  const words = FIGURE_WORDS[language];
  if (state.comparedWith === undefined) return words.asOf(spokenDate(day, language));
  const [before = day, after = day] = [day, state.comparedWith].sort();
  return words.between(spokenDate(before, language), spokenDate(after, language));
}
