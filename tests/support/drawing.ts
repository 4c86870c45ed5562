import type { Drawing, Mark } from '../../core/drawing/drawing.ts';

/** A small figure of these marks alone. */
export function smallDrawing(marks: readonly Mark[], change: Partial<Drawing> = {}): Drawing {
  return {
    width: 300,
    height: 60,
    scale: 1,
    language: 'en',
    title: '',
    description: '',
    paper: '#ffffff',
    picture: { left: 0, top: 0, right: 300, bottom: 60 },
    ...change,
    marks,
  };
}
