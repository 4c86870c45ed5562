import { useState } from 'preact/hooks';
import { saveView } from '../../api/views.ts';
import { openedView, originOf } from '../../state/opened-view.ts';
import type { ReportView } from '../../state/report.ts';
import { useExplorer, useSession } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../preferences.tsx';
import { useReportWords } from '../use-report-words.ts';
import { ViewFields } from './view-fields.tsx';

const nothingYet: ReportView = { title: '', note: '', mode: 'LIVE' };

export function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const reportWords = useReportWords();
  const session = useSession();
  const explorer = useExplorer();
  const [view, setView] = useState(nothingYet);
  // What is drawn with kept data has been saved, and would be saved with other data.
  const [address, setAddress] = useState(openedView(explorer)?.kept ? location.href : null);

  function save(event: SubmitEvent): void {
    event.preventDefault();
    void session.work(async (signal) => {
      const basedOn = originOf(explorer);
      const id = await saveView({ ...view, basedOn }, explorer.history.present, signal);
      setAddress(new URL(`/v/${encodeURIComponent(id)}`, location.origin).href);
    });
  }

  return (
    <Dialog title={words.saveView} onClose={onClose}>
      {address === null ? (
        <form onSubmit={save}>
          <ViewFields words={reportWords} view={view} onChange={setView} />
          <p class="hint">{reportWords.neverChanges}</p>
          <button type="submit" class="primary-button" disabled={view.title.trim() === ''}>
            {words.save}
          </button>
        </form>
      ) : (
        <div class="saved">
          <p>{words.saved}</p>
          <div class="address">
            <a href={address}>{address}</a>
            <CopyButton text={address} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
