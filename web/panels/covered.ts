import type { Covered } from '../canvas/camera.ts';

/** How much of the canvas the bar above and the tools at its side cover. */
export function coveredByTools(): Covered {
  const bar = document.querySelector<HTMLElement>('.stage-bar')?.offsetHeight ?? 0;
  const canvas = document.getElementById('canvas')?.getBoundingClientRect();
  const tools = document.querySelector('.canvas-tools')?.getBoundingClientRect();
  return { top: bar, right: canvas && tools ? canvas.right - tools.left : 0, bottom: 0, left: 0 };
}
