import { ActorBlock } from '../columns/actor-block.ts';
import { type ActorColumns, joinedActors } from '../columns/columns.ts';
import type { Counting } from '../columns/counting.ts';
import { LinkBlock } from '../columns/link-block.ts';
import { isInColumns } from '../columns/passing.ts';
import type { LinkFilter } from '../filters.ts';
import type { Candidates } from './candidates.ts';
import { type Database, rowsAtMost } from './database.ts';

/** To find a link by an index takes as long as to pass so many in columns. */
const FINDING = 300;

/**
 * What is counted from columns; null where they don't tell what a filter asks, or something leads to few enough links. They
 * are read while they are walked through: one block of links is in memory at a time.
 */
export function countByColumns<Result>(
  db: Database,
  filter: LinkFilter,
  candidates: readonly Candidates[],
  counting: Counting<Result>,
): Result | null {
  const fewest = Math.min(...candidates.map(({ size }) => size));
  if (!isInColumns(filter) || fewest * FINDING < rowsAtMost(db, 'link')) return null;
  return db.snapshot(() => {
    const counter = counting(actorsOf(db));
    counter.add(linkBlocks(db));
    return counter.result();
  });
}

function actorsOf(db: Database): ActorColumns {
  const blocks = db
    .all<{ number: number; bytes: Uint8Array }>('SELECT number, bytes FROM actor_block')
    .map(({ number, bytes }): [number, ActorBlock] => [number, new ActorBlock(bytes)]);
  return joinedActors(new Map(blocks));
}

function* linkBlocks(db: Database): Generator<LinkBlock> {
  for (const { bytes } of db.each<{ bytes: Uint8Array }>('SELECT bytes FROM link_block'))
    yield new LinkBlock(bytes);
}
