import type { SubjectKind } from '../change-log.ts';
import type { Counting } from '../columns/counting.ts';
import { type Among, isInColumns } from '../columns/passing.ts';
import type { LinkFilter } from '../filters.ts';
import type { ColumnsSeen } from './columns-in-memory.ts';
import type { CountedGraph, Graph } from './graph.ts';
import { ANY_EVIDENCE, nodesOf } from './labels.ts';
import { type PageRow, UNTOLD } from './pages.ts';
import { seek } from './seek.ts';

/** Where links start from: an actor that they touch, or a source that they cite. */
type Start = Exclude<SubjectKind, 'LINK'>;

/** Numbers by id. */
export type Many = ReadonlyMap<string, number>;
export const NONE: Many = new Map();

/**
 * Which of some actors or sources have so many links that it is sooner to count, by a filter, all that there are, from columns
 * that are here already, than to look at each of theirs.
 */
export async function havingMany(
  graph: CountedGraph,
  start: Start,
  ids: readonly string[],
  filter: LinkFilter,
): Promise<Many> {
  const { columns } = graph;
  const most = columns.manyLinks();
  if (most === null || !isInColumns(filter)) return NONE;
  const known = await degreesOf(graph, start, ids);
  const many = known.flatMap(({ id, number, degree }): [string, number][] =>
    number !== null && degree > most ? [[id, number]] : [],
  );
  return many.length > 0 && (await columns.areCurrent()) ? new Map(many) : NONE;
}

/**
 * What a filter asks beside what columns tell by themselves, where these have to be asked since it leads to many links. Null:
 * not so.
 */
export async function amongMany(graph: CountedGraph, filter: LinkFilter): Promise<Among | null> {
  const { columns } = graph;
  const { withActors, source } = filter;
  const isSought = withActors !== null || source !== null;
  const most = columns.manyLinks();
  if (!isSought || most === null || !isInColumns({ ...filter, withActors: null, source: null })) return null;
  const [actors, sources] = await Promise.all([
    degreesOf(graph, 'ACTOR', withActors ?? []),
    degreesOf(graph, 'SOURCE', source === null ? [] : [source]),
  ]);
  const leadsTo = (withActors ? actors : sources).reduce((sum, { degree }) => sum + degree, 0);
  const areNumbered = [...actors, ...sources].every(({ number }) => number !== null);
  const isUnknown = source !== null && sources.length === 0;
  if (leadsTo <= most || !areNumbered || isUnknown || !(await columns.areCurrent())) return null;
  return {
    actors: withActors && actors.map(({ number }) => number as number),
    source: sources[0]?.number ?? null,
  };
}

interface Degree {
  id: string;
  /** Null: a server that knows nothing of numbers has written it. */
  number: number | null;
  /** How many links it has; of a source, how often it is cited. */
  degree: number;
}

const DEGREES: Record<Start, string> = {
  ACTOR: 'n.degree',
  SOURCE: `COUNT { (n)<-[:${ANY_EVIDENCE}]-() }`,
};

async function degreesOf({ db, labels }: Graph, start: Start, ids: readonly string[]): Promise<Degree[]> {
  if (ids.length === 0) return [];
  return db.read<Degree>(
    `UNWIND $p.ids AS id ${seek('n', nodesOf(labels, start), 'id')}
RETURN n.id AS id, n.number AS number, ${DEGREES[start]} AS degree`,
    { ids: [...new Set(ids)] },
  );
}

/** In place of what counts the links of `id`, a variable or property of `scope`: null for those in `$p.many`. */
export function untoldOfMany(scope: string, id: string, counted: string): string {
  return `CALL (${scope}) {
    WITH 1 AS one WHERE NOT ${id} IN $p.many CALL (${scope}) { ${counted} } RETURN total
    UNION ALL WITH 1 AS one WHERE ${id} IN $p.many ${UNTOLD}
  } RETURN total`;
}

/** Pages by whose they are, those of who has many with the totals that columns tell. All is asked at once. */
export async function withTotalsOfMany<Row extends PageRow & { of: string }>(
  rows: Promise<Row[]>,
  columns: ColumnsSeen,
  many: Many,
  counting: (numbers: readonly number[]) => Counting<ReadonlyMap<number, number>>,
): Promise<Map<string, Row>> {
  const [pages, totals] = await Promise.all([
    rows,
    many.size > 0 ? columns.count(counting([...many.values()])) : null,
  ]);
  const totalOf = (id: string) => totals?.get(many.get(id) ?? -1);
  return new Map(pages.map((row) => [row.of, { ...row, total: totalOf(row.of) ?? row.total ?? null }]));
}
