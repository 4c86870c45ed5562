import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { isNothing, type Selection } from '../state/selection.ts';
import { contentOf, keptLinks, shown as shownIn } from '../state/shown.ts';
import { Announcer } from './announcer.tsx';
import { useExplorer } from './context.ts';
import { FoldButton } from './fold-button.tsx';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { NarrowBar, type Sheet } from './narrow-bar.tsx';
import { useWords } from './preferences.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SidePanel } from './side-panel.tsx';
import { SkipLinks } from './skip-links.tsx';
import { Stage } from './stage.tsx';
import { TableButton } from './table/table-button.tsx';
import { TableDrawer } from './table/table-drawer.tsx';
import { TimeBar } from './time-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useStored } from './use-stored.ts';
import { useTitle } from './use-title.ts';

const FOLDS = ['open', 'folded'] as const;

/** The explorer: header, legend, canvas, details and time. Below 700 pixels the last three are sheets. */
export function App() {
  const words = useWords();
  const explorer = useExplorer();
  const { facts, selection, panel, today } = explorer;
  const picture = explorer.history.present;
  const kept = keptLinks(explorer).join('\n');
  const shown = useMemo(
    () => shownIn(picture, facts, today, kept.split('\n')),
    [...contentOf(picture), facts, today, kept],
  );
  const [sheet, setSheet] = useSheet(selection, panel);
  const [legend, setLegend] = useStored('legend', FOLDS, 'open');
  const [side, setSide] = useStored('side', FOLDS, 'open');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isEmpty = picture.actors.length === 0;
  const focusSearch = useCallback(() => {
    setSheet('search');
    // The field may only now be coming into being.
    requestAnimationFrame(() => document.getElementById('search')?.focus());
  }, [setSheet]);
  const closeSheet = useCallback(() => setSheet(null), [setSheet]);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(focusSearch, openHelp);
  useTitle();

  return (
    <div
      class={['app', isEmpty && 'is-empty', `legend-${legend}`, `side-${side}`].filter(Boolean).join(' ')}
      data-sheet={sheet ?? undefined}
    >
      <SkipLinks />
      <Header onSearched={closeSheet} />
      <aside class="legend" aria-label={words.legend}>
        <Legend shown={shown} />
      </aside>
      <Stage shown={shown} onHelp={openHelp} />
      {!isEmpty && <TableDrawer shown={shown} />}
      <SidePanel shown={shown} />
      <FoldButton edge="left" fold={legend} onFold={setLegend} label={words.legend} />
      <FoldButton edge="right" fold={side} onFold={setSide} label={words.details} />
      <section class="time" aria-label={words.time}>
        <TimeBar />
        <TableButton />
      </section>
      {!isEmpty && <NarrowBar sheet={sheet} onOpen={setSheet} onSearch={focusSearch} />}
      <Announcer />
      {isHelpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

/** Which sheet is open on a narrow screen: what one has just asked for opens by itself. */
function useSheet(selection: Selection, panel: Sheet): [Sheet | null, (sheet: Sheet | null) => void] {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    setSheet((open) =>
      !isNothing(selection) || panel !== 'details' ? panel : open === 'details' ? null : open,
    );
  }, [selection, panel]);
  return [sheet, setSheet];
}
