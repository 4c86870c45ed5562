import { ArrowUpRight } from 'lucide';
import type { SourceDetails } from '../../api/sources.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';

/** The title of a source, leading to it where it is on the web. */
export function SourceTitle({ source: { title, url, lang } }: { source: SourceDetails }) {
  const words = useWords();
  if (url === null) return <cite lang={lang}>{title}</cite>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <cite lang={lang}>{title}</cite>
      <Icon of={ArrowUpRight} size={13} />
      <span class="visually-hidden">({words.opensElsewhere})</span>
    </a>
  );
}
