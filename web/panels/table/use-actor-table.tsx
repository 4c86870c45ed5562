import { useMemo } from 'preact/hooks';
import {
  ACTOR_COLUMNS,
  ACTOR_KEYS,
  type ActorColumn,
  type ActorRow,
  actorRows,
  textOfActor,
} from '../../state/actor-rows.ts';
import type { Shown } from '../../state/shown.ts';
import { arranged } from '../../state/table.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { ActorName } from './actor-name.tsx';
import { PinnedNote } from './notes.tsx';
import { ShowAgain } from './show-again.tsx';
import { type TableModel, useSort } from './table-model.ts';

const FIGURES: readonly ActorColumn[] = ['linksShown', 'linksInAll'];
const ESSENTIAL: readonly ActorColumn[] = ['name', 'kind', 'linksShown'];

/** The actors of the picture as a table; no rows are worked out while it is not the active one. */
export function useActorTable(shown: Shown, text: string, isActive: boolean): TableModel {
  const { words, lang } = usePreferences();
  const { labels, actors } = useExplorer().history.present;
  const [sort, onSort] = useSort('name', ACTOR_COLUMNS, [...FIGURES, 'pinned']);
  const rows = useMemo(
    () => (isActive ? actorRows(shown, actors, { labels, lang }) : []),
    [shown, actors, labels, lang, isActive],
  );
  const matching = useMemo(
    () => arranged(rows, { text, sort }, ACTOR_KEYS, textOfActor, new Intl.Collator(lang)),
    [rows, text, sort, lang],
  );
  const byId = useMemo(() => new Map(matching.map((row) => [row.id, row])), [matching]);
  return {
    type: 'actor',
    columns: ACTOR_COLUMNS.map((name) => ({
      name,
      title: words.table.actorColumns[name],
      isFigure: FIGURES.includes(name),
      isEssential: ESSENTIAL.includes(name),
    })),
    ids: useMemo(() => matching.map(({ id }) => id), [matching]),
    total: rows.length,
    line: (id) => {
      const row = byId.get(id);
      return row
        ? { label: row.name, isHidden: row.hidden, cells: cells(row) }
        : { label: id, isHidden: false, cells: [] };
    },
    sort,
    onSort,
  };
}

function cells({ id, kind, name, kindName, countryName, linksShown, linksInAll, pinned, hidden }: ActorRow) {
  return [
    <>
      <ActorName kind={kind} name={name} />
      {hidden && <ShowAgain id={id} name={name} />}
    </>,
    kindName,
    countryName,
    linksShown,
    linksInAll,
    pinned && <PinnedNote />,
  ];
}
