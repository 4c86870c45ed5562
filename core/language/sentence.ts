import { type Actor, nameOf } from '../model/actor.ts';
import type { Link } from '../model/link.ts';
import { verbTo } from '../model/link-kinds.ts';
import type { Language } from './text.ts';

type Named = Pick<Actor, 'id' | 'kind' | 'names'>;

/**
 * A link as a sentence: "ASML supplies TSMC (EUV and DUV scanners)". English and Italian; Chinese falls back to
 * English. What is delivered stands in the words of the data.
 */
export function linkSentence(
  link: Pick<Link, 'kind' | 'item' | 'role'>,
  from: Named,
  to: Named,
  language: Language,
): string {
  const spoken: Language = language === 'IT' ? 'IT' : 'EN';
  const verb = verbTo(link.kind, to.kind)[spoken === 'IT' ? 'it' : 'en'];
  const detail = link.item ?? link.role;
  const sentence = `${nameOf(from, spoken)} ${verb} ${nameOf(to, spoken)}`;
  return detail === undefined || sentence.includes(detail) ? sentence : `${sentence} (${detail})`;
}
