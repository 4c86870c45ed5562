import { CONFIDENCES } from '../../../core/model/link.ts';
import { type LinkKind, linkKinds } from '../../../core/model/link-kinds.ts';
import { aligned, ROWS_IN_BLOCK } from './blocks.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayNumber } from './day-number.ts';

/** In place of the sort of a link, where there is none. */
const NONE = 255;

/** A link as counts need it: its ends and sources by their numbers. */
export interface LinkEntry {
  from: number;
  to: number;
  kind: LinkKind;
  /** The place of its confidence, the surest first. */
  doubt: number;
  start: string | null;
  end: string | null;
  sources: readonly number[];
}

const BYTES_OF_COLUMNS = ROWS_IN_BLOCK * 17;
const BYTES_OF_CITATION = 6;

/** The kind and confidence of a link as one number. Numbers follow the order of the program's kinds: see columns.ts. */
export function sortNumber(kind: LinkKind, doubt: number): number {
  return linkKinds.indexOf(kind) * CONFIDENCES.length + doubt;
}

/**
 * Links side by side, a column for each thing that is counted by: link number n is at place n modulo ROWS_IN_BLOCK. What
 * they cite stands behind, a source and the place of the link that cites it. In bytes it is the columns one after another,
 * in the byte order of all machines that Node runs on but mainframes.
 */
export class LinkBlock {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sort: Uint8Array;
  sources: Uint32Array;
  places: Uint16Array;

  constructor(stored: Uint8Array = emptyBlock()) {
    const bytes = aligned(stored);
    const at = (column: number) => bytes.byteOffset + column * 4 * ROWS_IN_BLOCK;
    this.from = new Uint32Array(bytes.buffer, at(0), ROWS_IN_BLOCK);
    this.to = new Uint32Array(bytes.buffer, at(1), ROWS_IN_BLOCK);
    this.start = new Int32Array(bytes.buffer, at(2), ROWS_IN_BLOCK);
    this.end = new Int32Array(bytes.buffer, at(3), ROWS_IN_BLOCK);
    this.sort = new Uint8Array(bytes.buffer, at(4), ROWS_IN_BLOCK);
    const behind = bytes.byteOffset + BYTES_OF_COLUMNS;
    const citations = (bytes.byteLength - BYTES_OF_COLUMNS) / BYTES_OF_CITATION;
    this.sources = new Uint32Array(bytes.buffer, behind, citations);
    this.places = new Uint16Array(bytes.buffer, behind + 4 * citations, citations);
  }

  get isEmpty(): boolean {
    return this.sort.every((sort) => sort === NONE);
  }

  /** Puts links at places, or takes them away from there: null. */
  put(entries: ReadonlyMap<number, LinkEntry | null>): void {
    const citations: [place: number, source: number][] = [];
    for (const [at, place] of this.places.entries())
      if (!entries.has(place)) citations.push([place, this.sources[at] as number]);
    for (const [place, link] of entries) {
      this.sort[place] = link ? sortNumber(link.kind, link.doubt) : NONE;
      if (!link) continue;
      this.from[place] = link.from;
      this.to[place] = link.to;
      this.start[place] = link.start === null ? BEFORE_ALL_DAYS : dayNumber(link.start);
      this.end[place] = link.end === null ? AFTER_ALL_DAYS : dayNumber(link.end);
      for (const source of link.sources) citations.push([place, source]);
    }
    this.places = Uint16Array.from(citations, ([place]) => place);
    this.sources = Uint32Array.from(citations, ([, source]) => source);
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(BYTES_OF_COLUMNS + this.sources.length * BYTES_OF_CITATION);
    let at = 0;
    const columns = [this.from, this.to, this.start, this.end, this.sort, this.sources, this.places];
    for (const { buffer, byteOffset, byteLength } of columns) {
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
      at += byteLength;
    }
    return bytes;
  }
}

function emptyBlock(): Uint8Array {
  return new Uint8Array(BYTES_OF_COLUMNS).fill(NONE, 4 * 4 * ROWS_IN_BLOCK);
}
