import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';
import { powerLawGraph, randomFrom } from '../graph.ts';

const ACTORS = 20_000;
const LINKS = 100_000;

/** How much of the links is of one kind: a peer has no way to ask for links of any kind, so it is asked for these. */
const SUPPLIES = 0.6;
const SOURCES = 500;

/** The made-up graph that every server of the bench is asked about. */
export function engineGraph(): GraphRows {
  const { actors, links, sources } = powerLawGraph(ACTORS, LINKS);
  const [register] = sources as [Source];
  const random = randomFrom(2);
  const registers = Array.from({ length: SOURCES }, (_, index) => ({ ...register, id: `register-${index}` }));
  const anyRegister = () => `register-${Math.floor(random() * SOURCES)}`;
  const varied = links.map((link): Link => {
    const kind = random() < SUPPLIES ? 'SUPPLIES' : link.kind;
    const day = `${link.since}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`;
    const evidence = [{ source: anyRegister(), stance: 'SUPPORTS' as const }];
    return { ...link, kind, id: `${kind.toLowerCase()}--${link.from}--${link.to}`, since: day, evidence };
  });
  // Two links of the same ends may have become one.
  const once = new Map(varied.map((link) => [link.id, link]));
  return { actors, links: [...once.values()], sources: registers };
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
