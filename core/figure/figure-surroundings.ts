import type { Block } from './figure-block.ts';
import { EMPTY_BLOCK } from './figure-block.ts';
import { footBlock, shortFoot } from './figure-foot.ts';
import { legendBlock } from './figure-legend.ts';
import type { Picture } from './figure-picture.ts';
import type { Amount, Setting } from './figure-setting.ts';
import { sourcesBlock } from './figure-sources.ts';
import { titleBlock } from './figure-title.ts';
import { FIGURE_WORDS } from './figure-words.ts';

/** Where a part of the figure stands. */
export interface Column {
  left: number;
  width: number;
}

/** What is said of a picture before it is drawn, so that there is room for it. */
export const NOT_YET_DRAWN: Pick<Picture, 'unnamed' | 'isBundled'> = { unnamed: 99, isBundled: true };

export function titleOf(setting: Setting, column: Column, { noteLines }: Amount, titleLines: number): Block {
  const { exchange, scene, palette, language, isSmall } = setting;
  return titleBlock(exchange, {
    palette,
    language,
    ...column,
    titleLines,
    noteLines,
    ...(isSmall
      ? { size: column.width < 300 ? 18 : 20 }
      : { counts: FIGURE_WORDS[language].counts(scene.actors.length, scene.links.length) }),
  });
}

export function legendOf({ scene, palette, language }: Setting, column: Column, { legend }: Amount): Block {
  if (legend === 'NONE') return EMPTY_BLOCK;
  return legendBlock(scene, { palette, language, ...column, withKinds: legend === 'KINDS' });
}

/** `room`: how high a list may be. */
export function sourcesOf(setting: Setting, column: Column, { sources }: Amount, room: number): Block {
  const { exchange, palette, language, isSmall } = setting;
  return sourcesBlock(exchange, { palette, language, ...column, style: sources, room, isShort: isSmall });
}

export function footOf(
  { exchange, palette, language, isSmall }: Setting,
  column: Column,
  picture: Pick<Picture, 'unnamed' | 'isBundled'>,
): Block {
  return (isSmall ? shortFoot : footBlock)(exchange, { palette, language, ...column, picture });
}

/** A line across a column. */
export function ruleOf({ palette }: Setting, { left, width }: Column): Block {
  const d = `M${left} 0L${left + width} 0`;
  return { marks: [{ type: 'path', d, stroke: palette.surface.rule, strokeWidth: 1 }], height: 1 };
}
