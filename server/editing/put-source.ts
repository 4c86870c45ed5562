import type { Source } from '../../core/model/source.ts';
import { sourceSchema } from '../rows/schemas.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { slugOf } from './new-id.ts';
import { Problems } from './problems.ts';
import { type Given, type GivenRow, isNameless, type Put, putAlone } from './put.ts';
import { NO_ROWS } from './written.ts';

/** Throws BAD_USER_INPUT or CONFLICT where it can't be put. */
export async function putSource(store: GraphStore, given: Given<Source>): Promise<Put<Source>> {
  const problems = new Problems();
  const signed = problems.signature(given);
  const { row } = given;
  const id = isNameless(given) ? sourceSlug(row) : row.id;
  const source = problems.settled(problems.checked('source', { ...row, id }, sourceSchema));
  return putAlone(store, signed, given, source, (sources) => ({ ...NO_ROWS, sources }), 'source.id');
}

/** How the id of a source begins that was given without one. */
export function sourceSlug({ publisher, title }: GivenRow<Source>): string {
  return slugOf(`${publisher} ${title}`) || 'source';
}
