import { stat } from 'node:fs/promises';
import { fileFailure } from './file-failure.ts';
import { FORMATS, formatOf } from './formats/formats.ts';
import type { Found } from './found.ts';
import type { ImportFilesOptions } from './options.ts';
import { ImportRefused } from './refused.ts';
import type { OnImportProgress, ReportedFile } from './report.ts';
import { RowStager } from './stage-rows.ts';
import type { Staging } from './staging.ts';
import { type ImportFile, textOf } from './text.ts';
import { endIfStopped, turn } from './turn.ts';

const BATCH = 1_000;
/** Rows may be long. */
const MOST_CHARACTERS = 1_000_000;

/** Pass one: reads all files, checks each row by itself and stages it. */
export async function readFiles(
  staging: Staging,
  files: readonly ImportFile[],
  options: ImportFilesOptions,
  merges: ReadonlyMap<string, string>,
  onProgress: OnImportProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stager = new RowStager(staging, merges);
  const total = await totalBytes(files);
  let done = 0;
  // A line may be long, and lines are what batches are made of.
  const onBytes = (count: number) => {
    done += count;
    endIfStopped(signal);
  };
  const reported: ReportedFile[] = [];
  for (const file of files) {
    const one = await reportedFile(file, options);
    reported.push(one);
    const text = new CountedText(textOf(file, options.encoding ?? undefined, onBytes, options.mostBytes));
    for await (const batch of batches(foundIn(text, one, options), text)) {
      stager.take(file.name, batch);
      one.rows += batch.filter((found) => found.what !== 'ROW' || !found.isDerived).length;
      onProgress({ phase: 'READING', done, total });
      await turn(signal);
    }
  }
  staging.set('files', reported);
}

async function totalBytes(files: readonly ImportFile[]): Promise<number> {
  let total = 0;
  for (const { name, path } of files) {
    try {
      total += (await stat(path)).size;
    } catch (error) {
      throw new ImportRefused('UNREADABLE_FILE', `${name}: can't be read: ${fileFailure(error)}`);
    }
  }
  return total;
}

async function reportedFile(file: ImportFile, options: ImportFilesOptions): Promise<ReportedFile> {
  const format = await formatOf(file, options.encoding ?? undefined, options.format);
  return { name: file.name, format, rows: 0, unused: [] };
}

async function* foundIn(
  text: AsyncIterable<string>,
  reported: ReportedFile,
  { dataset, fallbackSource, mappings }: ImportFilesOptions,
): AsyncGenerator<Found> {
  const { name, format } = reported;
  if (format === null) return;
  const context = {
    file: name,
    dataset,
    fallbackSource,
    noteUnused: (names: readonly string[]) => reported.unused.push(...names),
  };
  yield* FORMATS[format as keyof typeof FORMATS](text, context, mappings(name));
}

/** A text that knows how much of it has been read. */
class CountedText implements AsyncIterable<string> {
  readonly #text: AsyncIterable<string>;
  characters = 0;

  constructor(text: AsyncIterable<string>) {
    this.#text = text;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for await (const piece of this.#text) {
      this.characters += piece.length;
      yield piece;
    }
  }
}

async function* batches(found: AsyncIterable<Found>, text: CountedText): AsyncGenerator<Found[]> {
  let batch: Found[] = [];
  let before = 0;
  for await (const one of found) {
    batch.push(one);
    if (batch.length < BATCH && text.characters - before < MOST_CHARACTERS) continue;
    yield batch;
    batch = [];
    before = text.characters;
  }
  if (batch.length > 0) yield batch;
}
