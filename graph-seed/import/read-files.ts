import { stat } from 'node:fs/promises';
import { FORMATS, formatOf } from './formats/formats.ts';
import type { Found } from './found.ts';
import type { ImportFilesOptions } from './options.ts';
import { ImportRefused } from './refused.ts';
import type { OnImportProgress, ReportedFile } from './report.ts';
import { RowStager } from './stage-rows.ts';
import type { Staging } from './staging/staging.ts';
import { type ImportFile, textOf } from './text.ts';
import { endIfStopped, turn } from './turn.ts';
import { UnusedNames } from './unused-names.ts';

const BATCH = 1_000;
/** Rows may be long. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Pass one: reads all files, checks each row by itself and stages it. Nothing is staged of a file that can't be read to its
 * end; throws ImportRefused where none can.
 */
export async function readFiles(
  staging: Staging,
  files: readonly ImportFile[],
  options: ImportFilesOptions,
  merges: ReadonlyMap<string, string>,
  onProgress: OnImportProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  options.mappings.checkFiles?.(files.map(({ name }) => name));
  const stager = new RowStager(staging, merges);
  const total = await totalBytes(files);
  let done = 0;
  // A line may be long, and lines are what batches are made of.
  const onBytes = (count: number) => {
    done += count;
    endIfStopped(signal);
  };
  const stage = async (file: ImportFile): Promise<ReportedFile> => {
    const one = await reportedFile(file, options);
    const unused = new UnusedNames();
    const text = new CountedText(textOf(file, options.encoding ?? undefined, onBytes, options.mostBytes));
    for await (const batch of batches(foundIn(text, one, unused, options), text)) {
      stager.take(file.name, batch);
      one.rows += batch.filter((found) => found.what !== 'ROW' || !found.isDerived).length;
      onProgress({ phase: 'READING', done, total });
      await turn(signal);
    }
    return { ...one, unused: unused.first, unusedCount: unused.count };
  };
  const reported: ReportedFile[] = [];
  const refusals: ImportRefused[] = [];
  for (const file of files) {
    try {
      await staging.db.longTransaction(async () => {
        reported.push(await stage(file));
      });
    } catch (error) {
      if (!(error instanceof ImportRefused && error.isOfOneFile)) throw error;
      refusals.push(error);
      reported.push(unreadFile(file, error));
    }
  }
  const [refusal, ...others] = refusals;
  if (refusal && refusals.length === files.length)
    throw others.length === 0 ? refusal : together(refusal, others.length);
  staging.set('files', reported);
}

function together({ code, plain, hint }: ImportRefused, others: number): ImportRefused {
  const message = `${plain}; nor can ${others === 1 ? 'the other' : `the ${others} others`} be read`;
  return new ImportRefused(code, message, hint === undefined ? {} : { hint });
}

/** What can't be read counts as nothing here: reading it says why. */
async function totalBytes(files: readonly ImportFile[]): Promise<number> {
  const sizes = files.map(({ path }) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function reportedFile(file: ImportFile, options: ImportFilesOptions): Promise<ReportedFile> {
  const format = await formatOf(file, options.encoding ?? undefined, options.format);
  return { name: file.name, format, rows: 0, unused: [], unusedCount: 0, failure: null };
}

function unreadFile({ name }: ImportFile, { plain, hint, code, place }: ImportRefused): ReportedFile {
  const failure = { code: 'BAD_USER_INPUT', message: plain, refusal: code, place };
  const nothing = { format: null, rows: 0, unused: [], unusedCount: 0 };
  return { name, ...nothing, failure, ...(hint !== undefined && { hint }) };
}

async function* foundIn(
  text: AsyncIterable<string>,
  { name, format }: ReportedFile,
  unused: UnusedNames,
  { name: importName, fallbackSource, mappings }: ImportFilesOptions,
): AsyncGenerator<Found> {
  if (format === null) return;
  const context = {
    file: name,
    importName,
    fallbackSource,
    noteUnused: (column: string) => unused.note(column),
  };
  yield* FORMATS[format](text, context, mappings(name));
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
