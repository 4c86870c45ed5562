/** Actors shrink less than the distances between them: to the power of what the zoom takes away. */
const SHRINKING = { few: 0.55, many: 0.78 };
const MANY = 400;
/** Sizes change in steps of the zoom, because each step styles all actors anew. */
const STEP = { few: 1.1, many: 2 };

/** How much larger actors are drawn at this zoom than the zoom makes them. */
export function growthAt(zoom: number, actors: number): number {
  if (zoom >= 1) return 1;
  const amount = actors > MANY ? 'many' : 'few';
  const step = STEP[amount];
  const rounded = step ** Math.round(Math.log(zoom) / Math.log(step));
  return rounded ** (SHRINKING[amount] - 1);
}
