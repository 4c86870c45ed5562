import { Redo2, Undo2 } from 'lucide';
import { redo, undo } from '../commands/address-sync.ts';
import { openedView } from '../state/opened-view.ts';
import type { Shown } from '../state/shown.ts';
import { Chips } from './chips.tsx';
import { useExplorer, useSession } from './context.ts';
import { ExchangeTools } from './exchange/exchange-tools.tsx';
import { Icon } from './icon.tsx';
import { Later } from './later.tsx';
import { useWords } from './preferences.tsx';

const loadMark = async () => (await import('./views/view-mark.tsx')).ViewMark;

/** Above the canvas: what is filtered, how much of the picture is left, and the way back. */
export function StageBar({ shown }: { shown: Shown }) {
  const words = useWords();
  const session = useSession();
  const explorer = useExplorer();
  const { history } = explorer;
  const view = openedView(explorer);
  const isOfAnotherDay = view !== null && (view.kept !== null || view.changedOn !== null);
  return (
    <div class="stage-bar">
      <h1 class={view ? 'stage-title' : 'visually-hidden'} title={view?.title}>
        {view?.title ?? 'Chokepoint'}
      </h1>
      <p class="showing">
        {words.showing(
          counted(shown.actors.length, shown.allActors.length, words.actorCount, words.shownOf),
          counted(shown.links.length, shown.allLinks.length, words.linkCount, words.shownOf),
        )}
      </p>
      <div class="undo">
        <button
          type="button"
          class="icon-button"
          title={words.undo}
          aria-label={words.undo}
          disabled={history.step === 0}
          onClick={() => undo(session)}
        >
          <Icon of={Undo2} />
        </button>
        <button
          type="button"
          class="icon-button"
          title={words.redo}
          aria-label={words.redo}
          disabled={history.future.length === 0}
          onClick={() => redo(session)}
        >
          <Icon of={Redo2} />
        </button>
      </div>
      <ExchangeTools shown={shown} />
      {view !== null && view.note !== null && (
        <p class="stage-note" title={view.note}>
          {view.note}
        </p>
      )}
      {isOfAnotherDay && <Later load={loadMark}>{(Mark) => <Mark view={view} />}</Later>}
      <Chips />
    </div>
  );
}

/** "12 actors", or "8 of 12 actors" where a filter holds some back. */
function counted(
  shown: number,
  total: number,
  name: (count: number) => string,
  part: (shown: number, total: number) => string,
): string {
  return shown === total ? name(total) : name(total).replace(/^\S+/, part(shown, total));
}
