import type { Row } from './versions.ts';

/** The ids of the actors and sources that rows of links name; other rows name none. */
export function namedIn(rows: readonly Row[]): { actors: string[]; sources: string[] } {
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const cited = rows.flatMap(({ evidence }) => (Array.isArray(evidence) ? (evidence as Row[]) : []));
  return { actors: texts(ends), sources: texts(cited.map(({ source }) => source)) };
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}
