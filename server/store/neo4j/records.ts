import type { DatasetInfo, SavedView } from '../graph-store.ts';
import { parsed } from '../parsed.ts';
import { byId } from './by-id.ts';
import type { Connection } from './connection.ts';
import type { Graph } from './graph.ts';

const LOADED = 'loaded';

export async function readDataset({ db, labels: { dataset } }: Graph): Promise<DatasetInfo | null> {
  const [row] = await db.read<{ row: string }>(`MATCH (n:${dataset} {id: $p.id}) RETURN n.row AS row`, {
    id: LOADED,
  });
  return row ? parsed<DatasetInfo>(row.row) : null;
}

export async function saveDataset({ db, labels: { dataset } }: Graph, info: DatasetInfo): Promise<void> {
  const { name, version, licence, updated } = info;
  await save(db, dataset, LOADED, { name, version, licence, updated, row: JSON.stringify(info) });
}

export async function saveView({ db, labels: { view } }: Graph, saved: SavedView): Promise<void> {
  const { id, title, mode, createdAt } = saved;
  const properties = { title_en: title.en, title_it: title.it, mode, createdAt, row: JSON.stringify(saved) };
  await save(db, view, id, properties);
}

/**
 * What a follower does not have yet the leader has: the address of a view may be opened through another server a moment
 * after it was saved.
 */
export async function viewsById(
  { db, labels: { view } }: Graph,
  ids: readonly string[],
): Promise<SavedView[]> {
  const found = await byId<SavedView>(db, view, ids);
  const isWhole = !db.isRouted || found.length === new Set(ids).size;
  return isWhole ? found : byId<SavedView>(db, view, ids, 'WRITE');
}

async function save(db: Connection, label: string, id: string, properties: object): Promise<void> {
  await db.write((run) => run(`MERGE (n:${label} {id: $p.id}) SET n += $p.properties`, { id, properties }));
}
