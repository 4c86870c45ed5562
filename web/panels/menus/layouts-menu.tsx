import type { IconNode } from 'lucide';
import { Flag, LayoutGrid, ListTree, Network, Shapes, Target, Workflow } from 'lucide';
import { LAYOUTS, type LayoutName } from '../../../core/view/state.ts';
import { arrangeAnew } from '../../commands/arrange.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useWorkshop } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { MenuChoice } from './menu-item.tsx';

export const LAYOUT_ICONS: Record<LayoutName, IconNode> = {
  FORCE: Network,
  LAYERED: Workflow,
  LAYERED_DOWN: ListTree,
  CONCENTRIC: Target,
  BY_COUNTRY: Flag,
  BY_KIND: Shapes,
  GRID: LayoutGrid,
};

/** How the picture may be laid out. */
export function LayoutsMenu({ choose }: { choose: Choose }) {
  const words = useWords();
  const { session, canvas } = useWorkshop();
  const { layout } = useExplorer().history.present;
  return (
    <>
      <p class="menu-title">{words.layout}</p>
      {LAYOUTS.map((name) => (
        <MenuChoice
          key={name}
          icon={LAYOUT_ICONS[name]}
          isChosen={name === layout}
          onChoose={choose(() => void arrangeAnew(session, name).then(() => canvas.current?.fit()))}
        >
          {words.layouts[name]}
        </MenuChoice>
      ))}
    </>
  );
}
