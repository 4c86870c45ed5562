import type { IconNode } from 'lucide';
import { CalendarDays, Info, ListFilter, Route, Search, Table2 } from 'lucide';
import { useExplorer, useSession } from './context.ts';
import { useDoors } from './doors.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

export type Sheet = 'search' | 'legend' | 'details' | 'sources' | 'paths' | 'time';

interface Props {
  sheet: Sheet | null;
  onOpen: (sheet: Sheet | null) => void;
  onSearch: () => void;
}

/** On a narrow screen: the buttons at the foot that open what has no room beside the canvas. */
export function NarrowBar({ sheet, onOpen, onSearch }: Props) {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const { isTableOpen } = useExplorer();
  const openPanel = (panel: 'details' | 'paths') => {
    session.dispatch({ type: 'openPanel', panel });
    onOpen(panel);
  };
  const buttons: [Sheet, IconNode, string, () => void][] = [
    ['search', Search, words.searchShort, onSearch],
    ['legend', ListFilter, words.legend, () => onOpen('legend')],
    ['details', Info, words.details, () => openPanel('details')],
    ['paths', Route, words.paths, () => openPanel('paths')],
    ['time', CalendarDays, words.time, () => onOpen('time')],
  ];
  return (
    <nav class="narrow-bar">
      {buttons.map(([name, icon, label, open]) => (
        <button
          key={name}
          type="button"
          aria-expanded={sheet === name}
          onClick={() => (sheet === name ? onOpen(null) : open())}
        >
          <Icon of={icon} size={20} />
          {label}
        </button>
      ))}
      <button
        type="button"
        aria-expanded={isTableOpen}
        onClick={() => {
          onOpen(null);
          doors.table();
        }}
      >
        <Icon of={Table2} size={20} />
        {words.table.name}
      </button>
    </nav>
  );
}
