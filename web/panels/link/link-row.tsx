import { timeOf } from '../../../core/language/link-words.ts';
import type { ListedLink } from '../../api/links-of-actor.ts';
import { addAndSelectLink } from '../../commands/add.ts';
import { useExplorer, useSession } from '../context.ts';
import { DATA_LANGUAGE } from '../data-language.ts';
import { KindMark } from '../kind-mark.tsx';
import { usePreferences } from '../preferences.tsx';

/** One link in a list, told by the actor at its other end. */
export function LinkRow({ link, actor }: { link: ListedLink; actor: string }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { labels, actors } = useExplorer().history.present;
  const other = link.from.id === actor ? link.to : link.from;
  const isShown = actors.some(({ id }) => id === other.id);
  return (
    <li>
      <button
        type="button"
        class="link-row"
        onClick={() => void addAndSelectLink(session, { id: link.id, from: link.from.id, to: link.to.id })}
      >
        <KindMark kind={other.kind} size={12} />
        <span class={isShown ? 'link-row-name shown' : 'link-row-name'} lang={labels.toLowerCase()}>
          {other.name}
        </span>
        {link.confidence !== 'CONFIRMED' && (
          <span class={link.confidence === 'DISPUTED' ? 'confidence disputed' : 'confidence'}>
            {link.confidence === 'DISPUTED' && '≠ '}
            {words.confidence[link.confidence]}
          </span>
        )}
        <span class="link-row-notes">
          {link.item !== null && <span lang={DATA_LANGUAGE}>{`${link.item} · `}</span>}
          {timeOf(link, lang)}
        </span>
      </button>
    </li>
  );
}
