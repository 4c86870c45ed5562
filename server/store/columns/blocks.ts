/** Few enough that a block is soon written anew for one row of it, many enough that millions are some thousand blocks. */
export const ROWS_IN_BLOCK = 256;

/** Bytes where numbers of four can be read from them: what comes from a database may begin anywhere. */
export function aligned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isAligned = bytes.byteOffset % 4 === 0 && bytes.buffer instanceof ArrayBuffer;
  return isAligned ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
