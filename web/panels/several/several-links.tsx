import { timeOf } from '../../../core/language/link-words.ts';
import { verbTo } from '../../../core/model/link-kinds.ts';
import type { LinkFact } from '../../state/facts.ts';
import { only } from '../../state/selection.ts';
import { useExplorer, useSession } from '../context.ts';
import { LineMark } from '../line-mark.tsx';
import { usePreferences } from '../preferences.tsx';

interface Props {
  title: string;
  links: readonly LinkFact[];
}

/** Links as sentences, with how sure they are, since when, and how many sources say so. */
export function SeveralLinks({ title, links }: Props) {
  if (links.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span class="figure">{links.length}</span>
      </h3>
      <ul class="several-list">
        {links.map((link) => (
          <Sentence key={link.id} link={link} />
        ))}
      </ul>
    </section>
  );
}

function Sentence({ link }: { link: LinkFact }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { facts, history } = useExplorer();
  const { labels } = history.present;
  const [from, to] = [facts.actors.get(link.from), facts.actors.get(link.to)];
  if (!from || !to) return null;
  const isDisputed = link.confidence === 'DISPUTED';
  const dates = timeOf(link, lang);
  return (
    <li>
      <button
        type="button"
        class="several-sentence"
        onClick={() => session.dispatch({ type: 'select', selection: only({ type: 'link', id: link.id }) })}
      >
        <LineMark kind={link.kind} disputed={isDisputed} />
        <span>
          {from.names[labels]} <span class="verb">{verbTo(link.kind, to.kind)[lang]}</span> {to.names[labels]}
          <small>
            {dates} ·{' '}
            <span class={isDisputed ? 'confidence disputed' : 'confidence'}>
              {isDisputed && '≠ '}
              {words.confidence[link.confidence]}
            </span>{' '}
            · {words.sourceCount(link.sources.length)}
          </small>
        </span>
      </button>
    </li>
  );
}
