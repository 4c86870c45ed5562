import { ChevronLeft, ChevronRight } from 'lucide';
import { grouped } from '../../language/en.ts';
import { PAGE } from '../../state/table.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';

interface Props {
  page: number;
  pages: number;
  rowCount: number;
  onPage: (page: number) => void;
}

/** Below a table of many rows: the next hundred, and the hundred before. */
export function Pager({ page, pages, rowCount, onPage }: Props) {
  const words = useWords();
  const last = Math.min(rowCount, (page + 1) * PAGE);
  const turn = (label: string, icon: typeof ChevronLeft, to: number) => (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={to < 0 || to >= pages}
      onClick={() => onPage(to)}
    >
      <Icon of={icon} />
    </button>
  );
  return (
    <div class="table-pager">
      {turn(words.table.formerRows, ChevronLeft, page - 1)}
      <span class="figure" role="status">
        {words.table.rowsOf(page * PAGE + 1, last, grouped(rowCount))}
      </span>
      {turn(words.table.nextRows, ChevronRight, page + 1)}
    </div>
  );
}
