import { isLinkKind, verbTo } from '../../../core/model/link-kinds.ts';
import type { EditEntry } from '../../api/edits.ts';
import { graphFacts } from '../../state/opened-view.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { textIn } from './row-text.ts';

/** What an edit was about, as its row names it. */
export function SubjectName({ entry: { subjectKind, subjectId, before, after } }: { entry: EditEntry }) {
  const { lang } = usePreferences();
  const explorer = useExplorer();
  const { actors } = graphFacts(explorer);
  const row = after ?? before ?? {};
  const nameOf = (id: unknown) =>
    actors.get(String(id))?.names[explorer.history.present.labels] ?? String(id);
  function name(): string {
    if (subjectKind === 'LINK' && isLinkKind(row.kind)) {
      const to = actors.get(String(row.to));
      return `${nameOf(row.from)} ${verbTo(row.kind, to?.kind ?? 'Company')[lang]} ${nameOf(row.to)}`;
    }
    if (subjectKind === 'SOURCE') return textIn(row, 'title') ?? subjectId;
    const names: unknown = row.names;
    const [first] = Array.isArray(names) ? (names as { text?: string }[]) : [];
    return first?.text ?? subjectId;
  }
  return <cite>{name()}</cite>;
}
