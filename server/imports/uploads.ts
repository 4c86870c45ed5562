import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { badInput, limitExceeded, notFound } from '../errors.ts';
import { diskFull, isDiskFull } from './disk-full.ts';
import { privateFolder } from './private-folder.ts';

/** A file that was sent here, with the name that people know it by. */
export interface UploadedFile {
  name: string;
  path: string;
}

const KEPT_DAYS = 7;
const DAY = 86_400_000;
/** All files that wait here may have so many times the bytes of one. */
const MOST_FILES_LARGE = 5;

/**
 * The files that were sent here to be imported, in a folder of this server alone. On the disk they have names of ours, made
 * from theirs, so that no name of theirs is ever a path.
 */
export class Uploads {
  readonly limit: number;
  readonly #folder: string;

  constructor(folder: string, limit: number) {
    this.#folder = folder;
    this.limit = limit;
  }

  /** Takes a file, in the place of one of that name; a file that did not come whole leaves nothing. Gives its bytes. */
  async take(name: string, file: string, body: ReadableStream, signal: AbortSignal): Promise<number> {
    await this.prepare(name);
    const room = MOST_FILES_LARGE * this.limit - (await this.#held());
    const path = this.#path(name, file);
    const part = `${path}.part`;
    try {
      const bytes = await this.#write(body, part, room, signal);
      await rename(part, path);
      return bytes;
    } catch (error) {
      await rm(part, { force: true });
      throw isDiskFull(error)
        ? diskFull('The disk of the server is full; nothing of the file was kept')
        : error;
    }
  }

  async #write(body: ReadableStream, part: string, room: number, signal: AbortSignal): Promise<number> {
    const { limit } = this;
    let bytes = 0;
    const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > limit) throw tooLarge(bytes, limit);
        if (bytes > room) throw tooMany(bytes, room);
        yield piece;
      }
    };
    // Made before anything can fail, so that whoever removes it after a failure finds it.
    const file = await open(part, 'w', 0o600);
    await pipeline(Readable.fromWeb(body), counted, file.createWriteStream(), { signal });
    if (bytes === 0) throw badInput('The file is empty');
    return bytes;
  }

  /** Where the files are. Throws NOT_FOUND for those that are not here: never sent, sent to another server, or let go. */
  async files(name: string, files: readonly string[]): Promise<UploadedFile[]> {
    const found = files.map((file) => ({ name: file, path: this.#path(name, file) }));
    const isHere = await Promise.all(found.map(({ path }) => exists(path)));
    const missing = files.filter((_, index) => !isHere[index]);
    if (missing.length > 0) throw notFound('file uploaded to this server', missing);
    return found;
  }

  /** When the last of these files came, in milliseconds; those that are not here don't count. */
  async lastSent(name: string, files: readonly string[]): Promise<number> {
    const found = await Promise.all(
      files.map(async (file) =>
        stat(this.#path(name, file)).then(
          ({ mtimeMs }) => Math.floor(mtimeMs),
          () => 0,
        ),
      ),
    );
    return Math.max(...found);
  }

  /** Makes the folder of a name. */
  async prepare(name: string): Promise<void> {
    await privateFolder(this.#folder);
    await mkdir(join(this.#folder, name), { recursive: true, mode: 0o700 });
  }

  /** The path of a file of ours beside them. */
  own(name: string, file: string): string {
    return join(this.#folder, name, file);
  }

  /** Lets go of what was uploaded under a name. */
  async forget(name: string): Promise<void> {
    const folder = join(this.#folder, name);
    const sent = await readdir(folder).catch((): string[] => []);
    await Promise.all(sent.filter(isUpload).map((file) => rm(join(folder, file), { force: true })));
  }

  /** Lets go of what nobody has touched for a week. Follows no link out of the folder; what goes meanwhile is gone. */
  async sweep(now: Date): Promise<void> {
    if (!(await lstat(this.#folder).catch(() => null))?.isDirectory()) return;
    await privateFolder(this.#folder);
    for (const { name, files } of await this.#folders()) {
      const folder = join(this.#folder, name);
      const times = [folder, ...files.map((file) => join(folder, file))].map(async (path) =>
        lstat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      );
      const touched = Math.max(...(await Promise.all(times)));
      if (now.getTime() - touched > KEPT_DAYS * DAY) await rm(folder, { recursive: true, force: true });
    }
  }

  /** How many bytes of files wait here. */
  async #held(): Promise<number> {
    const folders = await this.#folders();
    const paths = folders.flatMap(({ name, files }) =>
      files.filter(isUpload).map((file) => join(this.#folder, name, file)),
    );
    const sizes = await Promise.all(
      paths.map(async (path) =>
        lstat(path).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async #folders(): Promise<{ name: string; files: string[] }[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(() => []);
    return Promise.all(
      entries
        .filter((entry) => entry.isDirectory())
        .map(async ({ name }) => ({ name, files: await readdir(join(this.#folder, name)).catch(() => []) })),
    );
  }

  #path(name: string, file: string): string {
    return join(this.#folder, name, createHash('sha256').update(file).digest('hex'));
  }
}

/** The others are reports. */
function isUpload(file: string): boolean {
  return /^[0-9a-f]{64}(?:\.part)?$/.test(file);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** They are let go when they are loaded, or after a week. */
function tooMany(bytes: number, room: number) {
  const what = 'the size of the file beside those that wait to be loaded, in bytes,';
  const refusal = limitExceeded('files', bytes, Math.max(0, room), what);
  refusal.extensions.http = { status: 413 };
  return refusal;
}

export function tooLarge(bytes: number, limit: number) {
  const refusal = limitExceeded('file', bytes, limit, 'the size of the file in bytes');
  refusal.extensions.http = { status: 413 };
  return refusal;
}
