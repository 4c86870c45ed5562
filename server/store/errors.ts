/** The store can't be reached or can't work: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store did not answer within the time a request may take. */
export class StoreTimeout extends Error {
  override readonly name = 'StoreTimeout';
}
