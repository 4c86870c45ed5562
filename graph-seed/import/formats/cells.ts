import { unguarded } from '../../../core/exchange/csv.ts';

/** A cell as it was meant: without the apostrophes that keep spreadsheets from working it out. */
export function cellText(cell: string): string {
  return unguarded(cell).trim();
}
