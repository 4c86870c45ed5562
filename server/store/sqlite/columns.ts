import { ActorBlock } from '../columns/actor-block.ts';
import { type Columns, joinedActors } from '../columns/columns.ts';
import { LinkBlock } from '../columns/link-block.ts';
import { isInColumns } from '../columns/passing.ts';
import type { LinkFilter } from '../filters.ts';
import type { Candidates } from './candidates.ts';
import { type Database, rowsAtMost } from './database.ts';

/** To find a link by an index takes as long as to pass so many in columns. */
const FINDING = 300;

/**
 * The columns of the store, where they tell what a filter asks and nothing leads to few enough links; else null. They are
 * read while they are walked through: one block of links is in memory at a time.
 */
export function columnsToCount(
  db: Database,
  filter: LinkFilter,
  candidates: readonly Candidates[],
): Columns | null {
  const fewest = Math.min(...candidates.map(({ size }) => size));
  if (!isInColumns(filter) || fewest * FINDING < rowsAtMost(db, 'link')) return null;
  const blocks = db
    .all<{ number: number; bytes: Uint8Array }>('SELECT number, bytes FROM actor_block')
    .map(({ number, bytes }): [number, ActorBlock] => [number, new ActorBlock(bytes)]);
  return { actors: joinedActors(new Map(blocks)), links: linkBlocks(db) };
}

function* linkBlocks(db: Database): Generator<LinkBlock> {
  for (const { bytes } of db.each<{ bytes: Uint8Array }>('SELECT bytes FROM link_block'))
    yield new LinkBlock(bytes);
}
