import type { GraphQLError } from 'graphql';
import { badInput, busy } from '../errors.ts';
import type { Log } from '../log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { ImportEngine, ImportOptions, RunPlace, RunReport } from './engine.ts';
import { mustBeFree } from './lease.ts';
import { NamesInUse } from './names-in-use.ts';
import { Pace } from './pace.ts';
import { noOptions, type Run, type RunDeed, type RunOptions } from './run.ts';
import { RunFiles } from './run-files.ts';
import type { Uploads } from './uploads.ts';

export interface ImportRunsOptions {
  store: GraphStore;
  engine: ImportEngine;
  uploads: Uploads;
  now: () => Date;
  log: Log;
  /** Any error as clients may see it: coded. */
  present: (error: unknown) => GraphQLError;
  /** Stops what runs at its checkpoint when it aborts. */
  stopping: AbortSignal;
}

/** A file may unpack to so many times the bytes that may be sent. */
const UNPACKED = 20;

interface StartOptions extends Omit<ImportOptions, 'files' | 'mappingFile' | 'mostBytes'> {
  /** When the run began that this one goes on with, of the same files; null: it stands by itself. */
  follows: string | null;
}

interface Begun {
  name: string;
  deed: RunDeed;
  by: string;
  sent: readonly string[];
  options: RunOptions;
  work: (place: RunPlace) => Promise<RunReport>;
}

/** Runs imports in the background, one at a time on this server, and knows how each stands. */
export class ImportRuns {
  readonly namesInUse = new NamesInUse();
  readonly uploads: Uploads;
  readonly files: RunFiles;
  readonly #options: ImportRunsOptions;
  /** What ended last, kept here too: the disk may be full. */
  #last: Run | null = null;
  #current: { run: Run; pace: Pace; cancel: AbortController; ended: Promise<void> } | null = null;

  constructor(options: ImportRunsOptions) {
    this.#options = options;
    this.uploads = options.uploads;
    this.files = new RunFiles(options.uploads);
    options.stopping.addEventListener('abort', () => this.#current?.cancel.abort());
  }

  /** Begins to check or to load files that were uploaded under the name. */
  async start({ follows, ...options }: StartOptions, sent: readonly string[]): Promise<Run> {
    const { engine, uploads, store } = this.#options;
    const { name, by, dryRun, mapping, merges } = options;
    if (sent.length === 0) throw badInput('files: name at least one');
    if (follows !== null)
      await this.#mustFollow(follows, name, [...sent, ...(mapping === null ? [] : [mapping])]);
    const files = await uploads.files(name, sent);
    const [mappingFile = null] = mapping === null ? [] : await uploads.files(name, [mapping]);
    if (!dryRun) await this.#mustBeFree(name);
    const whole = { ...options, files, mappingFile, mostBytes: UNPACKED * uploads.limit };
    const work = async (place: RunPlace) => {
      const report = await engine.load(store, whole, place);
      // One that can't be read may be so once its encoding is said.
      const isAllRead = report.files.every(({ failure }) => failure === null);
      if (report.end === 'DONE' && isAllRead && !dryRun) await uploads.forget(name);
      return report;
    };
    const { format, encoding, source, strict, replace } = options;
    const kept = [...merges].map(([id, into]) => ({ id, into }));
    return this.#begin({
      name,
      by,
      sent,
      work,
      deed: dryRun ? 'CHECK' : 'LOAD',
      options: { format, encoding, mapping, source, strict, replace, merges: kept },
    });
  }

  /** Begins to take an import out of the graph. */
  async remove(name: string, by: string): Promise<Run> {
    const { store, engine } = this.#options;
    await this.#mustBeFree(name);
    const work = async (place: RunPlace) => engine.remove(store, name, place);
    return this.#begin({ name, by, sent: [], work, deed: 'REMOVE', options: noOptions });
  }

  /** Stops what runs under the name; where nothing does, it is left as it is. */
  async cancel(name: string): Promise<Run | null> {
    if (this.#current?.run.name === name) {
      this.#current.cancel.abort();
      await this.#current.ended;
    }
    return this.of(name);
  }

  /** What is done under a name, or was done last. */
  async of(name: string): Promise<Run | null> {
    const current = this.#current;
    if (current?.run.name === name) return { ...current.run, progress: current.pace.progress };
    return this.#last?.name === name ? this.#last : this.files.read(name);
  }

  /** Ends when nothing runs any more. */
  async settled(): Promise<void> {
    await this.#current?.ended;
  }

  /** What one has checked is what one loads: others may have sent theirs under the name since. */
  async #mustFollow(begun: string, name: string, sent: readonly string[]): Promise<void> {
    const last = await this.of(name);
    if (last === null) return;
    const isOther = last.startedAt !== begun || (await this.uploads.lastSent(name, sent)) > Date.parse(begun);
    if (isOther) throw busy(`Somebody has sent or begun something else under the name '${name}' since`);
  }

  async #mustBeFree(name: string): Promise<void> {
    mustBeFree((await this.#options.store.imports()).find((one) => one.name === name));
  }

  #begin({ name, deed, by, sent, options, work }: Begun): Run {
    const { now, stopping } = this.#options;
    if (stopping.aborted) throw busy('The server stops just now');
    if (this.#current) throw busy(`The import '${this.#current.run.name}' runs; one runs at a time`);
    const letGo = this.namesInUse.take(name);
    const startedAt = now().toISOString();
    const run: Run = {
      name,
      deed,
      by,
      sent,
      options,
      startedAt,
      state: 'RUNNING',
      finishedAt: null,
      progress: null,
      report: null,
      failure: null,
    };
    const pace = new Pace(now);
    const cancel = new AbortController();
    const ended = this.#work(run, pace, work, cancel.signal).then((end) => {
      this.#last = end;
      this.#current = null;
      letGo();
    });
    this.#current = { run, pace, cancel, ended };
    return run;
  }

  async #work(run: Run, pace: Pace, work: Begun['work'], signal: AbortSignal): Promise<Run> {
    const { now, log } = this.#options;
    const { name, deed } = run;
    log.info({ import: name, deed }, 'import begins');
    const outcome = await this.#report(run, pace, work, signal).catch((error: unknown) =>
      this.#failed(error),
    );
    const end = { ...run, ...outcome, finishedAt: now().toISOString() };
    log.info({ import: name, deed, state: end.state, counts: end.report?.counts }, 'import ends');
    await this.files.save(end).catch((error: unknown) => {
      log.error({ err: error, import: name }, 'the end of an import could not be kept');
    });
    return end;
  }

  async #report(run: Run, pace: Pace, work: Begun['work'], signal: AbortSignal): Promise<Partial<Run>> {
    const place = await this.files.prepare(run.name);
    await this.files.save(run);
    const { end, ...report } = await work({
      ...place,
      signal,
      onProgress: (progress) => pace.tell(progress),
    });
    return { state: end, report };
  }

  #failed(error: unknown): Pick<Run, 'state' | 'failure'> {
    const { message, extensions } = this.#options.present(error);
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    const [refusal, place] = [text(extensions.refusal), text(extensions.place)];
    return { state: 'FAILED', failure: { code: String(extensions.code), message, refusal, place } };
  }
}
