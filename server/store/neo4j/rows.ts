import type { Result } from 'neo4j-driver';
import { StoreOverflow } from '../errors.ts';
import { withNumbers } from './values.ts';

/** An answer with more rows is none that anybody could read, and would fill the memory. */
const MOST_ROWS = 100_000;

/** The rows of an answer as they come. Fails with StoreOverflow at the first that is too many. */
export function readRows<Row>(result: Result): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    result.subscribe({
      onNext(record) {
        if (rows.length === MOST_ROWS) reject(new StoreOverflow(`more than ${MOST_ROWS} rows`));
        else rows.push(withNumbers(record.toObject()) as Row);
      },
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });
}
