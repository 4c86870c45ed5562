/** 12345.6 → 12 345.6, with narrow spaces that do not break. */
export function grouped(count: number): string {
  return String(count).replace(/(?<!\.\d*)\B(?=(?:\d{3})+(?!\d))/g, '\u202f');
}
