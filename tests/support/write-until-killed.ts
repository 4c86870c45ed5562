import { setTimeout as pause } from 'node:timers/promises';
import type { GraphRows } from '../../server/store/graph-store.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { editOf, notYet } from './edits.ts';
import { madeUpActor, madeUpLink, madeUpSource } from './made-up.ts';

/** A process that loads and edits in the store of a folder, and says what is done: `FOLDER ROUND`. */
const [folder = '', round = ''] = process.argv.slice(2);
const store = createSqliteStore(folder);
const done = (what: string) => process.stdout.write(`${what}\n`);

/** So many actors and links that a helper loads them. */
const [ACTORS, LINKS] = [60, 1_960];

function rowsOf(load: string): GraphRows {
  const actorAt = (index: number) => `${load}-${index % ACTORS}`;
  const linkAt = (index: number) => ({
    ...madeUpLink(`${load}-link-${index}`, actorAt(index), actorAt(index + 1 + (index % 50))),
    since: `${1990 + (index % 30)}`,
    item: index % 2 ? 'wafers' : 'licences',
  });
  return {
    actors: Array.from({ length: ACTORS }, (_, index) => madeUpActor(actorAt(index))),
    links: Array.from({ length: LINKS }, (_, index) => linkAt(index)),
    sources: [madeUpSource],
  };
}

async function load(): Promise<never> {
  for (let at = 0; ; at += 1) {
    const name = `load-${round}-${at}`;
    await store.load(rowsOf(name));
    done(name);
    // Those who edit have their turn.
    await pause(150);
  }
}

async function edit(): Promise<never> {
  for (let at = 0; ; at += 1) {
    const name = `edit-${round}-${at}`;
    const [actor, link] = [madeUpActor(name), madeUpLink(`${name}-link`, name, 'lito')];
    const put = { actors: [actor], links: [link], sources: [madeUpSource] };
    await store.edit(editOf({ put, expected: notYet(actor.id, link.id) }));
    done(name);
    await pause(5);
  }
}

await Promise.all([load(), edit()]);
