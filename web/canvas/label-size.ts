/** The size of label text on screen. */
export const LABEL_SIZE = 12;

const LINE_HEIGHT = 1.2;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** Width and height of a label at its size on screen, estimated: a Latin letter is about 0.56 em wide, a Chinese one 1. */
export function labelSize(label: string): { width: number; height: number } {
  const lines = label.split('\n');
  return {
    width: Math.max(...lines.map(lineWidth)) * LABEL_SIZE,
    height: lines.length * LINE_HEIGHT * LABEL_SIZE,
  };
}

function lineWidth(line: string): number {
  return [...line].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.56), 0);
}
