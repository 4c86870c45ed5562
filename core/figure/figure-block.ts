import type { Mark } from '../drawing/drawing.ts';
import { isRightToLeft, type Weight, wrapped } from '../drawing/type-setting.ts';

/** Marks that stand under each other with what comes next; their y counts from the top of the block. */
export interface Block {
  marks: Mark[];
  height: number;
}

export const EMPTY_BLOCK: Block = { marks: [], height: 0 };

interface Paragraph {
  text: string;
  /** Of the column. */
  left: number;
  width: number;
  size: number;
  weight?: Weight;
  fill: string;
  leading?: number;
  /** Lines; the rest is cut. */
  most: number;
  /** At the right of the column. */
  isAtRight?: boolean;
  /** Where it leads, in a page; only followed where it starts with http. */
  href?: string;
}

/** Text set in a column; from the right where it is read so. */
export function paragraph({
  text,
  left,
  width,
  size,
  weight = 400,
  fill,
  leading = 1.3,
  most,
  href,
  isAtRight = false,
}: Paragraph): Block {
  const isFromRight = isRightToLeft(text);
  const lines = wrapped(text, { width, size, weight, most });
  return {
    marks: lines.map((line, index) => ({
      type: 'text',
      x: isFromRight || isAtRight ? left + width : left,
      y: size * (0.92 + index * leading),
      text: line,
      size,
      weight,
      fill,
      anchor: isFromRight || isAtRight ? 'end' : 'start',
      ...(isFromRight && { direction: 'rtl' as const }),
      ...(href !== undefined && /^https?:/.test(href) && { href }),
    })),
    height: lines.length * size * leading,
  };
}

/** Blocks under each other, with a gap between those that are not empty. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const marks: Mark[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    marks.push(...block.marks.map((mark) => moved(mark, 0, height)));
    height += block.height;
  }
  return { marks, height };
}

/** Blocks in one row, each where it says. */
export function beside(...blocks: readonly Block[]): Block {
  return {
    marks: blocks.flatMap(({ marks }) => marks),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
  };
}

/** A block elsewhere. */
export function lowered({ marks }: Block, down: number): Mark[] {
  return marks.map((mark) => moved(mark, 0, down));
}

/** A mark elsewhere. */
export function moved(mark: Mark, right: number, down: number): Mark {
  switch (mark.type) {
    case 'text':
      return { ...mark, x: mark.x + right, y: mark.y + down };
    case 'group':
      return { ...mark, marks: mark.marks.map((one) => moved(one, right, down)) };
    case 'path':
      return { ...mark, d: movedPath(mark.d, right, down) };
  }
}

/** Every second number of a path is down. */
function movedPath(d: string, right: number, down: number): string {
  let isRight = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isRight = !isRight;
    return String(Math.round((Number(number) + (isRight ? right : down)) * 10) / 10);
  });
}
