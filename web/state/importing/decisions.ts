/** Whether two actors that look alike are one; by the ids of both. */
export type Decisions = ReadonlyMap<string, { id: string; other: string; isSame: boolean }>;

export const noDecisions: Decisions = new Map();

interface Pair {
  id: string;
  other: string;
}

export function decide(decisions: Decisions, pair: Pair, isSame: boolean): Decisions {
  return new Map(decisions).set(keyOf(pair), { ...pair, isSame });
}

/** Null: nobody has said. */
export function decisionOn(decisions: Decisions, pair: Pair): boolean | null {
  return decisions.get(keyOf(pair))?.isSame ?? null;
}

/** What the server takes: into which actor each goes that is another one. Those that are not stay as they are. */
export function mergesOf(decisions: Decisions): { id: string; into: string }[] {
  const same = [...decisions.values()].filter(({ isSame }) => isSame);
  return [...new Map(same.map(({ id, other }) => [id, { id, into: other }])).values()];
}

function keyOf({ id, other }: Pair): string {
  return `${id} ${other}`;
}
