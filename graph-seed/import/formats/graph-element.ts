import { LINK_KINDS, type LinkKind } from '../../../core/model/link-kinds.ts';
import { linkKindIn } from '../kinds.ts';
import type { Table } from './fields.ts';

/** What becomes of the elements of that name; undefined: they are something else. */
export function tableOfElement(name: string | undefined): Table | undefined {
  return name === 'node' ? 'actors' : name === 'edge' ? 'links' : undefined;
}

/** A node or an edge as a graph file has it. */
export interface GraphElement {
  table: Table;
  /** What its XML says by itself, by our names: its ends are `from` and `to`. */
  own: ReadonlyMap<string, string>;
  /** What its attributes say, by their names. */
  values: Map<string, string>;
  line: number;
  /** Such as `node n1`: several may stand on a line. */
  name: string;
  isUndirected: boolean;
  /** When it was there, where it says so more than once. */
  spells: { since?: string; until?: string }[];
}

/** Whether a graph or an edge says that it has no direction: in GraphML, or in GEXF; null: it does not say. */
export function undirectedIn(attributes: ReadonlyMap<string, string>): boolean | null {
  const names = ['edgedefault', 'directed', 'defaultedgetype', 'type'] as const;
  const [said] = names.flatMap((name) => attributes.get(name) ?? []);
  return said === undefined ? null : ['undirected', 'mutual', 'false'].includes(said.toLowerCase());
}

export function hasDirection(kind: string | undefined): boolean {
  const known = linkKindIn(kind ?? '');
  return Object.hasOwn(LINK_KINDS, known) && LINK_KINDS[known as LinkKind].directed;
}

/** An edge for each time at which it was there; those behind the first get ids made of their beginnings. */
export function spelledOut(element: GraphElement): GraphElement[] {
  if (element.table === 'actors' || element.spells.length === 0) return [element];
  return element.spells.map((spell, index) => {
    const own = new Map([...element.own, ...Object.entries(spell)]);
    if (index > 0) own.delete('id');
    return { ...element, own };
  });
}
