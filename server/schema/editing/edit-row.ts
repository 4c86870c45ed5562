import { editId } from '../../editing/edit-id.ts';
import type { LogEntry } from '../../store/change-log.ts';
import type { EditRow } from '../refs.ts';

/** What clients see of an entry of the log as an edit; null where nobody answers for it. */
export function editRow(entry: LogEntry): EditRow | null {
  const { by, sequence } = entry;
  return by === undefined ? null : { ...entry, by, id: editId(sequence) };
}
