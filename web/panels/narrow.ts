/** Whether panels are sheets that cover the canvas. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 700px)').matches;
}
