import { useEffect, useMemo, useState } from 'preact/hooks';
import { gather } from '../../commands/gather.ts';
import { spokenDate } from '../../language/dates.ts';
import { inScope } from '../../state/export-scope.ts';
import { openedView } from '../../state/opened-view.ts';
import { figureLook, published, type ReportView, unsaved, usualReportLook } from '../../state/report.ts';
import { proposedTitle, subjectOf } from '../../state/report-title.ts';
import { useSession } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { useReportWords } from '../use-report-words.ts';
import { Choices } from './choices.tsx';
import { Preview } from './preview.tsx';
import { Results } from './results.tsx';
import { useCited } from './use-cited.ts';
import { useFigure } from './use-figure.ts';
import { useSaving } from './use-saving.ts';

/** The picture as a figure for a report: first what and how, then the code, the files and the words for it. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const words = useReportWords();
  const { lang } = usePreferences();
  const session = useSession();
  // What is saved is what is drawn here, although Back may change the picture behind.
  const [explorer] = useState(session.get);
  const { labels } = explorer.history.present;
  const opened = openedView(explorer);
  const [view, setView] = useState<ReportView>(() => ({
    title: proposedTitle(subjectOf(explorer), labels, words),
    note: opened?.note ?? '',
    mode: opened?.mode ?? 'LIVE',
  }));
  const [look, setLook] = useState(() => usualReportLook(labels));
  const [step, setStep] = useState<'choices' | 'results' | 'back'>('choices');
  const { existing, isSaving, failure: saveFailure, save, entitle } = useSaving(explorer, view);
  const { data, failure } = useQuery('SHOWN', (signal) =>
    gather(session, inScope(explorer, 'SHOWN'), signal),
  );
  const { cited, failure: citedFailure } = useCited(existing, look.language);
  // A curated view has a title and a note in each language: here they are in that of the picture.
  useEffect(() => {
    if (!cited) return;
    const entitled = { ...view, title: cited.title, note: cited.note ?? '' };
    setView(entitled);
    entitle(entitled);
  }, [cited]);

  const isOpened = existing !== null && existing.id === opened?.id;
  const exchange = useMemo(() => {
    const address = cited?.url ?? `${location.origin}/v/${existing?.id ?? '…'}`;
    return data && (isOpened ? published(data, view, address) : unsaved(data, view, explorer.today, address));
  }, [data, isOpened, existing, cited, view, explorer]);
  const wanted = figureLook(look, labels);
  const { figure, isDrawing } = useFigure(exchange, wanted);

  async function finish(): Promise<void> {
    const saved = await save();
    if (!saved) return;
    // What has been typed since then is not what was saved.
    setView(saved);
    setStep('results');
  }

  return (
    <Dialog title={words.dialog} onClose={onClose}>
      {step === 'results' && existing && exchange ? (
        <Results
          words={words}
          existing={existing}
          cited={cited}
          failure={citedFailure}
          look={look}
          exchange={exchange}
          figure={figure}
          onBack={() => setStep('back')}
        />
      ) : (
        <div class="report">
          <Choices
            words={words}
            view={view}
            onView={setView}
            look={look}
            onLook={setLook}
            keptOf={opened?.kept ? spokenDate(opened.savedOn, lang) : null}
            isSaved={existing !== null}
            isSaving={isSaving}
            failure={saveFailure}
            isBack={step === 'back'}
            onDone={() => void finish()}
          />
          <Preview
            words={words}
            title={view.title}
            figure={figure}
            isDrawing={isDrawing}
            scale={wanted.scale}
            failure={failure}
          />
        </div>
      )}
    </Dialog>
  );
}
