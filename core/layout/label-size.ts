/** The size of label text on screen. */
export const LABEL_SIZE = 12;

const LINE_HEIGHT = 1.2;
/** Labels a little over one another at their ends are no harm: one of them steps back. */
const LAYOUT_SHARE = 0.8;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

export interface Size {
  width: number;
  height: number;
}

/** An actor with the room that it and its label take. */
export type Labelled = { id: string } & Size;

/** Width and height of a label at its size on screen, estimated: a Latin letter is about 0.56 em wide, a Chinese one 1. */
export function labelSize(label: string): Size {
  const lines = label.split('\n');
  return {
    width: Math.max(...lines.map(lineWidth)) * LABEL_SIZE,
    height: lines.length * LINE_HEIGHT * LABEL_SIZE,
  };
}

/** The box that an actor takes with its label, so that layouts leave room for it. */
export function boxOfActor({ label, size }: { label: string; size: number }): Size {
  const text = labelSize(label);
  return { width: Math.max(size, text.width * LAYOUT_SHARE), height: size + text.height };
}

function lineWidth(line: string): number {
  return [...line].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.56), 0);
}
