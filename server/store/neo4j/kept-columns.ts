import { ActorBlock } from '../columns/actor-block.ts';
import { type ActorColumns, type Columns, joinedActors } from '../columns/columns.ts';
import { LinkBlock } from '../columns/link-block.ts';
import { StoreOverflow } from '../errors.ts';
import type { BlockOf } from './blocks.ts';
import { HEAD } from './change-log.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';

/** Gives the columns as they are now. */
export type AskColumns = () => Promise<Columns>;

/** A block of links is some 6 kB: so many are fetched at once. */
const BLOCKS_AT_ONCE = 500;
/** Of some forty million links, which come to a gigabyte. */
const MOST_BLOCKS = 160_000;

interface Known<Block> {
  /** The turn in which it was written. */
  turn: number;
  block: Block;
}

interface Listed {
  /** The log of the graph: another one is of another graph. */
  log: string;
  turn: number;
  blocks: [id: string, turn: number][];
}

interface Fetched {
  id: string;
  turn: number;
  bytes: Uint8Array | null;
}

/**
 * The columns of a graph in the memory of a server, for as long as it runs: whoever wants to count asks the database which
 * blocks have been written since, and fetches these. So it counts what the database has, whichever server wrote it.
 */
export class KeptColumns {
  readonly #most: number;
  readonly #actors = new Map<number, Known<ActorBlock>>();
  readonly #links = new Map<number, Known<LinkBlock>>();
  /** What was written in this turn and before is known whole. */
  #known = -1;
  #joined: ActorColumns | null = null;
  #log: string | null = null;
  /** Who fetches all of them, the first time. */
  #first: Promise<void> | null = null;

  /** A graph of more blocks is not counted from columns: that fails with StoreOverflow. */
  constructor(most = MOST_BLOCKS) {
    this.#most = most;
  }

  /** As of now, or as of a bookmark that the connection is to see. */
  async at(connection: Connection, labels: Labels): Promise<Columns> {
    // One is enough to fetch all; if that one gives up, what it had is there.
    if (this.#known < 0 && this.#first) await connection.wait(this.#first.catch(() => {}));
    const update = this.#update(connection, labels);
    if (this.#known < 0) this.#first = update;
    await update;
    this.#joined ??= joinedActors(new Map([...this.#actors].map(([number, { block }]) => [number, block])));
    return { actors: this.#joined, links: [...this.#links.values()].map(({ block }) => block) };
  }

  async #update(connection: Connection, labels: Labels): Promise<void> {
    const { log, turn, blocks } = await this.#listed(connection, labels);
    if (log !== this.#log) this.#forget(log);
    if (blocks.length > this.#most)
      throw new StoreOverflow(`columns of ${blocks.length} blocks; at most ${this.#most} are kept in memory`);
    // Of the last turn all may not be there yet: who writes in the next one has waited for that.
    const missing = blocks.filter(([id, of]) => of === turn || this.#turnOf(id) < of).map(([id]) => id);
    for (let from = 0; from < missing.length; from += BLOCKS_AT_ONCE)
      await this.#fetch(connection, labels, missing.slice(from, from + BLOCKS_AT_ONCE));
    this.#known = Math.max(this.#known, turn - 1);
  }

  #forget(log: string): void {
    this.#actors.clear();
    this.#links.clear();
    this.#joined = null;
    this.#known = -1;
    this.#log = log;
  }

  async #listed(connection: Connection, { log, block }: Labels): Promise<Listed> {
    const [listed] = await connection.read<Listed>(
      `MATCH (l:${log} {id: $p.head}) WITH l, coalesce(l.turn, 0) AS turn
CALL () { MATCH (b:${block}) WHERE b.turn > $p.known RETURN collect([b.id, b.turn]) AS blocks }
RETURN l.log AS log, turn, blocks`,
      { head: HEAD, known: BigInt(this.#known) },
    );
    return listed ?? { log: '', turn: 0, blocks: [] };
  }

  async #fetch(connection: Connection, { block }: Labels, ids: readonly string[]): Promise<void> {
    const fetched = await connection.read<Fetched>(
      `MATCH (b:${block}) WHERE b.id IN $p.ids RETURN b.id AS id, b.turn AS turn, b.bytes AS bytes`,
      { ids },
    );
    for (const { id, turn, bytes } of fetched) {
      // Another question, or a follower that is behind, may tell of what was before.
      if (turn < this.#turnOf(id)) continue;
      const [of, number] = placeOf(id);
      if (of === 'ACTOR') this.#joined = null;
      if (of === 'ACTOR') put(this.#actors, number, turn, bytes && new ActorBlock(bytes));
      else put(this.#links, number, turn, bytes && new LinkBlock(bytes));
    }
  }

  #turnOf(id: string): number {
    const [of, number] = placeOf(id);
    return (of === 'ACTOR' ? this.#actors : this.#links).get(number)?.turn ?? -1;
  }
}

function put<Block>(
  known: Map<number, Known<Block>>,
  number: number,
  turn: number,
  block: Block | null,
): void {
  if (block) known.set(number, { turn, block });
  else known.delete(number);
}

function placeOf(id: string): [BlockOf, number] {
  const [of, number] = id.split('|');
  return [of as BlockOf, Number(number)];
}
