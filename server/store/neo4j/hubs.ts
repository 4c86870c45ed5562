/** An actor with more links is a hub: they are found by an index. Of others, reading all that they have is faster. */
export const HUB = 300;
/** The same where a filter may let few of them pass, so that the index is gone through for long. */
export const FILTERED_HUB = 5_000;
/** Neighbours of an actor with more links are looked for among the most linked actors, and its links read if need be. */
export const NEIGHBORS_HUB = 1_000;
/** Of two actors with more links than that, each is gone along once to find whom they have in common. */
export const COMMON_HUB = 1_000;

/** So many links are walked in the time that it takes to look up, by an index, those of one pair of actors. */
const LINKS_WALKED = 4;

/** Of an actor with more links than that it is looked up what it has with each of so many others, instead of walking them. */
export function mostWalked(others: number): bigint {
  return BigInt(Math.max(HUB, LINKS_WALKED * others));
}
