import { arrangeAnew } from '../../commands/arrange.ts';
import { copyAddress } from '../../commands/copy-address.ts';
import { invertSelection, selectAll } from '../../commands/pick.ts';
import { isFiltered } from '../../state/filtered.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useWorkshop } from '../context.ts';
import { useDoors } from '../doors.ts';
import { useWords } from '../preferences.tsx';
import { MenuItem } from './menu-item.tsx';

interface Props {
  choose: Choose;
  onLayouts: () => void;
}

/** What can be done with the whole picture. */
export function CanvasMenu({ choose, onLayouts }: Props) {
  const words = useWords();
  const { search, pasteNames, help } = useDoors();
  const isEmpty = useExplorer().history.present.actors.length === 0;
  return (
    <>
      {!isEmpty && (
        <>
          <SightEntries choose={choose} onLayouts={onLayouts} />
          <hr />
        </>
      )}
      <MenuItem shortcut="search" onChoose={choose(search)}>
        {words.addAnActor}
      </MenuItem>
      <MenuItem onChoose={choose(() => pasteNames())}>{words.match.paste}</MenuItem>
      <hr />
      {!isEmpty && <KeepEntries choose={choose} />}
      <MenuItem shortcut="help" onChoose={choose(help)}>
        {words.shortcuts}
      </MenuItem>
    </>
  );
}

function SightEntries({ choose, onLayouts }: Props) {
  const words = useWords();
  const { session, canvas } = useWorkshop();
  const { present } = useExplorer().history;
  return (
    <>
      <MenuItem shortcut="selectAll" onChoose={choose(() => selectAll(session))}>
        {words.selectAll}
      </MenuItem>
      <MenuItem onChoose={choose(() => invertSelection(session))}>{words.invertSelection}</MenuItem>
      {isFiltered(present) && (
        <MenuItem onChoose={choose(() => session.dispatch({ type: 'showAll' }))}>{words.showAll}</MenuItem>
      )}
      <hr />
      <MenuItem shortcut="fit" onChoose={choose(() => canvas.current?.fit())}>
        {words.fit}
      </MenuItem>
      <MenuItem
        onChoose={choose(() => void arrangeAnew(session, present.layout).then(() => canvas.current?.fit()))}
      >
        {words.arrangeAgain}
      </MenuItem>
      <MenuItem shortcut="layout" opensMore onChoose={onLayouts}>
        {words.layout}
      </MenuItem>
    </>
  );
}

function KeepEntries({ choose }: { choose: Choose }) {
  const words = useWords();
  const { session } = useWorkshop();
  const { saveView, report, exportThese } = useDoors();
  return (
    <>
      <MenuItem onChoose={choose(saveView)}>{words.saveView}…</MenuItem>
      <MenuItem onChoose={choose(report)}>{words.useInReport}…</MenuItem>
      <MenuItem onChoose={choose(() => exportThese({ scope: 'SHOWN' }))}>{words.exportPicture}</MenuItem>
      <MenuItem onChoose={choose(() => void copyAddress(session))}>{words.copyAddress}</MenuItem>
    </>
  );
}
