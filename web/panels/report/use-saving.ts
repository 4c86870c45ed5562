import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../api/request.ts';
import { saveView } from '../../api/views.ts';
import type { Explorer } from '../../state/explorer.ts';
import { openedView, originOf } from '../../state/opened-view.ts';
import { isSameView, type ReportView } from '../../state/report.ts';

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
  /** Answers what the view is called that exists now; null: none does. */
  save: () => Promise<ReportView | null>;
  /** The same view goes by another title and note, such as those in another language. */
  entitle: (view: ReportView) => void;
}

/** Saves the picture under a title, unless it is a saved view already; a view that keeps its data always is. */
export function useSaving(explorer: Explorer, view: ReportView): Saving {
  const opened = openedView(explorer);
  const [known, setKnown] = useState<Existing | null>(
    opened && { id: opened.id, isAsSaved: opened.isAsSaved, view },
  );
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isSame = known !== null && (opened?.kept || isSameView(view, known.view));

  async function save(): Promise<ReportView | null> {
    if (isSame) return view;
    if (isSaving) return null;
    setSaving(true);
    setFailure(null);
    try {
      const input = { ...view, basedOn: originOf(explorer) };
      const id = await saveView(input, explorer.history.present, new AbortController().signal);
      setKnown({ id, isAsSaved: false, view });
      return view;
    } catch (cause) {
      setFailure(failureOf(cause));
      return null;
    } finally {
      setSaving(false);
    }
  }

  const entitle = (view: ReportView) => setKnown((former) => former && { ...former, view });
  return { existing: isSame ? known : null, isSaving, failure, save, entitle };
}
