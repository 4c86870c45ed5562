import type { IconNode } from 'lucide';
import {
  CircleQuestionMark,
  Flag,
  LayoutGrid,
  ListTree,
  Maximize,
  Minus,
  Network,
  Plus,
  Shapes,
  Target,
  TextSearch,
  Workflow,
} from 'lucide';
import { LAYOUTS, type LayoutName } from '../../core/view/state.ts';
import { arrangeAnew } from '../commands/arrange.ts';
import { openFind } from '../commands/open-find.ts';
import { useExplorer, useWorkshop } from './context.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

const LAYOUT_ICONS: Record<LayoutName, IconNode> = {
  FORCE: Network,
  LAYERED: Workflow,
  LAYERED_DOWN: ListTree,
  CONCENTRIC: Target,
  BY_COUNTRY: Flag,
  BY_KIND: Shapes,
  GRID: LayoutGrid,
};
const STEP = 1.35;

/** At the canvas's lower right corner: closer, further, whole, and how it is laid out. */
export function CanvasTools({ onHelp }: { onHelp: () => void }) {
  const words = useWords();
  const { session, canvas } = useWorkshop();
  const { layout } = useExplorer().history.present;
  return (
    <div class="canvas-tools">
      <fieldset class="tool-group" aria-label={words.layout}>
        {LAYOUTS.map((name) => (
          <Tool
            key={name}
            icon={LAYOUT_ICONS[name]}
            label={`${words.layout}: ${words.layouts[name]}`}
            isPressed={name === layout}
            onClick={() => void arrangeAnew(session, name).then(() => canvas.current?.fit())}
          />
        ))}
      </fieldset>
      <div class="tool-group">
        <Tool
          icon={Plus}
          class="zoom-tool"
          label={words.zoomIn}
          onClick={() => canvas.current?.zoomBy(STEP)}
        />
        <Tool
          icon={Minus}
          class="zoom-tool"
          label={words.zoomOut}
          onClick={() => canvas.current?.zoomBy(1 / STEP)}
        />
        <Tool icon={TextSearch} label={words.find.name} onClick={() => openFind(session)} />
        <Tool icon={Maximize} label={words.fit} onClick={() => canvas.current?.fit()} />
        <Tool icon={CircleQuestionMark} label={words.shortcuts} onClick={onHelp} />
      </div>
    </div>
  );
}

interface ToolProps {
  icon: IconNode;
  label: string;
  isPressed?: boolean;
  class?: string;
  onClick: () => void;
}

function Tool({ icon, label, isPressed, class: name = '', onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`icon-button ${name}`}
      title={label}
      aria-label={label}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}
