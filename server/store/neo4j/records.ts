import type { DatasetInfo, SavedView } from '../graph-store.ts';
import { byId } from './by-id.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { parsed } from './values.ts';

const LOADED = 'loaded';

export async function readDataset(connection: Connection, { dataset }: Labels): Promise<DatasetInfo | null> {
  const [row] = await connection.read<{ row: string }>(
    `MATCH (n:${dataset} {id: $p.id}) RETURN n.row AS row`,
    { id: LOADED },
  );
  return row ? parsed<DatasetInfo>(row.row) : null;
}

export async function saveDataset(
  connection: Connection,
  { dataset }: Labels,
  info: DatasetInfo,
): Promise<void> {
  const { name, version, licence, updated } = info;
  await save(connection, dataset, LOADED, { name, version, licence, updated, row: JSON.stringify(info) });
}

export async function saveView(connection: Connection, { view }: Labels, saved: SavedView): Promise<void> {
  const { id, title, mode, createdAt } = saved;
  const properties = { title_en: title.en, title_it: title.it, mode, createdAt, row: JSON.stringify(saved) };
  await save(connection, view, id, properties);
}

/**
 * What a follower does not have yet the leader has: the address of a view may be opened through another server a moment
 * after it was saved.
 */
export async function viewsById(
  connection: Connection,
  { view }: Labels,
  ids: readonly string[],
): Promise<SavedView[]> {
  const found = await byId<SavedView>(connection, view, ids);
  const isWhole = !connection.isRouted || found.length === new Set(ids).size;
  return isWhole ? found : byId<SavedView>(connection, view, ids, 'WRITE');
}

async function save(connection: Connection, label: string, id: string, properties: object): Promise<void> {
  await connection.write((run) =>
    run(`MERGE (n:${label} {id: $p.id}) SET n += $p.properties`, { id, properties }),
  );
}
