import type { ComponentChild } from 'preact';
import { type EditedRow, fetchEditedRow } from '../../api/edited-row.ts';
import { Pending } from '../pending.tsx';
import { useQuery } from '../use-query.ts';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  id: string;
  children: (edited: EditedRow) => ComponentChild;
}

/** A form of something that is there: fetched first, with all that it says. */
export function EditedForm({ id, children }: Props) {
  const words = useEditingWords();
  const { data, failure } = useQuery(id, async (signal) => ({ edited: await fetchEditedRow(id, signal) }));
  if (!data) return <Pending failure={failure} />;
  if (!data.edited) return <p class="warning">{words.noLongerThere}</p>;
  return <>{children(data.edited)}</>;
}
