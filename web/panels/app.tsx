import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Explorer } from '../state/explorer.ts';
import { isNothing } from '../state/selection.ts';
import { contentOf, keptLinks, shown as shownIn } from '../state/shown.ts';
import { Announcer } from './announcer.tsx';
import { useExplorer } from './context.ts';
import { Dialogs } from './dialogs.tsx';
import { DoorsContext } from './doors.ts';
import { EditingPart } from './editing/editing-part.tsx';
import { FoldButton } from './fold-button.tsx';
import { Header } from './header.tsx';
import { Later } from './later.tsx';
import { Legend } from './legend/legend.tsx';
import { NarrowBar, type Sheet } from './narrow-bar.tsx';
import { useWords } from './preferences.tsx';
import { SidePanel } from './side-panel.tsx';
import { SkipLinks } from './skip-links.tsx';
import { Stage } from './stage.tsx';
import { TableButton } from './table/table-button.tsx';
import { TimeBar } from './time/time-bar.tsx';
import { useHallway } from './use-hallway.ts';
import { useKeyboardMark } from './use-keyboard-mark.ts';
import { useReportWanted } from './use-report-wanted.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStored } from './use-stored.ts';
import { useTitle } from './use-title.ts';

const loadTable = async () => (await import('./table/table-drawer.tsx')).TableDrawer;

const FOLDS = ['open', 'folded'] as const;

/** The explorer: header, legend, canvas, details and time. Below 700 pixels the last three are sheets. */
export function App() {
  const words = useWords();
  const explorer = useExplorer();
  const { facts, today } = explorer;
  const picture = explorer.history.present;
  const kept = keptLinks(explorer).join('\n');
  const shown = useMemo(
    () => shownIn(picture, facts, today, kept.split('\n')),
    [...contentOf(picture), facts, today, kept],
  );
  const [sheet, setSheet] = useSheet(explorer);
  const [legend, setLegend] = useStored('legend', FOLDS, 'open');
  const [side, setSide] = useStored('side', FOLDS, 'open');
  const isEmpty = picture.actors.length === 0;
  const closeSheet = useCallback(() => setSheet(null), [setSheet]);
  const unfold = useCallback(() => setSide('open'), [setSide]);
  const { doors, dialog, closeDialog, menu, closeMenu } = useHallway(sheet, setSheet, unfold);
  useShortcuts(doors);
  useReportWanted(doors.report);
  useKeyboardMark();
  useTitle();

  return (
    <DoorsContext.Provider value={doors}>
      <div
        class={['app', isEmpty && 'is-empty', `legend-${legend}`, `side-${side}`].filter(Boolean).join(' ')}
        data-sheet={(!isEmpty && sheet) || undefined}
      >
        <SkipLinks />
        <Header onSearched={closeSheet} />
        <aside class="legend" aria-label={words.legend}>
          <Legend shown={shown} />
        </aside>
        <Stage shown={shown} menu={menu} onMenuClose={closeMenu} />
        {!isEmpty && <Later load={loadTable}>{(Table) => <Table shown={shown} />}</Later>}
        <SidePanel shown={shown} />
        <FoldButton edge="left" fold={legend} onFold={setLegend} label={words.legend} />
        <FoldButton edge="right" fold={side} onFold={setSide} label={words.details} />
        <section class="time" aria-label={words.time}>
          <TimeBar shown={shown} />
          <TableButton />
        </section>
        {!isEmpty && <NarrowBar sheet={sheet} onOpen={setSheet} onSearch={doors.search} />}
        <Announcer />
        <EditingPart>{(parts) => <parts.Attend />}</EditingPart>
        <Dialogs dialog={dialog} onClose={closeDialog} />
      </div>
    </DoorsContext.Provider>
  );
}

/** Which sheet is open on a narrow screen: what one has just asked for opens by itself, but not amid gathering. */
function useSheet({
  selection,
  panel,
  isGathering,
}: Explorer): [Sheet | null, (sheet: Sheet | null) => void] {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    setSheet((open) => {
      if (isGathering) return null;
      return !isNothing(selection) || panel !== 'details' ? panel : open === 'details' ? null : open;
    });
  }, [selection, panel, isGathering]);
  return [sheet, setSheet];
}
