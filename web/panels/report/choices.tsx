import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../api/request.ts';
import { explain } from '../../language/explain.ts';
import type { ReportWords } from '../../language/words/report.ts';
import type { ReportLook, ReportView } from '../../state/report.ts';
import { focusFirst } from '../focus.ts';
import { useWords } from '../preferences.tsx';
import { ViewFields } from '../views/view-fields.tsx';
import { LookFields } from './look-fields.tsx';

interface Props {
  words: ReportWords;
  view: ReportView;
  onView: (view: ReportView) => void;
  look: ReportLook;
  onLook: (look: ReportLook) => void;
  /** The day whose data the picture keeps already; null: it keeps none. */
  keptOf: string | null;
  /** It exists already: nothing is to be saved. */
  isSaved: boolean;
  isSaving: boolean;
  failure: Failure | null;
  /** One comes back from the results: the keys go on here. */
  isBack: boolean;
  onDone: () => void;
}

/** First step: what goes into the report, and how it looks there. */
export function Choices(props: Props) {
  const { words, view, onView, look, onLook, keptOf, isSaved, isSaving, failure, isBack, onDone } = props;
  const common = useWords();
  const isUntitled = view.title.trim() === '';
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (isBack) focusFirst(form.current);
  }, []);
  return (
    <form
      ref={form}
      class="report-choices"
      aria-label={words.choices}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUntitled && !isSaving) onDone();
      }}
    >
      <div class="report-fields">
        {keptOf === null ? (
          <ViewFields words={words} view={view} onChange={onView} />
        ) : (
          <div class="report-kept">
            <p>
              <strong>{view.title}</strong>
            </p>
            <p class="hint">{words.keeps(keptOf)}</p>
          </div>
        )}
        <LookFields words={words} look={look} onChange={onLook} />
      </div>
      <div class="report-deeds">
        {failure && (
          <p class="warning" role="alert">
            {explain(failure, common)}
          </p>
        )}
        <button
          type="submit"
          class="primary-button"
          aria-disabled={isUntitled || isSaving}
          aria-describedby="report-hint"
        >
          {isSaving ? words.saving : isSaved ? words.get : words.saveAndGet}
        </button>
        <p class="hint" id="report-hint">
          {isUntitled ? words.needsTitle : isSaved ? words.alreadySaved : words.neverChanges}
        </p>
      </div>
    </form>
  );
}
