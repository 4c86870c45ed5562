import { arrangeAnew } from '../commands/arrange.ts';
import { copyAddress } from '../commands/copy-address.ts';
import type { Choose } from './actor-menu.tsx';
import { useExplorer, useWorkshop } from './context.ts';
import { MenuItem } from './menu.tsx';
import { useWords } from './preferences.tsx';

export function CanvasMenu({ choose }: { choose: Choose }) {
  const words = useWords();
  const { session, canvas } = useWorkshop();
  const { layout } = useExplorer().history.present;
  return (
    <>
      <MenuItem keys="F" onChoose={choose(() => canvas.current?.fit())}>
        {words.fit}
      </MenuItem>
      <MenuItem onChoose={choose(() => void arrangeAnew(session, layout).then(() => canvas.current?.fit()))}>
        {words.arrangeAgain}
      </MenuItem>
      <MenuItem onChoose={choose(() => session.dispatch({ type: 'showAll' }))}>{words.showAll}</MenuItem>
      <MenuItem onChoose={choose(() => void copyAddress(session))}>{words.copyAddress}</MenuItem>
    </>
  );
}
