import type { Row } from '../../store/change-log.ts';
import { byId } from '../batches.ts';
import type { Context } from '../builder.ts';
import type { EditRow } from '../refs.ts';
import { editRow } from './edit-row.ts';

/** The row that an edit is about, as it is now; asked for with all others of its level, as the rest here. */
export async function subjectToday(
  { subjectKind, subject: { id } }: EditRow,
  _: object,
  { store, batches }: Context,
): Promise<Row | null> {
  switch (subjectKind) {
    case 'ACTOR':
      return (
        (await batches.load('actor', null, id, async (ids) => byId(await store.actorsById(ids)))) ?? null
      );
    case 'LINK':
      return (await batches.load('link', null, id, async (ids) => byId(await store.linksById(ids)))) ?? null;
    case 'SOURCE':
      return (
        (await batches.load('source', null, id, async (ids) => byId(await store.sourcesById(ids)))) ?? null
      );
  }
}

export async function editAt({ store, batches }: Context, sequence: number): Promise<EditRow | null> {
  const entry = await batches.load('editAt', null, String(sequence), async (sequences) => {
    const entries = await store.editsAt(sequences.map(Number));
    return new Map(entries.map((one) => [String(one.sequence), one]));
  });
  return entry === undefined ? null : editRow(entry);
}

export async function editUndoing({ store, batches }: Context, sequence: number): Promise<EditRow | null> {
  const entry = await batches.load('editUndoing', null, String(sequence), async (sequences) => {
    const entries = await store.editsUndoing(sequences.map(Number));
    return new Map(entries.map((one) => [String(one.reverts), one]));
  });
  return entry === undefined ? null : editRow(entry);
}
