import { useEffect, useState } from 'preact/hooks';
import { fetchLinksOfActor, type ListedLink } from '../../api/links-of-actor.ts';
import type { Direction, LinkFilter } from '../../api/subgraphs.ts';
import { useExplorer } from '../context.ts';
import { Pending } from '../pending.tsx';
import { useWords } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { LinkRow } from './link-row.tsx';

interface Props {
  actor: string;
  filter: LinkFilter;
  direction: Direction;
}

/** The links themselves, page by page. */
export function LinkList({ actor, filter, direction }: Props) {
  const words = useWords();
  const { history, edition } = useExplorer();
  const { labels } = history.present;
  const [after, setAfter] = useState<string | null>(null);
  const [former, setFormer] = useState<ListedLink[]>([]);
  const question = JSON.stringify([actor, filter, direction, labels, edition]);
  const { data, failure } = useQuery(`${question}${after}`, (signal) =>
    fetchLinksOfActor({ id: actor, labels, filter, direction, after }, signal),
  );
  useEffect(() => {
    setAfter(null);
    setFormer([]);
  }, [question]);
  const links = [...new Map([...former, ...(data?.links ?? [])].map((link) => [link.id, link])).values()];
  return (
    <ul class="link-list">
      {links.map((link) => (
        <LinkRow key={link.id} link={link} actor={actor} />
      ))}
      {!data && (
        <li>
          <Pending failure={failure} />
        </li>
      )}
      {data && data.next !== null && (
        <li>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              setFormer(links);
              setAfter(data.next);
            }}
          >
            {words.moreLinks} · {words.shownOf(links.length, data.totalCount)}
          </button>
        </li>
      )}
    </ul>
  );
}
