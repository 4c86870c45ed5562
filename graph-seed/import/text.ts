import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileFailure } from './file-failure.ts';
import { ImportRefused } from './refused.ts';
import { ImportCancelled } from './turn.ts';

/** A file of this machine, with the name under which reports speak of it. */
export interface ImportFile {
  name: string;
  path: string;
}

/**
 * The text of a file, piece by piece: unpacked where it is gzip, without its byte order mark. Throws ImportRefused where
 * it can't be read or unpacks to more than `most` bytes, with the line where its bytes are no text in the encoding: UTF-8 if not said.
 */
export async function* textOf(
  file: ImportFile,
  encoding: string | undefined,
  onBytes: (count: number) => void = () => {},
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  const start = await firstBytes(file);
  if (start.toString('latin1') === 'PK\x03\x04') {
    throw new ImportRefused(
      'ZIP_ARCHIVE',
      `${file.name}: is a zip archive, as workbooks of Excel are; save its sheets as CSV in UTF-8`,
    );
  }
  const decoder = decoderFor(file, encoding ?? encodingOf(start));
  let line = 1;
  let unpacked = 0;
  for await (const bytes of bytesOf(file, isGzip(start), onBytes)) {
    unpacked += bytes.length;
    if (unpacked > most)
      throw new ImportRefused('TOO_LARGE', `${file.name}: has more than ${most} bytes unpacked`);
    const text = decoded(decoder, bytes);
    if (text === null) throw notText(file, line + linesBefore(decoder.encoding, bytes), decoder.encoding);
    line += newlines(bytes);
    yield text;
  }
  const rest = decoded(decoder, null);
  if (rest === null) throw notText(file, line, decoder.encoding);
  if (rest !== '') yield rest;
}

async function* bytesOf(
  { name, path }: ImportFile,
  isPacked: boolean,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const raw = counted(createReadStream(path, { highWaterMark: 256 * 1024 }), onBytes);
  // A failure of either stream is thrown to whoever iterates.
  const bytes = isPacked ? pipeline(raw, createGunzip(), () => {}) : raw;
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch (error) {
    throw error instanceof ImportCancelled || error instanceof ImportRefused
      ? error
      : unreadable(name, error);
  }
}

async function* counted(
  bytes: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    onBytes(piece.length);
    yield piece;
  }
}

async function firstBytes({ name, path }: ImportFile): Promise<Buffer> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(name, error);
  }
}

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Excel's "Unicode text" says what it is by its first two bytes. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decoderFor({ name }: ImportFile, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new ImportRefused('UNREADABLE_FILE', `${name}: there is no encoding '${encoding}'`);
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** How many lines of the bytes are text, before the one that is not. */
function linesBefore(encoding: string, bytes: Buffer): number {
  // A character may begin in the bytes before, so the first line may be wrongly accused by a fresh decoder.
  let start = bytes.indexOf(10) + 1;
  for (let count = 1; start > 0 && start < bytes.length; count++) {
    const end = bytes.indexOf(10, start) + 1;
    const line = bytes.subarray(start, end === 0 ? bytes.length : end);
    if (decoded(new TextDecoder(encoding, { fatal: true }), line) === null) return count;
    start = end;
  }
  return 0;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function notText({ name }: ImportFile, line: number, encoding: string): ImportRefused {
  return new ImportRefused('NOT_TEXT', `${name}:${line}: is not text in ${encoding.toUpperCase()}`, {
    hint: 'say which encoding it is, such as --encoding windows-1252',
  });
}

function unreadable(name: string, error: unknown): ImportRefused {
  return new ImportRefused('UNREADABLE_FILE', `${name}: can't be read: ${fileFailure(error)}`, {
    cause: error,
  });
}
