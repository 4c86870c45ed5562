import { timeOf } from '../../core/language/link-words.ts';
import { linkSentence } from '../../core/language/sentence.ts';
import { isDisputed, type Link } from '../../core/model/link.ts';
import type { DetailsProps } from './details.tsx';

/** Links as sentences, each leading to who says so. */
export function LinkList({ links, picture, choose, lang }: DetailsProps & { links: readonly Link[] }) {
  const { labels } = picture.state;
  const named = new Map(picture.actors.map((one) => [one.id, one]));
  return (
    <ul class="embed-links" lang={labels === 'IT' ? 'it' : 'en'}>
      {links.map((link) => {
        const [from, to] = [named.get(link.from), named.get(link.to)];
        if (!from || !to) return null;
        return (
          <li key={link.id}>
            <button type="button" onClick={() => choose({ type: 'link', id: link.id })}>
              {isDisputed(link) && <strong class="embed-disputed">≠ </strong>}
              {linkSentence(link, from, to, labels)}{' '}
              <span class="embed-note" lang={lang}>
                {timeOf(link, lang)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
