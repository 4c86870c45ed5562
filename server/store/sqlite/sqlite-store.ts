import { ENTRIES_KEPT } from '../change-log.ts';
import type { GraphStore, OnProgress } from '../graph-store.ts';
import { Writes } from '../writes.ts';
import { LOOK_UPS, SEARCHES } from './answers.ts';
import { Engine } from './engine.ts';

export interface SqliteOptions {
  /** How many entries of the log of changes are kept. */
  entriesKept?: number | undefined;
  /** So long a write waits for another process's, in milliseconds. */
  patience?: number | undefined;
  /** Told how far it is, in steps, where a file that another version has written has to be counted. */
  onCounting?: OnProgress;
}

/** The embedded store, in a folder of this machine. Throws StoreUnavailable where the folder can't be used. */
export function createSqliteStore(
  folder: string,
  { entriesKept = ENTRIES_KEPT, patience = 5_000, onCounting = () => {} }: SqliteOptions = {},
): GraphStore {
  return storeOver(new Engine(folder, { entriesKept, patience, onCounting }), new Writes());
}

function storeOver(engine: Engine, writes: Writes, signal?: AbortSignal): GraphStore {
  /** Writes to the graph, and tells those who follow it. */
  const toGraph: Engine['write'] = async (name, args, onProgress) => {
    const answer = await engine.write(name, args, onProgress);
    writes.tell();
    return answer;
  };
  return {
    ...asking(LOOK_UPS, (name, args) => engine.lookUp(name, args, signal)),
    ...asking(SEARCHES, (name, args) => engine.search(name, args, signal)),
    load: (rows, onProgress) => toGraph('load', [rows], onProgress),
    retractLinks: (...args) => toGraph('retractLinks', args),
    edit: (...args) => toGraph('edit', args),
    importRows: (name, rows, options) =>
      options.isTrial
        ? engine.write('importRows', [name, rows, options])
        : toGraph('importRows', [name, rows, options]),
    saveImport: (...args) => engine.write('saveImport', args),
    removeImport: (...args) => toGraph('removeImport', args),
    takeBack: (...args) => toGraph('takeBack', args),
    saveDataset: (...args) => engine.write('saveDataset', args),
    saveView: (...args) => engine.write('saveView', args),
    onWrite: (told) => writes.on(told),
    until: (other) => storeOver(engine, writes, signal ? AbortSignal.any([signal, other]) : other),
    after: () => storeOver(engine, writes, signal),
    bookmark: async () => null,
    stamp: () => engine.stamp(),
    stampSeen: () => engine.stamp(),
    pool: () => null,
    close: async () => engine.close(),
  };
}

/** Methods of the port that ask for the answer by their name. */
function asking<Name extends keyof GraphStore>(
  names: readonly Name[],
  ask: (name: Name, args: unknown[]) => Promise<unknown>,
): Pick<GraphStore, Name> {
  const methods = names.map((name) => [name, (...args: unknown[]) => ask(name, args)]);
  return Object.fromEntries(methods) as Pick<GraphStore, Name>;
}
