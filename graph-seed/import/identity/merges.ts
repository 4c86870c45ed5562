import type { GraphStore } from '../../../server/store/graph-store.ts';
import { cellText } from '../formats/cells.ts';
import { csvRecords } from '../formats/csv-records.ts';
import { ImportRefused } from '../refused.ts';
import type { Staging } from '../staging/staging.ts';
import { textOf } from '../text.ts';

/** Reads decisions, one a line: the id of an actor of the files, and that of the actor that it is. Throws ImportRefused. */
export async function readMerges(path: string): Promise<Map<string, string>> {
  const merges = new Map<string, string>();
  for await (const { line, cells, reason } of csvRecords(textOf({ name: path, path }, undefined))) {
    const [one, other, ...more] = (cells ?? []).map(cellText);
    if (!one || !other || more.some((cell) => cell !== '')) {
      throw new ImportRefused(
        'WRONG_MERGES',
        `${path}:${line}: ${reason?.reason ?? 'is not two ids, that of the file and that of the graph'}`,
      );
    }
    if (merges.has(one))
      throw new ImportRefused('WRONG_MERGES', `${path}:${line}: '${one}' is decided twice`);
    merges.set(one, other);
  }
  return merges;
}

/** Decisions as they work out: where an actor is to be one that is to be another itself, it is that one. Throws ImportRefused. */
function followedMerges(merges: ReadonlyMap<string, string>): Map<string, string> {
  const endOf = (start: string): string => {
    const passed = new Set([start]);
    let id = merges.get(start) ?? start;
    for (let next = merges.get(id); next !== undefined; next = merges.get(id)) {
      if (passed.has(id)) throw new ImportRefused('WRONG_MERGES', `'${start}' is to be itself in the end`);
      passed.add(id);
      id = next;
    }
    if (id === start) throw new ImportRefused('WRONG_MERGES', `'${start}' is to be itself`);
    return id;
  };
  return new Map([...merges.keys()].map((id) => [id, endOf(id)]));
}

/** What was decided in earlier runs and can still be followed, and what is decided now, which goes before it. */
export async function mergesOf(
  earlier: Readonly<Record<string, string>>,
  now: ReadonlyMap<string, string | null>,
  store: GraphStore,
): Promise<Map<string, string>> {
  const kept = new Map(Object.entries(earlier).filter(([id]) => !now.has(id)));
  const there = new Set((await store.actorsById([...new Set(kept.values())])).map(({ id }) => id));
  const decided = [...now].flatMap(([id, into]): [string, string][] => (into === null ? [] : [[id, into]]));
  return followedMerges(new Map([...[...kept].filter(([, into]) => there.has(into)), ...decided]));
}

/** What actors are to become must be there. */
export async function checkMerges(
  merges: ReadonlyMap<string, string>,
  staging: Staging,
  store: GraphStore,
): Promise<void> {
  const into = [...new Set(merges.values())];
  const staged = staging.among('ACTOR', into);
  const stored = new Set((await store.actorsById(into)).map(({ id }) => id));
  const missing = into.find((id) => !staged.has(id) && !stored.has(id));
  if (missing !== undefined)
    throw new ImportRefused('WRONG_MERGES', `'${missing}' is an actor neither of the files nor of the graph`);
}
