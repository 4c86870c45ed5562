import { ChevronRight, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { LINK_KINDS } from '../../../core/model/link-kinds.ts';
import type { LinkCount } from '../../api/actor-details.ts';
import type { LinkFilter } from '../../api/subgraphs.ts';
import { expand } from '../../commands/expand.ts';
import { shownAlong } from '../../state/along.ts';
import { EXPANSION } from '../../state/expansion.ts';
import { useExplorer, useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { LinkList } from './link-list.tsx';

interface Props {
  actor: string;
  count: LinkCount;
  filter: LinkFilter;
}

/** One kind of an actor's links in one direction: folded with its count, open with its rows. */
export function LinkGroup({ actor, count: { kind, direction, count }, filter }: Props) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const shown = shownAlong(useExplorer(), actor, { kinds: [kind], direction });
  const [isOpen, setOpen] = useState(false);
  const verb = LINK_KINDS[kind][direction === 'IN' ? 'in' : 'out'][lang];
  const left = Math.min(EXPANSION, count - shown);
  return (
    <section class="link-group">
      <div class="link-group-head">
        <button type="button" class="link-group-name" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon of={ChevronRight} size={14} />
          <LineMark kind={kind} />
          <span>{verb}</span>
          <span class="figure" title={words.shownOf(shown, count)}>
            {shown > 0 && shown < count ? `${shown} / ${count}` : count}
          </span>
        </button>
        {left > 0 ? (
          <button
            type="button"
            class="add-button"
            title={words.expandWith(left)}
            aria-label={`${verb}: ${words.expandWith(left)}`}
            onClick={() => void expand(session, actor, { along: [{ kinds: [kind], direction }] })}
          >
            <Icon of={Plus} size={14} />
            {left}
          </button>
        ) : null}
      </div>
      {isOpen && <LinkList actor={actor} filter={{ ...filter, kinds: [kind] }} direction={direction} />}
    </section>
  );
}
