import { groupBy } from '../../../../core/group-by.ts';
import { ActorBlock, type ActorEntry } from '../../columns/actor-block.ts';
import { ROWS_IN_BLOCK } from '../../columns/blocks.ts';
import { LinkBlock, type LinkEntry } from '../../columns/link-block.ts';
import { HEAD } from '../change-log.ts';
import type { Transaction } from '../graph.ts';
import { type BlockOf, blockOfRow, numberOfBlock } from './block-names.ts';
import { NEXT } from './numbers.ts';

/** Entries by the number of the row; null: it is gone. */
type Entries<Entry> = ReadonlyMap<number, Entry | null>;

export function writeActorBlocks(tx: Transaction, actors: Entries<ActorEntry>): Promise<void> {
  return writeEntries(tx, 'ACTOR', actors, (bytes) => new ActorBlock(bytes));
}

export function writeLinkBlocks(tx: Transaction, links: Entries<LinkEntry>): Promise<void> {
  return writeEntries(tx, 'LINK', links, (bytes) => new LinkBlock(bytes));
}

interface Block<Entry> {
  readonly isEmpty: boolean;
  put(entries: Entries<Entry>): void;
  toBytes(): Uint8Array;
}

/**
 * Writes rows into their blocks, in the turn of whoever holds the log: see `turn` in change-log.ts. An empty block keeps its
 * node, so that servers that know it hear of it, and is filled again by new rows once all its numbers have been taken.
 */
async function writeEntries<Entry>(
  { run, labels: { block: label, log } }: Transaction,
  of: BlockOf,
  entries: Entries<Entry>,
  blockOf: (bytes?: Uint8Array) => Block<Entry>,
): Promise<void> {
  if (entries.size === 0) return;
  const groups = groupBy(entries, ([row]) => blockOfRow(of, row));
  const stored = await run<{ id: string; bytes: Uint8Array | null }>(
    `MATCH (b:${label}) WHERE b.id IN $p.ids RETURN b.id AS id, b.bytes AS bytes`,
    { ids: [...groups.keys()] },
  );
  const bytesOf = new Map(stored.map(({ id, bytes }) => [id, bytes]));
  const rows = [...groups].map(([id, group]) => {
    const block = blockOf(bytesOf.get(id) ?? undefined);
    block.put(new Map(group.map(([row, entry]) => [row % ROWS_IN_BLOCK, entry])));
    const end = BigInt((numberOfBlock(id) + 1) * ROWS_IN_BLOCK);
    return { id, end, bytes: block.isEmpty ? null : signed(block.toBytes()) };
  });
  await run(
    `MATCH (l:${log} {id: $p.head}) WITH l.turn AS turn, coalesce(l.${NEXT[of]}, 0) AS next UNWIND $p.rows AS row
MERGE (b:${label} {id: row.id}) SET b.bytes = row.bytes, b.turn = turn,
  b.empty = CASE WHEN row.bytes IS NULL AND row.end <= next THEN $p.of END`,
    { head: HEAD, of, rows },
  );
}

/** The same bytes as the driver takes them. */
function signed({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}
