import { spokenDate } from '../../core/language/dates.ts';
import type { Link } from '../../core/model/link.ts';
import type { DetailsProps } from './details.tsx';

/** The time of a link in words: "since 2024", "7 Oct 2022 – 2024", "no dates known". */
export function timeOf(
  { since, until }: Link,
  { words, lang }: Pick<DetailsProps, 'words' | 'lang'>,
): string {
  if (since !== undefined && until !== undefined)
    return `${spokenDate(since, lang)} – ${spokenDate(until, lang)}`;
  if (since !== undefined) return words.since(spokenDate(since, lang));
  return until === undefined ? words.noDates : words.until(spokenDate(until, lang));
}
