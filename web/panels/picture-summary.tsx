import { verbTo } from '../../core/model/link-kinds.ts';
import type { LinkFact } from '../state/facts.ts';
import { only } from '../state/selection.ts';
import type { Shown } from '../state/shown.ts';
import { useExplorer, useSession } from './context.ts';
import { LineMark } from './line-mark.tsx';
import { usePreferences } from './preferences.tsx';

/** While nothing is selected: how to begin, and where the sources of this picture contradict each other. */
export function PictureSummary({ shown }: { shown: Shown }) {
  const { words } = usePreferences();
  const disputed = shown.links.filter(({ confidence }) => confidence === 'DISPUTED');
  return (
    <>
      <p class="side-empty">{words.nothingSelected}</p>
      {disputed.length > 0 && (
        <section>
          <h2 class="side-heading">
            {words.disputedHere} <span class="figure">{disputed.length}</span>
          </h2>
          <ul class="disputed-list">
            {disputed.map((link) => (
              <DisputedLink key={link.id} link={link} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function DisputedLink({ link: { id, from, to, kind } }: { link: LinkFact }) {
  const { lang } = usePreferences();
  const session = useSession();
  const { facts, history } = useExplorer();
  const [start, end] = [facts.actors.get(from), facts.actors.get(to)];
  if (!start || !end) return null;
  const { labels } = history.present;
  return (
    <li>
      <button
        type="button"
        class="path-step"
        onClick={() => session.dispatch({ type: 'select', selection: only({ type: 'link', id }) })}
      >
        <LineMark kind={kind} disputed />
        <span>
          <strong>{start.names[labels]}</strong> {verbTo(kind, end.kind)[lang]}{' '}
          <strong>{end.names[labels]}</strong>
        </span>
      </button>
    </li>
  );
}
