/** Whether two actors that look alike are one; by the ids of both. */
export type Decisions = ReadonlyMap<string, { id: string; other: string; isSame: boolean }>;

export const noDecisions: Decisions = new Map();

interface Pair {
  id: string;
  other: string;
}

/** An actor can be one other only: saying so of a second takes back what was said of the first. */
export function decide(decisions: Decisions, pair: Pair, isSame: boolean): Decisions {
  const others = [...decisions].filter(([, one]) => !(isSame && one.isSame && one.id === pair.id));
  return new Map(others).set(keyOf(pair), { ...pair, isSame });
}

/** Null: nobody has said. */
export function decisionOn(decisions: Decisions, pair: Pair): boolean | null {
  return decisions.get(keyOf(pair))?.isSame ?? null;
}

interface Merge {
  id: string;
  /** Null: it is none of those that it was said to be before. */
  into: string | null;
}

/** What the server takes: what was said before, and what is decided now, which goes before it. */
export function mergesOf(decisions: Decisions, before: readonly Merge[] = []): Merge[] {
  const merges = new Map(before.map((one) => [one.id, one]));
  for (const { id, isSame } of decisions.values()) if (!isSame) merges.set(id, { id, into: null });
  for (const { id, other, isSame } of decisions.values()) if (isSame) merges.set(id, { id, into: other });
  return [...merges.values()];
}

function keyOf({ id, other }: Pair): string {
  return `${id} ${other}`;
}
