import type { Box } from './box.ts';

/** A figure as data, so that several writers can put the same picture into their own form. */
export interface Drawing {
  /** Units: CSS pixels at scale 1, y downwards. */
  width: number;
  height: number;
  /** Pixels a unit. */
  scale: number;
  language: 'en' | 'it' | 'zh';
  title: string;
  /** The picture in words. */
  description: string;
  /** The colour behind everything. */
  paper: string;
  /** Where the graph itself stands, without title, legend and foot; absent where there is none. */
  picture?: Box;
  /** Back to front. */
  marks: readonly Mark[];
}

export type Mark = PathMark | TextMark | GroupMark;

export interface PathMark {
  type: 'path';
  /** Absolute M, L, Q, C and Z alone. */
  d: string;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
  opacity?: number;
}

export interface TextMark {
  type: 'text';
  /** Where the text begins, has its middle or ends, by its anchor; y is the base of the letters. */
  x: number;
  y: number;
  text: string;
  size: number;
  weight: 400 | 700;
  fill: string;
  /** By sight: `start` is the left, whatever the script. */
  anchor: 'start' | 'middle' | 'end';
  /** The colour of an outline of four units under the letters, so that they read over lines. */
  halo?: string;
  /** The line as a whole is read from the right. */
  direction?: 'rtl';
  /** ISO 639-1, where it is not the language of the drawing. */
  lang?: string;
  href?: string;
  opacity?: number;
}

/** Marks that are one thing: an actor or a link. */
export interface GroupMark {
  type: 'group';
  marks: readonly Mark[];
  /** An id. */
  actor?: string;
  link?: string;
  /** What it is, for tooltips and screen readers. */
  label?: string;
}

/** A tenth of a unit is as fine as anybody sees. */
export function tenths(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  // Never −0, which is written like 0 but is not equal to it.
  return rounded === 0 ? 0 : rounded;
}

/** A place as it stands in a path. */
export function at({ x, y }: { x: number; y: number }): string {
  return `${tenths(x)} ${tenths(y)}`;
}

const CIRCLE = 0.5523;

/** A circle as four curves. */
export function circlePath(x: number, y: number, radius: number): string {
  const bow = radius * CIRCLE;
  const right = { x: x + radius, y };
  const bottom = { x, y: y + radius };
  const left = { x: x - radius, y };
  const top = { x, y: y - radius };
  return [
    `M${at(right)}`,
    `C${at({ x: right.x, y: y + bow })} ${at({ x: x + bow, y: bottom.y })} ${at(bottom)}`,
    `C${at({ x: x - bow, y: bottom.y })} ${at({ x: left.x, y: y + bow })} ${at(left)}`,
    `C${at({ x: left.x, y: y - bow })} ${at({ x: x - bow, y: top.y })} ${at(top)}`,
    `C${at({ x: x + bow, y: top.y })} ${at({ x: right.x, y: y - bow })} ${at(right)}Z`,
  ].join('');
}

export function linesPath(points: readonly { x: number; y: number }[], isClosed: boolean): string {
  return `M${points.map(at).join('L')}${isClosed ? 'Z' : ''}`;
}
