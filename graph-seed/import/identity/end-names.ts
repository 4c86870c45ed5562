import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import type { EndNames } from '../found.ts';
import { reasonOf } from '../reasons.ts';
import { stagedBatches } from '../staging/batches.ts';
import { STATE, type Staging } from '../staging/staging.ts';
import { isLike } from './likeness.ts';
import { isTelling } from './taken.ts';
import { isCalledById, textsOfActor } from './taken-names.ts';

const BATCH = 500;

/** Refuses links that name an actor beside a number or a code which somebody of another name has. */
export async function checkEndNames(
  staging: Staging,
  store: GraphStore,
  { merges }: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Who is another one by decision is called as that one is.
  const decided = new Set(Object.values(merges));
  for await (const batch of stagedBatches((after) => staging.linksWithNames(after, BATCH), signal)) {
    const ids = [...new Set(batch.flatMap(({ row, endNames }) => endsNamed(row as Link, endNames)))];
    const staged = staging.actors(ids);
    const stored = await store.actorsById(ids.filter((id) => !staged.some((one) => one.id === id)));
    const actors = new Map([...staged, ...stored].map((one) => [one.id, one]));
    staging.db.transaction(() => {
      for (const one of batch) {
        for (const end of ['from', 'to'] as const) {
          const [name, actor] = [one.endNames[end], actors.get((one.row as Link)[end])];
          if (name === undefined || !actor || decided.has(actor.id) || isCalled(actor, name)) continue;
          const called = actor.names[0]?.text ?? actor.id;
          staging.notes.problem(one, reasonOf('CALLED_OTHERWISE', [actor.id, called], end));
          staging.mark(one.seq, STATE.wrong);
        }
      }
    });
  }
}

function endsNamed({ from, to }: Link, names: EndNames): string[] {
  return [...(names.from === undefined ? [] : [from]), ...(names.to === undefined ? [] : [to])];
}

/** Whether an actor may be called so: its id or one of its names says so, or it has no name yet. */
function isCalled(actor: Actor, name: string): boolean {
  if (isCalledById(actor) || isTelling(actor.id, textsOfActor(actor))) return true;
  return isLike(actor, { names: [{ text: name, lang: 'en', kind: 'official' }], identifiers: [] });
}
