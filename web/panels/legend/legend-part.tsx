import { Ellipsis } from 'lucide';
import type { ComponentChild } from 'preact';
import { useContext } from 'preact/hooks';
import { selectPart } from '../../commands/select-part.ts';
import { grouped } from '../../language/en.ts';
import { hiding, isHidden, isolating, type LegendPart as Part } from '../../state/legend-part.ts';
import type { Count } from '../../state/tally.ts';
import { useExplorer, useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { usePress } from '../use-press.ts';
import { LegendMenuContext } from './legend-menu.tsx';

interface Props {
  part: Part;
  name: string;
  count: Count;
  mark?: ComponentChild;
  /** The colour of a family. */
  edge?: string;
}

/**
 * A part of the legend, which filters: a click hides or shows it, Alt-click shows only it, a double click selects all
 * of it; a menu says the same for keys and fingers.
 */
export function LegendPart({ part, name, count, mark, edge }: Props) {
  const words = useWords();
  const session = useSession();
  const picture = useExplorer().history.present;
  const menu = useContext(LegendMenuContext);
  const hidden = isHidden(picture, part);
  const press = usePress(
    () => session.dispatch({ type: 'filter', change: hiding(picture, part, !hidden) }),
    () => selectPart(session, part),
  );
  const isOpen = menu?.open?.name === name && menu.open.part.field === part.field;

  function onClick(event: MouseEvent): void {
    if (event.altKey) session.dispatch({ type: 'filter', change: isolating(picture, part) });
    else press(event);
  }

  return (
    <div class="legend-part">
      <button
        type="button"
        class={edge === undefined ? 'legend-row' : 'legend-family-name'}
        style={edge === undefined ? undefined : { borderColor: edge }}
        aria-pressed={!hidden}
        title={`${(hidden ? words.show : words.hide)(name)}. ${words.filter.hint}`}
        onClick={onClick}
      >
        {mark}
        <span class="legend-name">{name}</span>
        <span class="figure">
          {count.shown < count.total ? words.filter.shownOf(count.shown, count.total) : grouped(count.total)}
        </span>
      </button>
      <button
        type="button"
        class="legend-more"
        aria-label={words.filter.more(name)}
        title={words.filter.more(name)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          menu?.show(isOpen ? null : { part, name, at: { left: `${left}px`, top: `${bottom}px` } });
        }}
      >
        <Icon of={Ellipsis} size={14} />
      </button>
    </div>
  );
}
