import { ROWS_IN_BLOCK } from '../../columns/blocks.ts';

/** What a block is of. Its node is called by this and its number. */
export type BlockOf = 'ACTOR' | 'LINK';

/** The id of the block that the row of a number is in. */
export function blockOfRow(of: BlockOf, row: number): string {
  return `${of}|${Math.floor(row / ROWS_IN_BLOCK)}`;
}

export function numberOfBlock(id: string): number {
  return Number(id.split('|')[1]);
}
