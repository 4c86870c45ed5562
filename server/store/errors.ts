import type { Row, SubjectKind } from './change-log.ts';

/** The store can't be reached or can't work: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** It can't be used as it is set up, however often it is tried: a wrong password, a version that is too old. */
export class StoreRefused extends StoreUnavailable {}

/** The answer is larger than the store, or this server, can hold. */
export class StoreOverflow extends Error {
  override readonly name = 'StoreOverflow';
}

/** What is said to stand for a write is no bookmark of this store. */
export class StoreUnknownBookmark extends Error {
  override readonly name = 'StoreUnknownBookmark';
}

/** Nobody waits for the answer any more. */
export class StoreCancelled extends Error {
  override readonly name = 'StoreCancelled';
}

/** The store did not answer within the time a request may take. */
export class StoreTimeout extends Error {
  override readonly name = 'StoreTimeout';
}

/** What stands where an edit took something else, or nothing, to be. */
interface Found {
  id: string;
  /** What sort of thing has the id; null: nothing has. */
  kind: SubjectKind | 'VIEW' | null;
  /** Its row; null for nothing and for a view. */
  row: Row | null;
}

/** A row is not as whoever edits it takes it to be: it has changed, has gone, or its id is taken. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
  readonly found: Found;

  constructor(found: Found) {
    super(`'${found.id}' is not as it was taken to be`);
    this.found = found;
  }
}

/** A link that needs a row, as an end or as a source. */
export interface Reference {
  link: string;
  needs: string;
}

/** An edit would leave links without an end or a source. */
export class StoreDangling extends Error {
  override readonly name = 'StoreDangling';
  /** Some of them, where there are many. */
  readonly references: readonly Reference[];

  constructor(references: readonly Reference[]) {
    super(
      `links would miss what they need: ${references.map((one) => `${one.link} ${one.needs}`).join(', ')}`,
    );
    this.references = references;
  }
}

/** Why a question ended with its signal: the time was up, or whoever asked went away. */
export function endedBy(signal: AbortSignal): StoreTimeout | StoreCancelled {
  const isLate = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
  return isLate
    ? new StoreTimeout('the request took longer than it may')
    : new StoreCancelled('whoever asked went away');
}
