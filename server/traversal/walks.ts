/** One hop of a path, over the surest link between two actors. */
export interface Step {
  from: string;
  to: string;
  link: string;
  doubt: number;
}

/** The hops that leave each actor. */
export type Steps = ReadonlyMap<string, readonly Step[]>;

/** The walks of exactly this length that visit no actor twice: surest hops first, then by id, at most `most`. */
export function walksOfLength(
  steps: Steps,
  from: string,
  to: string,
  length: number,
  most: number,
): Step[][] {
  const ways = waysHome(steps, to, length);
  const found: Step[][] = [];
  const walk: Step[] = [];
  const visited = new Set([from]);

  function visit(actor: string, left: number): void {
    if (left === 0) {
      found.push([...walk]);
      return;
    }
    for (const step of steps.get(actor) ?? []) {
      if (visited.has(step.to) || !ways[left - 1]?.has(step.to)) continue;
      walk.push(step);
      visited.add(step.to);
      visit(step.to, left - 1);
      visited.delete(step.to);
      walk.pop();
      if (found.length === most) return;
    }
  }

  if (ways[length]?.has(from)) visit(from, length);
  return found;
}

/** For each number of hops, the actors from which that many hops can lead to the end: others are not worth a visit. */
function waysHome(steps: Steps, to: string, length: number): Set<string>[] {
  const ways = [new Set([to])];
  for (let hops = 1; hops <= length; hops++) {
    const nearer = ways[hops - 1] ?? new Set();
    const actors = [...steps].filter(([, leaving]) => leaving.some((step) => nearer.has(step.to)));
    ways.push(new Set(actors.map(([actor]) => actor).filter((actor) => actor !== to)));
  }
  return ways;
}
