import { createHash } from 'node:crypto';
import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { ActorBlock } from './actor-block.ts';
import { ROWS_IN_BLOCK } from './blocks.ts';
import type { LinkBlock } from './link-block.ts';

/** Raise it with every change of what a block holds, and how. */
const VERSION = 1;

/**
 * What blocks were written by: the order of the program's kinds and confidences too, since they hold the places of these.
 * With other ones a store makes all of them anew.
 */
export const COLUMNS_WRITTEN_BY = createHash('sha256')
  .update(JSON.stringify([VERSION, ROWS_IN_BLOCK, linkKinds, CONFIDENCES, actorKinds]))
  .digest('hex')
  .slice(0, 16);

/** Kinds and countries by the number of the actor. */
export interface ActorColumns {
  kind: Uint8Array;
  country: Uint16Array;
}

/**
 * All links and actors, a few bytes of each, side by side: what counts of any sort are made from, where nobody keeps them.
 * Stores keep them in blocks beside their rows. What it takes to count follows the graph, but at 15 to 60 ns a link.
 */
export interface Columns {
  actors: ActorColumns;
  links: readonly LinkBlock[];
}

/** The blocks of actors as one, by the number of the block. */
export function joinedActors(blocks: ReadonlyMap<number, ActorBlock>): ActorColumns {
  const last = [...blocks.keys()].reduce((most, number) => Math.max(most, number), -1);
  const length = (last + 1) * ROWS_IN_BLOCK;
  const actors = { kind: new Uint8Array(length), country: new Uint16Array(length) };
  for (const [number, block] of blocks) {
    actors.kind.set(block.kind, number * ROWS_IN_BLOCK);
    actors.country.set(block.country, number * ROWS_IN_BLOCK);
  }
  return actors;
}
