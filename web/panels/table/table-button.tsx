import { ChevronDown, ChevronUp } from 'lucide';
import { toggleTable } from '../../commands/toggle-table.ts';
import { useExplorer, useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';

/** At the right end of the time bar: opens the table, and closes it. */
export function TableButton() {
  const words = useWords();
  const session = useSession();
  const { isTableOpen } = useExplorer();
  return (
    <button
      type="button"
      id="table-button"
      class="small-button table-button"
      aria-expanded={isTableOpen}
      aria-controls="table"
      onClick={() => toggleTable(session)}
    >
      {words.table.name}
      <Icon of={isTableOpen ? ChevronDown : ChevronUp} size={14} />
    </button>
  );
}
