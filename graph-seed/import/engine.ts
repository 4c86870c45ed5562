import { open } from 'node:fs/promises';
import type { Actor } from '../../core/model/actor.ts';
import { badInput, busy } from '../../server/errors.ts';
import { diskFull, isDiskFull } from '../../server/imports/disk-full.ts';
import type {
  ActorPair,
  ImportEngine,
  ImportOptions,
  RunPlace,
  RunReport,
} from '../../server/imports/engine.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { LookAlike } from '../../server/store/imports.ts';
import { importFiles } from './import-files.ts';
import { readMappings } from './mapping.ts';
import { defaultOptions } from './options.ts';
import { ImportRefused } from './refused.ts';
import { removeImport } from './remove.ts';
import type { ImportReport } from './report.ts';

const nothing = { total: 0, first: [] };
const ENDS = { FINISHED: 'DONE', CHECKED: 'DONE', CANCELLED: 'STOPPED', REFUSED: 'REFUSED' } as const;

/** The imports of a server: as those of the command line, with errors as clients may see them. */
export const importEngine: ImportEngine = {
  load: async (store, given, place) => asked(() => load(store, given, place)),
  remove: async (store, name, place) => asked(() => remove(store, name, place)),
};

async function load(store: GraphStore, given: ImportOptions, place: RunPlace): Promise<RunReport> {
  const { name, files, by, dryRun, strict, replace, merges, mappingFile, mostBytes } = given;
  const mappings = mappingFile && (await readMappings(mappingFile.path, mappingFile.name));
  const report = await importFiles({
    store,
    files,
    ...place,
    // What a check finds is told whole: whether it bars the import is seen then.
    options: {
      ...defaultOptions,
      name,
      by,
      dryRun,
      strict: strict && !dryRun,
      replace,
      merges,
      mostBytes,
      format: given.format,
      encoding: given.encoding,
      fallbackSource: given.source,
      ...(mappings && { mappings }),
    },
  });
  const { problems, wrongRows, skipped, kept, lookAlikes, merged } = report;
  return {
    end: ENDS[report.state],
    counts: countsOf(report),
    files: report.files,
    problems,
    wrongRows,
    skipped,
    kept,
    merged,
    lookAlikes: { total: lookAlikes.total, first: await pairs(store, lookAlikes.first, report.actors) },
  };
}

async function remove(
  store: GraphStore,
  name: string,
  { onProgress, signal, reportPath }: RunPlace,
): Promise<RunReport> {
  const file = await open(reportPath, 'w');
  try {
    const { removed, kept, left } = await removeImport(store, name, {
      signal,
      onProgress: (done, total) => onProgress({ phase: 'REMOVING', done, total }),
      onKept: async (rows) => {
        await file.write(rows.map((row) => `${JSON.stringify({ kept: row })}\n`).join(''));
      },
    });
    return {
      end: left > 0 ? 'STOPPED' : 'DONE',
      counts: { added: 0, changed: 0, same: 0, kept: kept.total, removed },
      files: [],
      problems: nothing,
      wrongRows: 0,
      skipped: [],
      kept,
      lookAlikes: nothing,
      merged: 0,
    };
  } finally {
    await file.close();
  }
}

function countsOf({ tally }: ImportReport): RunReport['counts'] {
  const sum = (sort: 'added' | 'changed' | 'same' | 'kept') =>
    Object.values(tally).reduce((all, one) => all + one[sort], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    same: sum('same'),
    kept: sum('kept'),
    removed: 0,
  };
}

/** Look-alikes with their rows; one that has gone from the graph meanwhile is none. */
async function pairs(
  store: GraphStore,
  found: readonly LookAlike[],
  ofFiles: readonly Actor[],
): Promise<ActorPair[]> {
  const others = found.filter(({ where }) => where === 'GRAPH').map(({ other }) => other);
  const ofGraph = await store.actorsById([...new Set(others)]);
  const rows = new Map([...ofGraph, ...ofFiles].map((actor) => [actor.id, actor]));
  return found.flatMap(({ id, other, ...like }) => {
    const [one, twin] = [rows.get(id), rows.get(other)];
    return one && twin ? [{ actor: one, other: twin, ...like }] : [];
  });
}

async function asked(work: () => Promise<RunReport>): Promise<RunReport> {
  try {
    return await work();
  } catch (error) {
    if (isDiskFull(error)) throw diskFull('The disk of the server is full; make room and go on');
    if (!(error instanceof ImportRefused)) throw error;
    const told = error.code === 'ALREADY_RUNNING' ? busy(error.plain) : badInput(error.plain);
    told.extensions.refusal = error.code;
    told.extensions.place = error.place;
    throw told;
  }
}
