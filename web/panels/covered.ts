import type { Covered } from '../canvas/camera.ts';

/** How much of the canvas the bar above, the tools at its side and a notice at its foot cover. */
export function coveredByTools(): Covered {
  const bar = document.querySelector<HTMLElement>('.stage-bar')?.offsetHeight ?? 0;
  const canvas = document.getElementById('canvas')?.getBoundingClientRect();
  const tools = document.querySelector('.canvas-tools')?.getBoundingClientRect();
  const notice = document.querySelector('.notice')?.getBoundingClientRect();
  return {
    top: bar,
    right: canvas && tools ? canvas.right - tools.left : 0,
    bottom: canvas && notice ? canvas.bottom - notice.top : 0,
    left: 0,
  };
}
