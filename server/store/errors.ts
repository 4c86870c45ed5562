/** The store can't be reached or can't work: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Nobody waits for the answer any more. */
export class StoreCancelled extends Error {
  override readonly name = 'StoreCancelled';
}

/** The store did not answer within the time a request may take. */
export class StoreTimeout extends Error {
  override readonly name = 'StoreTimeout';
}

/** Why a question ended with its signal: the time was up, or whoever asked went away. */
export function endedBy(signal: AbortSignal): StoreTimeout | StoreCancelled {
  const isLate = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
  return isLate
    ? new StoreTimeout('the request took longer than it may')
    : new StoreCancelled('whoever asked went away');
}
