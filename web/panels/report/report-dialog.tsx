import { useMemo, useState } from 'preact/hooks';
import { fetchCited } from '../../api/report.ts';
import { gather } from '../../commands/gather.ts';
import { spokenDate } from '../../language/dates.ts';
import { inScope } from '../../state/export-scope.ts';
import { openedView } from '../../state/opened-view.ts';
import { figureLook, published, type ReportView, unsaved, usualReportLook } from '../../state/report.ts';
import { subjectOf } from '../../state/report-title.ts';
import { useExplorer, useSession } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { useReportWords } from '../use-report-words.ts';
import { Choices } from './choices.tsx';
import { Preview } from './preview.tsx';
import { Results } from './results.tsx';
import { useFigure } from './use-figure.ts';
import { useSaving } from './use-saving.ts';

/** The picture as a figure for a report: first what and how, then the code, the files and the words for it. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const words = useReportWords();
  const { lang } = usePreferences();
  const session = useSession();
  const explorer = useExplorer();
  const { labels } = explorer.history.present;
  const opened = openedView(explorer);
  const [view, setView] = useState<ReportView>(() => ({
    title: words.proposed(subjectOf(explorer)),
    note: opened?.note ?? '',
    mode: opened?.mode ?? 'LIVE',
  }));
  const [look, setLook] = useState(() => usualReportLook(labels));
  const [isDone, setDone] = useState(false);
  const { existing, isSaving, failure: saveFailure, save } = useSaving(view);

  const { data, failure } = useQuery('SHOWN', (signal) =>
    gather(session, inScope(explorer, 'SHOWN'), signal),
  );
  const { data: cited, failure: citedFailure } = useQuery(
    existing && `${existing.id} ${look.language}`,
    async (signal) => existing && fetchCited(existing, look.language, signal),
  );
  // A curated view has a title in each language: that of the picture is shown, and goes into what is saved instead.
  const entitled = existing && cited ? { ...view, title: cited.title, note: cited.note ?? '' } : view;
  const isOpened = existing !== null && existing.id === opened?.id;
  const exchange = useMemo(() => {
    const address = `${location.origin}/v/${existing?.id ?? '…'}`;
    const drawn = data && (isOpened ? data : unsaved(data, view, explorer.today, address));
    return drawn && cited ? published(drawn, cited) : drawn;
  }, [data, isOpened, existing, cited, view, explorer.today]);
  const wanted = figureLook(look, labels);
  const { figure, isDrawing } = useFigure(exchange, wanted);

  return (
    <Dialog title={words.dialog} onClose={onClose}>
      {isDone && existing && exchange ? (
        <Results
          words={words}
          existing={existing}
          cited={cited}
          failure={citedFailure}
          look={look}
          exchange={exchange}
          figure={figure}
          onBack={() => setDone(false)}
        />
      ) : (
        <div class="report">
          <Choices
            words={words}
            view={entitled}
            onView={setView}
            look={look}
            onLook={setLook}
            keptOf={opened?.kept ? spokenDate(opened.savedOn, lang) : null}
            isSaved={existing !== null}
            isSaving={isSaving}
            failure={saveFailure}
            onDone={() => void save().then(setDone)}
          />
          <Preview
            words={words}
            title={entitled.title}
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
