import { setImmediate } from 'node:timers/promises';
import { ActorBlock } from '../columns/actor-block.ts';
import { ROWS_IN_BLOCK } from '../columns/blocks.ts';
import { type ActorColumns, COLUMNS_WRITTEN_BY, type Columns, joinedActors } from '../columns/columns.ts';
import type { Counting } from '../columns/counting.ts';
import { LinkBlock } from '../columns/link-block.ts';
import { StoreOverflow, StoreUnavailable } from '../errors.ts';
import { HEAD } from './change-log.ts';
import type { Graph } from './graph.ts';
import { numberOfBlock } from './structure/block-names.ts';

/** The columns as a connection sees them. */
export interface ColumnsSeen {
  /** Counts from them as they are now. */
  count<Result>(counting: Counting<Result>): Promise<Result>;
  /**
   * What leads to more links than that leads to many: it is sooner to count all that there are than to look at each of these.
   * Null: columns are not here, or so few that nothing does.
   */
  manyLinks(): number | null;
  /** Whether they are whole, and little has been written since they were last counted. */
  areCurrent(): Promise<boolean>;
}

/** A block of links is some 6 kB: so many are fetched at once. */
const FETCHED_AT_ONCE = 500;
/** So many are counted, in a hundredth of a second or less, before others have their turn. */
const COUNTED_AT_ONCE = 500;
/** Of some forty million links, which come to a gigabyte. */
const MOST_BLOCKS = 160_000;
/** So many links are looked at in the time that it takes to count a million, */
const MANY_LINKS = 20_000;
/** and one in so many, of more. */
const SHARE = 100;

interface Known<Block> {
  /** The turn in which it was written. */
  turn: number;
  /** Null: it is empty. */
  block: Block | null;
}

interface Listed {
  /** The log of the graph: another one is of another graph. */
  log: string;
  /** What the blocks are written by; null while they are being made. */
  columns: string | null;
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
export class ColumnsInMemory {
  readonly #most: number;
  readonly #many: number;
  readonly #actors = new Map<string, Known<ActorBlock>>();
  readonly #links = new Map<string, Known<LinkBlock>>();
  /** What was written in this turn and before is known whole. */
  #known = -1;
  #joined: ActorColumns | null = null;
  #log: string | null = null;
  /** Who fetches all of them, the first time, until that is done or given up. */
  #first: Promise<void> | null = null;

  /** A graph of more blocks is not counted from columns: that fails with StoreOverflow. */
  constructor(most = MOST_BLOCKS, many = MANY_LINKS) {
    this.#most = most;
    this.#many = many;
  }

  /** What is there now, or what a bookmark stands for that the connection is to see. */
  over(graph: Graph): ColumnsSeen {
    return {
      count: (counting) => this.#count(graph, counting),
      manyLinks: () => this.#manyLinks(),
      areCurrent: () => this.#areCurrent(graph),
    };
  }

  #manyLinks(): number | null {
    const links = this.#links.size * ROWS_IN_BLOCK;
    return this.#known >= 0 && links > this.#many ? Math.max(this.#many, links / SHARE) : null;
  }

  async #areCurrent(graph: Graph): Promise<boolean> {
    const listed = await this.#listed(graph);
    return (
      listed.columns === COLUMNS_WRITTEN_BY &&
      listed.log === this.#log &&
      this.#missing(listed).length <= FETCHED_AT_ONCE &&
      !this.#isTooLarge(listed)
    );
  }

  async #count<Result>(graph: Graph, counting: Counting<Result>): Promise<Result> {
    const { actors, links } = await this.#at(graph);
    const counter = counting(actors);
    for (let from = 0; from < links.length; from += COUNTED_AT_ONCE) {
      if (from > 0) await graph.db.wait(setImmediate());
      counter.add(links.slice(from, from + COUNTED_AT_ONCE));
    }
    return counter.result();
  }

  async #at(graph: Graph): Promise<Columns> {
    // One fetches all for all who want them; if that one gives up, the next goes on.
    while (this.#known < 0 && this.#first) await graph.db.wait(this.#first);
    const update = this.#update(graph);
    if (this.#known < 0) {
      const end = () => {
        this.#first = null;
      };
      this.#first = update.then(end, end);
    }
    await update;
    this.#joined ??= joinedActors(
      new Map(blocksOf(this.#actors).map(([id, block]) => [numberOfBlock(id), block])),
    );
    return { actors: this.#joined, links: blocksOf(this.#links).map(([, block]) => block) };
  }

  async #update(graph: Graph): Promise<void> {
    const listed = await this.#listed(graph);
    const { log, columns, turn } = listed;
    if (columns !== COLUMNS_WRITTEN_BY)
      throw new StoreUnavailable('what counts are made from is being made, or is of another version');
    if (log !== this.#log) this.#forget(log);
    if (this.#isTooLarge(listed))
      throw new StoreOverflow(`columns of more than ${this.#most} blocks are not kept in memory`);
    const missing = this.#missing(listed);
    for (let from = 0; from < missing.length; from += FETCHED_AT_ONCE) {
      const fetched = await fetchBlocks(graph, missing.slice(from, from + FETCHED_AT_ONCE));
      if (log !== this.#log) return;
      for (const block of fetched) this.#put(block);
    }
    this.#known = Math.max(this.#known, turn - 1);
  }

  #isTooLarge({ blocks }: Listed): boolean {
    const unknown = blocks.filter(([id]) => this.#turnOf(id) < 0).length;
    return this.#actors.size + this.#links.size + unknown > this.#most;
  }

  /** Of the last turn all may not be there yet: who writes in the next one has waited for that. */
  #missing({ turn, blocks }: Listed): string[] {
    return blocks.filter(([id, of]) => of === turn || this.#turnOf(id) < of).map(([id]) => id);
  }

  #forget(log: string): void {
    this.#actors.clear();
    this.#links.clear();
    this.#joined = null;
    this.#known = -1;
    this.#log = log;
  }

  /** Blocks written since; empty ones only of those that may be known here. */
  async #listed({ db, labels: { log, block } }: Graph): Promise<Listed> {
    const [listed] = await db.read<Listed>(
      `MATCH (l:${log} {id: $p.head}) WITH l, coalesce(l.turn, 0) AS turn
CALL () {
  MATCH (b:${block}) WHERE b.turn > $p.known AND ($p.known >= 0 OR b.empty IS NULL)
  RETURN collect([b.id, b.turn]) AS blocks
}
RETURN l.log AS log, l.columns AS columns, turn, blocks`,
      { head: HEAD, known: BigInt(this.#known) },
    );
    return listed ?? { log: '', columns: null, turn: 0, blocks: [] };
  }

  #put({ id, turn, bytes }: Fetched): void {
    // Another question, or a follower that is behind, may tell of what was before.
    if (turn < this.#turnOf(id)) return;
    if (isOfActors(id)) {
      this.#joined = null;
      this.#actors.set(id, { turn, block: bytes && new ActorBlock(bytes) });
    } else this.#links.set(id, { turn, block: bytes && new LinkBlock(bytes) });
  }

  #turnOf(id: string): number {
    return (isOfActors(id) ? this.#actors : this.#links).get(id)?.turn ?? -1;
  }
}

function isOfActors(id: string): boolean {
  return id.startsWith('ACTOR');
}

function blocksOf<Block>(known: ReadonlyMap<string, Known<Block>>): [id: string, block: Block][] {
  return [...known].flatMap(([id, { block }]) => (block ? [[id, block]] : []));
}

function fetchBlocks({ db, labels: { block } }: Graph, ids: readonly string[]): Promise<Fetched[]> {
  return db.read<Fetched>(
    `MATCH (b:${block}) WHERE b.id IN $p.ids RETURN b.id AS id, b.turn AS turn, b.bytes AS bytes`,
    { ids },
  );
}
