import { type Actor, nameOf } from '../../core/model/actor.ts';
import { actorProblems } from '../rows/rules.ts';
import { actorSchema } from '../rows/schemas.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { slugOf } from './new-id.ts';
import { Problems } from './problems.ts';
import { type Given, isNameless, type Put, putAlone } from './put.ts';
import { NO_ROWS } from './written.ts';

/** Throws BAD_USER_INPUT or CONFLICT where it can't be put. */
export async function putActor(store: GraphStore, given: Given<Actor>): Promise<Put<Actor>> {
  const problems = new Problems();
  const signed = problems.signature(given);
  const { row } = given;
  const id = isNameless(given) ? actorSlug(row) : row.id;
  const actor = problems.settled(problems.checked('actor', { ...row, id }, actorSchema, actorProblems));
  return putAlone(store, signed, given, actor, (actors) => ({ ...NO_ROWS, actors }), 'actor.id');
}

function actorSlug({ names }: Pick<Actor, 'names'>): string {
  return slugOf(nameOf({ id: '', names }, 'EN')) || 'actor';
}
