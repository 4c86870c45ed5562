/** `#rrggbb` as the three numbers that graph formats want, 0–255. */
export function redGreenBlue(colour: string): { r: number; g: number; b: number } {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
}
