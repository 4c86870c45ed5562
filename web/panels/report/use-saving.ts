import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../api/request.ts';
import { saveView } from '../../api/views.ts';
import { openedView, originOf } from '../../state/opened-view.ts';
import { isSameView, type ReportView } from '../../state/report.ts';
import { useExplorer } from '../context.ts';

/** A view that exists, and what would have to be the same for no other to be saved. */
export interface Existing {
  id: string;
  /** A live view with the data that it was saved with. */
  isAsSaved: boolean;
  view: ReportView;
}

interface Saving {
  /** The view as it is; null: it would have to be saved. */
  existing: Existing | null;
  isSaving: boolean;
  failure: Failure | null;
  /** Answers whether the view exists now. */
  save: () => Promise<boolean>;
}

/** Saves the picture under a title, unless it is a saved view already; a view that keeps its data always is. */
export function useSaving(view: ReportView): Saving {
  const explorer = useExplorer();
  const opened = openedView(explorer);
  const [known, setKnown] = useState<Existing | null>(
    opened && { id: opened.id, isAsSaved: opened.isAsSaved, view },
  );
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isSame = known !== null && (opened?.kept || isSameView(view, known.view));

  async function save(): Promise<boolean> {
    if (isSame) return true;
    if (isSaving) return false;
    setSaving(true);
    setFailure(null);
    try {
      const input = { ...view, basedOn: originOf(explorer) };
      const id = await saveView(input, explorer.history.present, new AbortController().signal);
      setKnown({ id, isAsSaved: false, view });
      return true;
    } catch (cause) {
      setFailure(failureOf(cause));
      return false;
    } finally {
      setSaving(false);
    }
  }

  return { existing: isSame ? known : null, isSaving, failure, save };
}
