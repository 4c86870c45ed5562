import { setImmediate } from 'node:timers/promises';

/** Whoever started the import has stopped it. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

/** Between two batches: lets others have their turn, since staging blocks. */
export async function yieldTurn(): Promise<void> {
  await setImmediate();
}

/** The same, and ends here where the import is stopped. */
export async function turn(signal: AbortSignal | undefined): Promise<void> {
  await yieldTurn();
  endIfStopped(signal);
}

/** Throws where the import is stopped. */
export function endIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportCancelled('the import was stopped');
}
