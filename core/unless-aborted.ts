/**
 * What the work gives; or, where the signal aborts before it is there, what `why` says, which is the signal's own reason if
 * not given. Leaves no listener behind.
 */
export function unlessAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
  why: () => unknown = () => signal.reason,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(why());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
