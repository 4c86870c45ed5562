import type { Covered } from '../canvas/camera.ts';
import type { Box } from '../canvas/label-room.ts';

interface Edges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** How much of the canvas the bar above, the tools and a notice at its foot cover. */
export function coveredByTools(): Covered {
  const edgesOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  const bar = document.querySelector<HTMLElement>('.stage-bar')?.offsetHeight ?? 0;
  return coveredBy(bar, edgesOf('#canvas'), edgesOf('.canvas-tools'), edgesOf('.notice'));
}

/** The tools stand in a column at the side, or in a row at the foot while the table leaves less height. */
export function coveredBy(top: number, canvas?: Edges, tools?: Edges, notice?: Edges): Covered {
  if (!canvas) return { top, right: 0, bottom: 0, left: 0 };
  const isRow = tools !== undefined && tools.right - tools.left > tools.bottom - tools.top;
  return {
    top,
    right: tools && !isRow ? canvas.right - tools.left : 0,
    bottom:
      canvas.bottom -
      Math.min(canvas.bottom, notice?.top ?? canvas.bottom, isRow ? tools.top : canvas.bottom),
    left: 0,
  };
}

/** Where the groups of tools stand on the canvas. */
export function boxesOfTools(): Box[] {
  const canvas = document.querySelector('#canvas')?.getBoundingClientRect();
  if (!canvas) return [];
  return [...document.querySelectorAll('.canvas-tools > .tool-group')].map((group) => {
    const { left, top, right, bottom } = group.getBoundingClientRect();
    return { x1: left - canvas.left, y1: top - canvas.top, x2: right - canvas.left, y2: bottom - canvas.top };
  });
}
