import { useLayoutEffect, useRef } from 'preact/hooks';
import { type EditEntry, fetchEdits } from '../../api/edits.ts';
import { apiLanguage } from '../../commands/session.ts';
import { spokenMoment } from '../../language/moments.ts';
import { changesBetween, differences, type Row } from '../../state/editing/versions.ts';
import { useSession } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { FieldChanges } from './field-changes.tsx';
import { FieldVersion } from './field-version.tsx';
import { fieldName } from './names.ts';
import { useEditingWords } from './use-editing-words.ts';
import type { Conflict, Form } from './use-form.ts';

interface Props<Draft> {
  form: Form<Draft>;
  conflict: Conflict;
  of: EditEntry['subjectKind'];
  mine: Row;
  onClose: () => void;
}

/** A stale edit: what stands in the graph now beside what one wrote, and the choice between them. */
export function ConflictView<Draft>({ form, conflict: { theirs }, of, mine, onClose }: Props<Draft>) {
  const words = useEditingWords();
  const { lang } = usePreferences();
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { data } = useQuery(String(mine.id), (signal) =>
    fetchEdits({ of: String(mine.id), first: 1, after: null, lang: apiLanguage(session) }, signal),
  );
  const last = data?.entries[0];
  const rows = theirs ? differences(form.base, theirs.row, mine) : [];
  return (
    <div class="conflict">
      <h3 ref={heading} tabIndex={-1}>
        {theirs ? words.changedMeanwhile : words.goneMeanwhile}
      </h3>
      {last && (
        <p class="hint">
          {words.lastEdit(last.by, spokenMoment(last.at, lang))}
          {[last.note, last.reason].map((why) => why !== null && ` · ${why}`)}
        </p>
      )}
      {theirs ? (
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, theirs: there, mine: here, changedBy }) => (
              <tr key={field}>
                <th scope="row">
                  {fieldName(words, field)}
                  <small>{words.changedBy[changedBy]}</small>
                </th>
                <FieldVersion of={of} field={field} value={there} other={here} title={words.theirs} />
                <FieldVersion of={of} field={field} value={here} other={there} title={words.mine} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <FieldChanges of={of} changes={changesBetween(null, mine)} />
      )}
      <p class="hint">{theirs ? words.onTopHint : words.goneHint}</p>
      <div class="dialog-deeds">
        <button type="button" class="primary-button" onClick={form.keepMine}>
          {theirs ? words.keepMine : words.putBack}
        </button>
        <button type="button" class="small-button" onClick={theirs ? form.takeTheirs : onClose}>
          {theirs ? words.takeTheirs : words.leaveIt}
        </button>
      </div>
    </div>
  );
}
