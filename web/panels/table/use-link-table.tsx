import { useMemo } from 'preact/hooks';
import {
  LINK_COLUMNS,
  LINK_KEYS,
  type LinkColumn,
  type LinkRow,
  linkRows,
  textOfLink,
} from '../../state/link-rows.ts';
import type { Shown } from '../../state/shown.ts';
import { arranged } from '../../state/table.ts';
import { useExplorer } from '../context.ts';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { ActorName } from './actor-name.tsx';
import { ChangeNote, ConfidenceNote, DateNote, ReadNote } from './notes.tsx';
import { type TableModel, useSort } from './table-model.ts';

const MOST_FIRST: readonly LinkColumn[] = ['since', 'until', 'sources'];
const ESSENTIAL: readonly LinkColumn[] = ['from', 'verb', 'to', 'change'];

/** The links of the picture as a table; no rows are worked out while it is not the active one. */
export function useLinkTable(shown: Shown, text: string, isActive: boolean): TableModel {
  const { words, lang } = usePreferences();
  const { history, today } = useExplorer();
  const { labels, activeOn, comparedWith } = history.present;
  const day = activeOn ?? today;
  const columns = LINK_COLUMNS.filter((name) => name !== 'change' || comparedWith !== undefined);
  const [sort, onSort] = useSort('from', LINK_COLUMNS, MOST_FIRST);
  const rows = useMemo(
    () => (isActive ? linkRows(shown, { labels, lang }, { day, comparedWith }) : []),
    [shown, labels, lang, day, comparedWith, isActive],
  );
  const matching = useMemo(() => {
    const textOf = (row: LinkRow) => textOfLink(row, lang);
    return arranged(rows, { text, sort }, LINK_KEYS, textOf, new Intl.Collator(lang));
  }, [rows, text, sort, lang]);
  const byId = useMemo(() => new Map(matching.map((row) => [row.id, row])), [matching]);
  return {
    type: 'link',
    columns: columns.map((name) => ({
      name,
      title: words.table.linkColumns[name],
      isFigure: name === 'sources',
      isEssential: ESSENTIAL.includes(name),
    })),
    ids: useMemo(() => matching.map(({ id }) => id), [matching]),
    total: rows.length,
    line: (id) => {
      const row = byId.get(id);
      if (!row) return { label: id, isHidden: false, cells: [] };
      const label = `${row.fromName} ${row.verb} ${row.toName}`;
      return { label, isHidden: false, cells: columns.map((name) => cell(row, name)) };
    },
    sort,
    onSort,
  };
}

function cell(row: LinkRow, column: LinkColumn) {
  switch (column) {
    case 'from':
      return <ActorName kind={row.from.kind} name={row.fromName} />;
    case 'verb':
      return (
        <span class="marked">
          <LineMark kind={row.kind} disputed={row.confidence === 'DISPUTED'} unchecked={!row.checked} />
          {row.verb}
        </span>
      );
    case 'to':
      return <ActorName kind={row.to.kind} name={row.toName} />;
    case 'since':
      return row.since && <DateNote date={row.since} />;
    case 'until':
      return row.until && <DateNote date={row.until} />;
    case 'change':
      return row.change && <ChangeNote change={row.change} />;
    case 'confidence':
      return <ConfidenceNote confidence={row.confidence} />;
    case 'sources':
      return row.sources;
    case 'checked':
      return <ReadNote checked={row.checked} />;
  }
}
